import { oneLine } from '../values/text.ts'
import { type LabelledMatrix, rowsOfMatrix } from './matrix.ts'

/**
 * UCINET's DL as a full matrix: one set of labels for a one-mode network, and one for rows and one
 * for columns of all others, also square ones. Labels stand in quotes, as names hold spaces and
 * commas; the format has no escapes, so that `"` within one is written as `'`. Of names that are
 * written alike all but the first have a number: `EPA (2)`. Weights have all their digits. UCINET itself cuts labels, and takes capitals and small letters for the same.
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
  for (const label of distinct(names.map((name) => oneLine(name).replaceAll('"', "'")))) {
    yield `"${label}"\n`
  }
}

function distinct(labels: readonly string[]) {
  const taken = new Set(labels)
  const written = new Set<string>()
  return labels.map((label) => {
    let own = label
    for (let number = 2; written.has(own) || (own !== label && taken.has(own)); number += 1) {
      own = `${label} (${String(number)})`
    }
    written.add(own)
    return own
  })
}
