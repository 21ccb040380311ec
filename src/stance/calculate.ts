import { setImmediate } from 'node:timers/promises'
import { callerError } from '../errors.ts'
import type { ActorMapRequest } from '../network/analysis/map-actors.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import { type RunOptions, THREADS } from '../threads/pool.ts'
import {
  type BackboneChoiceTask,
  type BackboneSearchTask,
  type BackboneTask,
  nestColumns,
  searchColumns,
  weighColumns,
} from './backbone-task.ts'
import {
  type BrokersTask,
  type CommunitiesTask,
  findBrokers,
  groupRows,
  placeRows,
} from './group-task.ts'
import { type EdgesTask, link, type MatrixTask, weigh } from './maths.ts'
import type { Outcome } from './outcome.ts'
import { findPhases, type PhasesTask } from './phases-task.ts'
import { compareSides, countBars, type SaidTask } from './said-task.ts'
import {
  polarize,
  polarizeSeries,
  type PolarizeSeriesTask,
  type PolarizeTask,
  slice,
  type SeriesTask,
} from './series-task.ts'

/** What rests on more statements than this is computed in a thread: it would hold up other answers. */
const THREAD_FROM = 2000

/** All weights of a network, row by row. Throws BAD_INPUT for options that do not go together. */
export function calculateWeights(task: MatrixTask, options?: RunOptions) {
  return calculate('maths.js', weigh, task, task.coded.statements.length > THREAD_FROM, options)
}

/** Its edges, the strongest of them where there are too many. Throws as {@link calculateWeights}. */
export function calculateEdges(task: EdgesTask, options?: RunOptions) {
  return calculate('maths.js', link, task, task.coded.statements.length > THREAD_FROM, options)
}

/** The networks of all windows. Throws as {@link calculateWeights}. */
export function calculateSlices(task: SeriesTask, options?: RunOptions) {
  return calculate('series-task.js', slice, task, isMuch(task), options)
}

/** Who takes both sides, and which topics divide. */
export function calculateConsistency(task: SaidTask, options?: RunOptions) {
  return calculate('said-task.js', compareSides, task, isMuch(task), options)
}

/** How often each actor or topic is spoken of, by stances. */
export function calculateBars(task: SaidTask, options?: RunOptions) {
  return calculate('said-task.js', countBars, task, isMuch(task), options)
}

/** The camps of a one-mode network: few actors may take long, too. */
export function calculatePolarization(task: PolarizeTask, options?: RunOptions) {
  return calculate('series-task.js', polarize, task, true, options)
}

/** The camps of every window. */
export function calculatePolarizations(task: PolarizeSeriesTask, options?: RunOptions) {
  return calculate('series-task.js', polarizeSeries, task, true, options)
}

/** Communities of a one-mode network. */
export function calculateCommunities(task: CommunitiesTask, options?: RunOptions) {
  return calculate('group-task.js', groupRows, task, true, options)
}

/** The brokers of a one-mode network, and the camp of each row. */
export function calculateBrokers(task: BrokersTask, options?: RunOptions) {
  return calculate('group-task.js', findBrokers, task, true, options)
}

/** A map of what is said. */
export function calculateMap(task: ActorMapRequest, options?: RunOptions) {
  return calculate('group-task.js', placeRows, task, true, options)
}

/** Which columns make a one-mode network what it is, from those that matter least to the last. */
export function calculateNestedBackbone(task: BackboneTask, options?: RunOptions) {
  return calculate('backbone-task.js', nestColumns, task, true, options)
}

/** The columns that lose least of it. */
export function calculateBestBackbone(task: BackboneSearchTask, options?: RunOptions) {
  return calculate('backbone-task.js', searchColumns, task, true, options)
}

/** What some columns lose of it, and all others. */
export function calculateChosenBackbone(task: BackboneChoiceTask, options?: RunOptions) {
  return calculate('backbone-task.js', weighColumns, task, isMuch(task), options)
}

/** When the networks of all windows change from one state to another. */
export function calculatePhases(task: PhasesTask, options?: RunOptions) {
  return calculate('phases-task.js', findPhases, task, true, options)
}

function isMuch({ table }: { table: StatementTable }) {
  return table.size > THREAD_FROM
}

/** Has a thread ready for the first network that is asked for. */
export function warmUpCalculations() {
  THREADS.warmUp(['maths.js', 'series-task.js'].map((file) => new URL(file, FOLDER).href))
}

async function calculate<Task, Result>(
  file: string,
  run: (task: Task) => Outcome<Result>,
  task: Task,
  isLong: boolean,
  options?: RunOptions,
): Promise<Result> {
  const module = new URL(file, FOLDER).href
  const outcome = isLong
    ? await runInThread<Outcome<Result>>(module, run.name, task, options)
    : run(task)
  if ('result' in outcome) return outcome.result
  const { code, message, input, allowed } = outcome.refusal
  throw callerError(code, message, { input, allowed })
}

/** To take over a result takes its time, too: others have a turn before it is made an answer. */
async function runInThread<Result>(
  module: string,
  name: string,
  argument: unknown,
  options?: RunOptions,
): Promise<Result> {
  const result = (await THREADS.run({ module, name, argument }, options)) as Result
  await setImmediate()
  return result
}

/** Threads read no TypeScript: from its source, as tests run it, the program starts built ones. */
const FOLDER = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/stance/', import.meta.url)
  : new URL('./', import.meta.url)
