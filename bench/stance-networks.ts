import type { StanceRequest } from '../src/network/options.ts'
import { selectStatements } from '../src/network/select-statements.ts'
import { stanceMatrix } from '../src/network/stance-network.ts'
import { stanceSeries } from '../src/network/time/stance-series.ts'
import type { TimeOptions } from '../src/network/time/time-options.ts'
import { randomTable, type Scale } from './random-statements.ts'
import { addPairs, listByTopic } from './yardstick.ts'

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

const SERIES: { name: string; time: TimeOptions; limit?: number }[] = [
  {
    name: 'months, each by itself',
    time: { unit: 'MONTH', size: 1, arrangement: 'TILED' },
    limit: 150,
  },
  { name: 'windows of twelve months', time: { unit: 'MONTH', size: 12, overhang: true } },
  { name: 'months, cumulative', time: { unit: 'MONTH', size: 1, arrangement: 'CUMULATIVE' } },
  {
    name: 'windows of twelve months, Gaussian kernel',
    time: { unit: 'MONTH', size: 12, kernel: 'GAUSSIAN', overhang: true },
  },
]

/** One line of the table: what was measured, its limit, and the figure. */
export interface StanceFigure {
  name: string
  limit: string
  measured: string
  isOver: boolean
}

/** What stance networks cost in memory, without any service: the mathematics alone. */
export function measureStanceNetworks(): StanceFigure[] {
  return [...SCALES.map(congruence), duplicates(), ...SERIES.map(series)]
}

function congruence(scale: Scale): StanceFigure {
  const table = randomTable(scale)
  const lists = listByTopic(table)
  const [network, yardstick, pairs] = medians([
    () => stanceMatrix(table, CONGRUENCE),
    () => addPairs(listByTopic(table)),
    () => addPairs(lists),
  ]) as [number, number, number]
  checkEqual(stanceMatrix(table, CONGRUENCE).values, addPairs(lists), lists.actorCount)
  const ratio = network / yardstick
  const ofPairs = `${(network / pairs).toFixed(2)} × its pairs`
  return {
    name: `congruence, ${describe(scale)}`,
    limit: '2 × the yardstick',
    measured: `${inMilliseconds(network)}, ${ratio.toFixed(2)} × ${inMilliseconds(yardstick)} (${ofPairs})`,
    isOver: ratio > 2,
  }
}

function duplicates(): StanceFigure {
  const table = randomTable(SCALES[2]!)
  const single: StanceRequest = { ...CONGRUENCE, duplicates: 'DOCUMENT' }
  const [without, all] = medians([
    () => selectStatements(table, single),
    () => selectStatements(table, CONGRUENCE),
  ]) as [number, number]
  return milliseconds('duplicates by document, 50,000', without - all, 50)
}

function series({ name, time, limit }: (typeof SERIES)[number]): StanceFigure {
  const table = randomTable(SCALES[0]!)
  const [whole] = medians([() => stanceSeries(table, CONGRUENCE, time)]) as [number]
  const count = stanceSeries(table, CONGRUENCE, time).slices.length
  return milliseconds(`${String(count)} ${name}, ${describe(SCALES[0]!)}`, whole, limit)
}

function milliseconds(name: string, value: number, limit = Infinity): StanceFigure {
  return {
    name,
    limit: limit === Infinity ? 'none' : `${String(limit)} ms`,
    measured: inMilliseconds(value),
    isOver: value > limit,
  }
}

function inMilliseconds(value: number) {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`
}

function describe({ statements, actors, topics }: Scale) {
  return [statements, actors, topics].map((count) => count.toLocaleString('en')).join(' / ')
}

const WARM_UP = 300
const MEASURED = 1500

/** The median time of each work in milliseconds, in turn with the others, after a time to warm up. */
function medians(works: (() => unknown)[]): number[] {
  const times = works.map((): number[] => [])
  const begin = performance.now()
  for (let past = 0; past < WARM_UP + MEASURED; past = performance.now() - begin) {
    works.forEach((work, index) => {
      const start = performance.now()
      work()
      if (past >= WARM_UP) times[index]!.push(performance.now() - start)
    })
  }
  return times.map((measured) => measured.sort((a, b) => a - b)[measured.length >> 1]!)
}

function checkEqual(network: Float64Array, upperHalf: Float64Array, size: number) {
  const isEqual = network.every((value, cell) => {
    const [row, column] = [Math.floor(cell / size), cell % size]
    return value === upperHalf[Math.min(row, column) * size + Math.max(row, column)]
  })
  if (!isEqual) throw new Error(`The yardstick of ${String(size)} actors differs.`)
}
