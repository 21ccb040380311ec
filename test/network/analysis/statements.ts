import type { StanceRequest } from '../../../src/network/options.ts'
import { StatementTableBuilder } from '../../../src/statements/table-builder.ts'

/** A table of statements, each written as `actor topic side`; its id is its place. */
export function statementsOf(lines: readonly string[]) {
  const builder = new StatementTableBuilder(['actor', 'topic', 'side'])
  lines.forEach((line, index) => {
    builder.add(String(index), NaN, line.split(' '))
  })
  return builder.finish()
}

export function requestOf(rest: Partial<StanceRequest> = {}): StanceRequest {
  return {
    mode: 'ONE_MODE',
    variable1: 'actor',
    variable2: 'topic',
    qualifier: { type: 'BOOLEAN', column: 'side' },
    aggregation: 'CONGRUENCE',
    normalization: 'NONE',
    ...rest,
  }
}
