import { FactFilter } from '../fact/fact.filter.ts'
import { FilterFigures } from '../figure/figure.filter.ts'
import { plain, texts } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { enumFilter, IntFilter, TextFilter } from '../list/operators.ts'
import { ClaimKind } from './claim-kind.ts'

const ClaimKindFilter = enumFilter(ClaimKind, 'ClaimKind')

@FilterType('Claim', {
  isFact: true,
  description:
    'Which claims. All conditions that are given must hold. Only STATED and IMPLIED ones are chosen from unless a modality condition stands anywhere in the filter.',
})
export class ClaimFilter extends FactFilter {
  @FilterField(() => ClaimKindFilter, plain('kind'), 'What kind of claim it is.')
  kind?: object

  @FilterField(() => IntFilter, plain('figureCount'), 'How many numbers it gives.')
  figureCount?: object

  @FilterField(
    () => TextFilter,
    texts('units', 'foldedUnits'),
    'What any of its numbers counts, in any language: asylum requests.',
  )
  unit?: object

  @FilterField(
    () => TextFilter,
    texts('placeNames', 'foldedPlaceNames'),
    'The place it speaks of where that is no actor, in any language.',
  )
  placeName?: object

  @FilterFigures()
  figures?: object

  @FilterRelation('Actor', { types: ['ASSERTED_BY'], direction: 'right' }, 'Who asserts it.')
  assertedBy?: object

  @FilterRelation('Actor', { types: ['SOURCED_FROM'], direction: 'right' }, 'Whom it cites.')
  sources?: object

  @FilterRelation('Entity', { types: ['ABOUT'], direction: 'right' }, 'What it is about.')
  about?: object

  @FilterRelation('Topic', { types: ['CONCERNS'], direction: 'right' }, 'The topics it concerns.')
  topics?: object

  @FilterRelation(
    'Actor',
    { types: ['AT'], direction: 'right' },
    'The actor that is the place it speaks of.',
  )
  place?: object

  @FilterRelation('Claim', { types: ['SUPPORTS'], direction: 'right' }, 'Claims it supports.')
  supports?: object

  @FilterRelation(
    'Claim',
    { types: ['CONTRADICTS'], direction: 'undirected' },
    'Claims it contradicts.',
  )
  contradicts?: object

  @FilterRelation('Claim', { types: ['RESTATES'], direction: 'right' }, 'Claims it restates.')
  restates?: object
}
