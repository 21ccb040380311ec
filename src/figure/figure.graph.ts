import type { Figure } from '../bundle/bundle.ts'
import { type GraphItem, type Link, linksTo, textProperties } from '../graph/item.ts'

interface FactWithFigures {
  id: string
  figures?: Figure[]
}

/**
 * The numbers of facts as nodes of their own, so that a filter can ask several things of one and the
 * same number. Only filters read them: a fact answers with the figures of its own record.
 */
export function figuresToGraph(facts: readonly FactWithFigures[]): GraphItem[] {
  return facts.flatMap(({ id, figures = [] }) =>
    figures.map((figure, index): GraphItem => {
      const { value, valueMax, unit, raw, qualifier, derived, base, note } = figure
      return {
        id: figureId(id, index),
        labels: ['Figure'],
        properties: {
          value,
          valueMax: valueMax ?? null,
          raw: raw ?? null,
          derived,
          base: base ?? null,
          ...textProperties('units', unit),
          ...textProperties('qualifiers', qualifier),
          ...textProperties('notes', note),
        },
        record: { id: figureId(id, index), ...figure },
        links: [],
      }
    }),
  )
}

/** The edges from a fact to its numbers. */
export function figureLinks({ id, figures = [] }: FactWithFigures): Link[] {
  return linksTo(
    'GIVES',
    figures.map((_, index) => figureId(id, index)),
  )
}

/** `figure:claim:memo-045-08:1`: the place among the numbers of its fact, from 1. */
function figureId(fact: string, index: number) {
  return `figure:${fact}:${String(index + 1)}`
}
