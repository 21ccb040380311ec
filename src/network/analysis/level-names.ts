import { columnOf, type StatementTable } from '../../statements/statement-table.ts'
import type { Levels } from '../levels.ts'
import type { Qualifier } from '../options.ts'

/** What each level says: `0` and `1`, numbers or categories; one, `''`, without a qualifier. */
export function levelNames(
  table: StatementTable,
  qualifier: Qualifier,
  { values, levelOf }: Levels,
): string[] {
  if (qualifier.type === 'NONE') return ['']
  if (qualifier.type !== 'TEXT') return Array.from(values, String)
  const column = columnOf(table, qualifier.column, 'qualifier')
  const names: string[] = []
  levelOf.forEach((level, statement) => {
    if (level >= 0) names[level] = column.values[column.codes[statement]!]!
  })
  return names
}
