import { codes, plain, texts } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { CodeFilter, IdFilter, IntFilter, TextFilter } from '../list/operators.ts'

@FilterType('Entity', {
  isFact: false,
  description: 'Which entities. All conditions that are given must hold.',
})
export class EntityFilter {
  @FilterField(() => IdFilter, plain('id'), 'The id.')
  id?: object

  @FilterField(
    () => TextFilter,
    texts('names', 'foldedNames'),
    'Any of its names, in any language, acronyms and former names too.',
  )
  name?: object

  @FilterField(
    () => TextFilter,
    texts('descriptions', 'foldedDescriptions'),
    'The description, in any language.',
  )
  description?: object

  @FilterField(
    () => CodeFilter,
    codes('identifiers'),
    'An identifier with its scheme: `iso3166-1:VE`, `wikidata:Q717`.',
  )
  identifier?: object

  @FilterField(() => IntFilter, plain('degree'), 'How many facts touch it.')
  degree?: object

  @FilterField(() => IntFilter, plain('relationshipCount'), 'How many relationships it stands in.')
  relationshipCount?: object

  @FilterRelation(
    'Relationship',
    { types: ['FROM', 'TO'], direction: 'left' },
    'Relationships at either end of which it stands.',
  )
  relationships?: object

  @FilterRelation(
    'Passage',
    { types: ['MENTIONED_IN'], direction: 'right' },
    'Passages that mention it.',
  )
  mentions?: object
}
