import { EntityFilter } from '../entity/entity.filter.ts'
import { fromVocabulary, plain, texts } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { CodeFilter, IdFilter, IntFilter, TextFilter } from '../list/operators.ts'

@FilterType('Topic', {
  isFact: false,
  description: 'Which topics. All conditions that are given must hold.',
})
export class TopicFilter extends EntityFilter {
  @FilterField(
    () => IdFilter,
    fromVocabulary('id', 'topic'),
    'The id. One that no topic has is an error.',
  )
  override id?: object

  @FilterField(
    () => CodeFilter,
    fromVocabulary('theme', 'theme'),
    'The code of its theme. An unknown one is an error.',
  )
  theme?: object

  @FilterField(
    () => TextFilter,
    texts('plusMeanings', 'foldedPlusMeanings'),
    'What SUPPORTS means for it, in any language.',
  )
  plusMeans?: object

  @FilterField(() => IntFilter, plain('positionCount'), 'How many positions are taken on it.')
  positionCount?: object

  @FilterRelation('Topic', { types: ['BROADER'], direction: 'right' }, 'The more general topic.', {
    idProperty: 'broaderId',
  })
  broader?: object

  @FilterRelation('Topic', { types: ['BROADER'], direction: 'left' }, 'The more special topics.')
  narrower?: object

  @FilterRelation('Position', { types: ['ON_TOPIC'], direction: 'left' }, 'Positions on it.')
  positions?: object

  @FilterRelation('Claim', { types: ['CONCERNS'], direction: 'left' }, 'Claims that concern it.')
  claims?: object

  @FilterRelation(
    'Recommendation',
    { types: ['CONCERNS'], direction: 'left' },
    'Recommendations that concern it.',
  )
  recommendations?: object
}
