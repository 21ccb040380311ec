import type { StanceRequest } from '../../src/network/options.ts'
import type { StanceMatrix } from '../../src/network/stance-network.ts'
import { readDate } from '../../src/statements/statement-date.ts'
import type { StatementTable } from '../../src/statements/statement-table.ts'
import { StatementTableBuilder } from '../../src/statements/table-builder.ts'

/**
 * Statements worked out by hand: one a line, `actor topic qualifier` and, where wanted, a date and a
 * document. A `-` stands for an empty value.
 */
export function tableOf(lines: string): StatementTable {
  const builder = new StatementTableBuilder(['actor', 'topic', 'says', 'document'])
  for (const [index, line] of lines.trim().split('\n').entries()) {
    const [actor = '', topic = '', says = '', date = '', document = ''] = line
      .trim()
      .split(/ +/)
      .map((value) => (value === '-' ? '' : value))
    const time = readDate(date)
    if (time === null) throw new Error(`No date: ${date}`)
    builder.add(String(index + 1), time, [actor, topic, says, document])
  }
  return builder.finish()
}

/** Congruence of actors who agree or not, unless said otherwise. */
export function requestOf(rest: Partial<StanceRequest> = {}): StanceRequest {
  return {
    mode: 'ONE_MODE',
    variable1: 'actor',
    variable2: 'topic',
    qualifier: { type: 'BOOLEAN', column: 'says' },
    aggregation: 'CONGRUENCE',
    normalization: 'NONE',
    ...rest,
  }
}

/** The weight of two labels; an error where the network lacks one of them. */
export function weightOf({ rowLabels, columnLabels, values }: StanceMatrix, a: string, b: string) {
  const [row, column] = [rowLabels.indexOf(a), columnLabels.indexOf(b)]
  if (row < 0 || column < 0) throw new Error(`No ${a} or no ${b}.`)
  return values[row * columnLabels.length + column] ?? NaN
}

/** Milliseconds of a time in UTC, such as `2005-01-31` or `2005-01-31T12:00`. */
export function at(text: string) {
  return Date.parse(text.includes('T') ? `${text}Z` : text)
}

/** The last instant before a time. */
export function before(text: string) {
  return at(text) - 1
}
