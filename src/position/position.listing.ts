import { FACT_GROUPS, FACT_ORDERS } from '../fact/fact.keys.ts'
import { defineListing } from '../list/define-listing.ts'
import { PositionFilter } from './position.filter.ts'
import { Position } from './position.type.ts'
import { HeldBy } from './position.type.ts'

/** How lists of positions are filtered, sorted and counted. */
export const positionListing = defineListing({
  name: 'Position',
  plural: 'positions',
  node: () => Position,
  filter: PositionFilter,
  isFact: true,
  orders: {
    ...FACT_ORDERS,
  },
  defaultOrder: 'DOCUMENT',
  groups: {
    STANCE: { expression: '[n.stance]', label: { enum: 'Stance' }, description: 'By stance.' },
    TOPIC: { expression: '[n.topicId]', label: 'node', description: 'By topic.' },
    ACTOR: { expression: '[n.actorId]', label: 'node', description: 'By the actor that holds it.' },
    ...FACT_GROUPS,
  },
  edgeFields: {
    heldBy: {
      type: () => HeldBy,
      description:
        'How the actor that the list belongs to comes to the position; null in lists of no one actor.',
    },
  },
})
