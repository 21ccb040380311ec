import { ENTITY_ORDERS, POSITION_COUNT_ORDER } from '../entity/entity.keys.ts'
import { defineListing } from '../list/define-listing.ts'
import { ActorFilter } from './actor.filter.ts'
import { Actor } from './actor.type.ts'

/** How lists of actors are filtered, sorted and counted. */
export const actorListing = defineListing({
  name: 'Actor',
  plural: 'actors',
  node: () => Actor,
  filter: ActorFilter,
  isFact: false,
  orders: {
    ...ENTITY_ORDERS,
    POSITION_COUNT: POSITION_COUNT_ORDER,
  },
  defaultOrder: 'NAME',
  groups: {
    KIND: { expression: '[n.kind]', label: { enum: 'ActorKind' }, description: 'By kind.' },
    STATUS: { expression: '[n.status]', label: { enum: 'ActorStatus' }, description: 'By status.' },
    COUNTRY: { expression: '[n.countryId]', label: 'node', description: 'By country.' },
  },
})
