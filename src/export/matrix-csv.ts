import { csvRow } from './csv-rows.ts'
import { type LabelledMatrix, rowsOfMatrix } from './matrix.ts'

/**
 * A matrix as a table: the names of the columns on the first line, that of the row first on each
 * other (`read.csv(file, row.names = 1, check.names = FALSE)` in R, `pandas.read_csv(file,
 * index_col=0)`).
 *
 * Where the Discourse Network Analyzer writes `;` between, `'` for `"` and six decimals, this is CSV
 * as RFC 4180 has it: commas, doubled quotes, and each weight with all its digits.
 */
export function* writeMatrixCsv(matrix: LabelledMatrix) {
  yield csvRow(['', ...matrix.columnLabels])
  for (const { label, weights } of rowsOfMatrix(matrix)) yield csvRow([label, ...weights])
}
