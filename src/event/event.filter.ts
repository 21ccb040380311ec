import { EntityFilter } from '../entity/entity.filter.ts'
import { dates, plain, texts } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { DateFilter, enumFilter, TextFilter } from '../list/operators.ts'
import { EventKind } from './event-kind.ts'

const EventKindFilter = enumFilter(EventKind, 'EventKind')

@FilterType('Event', {
  isFact: false,
  description: 'Which events. All conditions that are given must hold.',
})
export class EventFilter extends EntityFilter {
  @FilterField(() => EventKindFilter, plain('kind'), 'What kind it is.')
  kind?: object

  @FilterField(() => DateFilter, dates('dateMin', 'dateMax'), 'When it was.')
  date?: object

  @FilterField(
    () => TextFilter,
    texts('placeNames', 'foldedPlaceNames'),
    'Where it was, by name, where that is no actor or more exact than the actor; in any language.',
  )
  placeName?: object

  @FilterRelation('Actor', { types: ['PARTICIPANT'], direction: 'right' }, 'Actors that take part.')
  participants?: object

  @FilterRelation('Actor', { types: ['AT'], direction: 'right' }, 'The actor that is the place.', {
    idProperty: 'placeId',
  })
  place?: object
}
