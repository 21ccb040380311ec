import { defineListing } from '../list/define-listing.ts'
import { eachOf } from '../list/list.ts'
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
    DOCUMENT: {
      sortKey: 'documentKey',
      description: 'By document, and there in the order of the text.',
    },
    ID: { sortKey: 'id', description: 'By id.' },
    DATE: {
      sortKey: { ASC: 'dateKeyAscending', DESC: 'dateKeyDescending' },
      description: 'By first day; things without a date come last either way.',
    },
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
    MODALITY: {
      expression: '[n.modality]',
      label: { enum: 'Modality' },
      description: 'By modality.',
    },
    DOCUMENT: { expression: eachOf('n.documentIds'), label: 'node', description: 'By document.' },
  },
})
