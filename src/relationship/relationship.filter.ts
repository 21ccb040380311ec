import { FactFilter } from '../fact/fact.filter.ts'
import { FilterFigures } from '../figure/figure.filter.ts'
import { fromVocabulary, plain } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { CodeFilter } from '../list/operators.ts'

@FilterType('Relationship', {
  isFact: true,
  description:
    'Which relationships. All conditions that are given must hold. Only STATED and IMPLIED ones are chosen from unless a modality condition stands anywhere in the filter.',
})
export class RelationshipFilter extends FactFilter {
  @FilterField(
    () => CodeFilter,
    fromVocabulary('relation', 'relation-type'),
    'The code of the relation type: `PRESSURES`. An unknown one is an error.',
  )
  relation?: object

  @FilterField(
    () => CodeFilter,
    fromVocabulary('family', 'family'),
    'The family of the relation type: `MIGRATION`. An unknown one is an error.',
  )
  family?: object

  @FilterField(
    () => CodeFilter,
    plain('asWritten'),
    'The name as printed, where it is printed otherwise.',
  )
  asWritten?: object

  @FilterFigures()
  figures?: object

  @FilterRelation('Entity', { types: ['FROM'], direction: 'right' }, 'The thing it starts from.', {
    idProperty: 'fromId',
  })
  from?: object

  @FilterRelation('Entity', { types: ['TO'], direction: 'right' }, 'The thing it leads to.', {
    idProperty: 'toId',
  })
  to?: object
}
