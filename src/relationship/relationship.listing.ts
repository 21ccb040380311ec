import { FACT_GROUPS, FACT_ORDERS } from '../fact/fact.keys.ts'
import { defineListing } from '../list/define-listing.ts'
import { RelationshipFilter } from './relationship.filter.ts'
import { Relationship } from './relationship.type.ts'

/** How lists of relationships are filtered, sorted and counted. */
export const relationshipListing = defineListing({
  name: 'Relationship',
  plural: 'relationships',
  node: () => Relationship,
  filter: RelationshipFilter,
  isFact: true,
  orders: {
    ...FACT_ORDERS,
  },
  defaultOrder: 'DOCUMENT',
  groups: {
    RELATION: {
      expression: '[n.relation]',
      label: 'relation-type',
      description: 'By relation type.',
    },
    FAMILY: {
      expression: '[n.family]',
      label: 'family',
      description: 'By family of relation types.',
    },
    FROM: { expression: '[n.fromId]', label: 'node', description: 'By the thing it starts from.' },
    TO: { expression: '[n.toId]', label: 'node', description: 'By the thing it leads to.' },
    ...FACT_GROUPS,
  },
})
