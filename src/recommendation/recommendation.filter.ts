import { FactFilter } from '../fact/fact.filter.ts'
import { plain, texts } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { enumFilter, IntFilter, TextFilter } from '../list/operators.ts'
import { RecommendationStatus } from './recommendation-status.ts'
import { Strength } from './strength.ts'

const StrengthFilter = enumFilter(Strength, 'Strength')
const RecommendationStatusFilter = enumFilter(RecommendationStatus, 'RecommendationStatus')

@FilterType('Recommendation', {
  isFact: true,
  description:
    'Which recommendations. All conditions that are given must hold. Only STATED and IMPLIED ones are chosen from unless a modality condition stands anywhere in the filter.',
})
export class RecommendationFilter extends FactFilter {
  @FilterField(() => StrengthFilter, plain('strength'), 'How strongly it is asked for.')
  strength?: object

  @FilterField(() => RecommendationStatusFilter, plain('status'), 'What became of it.')
  status?: object

  @FilterField(
    () => IntFilter,
    plain('sectionOrder'),
    'The number of the heading it is listed under; null in running text.',
  )
  sectionOrder?: object

  @FilterField(
    () => TextFilter,
    texts('sectionTitles', 'foldedSectionTitles'),
    'The heading it stands under, in any language.',
  )
  sectionTitle?: object

  @FilterField(
    () => IntFilter,
    plain('itemOrder'),
    'The place under that heading, or in the running text, from 1.',
  )
  itemOrder?: object

  @FilterRelation('Actor', { types: ['ISSUED_BY'], direction: 'right' }, 'Who issues it.')
  issuedBy?: object

  @FilterRelation(
    'Actor',
    { types: ['ADDRESSED_TO'], direction: 'right' },
    'Whom it is addressed to.',
  )
  addressees?: object

  @FilterRelation('Entity', { types: ['TARGETS'], direction: 'right' }, 'What or whom it is about.')
  targets?: object

  @FilterRelation('Topic', { types: ['CONCERNS'], direction: 'right' }, 'The topics it concerns.')
  topics?: object
}
