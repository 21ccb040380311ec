import { expect, it } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { runFailing, runQuery } from '../../support/api.ts'

const CAMPS = `{ score congruenceWithin conflictBetween method isOptimal bound camps { number members { id } } }`
const OVER_TIME = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) {
    polarizationSeries(unit: YEAR, arrangement: TILED) { start end statementCount polarization ${CAMPS} }
  }
}`
const OF_YEAR = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) { statementCount polarization ${CAMPS} }
}`

/** Camps window by window. */
export function testCampsOverTime(store: () => Store) {
  it.each([
    { onBehalfOf: 'EXCLUDE' },
    { onBehalfOf: 'EXCLUDE', normalization: 'AVERAGE', aggregation: 'CONFLICT' },
  ])('camps of each year are those of its own statements: %j', async (input) => {
    const answer = (await runQuery(store(), OVER_TIME, { input })) as Series
    const years = answer.stanceNetwork.polarizationSeries
    expect(years.map(({ start }) => start)).toEqual(['2018-01-01', '2019-01-01'])
    for (const { start, statementCount, polarization } of years) {
      const period = start.slice(0, 4)
      const alone = (await runQuery(store(), OF_YEAR, { input: { ...input, period } })) as object
      expect(alone).toEqual({ stanceNetwork: { statementCount, polarization } })
    }
  })

  it('camps over time are none without statements, and refused in two modes or too many windows', async () => {
    const input = { filter: { actors: [] } }
    expect(await runQuery(store(), OVER_TIME, { input })).toEqual({
      stanceNetwork: { polarizationSeries: [] },
    })
    expect(await runFailing(store(), OVER_TIME, { input: { mode: 'TWO_MODE' } })).toMatchObject({
      ...{ code: 'BAD_INPUT', input: 'mode' },
    })
    const daily = OVER_TIME.replace('unit: YEAR', 'unit: DAY')
    const failure = await runFailing(store(), daily, { input: {} })
    expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'size' })
    expect(String(failure.extensions?.allowed)).toContain('at most 120 windows')
  })
}

interface Series {
  stanceNetwork: {
    polarizationSeries: { start: string; statementCount: number; polarization: object }[]
  }
}
