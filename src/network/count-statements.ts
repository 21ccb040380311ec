import type { CodedStatements } from './coded-statements.ts'
import type { Counts } from './counts.ts'
import { countDensely } from './dense-counts.ts'
import { countSparsely } from './sparse-counts.ts'

/**
 * Counts statements in O(statements + rows + columns). `weights` gives each a weight other than 1;
 * `bySide` puts levels 0 and 1 side by side, which is only of use when there are no others.
 */
export function countStatements(
  coded: CodedStatements,
  bySide = coded.levels.type === 'NONE' || coded.levels.type === 'BOOLEAN',
  weights?: Float64Array,
): Counts {
  const levelCount = Math.max(1, coded.levels.values.length)
  const cells = coded.rowLabels.length * coded.columnLabels.length * levelCount
  return cells <= 2 * coded.rows.length
    ? countDensely(coded, bySide, levelCount, weights)
    : countSparsely(coded, bySide, weights)
}
