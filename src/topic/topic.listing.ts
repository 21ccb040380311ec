import { defineListing } from '../list/define-listing.ts'
import { SORT_LANGUAGES } from '../list/order.ts'
import { TopicFilter } from './topic.filter.ts'
import { Topic } from './topic.type.ts'

/** How lists of topics are filtered, sorted and counted. */
export const topicListing = defineListing({
  name: 'Topic',
  plural: 'topics',
  node: () => Topic,
  filter: TopicFilter,
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
    POSITION_COUNT: { sortKey: 'positionCountKey', description: 'By the number of positions.' },
  },
  defaultOrder: 'NAME',
  groups: {
    THEME: { expression: '[n.theme]', label: 'theme', description: 'By theme.' },
    BROADER: {
      expression: '[n.broaderId]',
      label: 'node',
      description: 'By the more general topic.',
    },
  },
})
