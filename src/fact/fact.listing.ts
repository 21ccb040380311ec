import { FACT_GROUPS, FACT_ORDERS } from './fact.keys.ts'
import { defineListing } from '../list/define-listing.ts'
import { FactFilter } from './fact.filter.ts'
import { Fact } from './fact.type.ts'

/** How lists of facts are filtered, sorted and counted. */
export const factListing = defineListing({
  name: 'Fact',
  plural: 'facts',
  node: () => Fact,
  filter: FactFilter,
  isFact: true,
  orders: {
    ...FACT_ORDERS,
  },
  defaultOrder: 'DOCUMENT',
  groups: {
    TYPE: { expression: '[n.type]', label: { enum: 'FactType' }, description: 'By type of fact.' },
    ...FACT_GROUPS,
  },
})
