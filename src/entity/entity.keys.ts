import { type OrderKey, SORT_LANGUAGES } from '../list/order.ts'

/** What lists of all entities may be sorted by. */
export const ENTITY_ORDERS = {
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
} as const satisfies Record<string, OrderKey>

/** What lists of actors and topics may be sorted by besides. */
export const POSITION_COUNT_ORDER = {
  sortKey: 'positionCountKey',
  description: 'By the number of positions.',
} as const satisfies OrderKey
