import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { readCases, readSample } from '../../network/dna-sample.ts'
import { runQuery } from '../../support/api.ts'
import type { Engine } from '../../support/engines.ts'
import { inputOf, type Names, namesOf, toSpoken } from '../dna-spoken.ts'
import { naiveDnaPolarization } from '../naive-dna.ts'
import { openSpoken } from '../spoken.ts'
import { DNA_SERIES, type Matrix, type OverTime } from './dna-over-time.ts'

const DNA_NETWORK = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) {
    statementCount
    matrix { rows columns values }
  }
}`

const POLARIZATION = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) { polarization { score method } }
}`

/** The sample of DNA, each of its cases asked for by GraphQL. */
export function testDnaSample(engine: Engine) {
  let store: Store
  const names: Names = { actor: [], topic: [] }

  beforeAll(async () => {
    const { table } = await readSample()
    const said = toSpoken(table, names)
    store = await openSpoken(engine, said)
  }, 60_000)
  afterAll(() => store.close())

  it.each(readCases().map((one) => [one.id, one] as const))(
    '%s agrees cell by cell',
    async (_, dnaCase) => {
      const { settings, matrices } = dnaCase
      const input = inputOf(dnaCase, names)
      const isWhole = settings.timeWindow === 'no'
      const kernel = settings.kernel === 'no' ? null : settings.kernel.toUpperCase()
      const answer = isWhole
        ? ((await runQuery(store, DNA_NETWORK, { input })) as Whole)
        : ((await runQuery(store, DNA_SERIES, {
            ...{ input, kernel, unit: 'DAY', size: settings.windowSize },
          })) as OverTime)
      const { stanceNetwork } = answer
      const networks = 'series' in stanceNetwork ? stanceNetwork.series : [stanceNetwork]
      expect(networks).toHaveLength(matrices.length)
      networks.forEach(({ matrix, statementCount }, index) => {
        const expected = matrices[index]
        expect(namesOf(matrix.rows, names)).toEqual(expected?.rowNames)
        expect(namesOf(matrix.columns, names)).toEqual(expected?.columnNames)
        // DNA does not count the statements under a kernel.
        if (kernel === null) expect(statementCount).toBe(expected?.numStatements)
        expect(matrix.values).toEqual(
          expected?.matrix.flat().map((cell): unknown => expect.closeTo(cell, 9)),
        )
      })
    },
  )

  it('is as polarized as DNA documents, and over time by the differences of each window', async () => {
    const input = { normalization: 'AVERAGE', compatibility: 'DNA' }
    const whole = (await runQuery(store, POLARIZATION, { input })) as {
      stanceNetwork: { polarization: { score: number; method: string } }
    }
    expect(whole.stanceNetwork.polarization).toMatchObject({
      ...{ score: expect.closeTo(0.5342493, 7), method: 'EXACT' },
    })
    const asked = { unit: 'DAY', size: 8, kernel: 'GAUSSIAN' }
    const answer = (await runQuery(store, DNA_SERIES, { input, ...asked })) as OverTime
    const { series, polarizationSeries } = answer.stanceNetwork
    expect(series).toHaveLength(14)
    expect(polarizationSeries.map(({ polarization }) => polarization.score)).toEqual(
      series.map(({ matrix: { values } }): unknown => {
        return expect.closeTo(naiveDnaPolarization(values, values) ?? NaN, 9)
      }),
    )
  })
}

interface Whole {
  stanceNetwork: { statementCount: number; matrix: Matrix }
}
