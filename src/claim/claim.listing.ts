import { defineListing } from '../list/define-listing.ts'
import { eachOf } from '../list/list.ts'
import { ClaimFilter } from './claim.filter.ts'
import { Claim } from './claim.type.ts'

/** How lists of claims are filtered, sorted and counted. */
export const claimListing = defineListing({
  name: 'Claim',
  plural: 'claims',
  node: () => Claim,
  filter: ClaimFilter,
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
    KIND: { expression: '[n.kind]', label: { enum: 'ClaimKind' }, description: 'By kind.' },
    TOPIC: { expression: eachOf('n.topicIds'), label: 'node', description: 'By topic.' },
    ABOUT: { expression: eachOf('n.aboutIds'), label: 'node', description: 'By what it is about.' },
    ASSERTED_BY: {
      expression: eachOf('n.assertedByIds'),
      label: 'node',
      description: 'By who asserts it.',
    },
    UNIT: {
      expression: eachOf('n.unitKeys'),
      label: 'unit',
      description: 'By what its numbers count.',
    },
    MODALITY: {
      expression: '[n.modality]',
      label: { enum: 'Modality' },
      description: 'By modality.',
    },
    DOCUMENT: { expression: eachOf('n.documentIds'), label: 'node', description: 'By document.' },
  },
})
