import { EntityFilter } from '../entity/entity.filter.ts'
import { dates, plain } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { DateFilter, enumFilter } from '../list/operators.ts'
import { InstrumentKind } from './instrument-kind.ts'
import { InstrumentStatus } from './instrument-status.ts'

const InstrumentKindFilter = enumFilter(InstrumentKind, 'InstrumentKind')
const InstrumentStatusFilter = enumFilter(InstrumentStatus, 'InstrumentStatus')

@FilterType('Instrument', {
  isFact: false,
  description: 'Which instruments. All conditions that are given must hold.',
})
export class InstrumentFilter extends EntityFilter {
  @FilterField(() => InstrumentKindFilter, plain('kind'), 'What kind it is.')
  kind?: object

  @FilterField(() => InstrumentStatusFilter, plain('status'), 'Whether it exists.')
  status?: object

  @FilterField(() => DateFilter, dates('dateMin', 'dateMax'), 'When it was.')
  date?: object

  @FilterRelation('Actor', { types: ['PARTICIPANT'], direction: 'right' }, 'Actors that take part.')
  participants?: object
}
