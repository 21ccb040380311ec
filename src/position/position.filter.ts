import { FactFilter } from '../fact/fact.filter.ts'
import { plain } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { BooleanFilter, enumFilter, IntFilter } from '../list/operators.ts'
import { Stance } from './stance.ts'

const StanceFilter = enumFilter(Stance, 'Stance')

@FilterType('Position', {
  isFact: true,
  description:
    'Which positions. All conditions that are given must hold. Only STATED and IMPLIED ones are chosen from unless a modality condition stands anywhere in the filter.',
})
export class PositionFilter extends FactFilter {
  @FilterField(() => StanceFilter, plain('stance'), 'For, against, or neither.')
  stance?: object

  @FilterField(
    () => IntFilter,
    plain('stanceValue'),
    'The stance as a number: SUPPORTS 1, AMBIVALENT 0, OPPOSES -1.',
  )
  stanceValue?: object

  @FilterField(() => BooleanFilter, plain('conditional'), 'Whether it is held under conditions.')
  conditional?: object

  @FilterRelation('Actor', { types: ['HELD_BY'], direction: 'right' }, 'Who holds it.', {
    idProperty: 'actorId',
  })
  actor?: object

  @FilterRelation(
    'Actor',
    { types: ['ON_BEHALF_OF'], direction: 'right' },
    'On whose behalf it is held.',
  )
  onBehalfOf?: object

  @FilterRelation('Actor', { types: ['SPOKEN_BY'], direction: 'right' }, 'Who speaks.')
  speaker?: object

  @FilterRelation('Topic', { types: ['ON_TOPIC'], direction: 'right' }, 'What it is on.', {
    idProperty: 'topicId',
  })
  topic?: object
}
