import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { randomStatements } from '../../bench/random-statements.ts'
import type { StanceRequest } from '../../src/network/options.ts'
import { type StanceMatrix, stanceMatrix } from '../../src/network/stance-network.ts'
import { stanceSeries } from '../../src/network/time/stance-series.ts'
import type { TimeOptions } from '../../src/network/time/time-options.ts'
import { StatementTableBuilder } from '../../src/statements/table-builder.ts'
import { requestOf } from './statements.ts'

const { TEST_PYTHON } = process.env
const SCRIPT = fileURLToPath(new URL('independent.py', import.meta.url))

if (TEST_PYTHON === undefined) {
  if (process.env.CI !== undefined)
    throw new Error('TEST_PYTHON names no Python: .ci/run makes one.')
  console.warn('TEST_PYTHON is not set: stance networks are not computed by networkx and scipy.')
}

/** A weight for each pair of labels, `a|b`, in the order of the labels. */
type Weights = Record<string, number>
interface Results extends Record<'congruence' | 'conflict' | 'cosine' | 'jaccard', Weights> {
  average: Weights
  years: Weights[]
  quarters: Weights[]
  gaussian: Weights[]
}

const STATEMENTS = [...randomStatements({ statements: 400, actors: 9, topics: 5 })]
const builder = new StatementTableBuilder(['actor', 'topic', 'says'])
for (const { id, time, actor, topic, agreement } of STATEMENTS) {
  builder.add(id, time, [actor, topic, agreement])
}
const table = builder.finish()

async function byPython(python: string): Promise<Results> {
  const child = spawn(python, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(
    JSON.stringify(
      STATEMENTS.map(({ actor, topic, agreement, time }) => {
        return { actor, topic, says: agreement, date: new Date(time).toISOString().slice(0, 10) }
      }),
    ),
  )
  return JSON.parse(await text(child.stdout)) as Results
}

function upperHalf({ rowLabels, values }: StanceMatrix) {
  const weights: Weights = {}
  rowLabels.forEach((a, row) => {
    rowLabels.slice(row + 1).forEach((b, offset) => {
      weights[`${a}|${b}`] = values[row * rowLabels.length + row + 1 + offset] ?? NaN
    })
  })
  return weights
}

function expectEqual(matrix: StanceMatrix | undefined, expected: Weights | undefined) {
  if (!matrix || !expected) throw new Error('Not as many slices.')
  const weights = upperHalf(matrix)
  expect(Object.keys(weights)).toEqual(Object.keys(expected))
  for (const [pair, weight] of Object.entries(weights)) {
    expect(weight).toBeCloseTo(expected[pair] ?? NaN, 9)
  }
}

const describeWithPython = TEST_PYTHON === undefined ? describe.skip : describe

describeWithPython('networkx and scipy', () => {
  let results: Results
  beforeAll(async () => {
    results = await byPython(TEST_PYTHON ?? '')
  }, 60_000)

  it.each<[keyof Results, Partial<StanceRequest>]>([
    ['congruence', {}],
    ['conflict', { aggregation: 'CONFLICT' }],
    ['cosine', { normalization: 'COSINE' }],
    ['jaccard', { normalization: 'JACCARD', duplicates: 'RANGE' }],
    ['average', { normalization: 'AVERAGE' }],
  ])('give the same %s', (name, rest) => {
    expectEqual(stanceMatrix(table, requestOf(rest)), results[name] as Weights)
  })

  it.each<['years' | 'quarters' | 'gaussian', TimeOptions]>([
    ['years', { unit: 'YEAR', size: 1, arrangement: 'TILED' }],
    ['quarters', { unit: 'MONTH', size: 3 }],
    ['gaussian', { unit: 'YEAR', size: 1, kernel: 'GAUSSIAN' }],
  ])('give the same series of %s', (name, time) => {
    const { slices } = stanceSeries(table, requestOf(), time)
    expect(slices.length).toBeGreaterThan(8)
    expect(results[name]).toHaveLength(slices.length)
    slices.forEach(({ matrix }, index) => {
      expectEqual(matrix, results[name][index])
    })
  })
})
