import { stderr } from 'node:process'
import { describe, expect, it } from '@jest/globals'
import type { Duplicates, OneModeAggregation, StanceRequest } from '../../src/network/options.ts'
import { stanceMatrix } from '../../src/network/stance-network.ts'
import { stanceSeries } from '../../src/network/time/stance-series.ts'
import { attributesOf } from '../../src/statements/entity-table.ts'
import {
  flatten,
  hasSample,
  readCases,
  readSample,
  readSampleEntities,
  requestOf,
  sumOf,
  timeOf,
} from './dna-sample.ts'

if (!hasSample) {
  stderr.write('Stance networks are not compared with DNA: TEST_DNA_SAMPLE names no sample.\n')
}

const NORMALIZATIONS = ['NONE', 'AVERAGE', 'JACCARD', 'COSINE'] as const
type Sums = [number, number, number, number]

/** Sums over all cells as DNA computes them: none, average, Jaccard, cosine. */
const ONE_MODE_SUMS: Record<OneModeAggregation, Record<'INCLUDE' | 'DOCUMENT', Sums>> = {
  IGNORE: {
    INCLUDE: [276, 46.261854, 24.469002, 8.872727],
    DOCUMENT: [78, 24.847619, 15.942857, 9.097778],
  },
  CONGRUENCE: {
    INCLUDE: [160, 25.802436, 13.610663, 4.806061],
    DOCUMENT: [48, 14.638095, 10.190476, 4.975556],
  },
  CONFLICT: {
    INCLUDE: [116, 20.459418, 10.85834, 4.066667],
    DOCUMENT: [38, 11.457143, 6.557143, 3.9],
  },
  SUBTRACT: {
    INCLUDE: [44, 5.343018, 2.752323, 0.739394],
    DOCUMENT: [10, 3.180952, 3.633333, 1.075556],
  },
}

const request: StanceRequest = {
  mode: 'ONE_MODE',
  variable1: 'organization',
  variable2: 'concept',
  qualifier: { type: 'BOOLEAN', column: 'agreement' },
  aggregation: 'IGNORE',
  normalization: 'NONE',
  compatibility: 'DNA',
}

const describeSample = hasSample ? describe : describe.skip

describeSample('the sample of the Discourse Network Analyzer', () => {
  const cases = hasSample ? readCases() : []
  const whole = cases.filter(({ settings }) => settings.timeWindow === 'no')

  it.each(whole.map((dnaCase) => [dnaCase.id, dnaCase] as const))(
    '%s agrees cell by cell',
    async (_, dnaCase) => {
      const { table } = await readSample()
      const [expected] = dnaCase.matrices
      const network = stanceMatrix(table, requestOf(dnaCase))
      expect(network.rowLabels).toEqual(expected?.rowNames)
      expect(network.columnLabels).toEqual(expected?.columnNames)
      expect(network.statementCount).toBe(expected?.numStatements)
      const cells = flatten(expected?.matrix ?? [])
      expect(network.values).toHaveLength(cells.length)
      network.values.forEach((value, cell) => {
        expect(value).toBeCloseTo(cells[cell] ?? NaN, 9)
      })
    },
  )

  const overTime = cases.filter(({ settings }) => settings.timeWindow !== 'no')

  it.each(overTime.map((dnaCase) => [dnaCase.id, dnaCase] as const))(
    '%s agrees slice by slice',
    async (_, dnaCase) => {
      const { table } = await readSample()
      const { slices } = stanceSeries(table, requestOf(dnaCase), timeOf(dnaCase))
      const time = (text: string) => Date.parse(`${text}Z`)
      expect(slices.map(({ start, middle, stop }) => [start, middle, stop])).toEqual(
        dnaCase.matrices.map(({ start, middle, stop }) => [start, middle, stop].map(time)),
      )
      slices.forEach(({ matrix, statements }, index) => {
        const expected = dnaCase.matrices[index]
        expect(matrix.rowLabels).toEqual(expected?.rowNames)
        expect(matrix.columnLabels).toEqual(expected?.columnNames)
        // DNA does not count the statements under a kernel.
        if (dnaCase.settings.kernel === 'no') {
          expect(statements).toHaveLength(expected?.numStatements ?? NaN)
        }
        const cells = flatten(expected?.matrix ?? [])
        expect(matrix.values).toHaveLength(cells.length)
        matrix.values.forEach((value, cell) => {
          expect(value).toBeCloseTo(cells[cell] ?? NaN, 9)
        })
      })
    },
  )

  it('has 22 slices under a Gaussian kernel of 8 days, one for each day', async () => {
    const { table } = await readSample()
    const time = { unit: 'DAY', size: 8, kernel: 'GAUSSIAN', overhang: true } as const
    expect(stanceSeries(table, request, time).slices).toHaveLength(22)
  })

  it('has a colour for each organization', async () => {
    const { table } = await readSample()
    const { rowLabels } = stanceMatrix(table, request)
    const entities = await readSampleEntities()
    const colors = rowLabels.map(
      (label) => attributesOf(entities, request.variable1, label)[entities.names.indexOf('color')],
    )
    expect(colors).toHaveLength(7)
    for (const color of colors) expect(color).toMatch(/^#[0-9A-F]{6}$/)
  })

  it.each(Object.keys(ONE_MODE_SUMS) as OneModeAggregation[])(
    'one-mode %s has the sums of DNA under every normalisation',
    async (aggregation) => {
      const { table } = await readSample()
      for (const duplicates of ['INCLUDE', 'DOCUMENT'] as const) {
        NORMALIZATIONS.forEach((normalization, index) => {
          const { values } = stanceMatrix(table, {
            ...request,
            aggregation,
            normalization,
            duplicates,
            documentColumn: 'document_id',
          })
          expect(sumOf(values)).toBeCloseTo(ONE_MODE_SUMS[aggregation][duplicates][index] ?? NaN, 5)
        })
      }
    },
  )

  it.each<['IGNORE' | 'SUBTRACT' | 'COMBINE', Duplicates, (number | null)[]]>([
    ['IGNORE', 'INCLUDE', [40, 7, 6]],
    ['SUBTRACT', 'INCLUDE', [18, 2.118182, 3.778571]],
    ['COMBINE', 'INCLUDE', [30, null, null]],
    ['IGNORE', 'DOCUMENT', [22, 7, 6]],
    ['SUBTRACT', 'DOCUMENT', [9, 1.333333, 3.6]],
    ['COMBINE', 'DOCUMENT', [30, null, null]],
  ])('two-mode %s (%s) has the sums of DNA', async (aggregation, duplicates, sums) => {
    const { table } = await readSample()
    const normalizations = ['NONE', 'ACTIVITY', 'PROMINENCE'] as const
    normalizations.forEach((normalization, index) => {
      const expected = sums[index]
      if (expected === null || expected === undefined) return
      const { values } = stanceMatrix(table, {
        ...request,
        mode: 'TWO_MODE',
        aggregation,
        normalization,
        duplicates,
      })
      expect(sumOf(values)).toBeCloseTo(expected, 5)
    })
  })

  it('counts levels apart in Jaccard even where it ignores them, as DNA does', async () => {
    const { table } = await readSample()
    const { values } = stanceMatrix(table, {
      ...request,
      normalization: 'JACCARD',
      qualifier: { type: 'NONE' },
    })
    expect(sumOf(values)).toBeCloseTo(24.0706, 4)
  })
})
