import { plain, texts } from '../list/field-condition.ts'
import { FilterField, FilterRelation, FilterType } from '../list/filter.ts'
import { BooleanFilter, CodeFilter, FloatFilter, TextFilter } from '../list/operators.ts'

@FilterType('Figure', {
  isFact: false,
  description:
    'Which numbers. All conditions that are given must hold of one and the same number: more than 1,000 asylum requests.',
})
export class FigureFilter {
  @FilterField(
    () => FloatFilter,
    plain('value'),
    'The number; the lower end where a range is given.',
  )
  value?: object

  @FilterField(() => FloatFilter, plain('valueMax'), 'The upper end of a range.')
  valueMax?: object

  @FilterField(
    () => TextFilter,
    texts('units', 'foldedUnits'),
    'What it counts, in any language: asylum requests.',
  )
  unit?: object

  @FilterField(() => CodeFilter, plain('raw'), 'The figure as printed.')
  raw?: object

  @FilterField(
    () => TextFilter,
    texts('qualifiers', 'foldedQualifiers'),
    'How the document qualifies it, in any language: more than.',
  )
  qualifier?: object

  @FilterField(
    () => BooleanFilter,
    plain('derived'),
    'Whether we counted or computed it from what is printed.',
  )
  derived?: object

  @FilterField(() => FloatFilter, plain('base'), 'What a rate is counted on.')
  base?: object

  @FilterField(
    () => TextFilter,
    texts('notes', 'foldedNotes'),
    'The remark on it, in any language.',
  )
  note?: object
}

/** The relation from facts to the numbers that they give, for the filters of both. */
export function FilterFigures(): PropertyDecorator {
  return FilterRelation('Figure', { types: ['GIVES'], direction: 'right' }, 'The numbers it gives.')
}
