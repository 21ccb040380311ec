import { type LabelledMatrix, rowsOfMatrix } from './matrix.ts'
import { oneLine } from './text.ts'

/**
 * UCINET's DL as a full matrix: one set of labels for a one-mode network, and one for rows and one
 * for columns of all others, also square ones. Labels stand in quotes, as names hold spaces and
 * commas; the format has no escapes, so that `"` within one is written as `'`. Weights have all their
 * digits. UCINET itself cuts labels, and takes capitals and small letters for the same.
 */
export function* writeUcinetDl(matrix: LabelledMatrix) {
  const { rowLabels, columnLabels, isOneMode } = matrix
  if (isOneMode) {
    yield `dl n = ${String(rowLabels.length)}, format = fullmatrix\n`
    yield* labels('labels', rowLabels)
  } else {
    yield `dl nr = ${String(rowLabels.length)}, nc = ${String(columnLabels.length)}, format = fullmatrix\n`
    yield* labels('row labels', rowLabels)
    yield* labels('column labels', columnLabels)
  }
  yield 'data:\n'
  for (const { weights } of rowsOfMatrix(matrix)) yield `${weights.join(' ')}\n`
}

function* labels(heading: string, names: readonly string[]) {
  yield `${heading}:\n`
  for (const name of names) yield `"${oneLine(name).replaceAll('"', "'")}"\n`
}
