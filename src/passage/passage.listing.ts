import { TEXT_ORDERS } from '../fact/fact.keys.ts'
import { defineListing } from '../list/define-listing.ts'
import { PassageFilter } from './passage.filter.ts'
import { Passage } from './passage.type.ts'

/** How lists of passages are filtered, sorted and counted. */
export const passageListing = defineListing({
  name: 'Passage',
  plural: 'passages',
  node: () => Passage,
  filter: PassageFilter,
  isFact: false,
  orders: TEXT_ORDERS,
  defaultOrder: 'DOCUMENT',
  groups: {
    DOCUMENT: { expression: '[n.documentId]', label: 'node', description: 'By document.' },
  },
})
