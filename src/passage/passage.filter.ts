import { plain, texts } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { IdFilter, IntFilter, TextFilter } from '../list/operators.ts'

@FilterType('Passage', {
  isFact: false,
  description: 'Which passages. All conditions that are given must hold.',
})
export class PassageFilter {
  @FilterField(() => IdFilter, plain('id'), 'The id.')
  id?: object

  @FilterField(() => IntFilter, plain('line'), 'The line it begins on, counted from 1.')
  line?: object

  @FilterField(
    () => IntFilter,
    plain('endLine'),
    'The line it ends on, where that is another; null where it ends on `line`.',
  )
  endLine?: object

  @FilterField(
    () => TextFilter,
    texts('sections', 'foldedSections'),
    'The heading it stands under, in any language.',
  )
  section?: object

  @FilterField(() => IntFilter, plain('start'), 'Where it begins, in UTF-16 code units.')
  start?: object

  @FilterField(() => IntFilter, plain('end'), 'Where it ends, in UTF-16 code units.')
  end?: object

  @FilterRelation(
    'Document',
    { types: ['IN_DOCUMENT'], direction: 'right' },
    'The document it is in.',
    { idProperty: 'documentId' },
  )
  document?: object
}
