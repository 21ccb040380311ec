import { defineListing } from '../list/define-listing.ts'
import { SORT_LANGUAGES } from '../list/order.ts'
import { InstrumentFilter } from './instrument.filter.ts'
import { Instrument } from './instrument.type.ts'

/** How lists of instruments are filtered, sorted and counted. */
export const instrumentListing = defineListing({
  name: 'Instrument',
  plural: 'instruments',
  node: () => Instrument,
  filter: InstrumentFilter,
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
    KIND: { expression: '[n.kind]', label: { enum: 'InstrumentKind' }, description: 'By kind.' },
    STATUS: {
      expression: '[n.status]',
      label: { enum: 'InstrumentStatus' },
      description: 'By status.',
    },
  },
})
