import { measureStanceNetworks } from '../dist/bench/bench/stance-networks.js'
import { measureCommandLine } from './command-line.js'
import { measureStanceService } from './stance-service.js'
import { formatTable } from './table.js'

/** What stance networks cost: the mathematics in memory, the service, and the command line on a large file. */
export async function measureStance({ quick }, engines) {
  const title = (text) => [text, 'limit', 'measured']
  const inMemory = measureStanceNetworks().map(row)
  console.log(`\n## Stance networks\n\n${formatTable(title('in memory'), inMemory)}`)
  for (const engine of engines) {
    const service = (await measureStanceService(engine, { quick })).map(row)
    console.log(
      `\n${formatTable([`through GraphQL, ${engine.name}`, 'limit', 'p50 / p95 / first'], service)}`,
    )
  }
  const program = (await measureCommandLine(quick ? { statements: 20_000 } : {})).map(row)
  console.log(`\n${formatTable(title('acta stance'), program)}`)
}

function row({ name, limit, measured, isOver }) {
  return [name, limit, isOver ? `${measured}, OVER` : measured]
}
