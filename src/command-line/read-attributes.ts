import type { Column } from '../export/column.ts'
import type { ExportNode } from '../export/model.ts'
import type { StanceRequest } from '../network/options.ts'
import { readEntities } from '../statements/entity-table.ts'
import { InputError, listed } from '../statements/input-error.ts'
import { attributeColumns } from './attribute-columns.ts'
import { readInput } from './read-input.ts'
import type { Streams } from './streams.ts'

/** The attributes of the rows and columns of a network, from the file that has them. */
export async function readAttributes(
  file: string,
  { mode, variable1, variable2 }: StanceRequest,
  streams: Streams,
): Promise<Column<ExportNode>[]> {
  try {
    const table = await readEntities(readInput(file, streams))
    const shown = mode === 'ONE_MODE' ? [variable1] : [variable1, variable2]
    if (!shown.some((variable) => table.variables.has(variable))) {
      const came = `rows of ${listed([...table.variables.keys()]) || 'nothing'}`
      throw new InputError('the column variable', came, shown.join(' or '))
    }
    return attributeColumns(table)
  } catch (error) {
    // There are two files: which of them is it?
    if (error instanceof InputError) error.message = `${file}: ${error.message}`
    throw error
  }
}
