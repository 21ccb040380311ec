import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { correspond } from '../../../src/network/analysis/correspondence.ts'
import { pairwise } from '../../../src/network/analysis/distances.ts'
import { type Dendrogram, hierarchy } from '../../../src/network/analysis/hierarchy.ts'
import { modularity } from '../../../src/network/analysis/modularity.ts'
import { scale } from '../../../src/network/analysis/scaling.ts'
import { spectrum } from '../../../src/network/analysis/spectrum.ts'
import { randomNumbers } from '../../../src/measures/random.js'
import { symmetric } from './matrices.ts'

const { TEST_PYTHON } = process.env
const SCRIPT = fileURLToPath(new URL('reference.py', import.meta.url))

if (TEST_PYTHON === undefined) {
  if (process.env.CI !== undefined)
    throw new Error('TEST_PYTHON names no Python: .ci/run makes one.')
  console.warn('TEST_PYTHON is not set: analyses are not compared with networkx and scipy.')
}

const SIZE = 12
const WIDTH = 5
const random = randomNumbers(20)
const upper = (least: number, most: number) =>
  Array.from({ length: (SIZE * (SIZE - 1)) / 2 }, () => least + random() * (most - least))

// Weights of which about a third bind nobody, distances without ties, and a table of counts.
const network = symmetric(SIZE, upper(-1, 2))
const groups = Array.from({ length: SIZE }, (_, actor) => actor % 3)
const distances = symmetric(SIZE, upper(1, 2))
const table = Float64Array.from({ length: SIZE * WIDTH }, () => 1 + Math.floor(random() * 9))

function rowsOf(values: Float64Array, width = SIZE) {
  return Array.from({ length: values.length / width }, (_, row) => [
    ...values.slice(row * width, (row + 1) * width),
  ])
}

const cases = [
  { name: 'modularities', arguments: [rowsOf(network), groups] },
  { name: 'spectrum', arguments: [rowsOf(network)] },
  { name: 'hierarchies', arguments: [rowsOf(distances)] },
  { name: 'scaling', arguments: [rowsOf(distances)] },
  { name: 'correspondence', arguments: [rowsOf(table, WIDTH)] },
]

/** At which height two items come together: tells a whole tree, but for the order of its branches. */
function cophenetic({ merges }: Dendrogram) {
  const members = Array.from({ length: SIZE }, (_, item) => [item])
  const heights = new Float64Array(SIZE * SIZE)
  for (const { left, right, height } of merges) {
    const [one, other] = [members[left] ?? [], members[right] ?? []]
    for (const a of one)
      for (const b of other) heights[a * SIZE + b] = heights[b * SIZE + a] = height
    members.push([...one, ...other])
  }
  return heights
}

function expectClose(found: ArrayLike<number>, expected: readonly number[]) {
  expect(found).toHaveLength(expected.length)
  expected.forEach((value, place) => {
    expect(found[place]).toBeCloseTo(value, 9)
  })
}

const describeReference = TEST_PYTHON === undefined ? describe.skip : describe

describeReference('analyses agree with networkx, scipy and numpy', () => {
  let results: unknown[] = []
  beforeAll(() => {
    const input = JSON.stringify(cases)
    const output = execFileSync(TEST_PYTHON ?? '', [SCRIPT], { input, encoding: 'utf8' })
    results = JSON.parse(output) as unknown[]
  })
  const result = (name: string) => results[cases.findIndex((one) => one.name === name)]

  it('on modularity', () => {
    const { weighted, resolution, unweighted } = result('modularities') as Record<string, number>
    expect(modularity(network, groups)).toBeCloseTo(weighted ?? NaN, 9)
    expect(modularity(network, groups, { resolution: 1.5 })).toBeCloseTo(resolution ?? NaN, 9)
    expect(modularity(network, groups, { compatibility: 'DNA' })).toBeCloseTo(unweighted ?? NaN, 9)
  })

  it('on the spectrum of the Laplacian', () => {
    expectClose(spectrum(network), result('spectrum') as number[])
  })

  it.each(['SINGLE', 'AVERAGE', 'COMPLETE', 'WARD'] as const)('on the %s tree', (linkage) => {
    const expected = (result('hierarchies') as Record<string, number[][]>)[linkage.toLowerCase()]
    expectClose(cophenetic(hierarchy(distances, linkage)), expected?.flat() ?? [])
  })

  it('on classical scaling', () => {
    const expected = result('scaling') as {
      distances: number[][]
      shares: number[]
      stress: number
    }
    const { points, shares, stress } = scale(distances)
    expectClose(distancesOf(points), expected.distances.flat())
    expectClose(shares ?? [], expected.shares)
    expect(stress).toBeCloseTo(expected.stress, 9)
  })

  it('on correspondence analysis', () => {
    const expected = result('correspondence') as {
      inertia: number
      shares: number[]
      rows: number[][]
      products: number[][]
    }
    const { rows, columns, shares, inertia } = correspond(table, WIDTH)
    expect(inertia).toBeCloseTo(expected.inertia, 9)
    expectClose(shares ?? [], expected.shares)
    expectClose(distancesOf(rows), expected.rows.flat())
    // How columns lie to rows, whichever way the axes point.
    const products = rows.flatMap((row) =>
      columns.map((column) => (row && column ? row.x * column.x + row.y * column.y : NaN)),
    )
    expectClose(products, expected.products.flat())
  })
})

function distancesOf(points: readonly ({ x: number; y: number } | null)[]) {
  return pairwise(points.length, (one, other) => {
    const [a, b] = [points[one], points[other]]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : NaN
  })
}
