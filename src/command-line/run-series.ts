import { extname } from 'node:path'
import type { Column } from '../export/column.ts'
import { type SeriesSlice, writeSeriesCsv } from '../export/edges-csv.ts'
import { FORMATS } from '../export/formats.ts'
import type { ExportNode } from '../export/model.ts'
import { STANCE_COLUMNS, stanceGraphView } from '../export/stance-graph-view.ts'
import { toAsync } from '../export/whole.ts'
import { graphOfMatrix } from '../network/stance-graph.ts'
import type { StanceRequest } from '../network/options.ts'
import { planSeries, type SeriesPlan } from '../network/time/plan-series.ts'
import { type Slice, slicesOf } from '../network/time/stance-series.ts'
import type { TimeOptions } from '../network/time/time-options.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import { showShare } from './progress.ts'
import type { OutputFormat } from './output-formats.ts'
import { report } from './report.ts'
import type { StanceCommand } from './stance-arguments.ts'
import type { Streams } from './streams.ts'
import { writeOutput } from './write-output.ts'

/** A command that asks for windows, and what it found of the nodes. */
type SeriesCommand = Omit<StanceCommand, 'time' | 'attributes'> & {
  time: TimeOptions
  attributes: readonly Column<ExportNode>[]
}

/** Makes a network for each window: all in one table of edges, or a file for each. */
export async function runSeries(
  table: StatementTable,
  request: StanceRequest,
  { streams, time, attributes, format, lang, address, output }: SeriesCommand,
) {
  const plan = planSeries(table, request, time)
  const viewOf = (slice: Slice) =>
    stanceGraphView(request, graphOfMatrix(slice.matrix, request), {
      lang,
      address,
      publicUrl: '',
      span: slice,
      attributes,
    })
  report(table, { statementCount: plan.period.length, leftOut: plan.selection.leftOut }, streams)
  if (isOneTable(format)) {
    await writeOutput(
      writeSeriesCsv(seriesOf(plan, viewOf, streams), STANCE_COLUMNS),
      output,
      streams,
    )
    return
  }
  let number = 0
  for (const slice of withProgress(plan, streams)) {
    number += 1
    const name = nameOfSlice(output ?? '', number, plan.windows.length, slice.start)
    const parts =
      format.of === 'view'
        ? format.write(viewOf(slice))
        : toAsync(format.write({ ...slice.matrix, isOneMode: request.mode === 'ONE_MODE' }))
    await writeOutput(parts, name, streams)
  }
}

/** Whether a series is written as one table; a file for each window otherwise. */
export function isOneTable(format: OutputFormat) {
  return format.of === 'view' && format.write === FORMATS.EDGES_CSV.write
}

function* seriesOf(
  plan: SeriesPlan,
  viewOf: (slice: Slice) => SeriesSlice['view'],
  streams: Streams,
) {
  for (const slice of withProgress(plan, streams)) {
    const { start, middle, stop } = slice
    yield { start, middle, stop, view: viewOf(slice) }
  }
}

function* withProgress(plan: SeriesPlan, streams: Streams) {
  const progress = showShare('Writing', plan.windows.length, streams)
  for (const slice of slicesOf(plan)) {
    yield slice
    progress.add(1)
  }
  progress.stop()
}

/** `network-007-2005-01-26.gexf`: in the order of time, whoever lists them. */
function nameOfSlice(output: string, number: number, count: number, start: number) {
  const ending = extname(output)
  const name = ending === '' ? output : output.slice(0, -ending.length)
  const padded = String(number).padStart(String(count).length, '0')
  return `${name}-${padded}-${new Date(start).toISOString().slice(0, 10)}${ending}`
}
