import { plain } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { IdFilter, IntFilter } from '../list/operators.ts'

@FilterType('Passage', {
  isFact: false,
  description: 'Which passages. All conditions that are given must hold.',
})
export class PassageFilter {
  @FilterField(() => IdFilter, plain('id'), 'The id.')
  id?: object

  @FilterField(() => IntFilter, plain('line'), 'The line it begins on, counted from 1.')
  line?: object

  @FilterRelation(
    'Document',
    { types: ['IN_DOCUMENT'], direction: 'right' },
    'The document it is in.',
    { idProperty: 'documentId' },
  )
  document?: object
}
