import { FACT_GROUPS, FACT_ORDERS } from '../fact/fact.keys.ts'
import { defineListing } from '../list/define-listing.ts'
import { eachOf } from '../list/group-key.ts'
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
    ...FACT_ORDERS,
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
    ...FACT_GROUPS,
  },
})
