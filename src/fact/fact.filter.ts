import { dates, plain, texts } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import {
  DateFilter,
  enumFilter,
  FloatFilter,
  IdFilter,
  IntFilter,
  TextFilter,
} from '../list/operators.ts'
import { Modality } from './modality.ts'

const ModalityFilter = enumFilter(Modality, 'Modality')

@FilterType('Fact', {
  isFact: true,
  description:
    'Which facts. All conditions that are given must hold. Only STATED and IMPLIED ones are chosen from unless a modality condition stands anywhere in the filter.',
})
export class FactFilter {
  @FilterField(() => IdFilter, plain('id'), 'The id.')
  id?: object

  @FilterField(
    () => ModalityFilter,
    plain('modality'),
    'How the document carries it. Wherever this stands in a filter, nothing is hidden any more.',
  )
  modality?: object

  @FilterField(() => FloatFilter, plain('confidence'), 'How sure we are of it, 0 to 1.')
  confidence?: object

  @FilterField(() => DateFilter, dates('dateMin', 'dateMax'), 'When it holds.')
  date?: object

  @FilterField(
    () => TextFilter,
    texts('texts', 'foldedTexts'),
    'Its text or note, in any language.',
  )
  text?: object

  @FilterField(() => IntFilter, plain('doubtCount'), 'How many doubts the coder noted.')
  doubtCount?: object

  @FilterRelation(
    'Document',
    { types: ['CARRIED_BY'], direction: 'right' },
    'The documents it is written in.',
  )
  document?: object

  @FilterRelation(
    'Passage',
    { types: ['EVIDENCED_BY'], direction: 'right' },
    'The passages it is written in.',
  )
  evidence?: object
}
