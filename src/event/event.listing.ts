import { ENTITY_ORDERS } from '../entity/entity.keys.ts'
import { DATE_ORDER } from '../list/date-order.ts'
import { defineListing } from '../list/define-listing.ts'
import { eachOf } from '../list/group-key.ts'
import { EventFilter } from './event.filter.ts'
import { Event } from './event.type.ts'

/** How lists of events are filtered, sorted and counted. */
export const eventListing = defineListing({
  name: 'Event',
  plural: 'events',
  node: () => Event,
  filter: EventFilter,
  isFact: false,
  orders: {
    ...ENTITY_ORDERS,
    DATE: DATE_ORDER,
  },
  defaultOrder: 'NAME',
  groups: {
    KIND: { expression: '[n.kind]', label: { enum: 'EventKind' }, description: 'By kind.' },
    PLACE: {
      expression: '[n.placeId]',
      label: 'node',
      description: 'By place, where that is an actor.',
    },
    PARTICIPANT: {
      expression: eachOf('n.participantIds'),
      label: 'node',
      description: 'By actor that takes part.',
    },
  },
})
