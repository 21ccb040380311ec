import { defineListing } from '../list/define-listing.ts'
import { eachOf } from '../list/list.ts'
import { SORT_LANGUAGES } from '../list/order.ts'
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
