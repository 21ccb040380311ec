import { defineListing } from '../list/define-listing.ts'
import { eachOf } from '../list/list.ts'
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
    TYPE: { expression: '[n.type]', label: { enum: 'FactType' }, description: 'By type of fact.' },
    MODALITY: {
      expression: '[n.modality]',
      label: { enum: 'Modality' },
      description: 'By modality.',
    },
    DOCUMENT: { expression: eachOf('n.documentIds'), label: 'node', description: 'By document.' },
  },
})
