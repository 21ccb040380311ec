import { ENTITY_ORDERS } from '../entity/entity.keys.ts'
import { DATE_ORDER } from '../list/date-order.ts'
import { defineListing } from '../list/define-listing.ts'
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
    ...ENTITY_ORDERS,
    DATE: DATE_ORDER,
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
