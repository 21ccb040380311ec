import { measureStanceNetworks } from '../dist/bench/bench/stance-networks.js'
import { measureCommandLine } from './command-line.js'
import { formatTable } from './table.js'

/** What stance networks cost: the mathematics in memory, and the command line on a large file. */
export async function measureStance({ quick }) {
  const title = (text) => [text, 'limit', 'measured']
  const inMemory = measureStanceNetworks().map(row)
  console.log(`\n## Stance networks\n\n${formatTable(title('in memory'), inMemory)}`)
  const program = (await measureCommandLine(quick ? { statements: 20_000 } : {})).map(row)
  console.log(`\n${formatTable(title('acta stance'), program)}`)
}

function row({ name, limit, measured, isOver }) {
  return [name, limit, isOver ? `${measured}, OVER` : measured]
}
