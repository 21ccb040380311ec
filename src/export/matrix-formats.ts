import { registerEnumType } from 'type-graphql'
import { writeMatrixCsv } from './matrix-csv.ts'
import type { LabelledMatrix } from './matrix.ts'
import { writeUcinetDl } from './ucinet-dl.ts'

interface MatrixFormatEntry {
  /** As in `/export/{path}`. */
  path: string
  mediaType: string
  /** How its file names end. */
  ending: string
  description: string
  write: (matrix: LabelledMatrix) => Iterable<string>
}

/** What the matrix of a stance network may be written as. */
export const MATRIX_FORMATS = {
  MATRIX_CSV: {
    path: 'matrix-csv',
    mediaType: 'text/csv; charset=utf-8',
    ending: 'matrix.csv',
    description: 'A table with the names of rows and columns: R, pandas, spreadsheets.',
    write: writeMatrixCsv,
  },
  UCINET_DL: {
    path: 'dl',
    mediaType: 'text/plain; charset=utf-8',
    ending: 'dl',
    description: 'A full matrix in DL: UCINET, NetDraw.',
    write: writeUcinetDl,
  },
} satisfies Record<string, MatrixFormatEntry>

export type MatrixFormatName = keyof typeof MATRIX_FORMATS

/** The format of `/export/{path}`. */
export function matrixFormatOfPath(path: string): MatrixFormatEntry | undefined {
  return Object.values<MatrixFormatEntry>(MATRIX_FORMATS).find((format) => format.path === path)
}

export const MatrixFormat: { [Name in MatrixFormatName]: Name } = {
  MATRIX_CSV: 'MATRIX_CSV',
  UCINET_DL: 'UCINET_DL',
}
registerEnumType(MatrixFormat, {
  name: 'MatrixFormat',
  description: 'What the matrix of a stance network may be written as.',
  valuesConfig: Object.fromEntries(
    Object.entries(MATRIX_FORMATS).map(([name, { description }]) => [name, { description }]),
  ),
})
