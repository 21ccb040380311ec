import type { ExportView } from '../export/model.ts'
import { stanceView } from '../export/stance-view.ts'
import { toAsync } from '../export/whole.ts'
import type { StanceRequest } from '../network/options.ts'
import type { LeftOut } from '../network/select-statements.ts'
import { stanceGraph } from '../network/stance-graph.ts'
import { stanceMatrix } from '../network/stance-network.ts'
import { InputError } from '../statements/input-error.ts'
import { readStatementsCsv } from '../statements/read-csv.ts'
import type { CsvStatements } from '../statements/row-reader.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import { showShare } from './progress.ts'
import { readInput } from './read-input.ts'
import type { StanceCommand } from './stance-arguments.ts'
import { writeOutput } from './write-output.ts'

/** More edges than this are no picture any more. */
const MAX_DRAWN = 20_000

/** Reads statements, makes their network and writes it. */
export async function runStance(command: StanceCommand) {
  const { input, csv, format, output } = command
  const { table, documentColumn } = await readStatementsCsv(readInput(input), csv)
  const request = withDocuments(command.request, documentColumn)
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
  const view = stanceView(request, graph, { lang, address, publicUrl: '' })
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

/** Says on the terminal what came of the filters, and everywhere that nothing is left. */
function report(
  { size }: StatementTable,
  { statementCount, leftOut }: { statementCount: number; leftOut: LeftOut },
) {
  if (!process.stderr.isTTY && statementCount > 0) return
  const reasons = Object.entries(leftOut)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${String(count)} ${WORDS[reason as keyof LeftOut]}`)
  const rest = reasons.length === 0 ? '' : `: ${reasons.join(', ')}`
  process.stderr.write(
    `acta: ${String(statementCount)} of ${String(size)} statements are left${rest}.\n`,
  )
}

const WORDS: Record<keyof LeftOut, string> = {
  undated: 'without a date',
  outsideDates: 'outside of the dates',
  byDocument: 'left out by their document',
  byValue: 'left out by a value',
  withoutVariable: 'without a value of a variable',
  withoutQualifier: 'without a qualifier',
  duplicates: 'duplicates',
  belowMinimum: 'below the minimum',
}
