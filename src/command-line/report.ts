import type { LeftOut } from '../network/select-statements.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import type { Streams } from './streams.ts'

/** Says on the terminal what came of the filters, and everywhere that nothing is left. */
export function report(
  { size }: StatementTable,
  { statementCount, leftOut }: { statementCount: number; leftOut: LeftOut },
  { stderr }: Streams,
) {
  if (stderr.isTTY !== true && statementCount > 0) return
  const reasons = Object.entries(leftOut)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${String(count)} ${WORDS[reason as keyof LeftOut]}`)
  const rest = reasons.length === 0 ? '' : `: ${reasons.join(', ')}`
  stderr.write(`acta: ${String(statementCount)} of ${String(size)} statements are left${rest}.\n`)
}

const WORDS: Record<keyof LeftOut, string> = {
  undated: 'without a date',
  outsideDates: 'outside of the dates',
  byDocument: 'left out by their document',
  byValue: 'left out by a value',
  withoutVariable: 'without a value of a variable',
  withoutQualifier: 'without a qualifier',
  duplicates: 'duplicates',
  belowMinimum: 'below the minimum',
}
