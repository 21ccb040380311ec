import { defineListing } from '../list/define-listing.ts'
import { SORT_LANGUAGES } from '../list/order.ts'
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
    KIND: { expression: '[n.kind]', label: { enum: 'ActorKind' }, description: 'By kind.' },
    STATUS: { expression: '[n.status]', label: { enum: 'ActorStatus' }, description: 'By status.' },
    COUNTRY: { expression: '[n.countryId]', label: 'node', description: 'By country.' },
  },
})
