import type { ExportView } from '../export/model.ts'
import { stanceGraphView } from '../export/stance-graph-view.ts'
import { toAsync } from '../export/whole.ts'
import type { StanceRequest } from '../network/options.ts'
import { stanceGraph } from '../network/stance-graph.ts'
import { stanceMatrix } from '../network/stance-network.ts'
import { InputError } from '../statements/input-error.ts'
import { readStatementsCsv } from '../statements/read-csv.ts'
import type { CsvStatements } from '../statements/row-reader.ts'
import { showShare } from './progress.ts'
import { readInput } from './read-input.ts'
import { report } from './report.ts'
import { isOneTable, runSeries } from './run-series.ts'
import type { StanceCommand } from './stance-arguments.ts'
import { writeOutput } from './write-output.ts'

/** More edges than this are no picture any more. */
const MAX_DRAWN = 20_000

/** Reads statements, makes their network, or a series of networks, and writes it. */
export async function runStance(command: StanceCommand) {
  const { input, csv, format, output, time } = command
  if (time && output === undefined && !isOneTable(format)) {
    const allowed = 'named for a series (--output network.gexf makes a file for each window)'
    throw new InputError('output', 'none', allowed)
  }
  const { table, documentColumn } = await readStatementsCsv(readInput(input), csv)
  const request = withDocuments(command.request, documentColumn)
  if (time) {
    await runSeries(table, request, time, command)
    return
  }
  if (format.of === 'matrix') {
    const matrix = stanceMatrix(table, request)
    report(table, matrix)
    const isOneMode = request.mode === 'ONE_MODE'
    await writeOutput(toAsync(format.write({ ...matrix, isOneMode })), output)
    return
  }
  const graph = stanceGraph(table, request)
  if (format.isPicture && graph.edgeCount > MAX_DRAWN) {
    throw new InputError(
      'format',
      `a picture of ${String(graph.edgeCount)} edges`,
      `one of data for more than ${String(MAX_DRAWN)} edges`,
    )
  }
  report(table, graph)
  const { lang, address } = command
  const view = stanceGraphView(request, graph, { lang, address, publicUrl: '' })
  await writeOutput(format.write(withProgress(view)), output)
}

function withDocuments(
  request: StanceRequest,
  documentColumn: CsvStatements['documentColumn'],
): StanceRequest {
  if (documentColumn !== undefined) return { ...request, documentColumn }
  if (request.duplicates !== 'DOCUMENT') return request
  throw new InputError(
    'the document column',
    'a file without one',
    'named by --document-column for duplicates by document',
  )
}

function withProgress(view: ExportView): ExportView {
  return {
    ...view,
    async *edges() {
      const progress = showShare('Writing', view.edgeCount)
      for await (const edge of view.edges()) {
        yield edge
        progress.add(1)
      }
      progress.stop()
    },
  }
}
