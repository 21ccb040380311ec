import { FACT_GROUPS, FACT_ORDERS } from '../fact/fact.keys.ts'
import { defineListing } from '../list/define-listing.ts'
import { eachOf } from '../list/group-key.ts'
import { RecommendationFilter } from './recommendation.filter.ts'
import { Recommendation } from './recommendation.type.ts'

/** How lists of recommendations are filtered, sorted and counted. */
export const recommendationListing = defineListing({
  name: 'Recommendation',
  plural: 'recommendations',
  node: () => Recommendation,
  filter: RecommendationFilter,
  isFact: true,
  orders: {
    SECTION: {
      sortKey: 'sectionKey',
      description:
        'By document, heading and place under it; running text comes after the headings.',
    },
    ...FACT_ORDERS,
  },
  defaultOrder: 'SECTION',
  groups: {
    STRENGTH: {
      expression: '[n.strength]',
      label: { enum: 'Strength' },
      description: 'By strength.',
    },
    STATUS: {
      expression: '[n.status]',
      label: { enum: 'RecommendationStatus' },
      description: 'By status.',
    },
    TOPIC: { expression: eachOf('n.topicIds'), label: 'node', description: 'By topic.' },
    ISSUED_BY: {
      expression: eachOf('n.issuedByIds'),
      label: 'node',
      description: 'By who issues it.',
    },
    ADDRESSEE: {
      expression: eachOf('n.addresseeIds'),
      label: 'node',
      description: 'By addressee.',
    },
    SECTION: {
      expression: '[n.sectionId]',
      label: 'section',
      description:
        'By numbered heading: the key is the document and the number, `document:memo-2018#3`; null is running text.',
    },
    ...FACT_GROUPS,
  },
})
