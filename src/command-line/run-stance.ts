import type { ExportView } from '../export/model.ts'
import { stanceGraphView } from '../export/stance-graph-view.ts'
import { toAsync } from '../export/whole.ts'
import type { StanceRequest } from '../network/options.ts'
import { stanceGraph } from '../network/stance-graph.ts'
import { stanceMatrix } from '../network/stance-network.ts'
import { InputError } from '../statements/input-error.ts'
import { readStatementsCsv } from '../statements/read-csv.ts'
import type { CsvStatements } from '../statements/row-reader.ts'
import { campsOf } from './camps.ts'
import { showShare } from './progress.ts'
import { readInput } from './read-input.ts'
import { readAttributes } from './read-attributes.ts'
import { report } from './report.ts'
import { isOneTable, runSeries } from './run-series.ts'
import type { StanceCommand } from './stance-arguments.ts'
import type { Streams } from './streams.ts'
import { writeOutput } from './write-output.ts'

/** More edges than this are no picture any more. */
const MAX_DRAWN = 20_000

/** Reads statements, makes their network, or a series of networks, and writes it. */
export async function runStance(command: StanceCommand) {
  const { streams, input, csv, format, output, time, camps } = command
  if (time && output === undefined && !isOneTable(format)) {
    const allowed = 'named for a series (--output network.gexf makes a file for each window)'
    throw new InputError('output', 'none', allowed)
  }
  const attributes = command.attributes
    ? await readAttributes(command.attributes, command.request, streams)
    : []
  const { table, documentColumn } = await readStatementsCsv(readInput(input, streams), csv)
  const request = withDocuments(command.request, documentColumn)
  if (time) {
    await runSeries(table, request, { ...command, time, attributes })
    return
  }
  if (format.of === 'matrix') {
    const matrix = stanceMatrix(table, request)
    report(table, matrix, streams)
    const isOneMode = request.mode === 'ONE_MODE'
    await writeOutput(toAsync(format.write({ ...matrix, isOneMode })), output, streams)
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
  report(table, graph, streams)
  const { lang, address } = command
  const view = stanceGraphView(request, graph, {
    ...{ lang, address, publicUrl: '', attributes },
    camps: camps === undefined ? undefined : campsOf(table, request, { camps, streams }),
  })
  await writeOutput(format.write(withProgress(view, streams)), output, streams)
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

function withProgress(view: ExportView, streams: Streams): ExportView {
  return {
    ...view,
    async *edges() {
      const progress = showShare('Writing', view.edgeCount, streams)
      for await (const edge of view.edges()) {
        yield edge
        progress.add(1)
      }
      progress.stop()
    },
  }
}
