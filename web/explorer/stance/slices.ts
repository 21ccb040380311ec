import type { StanceSeriesQuery } from '../api/operations.ts'
import type { View } from '../state/view.ts'

export interface Line {
  from: string
  to: string
  isFor: boolean
}

/** The network of one stretch of time, as far as its small picture shows it. */
export interface Slice {
  /** `2018` or `2018-09`: how the stretch is written in a filter. */
  period: string
  statementCount: number
  ids: readonly string[]
  lines: readonly Line[]
}

type Series = StanceSeriesQuery['stanceNetwork']['series']

/** How much of a date says which stretch begins on it. */
const DATE_LENGTH = { YEAR: 4, MONTH: 7 }

/** The stretches in which anything is said, each with the lines that weigh enough. */
export function slicesOf(series: Series, { bars, aggregation, minWeight }: View): Slice[] {
  return series
    .filter(({ statementCount }) => statementCount > 0)
    .map(({ start, statementCount, matrix: { rows, values } }) => ({
      period: start.slice(0, DATE_LENGTH[bars]),
      statementCount,
      ids: rows,
      lines: rows.flatMap((from, row) =>
        // Each two once: the matrix is the same on both sides of its diagonal.
        rows.slice(row + 1).flatMap((to, offset) => {
          const weight = values[row * rows.length + row + 1 + offset] ?? 0
          if (weight === 0 || Math.abs(weight) < minWeight) return []
          return [{ from, to, isFor: aggregation !== 'CONFLICT' && weight > 0 }]
        }),
      ),
    }))
}
