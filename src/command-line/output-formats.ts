import { FORMATS, type Format } from '../export/formats.ts'
import type { LabelledMatrix } from '../export/matrix.ts'
import { writeMatrixCsv } from '../export/matrix-csv.ts'
import { writeUcinetDl } from '../export/ucinet-dl.ts'

/** What a network is written as: edges and nodes, or a matrix. */
export type OutputFormat =
  | { of: 'view'; isPicture: boolean; hasAttributes: boolean; write: Format['write'] }
  | { of: 'matrix'; write: (matrix: LabelledMatrix) => Iterable<string> }

const PICTURES: readonly Format[] = [FORMATS.SVG, FORMATS.PNG]
/** Formats that write nothing of a node besides its name. */
const BARE: readonly Format[] = [...PICTURES, FORMATS.EDGES_CSV, FORMATS.PAJEK, FORMATS.JSONLD]

/** By what is typed. */
export const OUTPUT_FORMATS: Record<string, OutputFormat> = {
  ...Object.fromEntries(
    Object.values<Format>(FORMATS).map((format): [string, OutputFormat] => [
      format.path,
      {
        of: 'view',
        isPicture: PICTURES.includes(format),
        hasAttributes: !BARE.includes(format),
        write: format.write,
      },
    ]),
  ),
  'matrix-csv': { of: 'matrix', write: writeMatrixCsv },
  dl: { of: 'matrix', write: writeUcinetDl },
}
