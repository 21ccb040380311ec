import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import type {
  Aggregation,
  Duplicates,
  Normalization,
  StanceRequest,
} from '../../src/network/options.ts'
import type { Kernel, TimeOptions } from '../../src/network/time/time-options.ts'
import { readEntities } from '../../src/statements/entity-table.ts'
import { readStatementsCsv } from '../../src/statements/read-csv.ts'

/** One export of the Discourse Network Analyzer, as it was asked for and what it gave. */
export interface DnaCase {
  id: string
  settings: {
    networkType: 'onemode' | 'twomode'
    qualifierAggregation: string
    normalization: string
    duplicates: string
    start: string
    stop: string
    timeWindow: string
    windowSize: number
    kernel: string
    indentTime: boolean
    excludeValues: Record<string, string[]>
  }
  filteredStatementIds: number[]
  matrices: {
    start: string
    middle: string
    stop: string
    numStatements: number
    rowNames: string[]
    columnNames: string[]
    sum: number
    matrix: number[][]
  }[]
}

/** The folder of the sample of the Discourse Network Analyzer, which is not part of the project. */
export const SAMPLE = env.TEST_DNA_SAMPLE
export const hasSample = SAMPLE !== undefined && existsSync(join(SAMPLE, 'golden.json'))

export function readSample() {
  return readStatementsCsv(createReadStream(join(SAMPLE ?? '', 'statements-full.csv')))
}

export function readSampleEntities() {
  return readEntities(createReadStream(join(SAMPLE ?? '', 'entities.csv')))
}

export function readCases(): DnaCase[] {
  const { cases } = JSON.parse(readFileSync(join(SAMPLE ?? '', 'golden.json'), 'utf8')) as {
    cases: DnaCase[]
  }
  return cases
}

/** What a case asks for, in our own words. */
export function requestOf({ settings }: DnaCase): StanceRequest {
  const normalization = settings.normalization === 'no' ? 'NONE' : settings.normalization
  return {
    mode: settings.networkType === 'onemode' ? 'ONE_MODE' : 'TWO_MODE',
    variable1: 'organization',
    variable2: 'concept',
    qualifier: { type: 'BOOLEAN', column: 'agreement' },
    aggregation: settings.qualifierAggregation.toUpperCase() as Aggregation,
    normalization: normalization.toUpperCase() as Normalization,
    duplicates: settings.duplicates.toUpperCase() as Duplicates,
    filter: {
      from: Date.parse(`${settings.start}Z`),
      to: Date.parse(`${settings.stop}Z`),
      exclude: settings.excludeValues,
    },
    compatibility: 'DNA',
  }
}

/** The windows of a case, in our own words. */
export function timeOf({ settings }: DnaCase): TimeOptions {
  const { timeWindow, windowSize, kernel, indentTime } = settings
  return {
    unit: timeWindow.replace(/s$/, '').toUpperCase() as TimeOptions['unit'],
    size: windowSize,
    ...(kernel === 'no' ? {} : { kernel: kernel.toUpperCase() as Kernel, overhang: !indentTime }),
  }
}

/** Cells row by row. */
export function flatten(matrix: number[][]) {
  return matrix.flat()
}

export function sumOf(values: Float64Array) {
  return values.reduce((sum, value) => sum + value, 0)
}
