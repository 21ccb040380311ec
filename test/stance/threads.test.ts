import { describe, expect, it } from '@jest/globals'
import { codeStatements } from '../../src/network/coded-statements.ts'
import type { StanceRequest } from '../../src/network/options.ts'
import { selectStatements } from '../../src/network/select-statements.ts'
import { stanceMatrix } from '../../src/network/stance-network.ts'
import {
  calculateEdges,
  calculatePolarizations,
  calculateSlices,
  calculateWeights,
} from '../../src/stance/calculate.ts'
import { StatementTableBuilder } from '../../src/statements/table-builder.ts'

const DAY = 86_400_000

/** More statements than are computed in place: a thread does it. Each says what its number says. */
const builder = new StatementTableBuilder(['actor', 'topic', 'stance', 'document'])
for (let number = 0; number < 2500; number += 1) {
  const values = [number % 37, number % 11, (number % 7) % 3 ? 1 : -1, number % 5].map(String)
  builder.add(String(number), number * DAY, values)
}
const table = builder.finish()
const request: StanceRequest = {
  mode: 'ONE_MODE',
  variable1: 'actor',
  variable2: 'topic',
  qualifier: { type: 'INTEGER', column: 'stance', scale: { min: -1, max: 1 } },
  aggregation: 'SUBTRACT',
  normalization: 'AVERAGE',
}
const coded = codeStatements(table, request, selectStatements(table, request))
const expected = stanceMatrix(table, request)

describe('what is computed in a thread', () => {
  it('is what is computed in place', async () => {
    const weights = await calculateWeights({ coded, request })
    expect([...weights]).toEqual([...expected.values])
  })

  it('is cut to the strongest edges', async () => {
    const size = expected.rowLabels.length
    const all = [...expected.values]
      .map((weight, cell) => ({ weight, cell }))
      .filter(({ weight, cell }) => weight !== 0 && Math.floor(cell / size) < cell % size)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.cell - b.cell)
    const cut = await calculateEdges({ coded, request, minWeight: 0, maxEdges: 10 })
    expect(cut.total).toBe(all.length)
    const found = [...cut.weight].map((weight, edge) => ({
      weight,
      cell: (cut.source[edge] ?? 0) * size + (cut.target[edge] ?? 0),
    }))
    expect(found).toEqual(all.slice(0, 10).sort((a, b) => a.cell - b.cell))
  })

  it('says which input does not fit, as in place', async () => {
    const wrong = {
      ...request,
      mode: 'TWO_MODE',
      aggregation: 'COMBINE',
      normalization: 'ACTIVITY',
    } as const
    await expect(calculateWeights({ coded, request: wrong })).rejects.toMatchObject({
      extensions: { code: 'BAD_INPUT', input: 'normalization' },
    })
  })

  it('is refused where it would take too long, with what to ask for instead', async () => {
    // In 500 of 2500 days all 37 actors speak: 101 windows of (37 · 10)² are more than 8 million.
    const time = { unit: 'DAY', size: 500, step: 20 } as const
    const task = { table, request, time, options: { camps: 10 }, maxWindows: 120 }
    await expect(calculatePolarizations(task)).rejects.toMatchObject({
      message: expect.stringContaining('10 for 101 windows of up to 37 actors'),
      extensions: {
        code: 'QUERY_TOO_COMPLEX',
        input: 'camps',
        allowed: expect.stringMatching(/fewer.*larger step.*filter/),
      },
    })
  })

  it('is every window of a series', async () => {
    const slices = await calculateSlices({
      table,
      request,
      time: { unit: 'YEAR', size: 1, arrangement: 'TILED' },
    })
    expect(slices.map(({ statementCount }) => statementCount)).toEqual([
      365, 365, 366, 365, 365, 365, 309,
    ])
  })
})
