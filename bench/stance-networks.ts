import { codeStatements } from '../src/network/coded-statements.ts'
import type { StanceRequest } from '../src/network/options.ts'
import { selectStatements } from '../src/network/select-statements.ts'
import { stanceMatrix } from '../src/network/stance-network.ts'
import type { StatementTable } from '../src/statements/statement-table.ts'
import { randomTable, type Scale } from './random-statements.ts'
import { yardstick } from './yardstick.ts'

const SCALES: Scale[] = [
  { statements: 10_000, actors: 100, topics: 50 },
  { statements: 10_000, actors: 500, topics: 200 },
  { statements: 50_000, actors: 1000, topics: 300 },
]

const CONGRUENCE: StanceRequest = {
  mode: 'ONE_MODE',
  variable1: 'actor',
  variable2: 'topic',
  qualifier: { type: 'BOOLEAN', column: 'agreement' },
  aggregation: 'CONGRUENCE',
  normalization: 'NONE',
}

/** One line of the table: what was measured, its limit, and the figure. */
export interface StanceFigure {
  name: string
  limit: string
  measured: string
  isOver: boolean
}

/** What stance networks cost in memory, without any service: the mathematics alone. */
export function measureStanceNetworks(rounds = 15): StanceFigure[] {
  const figures: StanceFigure[] = []
  for (const scale of SCALES) {
    const table = randomTable(scale)
    const [network, bare] = medians(rounds, [
      () => stanceMatrix(table, CONGRUENCE),
      () => yardstick(table),
    ])
    checkEqual(table, stanceMatrix(table, CONGRUENCE).values, yardstick(table))
    const ratio = network! / bare!
    figures.push({
      name: `congruence, ${describe(scale)}`,
      limit: '2 × the yardstick',
      measured: `${network!.toFixed(1)} ms, ${ratio.toFixed(2)} × ${bare!.toFixed(1)} ms`,
      isOver: ratio > 2,
    })
  }

  const large = randomTable(SCALES[2]!)
  const single: StanceRequest = { ...CONGRUENCE, duplicates: 'DOCUMENT' }
  const [withDuplicates, without] = medians(rounds, [
    () => codeStatements(large, single, selectStatements(large, single)),
    () => codeStatements(large, CONGRUENCE, selectStatements(large, CONGRUENCE)),
  ])
  figures.push(milliseconds('duplicates by document, 50,000', withDuplicates! - without!, 50))
  return figures
}

function milliseconds(name: string, value: number, limit: number): StanceFigure {
  return {
    name,
    limit: `${String(limit)} ms`,
    measured: `${value.toFixed(1)} ms`,
    isOver: value > limit,
  }
}

function describe({ statements, actors, topics }: Scale) {
  return [statements, actors, topics].map((count) => count.toLocaleString('en')).join(' / ')
}

/** The median time of each work, in turn with the others, after two rounds to warm up. */
function medians(rounds: number, works: (() => unknown)[]): number[] {
  const times = works.map((): number[] => [])
  for (let round = -2; round < rounds; round += 1) {
    works.forEach((work, index) => {
      const start = performance.now()
      work()
      if (round >= 0) times[index]!.push(performance.now() - start)
    })
  }
  return times.map((measured) => measured.sort((a, b) => a - b)[measured.length >> 1]!)
}

function checkEqual(table: StatementTable, network: Float64Array, bare: Float64Array) {
  const isEqual = network.length === bare.length && network.every((value, at) => value === bare[at])
  if (!isEqual) throw new Error(`The yardstick of ${String(table.size)} statements differs.`)
}
