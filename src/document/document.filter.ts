import { EntityFilter } from '../entity/entity.filter.ts'
import { dates, plain } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { CodeFilter, DateFilter, enumFilter, IntFilter } from '../list/operators.ts'
import { Genre } from './genre.ts'

const GenreFilter = enumFilter(Genre, 'Genre')

@FilterType('Document', {
  isFact: false,
  description: 'Which documents. All conditions that are given must hold.',
})
export class DocumentFilter extends EntityFilter {
  @FilterField(() => GenreFilter, plain('genre'), 'What kind of text it is.')
  genre?: object

  @FilterField(() => CodeFilter, plain('language'), 'The language it is written in.')
  language?: object

  @FilterField(() => CodeFilter, plain('sha256'), 'The SHA-256 of its text.')
  sha256?: object

  @FilterField(() => IntFilter, plain('length'), 'How long its text is, in UTF-16 code units.')
  length?: object

  @FilterField(() => DateFilter, dates('dateMin', 'dateMax'), 'When it was published.')
  date?: object

  @FilterRelation('Actor', { types: ['PUBLISHED_BY'], direction: 'right' }, 'Who published it.')
  publishers?: object

  @FilterRelation(
    'Actor',
    { types: ['CONTRIBUTED_BY'], direction: 'right' },
    'Who wrote or signed it.',
  )
  contributors?: object
}
