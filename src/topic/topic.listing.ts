import { ENTITY_ORDERS, POSITION_COUNT_ORDER } from '../entity/entity.keys.ts'
import { defineListing } from '../list/define-listing.ts'
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
    ...ENTITY_ORDERS,
    POSITION_COUNT: POSITION_COUNT_ORDER,
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
