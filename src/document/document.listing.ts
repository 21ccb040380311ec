import { ENTITY_ORDERS } from '../entity/entity.keys.ts'
import { DATE_ORDER } from '../list/date-order.ts'
import { defineListing } from '../list/define-listing.ts'
import { DocumentFilter } from './document.filter.ts'
import { Document } from './document.type.ts'

/** How lists of documents are filtered, sorted and counted. */
export const documentListing = defineListing({
  name: 'Document',
  plural: 'documents',
  node: () => Document,
  filter: DocumentFilter,
  isFact: false,
  orders: {
    ...ENTITY_ORDERS,
    DATE: DATE_ORDER,
  },
  defaultOrder: 'NAME',
  groups: {
    GENRE: { expression: '[n.genre]', label: { enum: 'Genre' }, description: 'By genre.' },
    LANGUAGE: { expression: '[n.language]', label: 'language', description: 'By language.' },
  },
})
