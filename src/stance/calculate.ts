import { callerError } from '../errors.ts'
import { type RunOptions, THREADS } from '../threads/pool.ts'
import { type EdgesTask, link, type MatrixTask, type Outcome, weigh } from './maths.ts'

/** A network of more statements than this is computed in a thread: it would hold up other answers. */
const THREAD_FROM = 2000

/** All weights of a network, row by row. Throws BAD_INPUT for options that do not go together. */
export function calculateWeights(task: MatrixTask, options?: RunOptions) {
  return calculate(weigh, task, options)
}

/** Its edges, the strongest of them where there are too many. Throws as {@link calculateWeights}. */
export function calculateEdges(task: EdgesTask, options?: RunOptions) {
  return calculate(link, task, options)
}

async function calculate<Task extends MatrixTask, Result>(
  run: (task: Task) => Outcome<Result>,
  task: Task,
  options?: RunOptions,
): Promise<Result> {
  const outcome =
    task.coded.statements.length <= THREAD_FROM
      ? run(task)
      : ((await THREADS.run(
          { module: MODULE, name: run.name, argument: task },
          options,
        )) as Outcome<Result>)
  if ('result' in outcome) return outcome.result
  const { message, input, allowed } = outcome.refusal
  throw callerError('BAD_INPUT', message, { input, allowed })
}

const MODULE = new URL('./maths.js', import.meta.url).href
