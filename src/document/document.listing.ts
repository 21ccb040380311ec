import { defineListing } from '../list/define-listing.ts'
import { SORT_LANGUAGES } from '../list/order.ts'
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
    NAME: {
      sortKey: { byLanguage: SORT_LANGUAGES },
      description:
        'By preferred name, case and accents ignored, in the first language asked for that names are sorted in (en, es).',
    },
    ID: { sortKey: 'id', description: 'By id.' },
    DEGREE: { sortKey: 'degreeKey', description: 'By the number of facts that touch it.' },
    RELATIONSHIP_COUNT: {
      sortKey: 'relationshipCountKey',
      description: 'By the number of relationships it stands in.',
    },
    DATE: {
      sortKey: { ASC: 'dateKeyAscending', DESC: 'dateKeyDescending' },
      description: 'By first day; things without a date come last either way.',
    },
  },
  defaultOrder: 'NAME',
  groups: {
    GENRE: { expression: '[n.genre]', label: { enum: 'Genre' }, description: 'By genre.' },
    LANGUAGE: { expression: '[n.language]', label: 'code', description: 'By language.' },
  },
})
