import { availableParallelism } from 'node:os'
import { types } from 'node:util'
import { Worker } from 'node:worker_threads'
import { callerError } from '../errors.ts'

/** What a thread is to run: an exported function of a JavaScript module, with one argument. */
export interface Task {
  /** The address of the module: `new URL('./metrics.js', import.meta.url).href`. */
  module: string
  name: string
  /** Plain data: it is copied. */
  argument: unknown
}

export interface PoolOptions {
  /** At most this many threads. */
  size?: number
  /** At most this many tasks wait for one; more are refused. */
  maxWaiting?: number
  /** A task is given up after this many milliseconds. */
  timeLimit?: number
  /** An idle thread ends after this many milliseconds. */
  idleTime?: number
}

export interface RunOptions {
  /** Gives the task up when it aborts. */
  signal?: AbortSignal | undefined
}

interface Job {
  task: Task
  signal: AbortSignal | undefined
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
}

/**
 * Runs long calculations beside the event loop, which goes on answering. Threads start when they
 * are needed or one is warmed up, end when they have been idle, but for that one, and do not keep the
 * process alive. A task that fails
 * gives its own error; one whose thread dies, takes too long or is cancelled costs that thread
 * alone, and the next task gets a new one.
 */
export class ThreadPool {
  readonly #size: number
  readonly #maxWaiting: number
  readonly #timeLimit: number
  readonly #idleTime: number
  readonly #waiting: Job[] = []
  readonly #idle: Thread[] = []
  #running = 0
  /** What each thread loads before its first task; undefined until {@link warmUp}. */
  #modules: readonly string[] | undefined

  constructor({
    // One processor is left to the event loop.
    size = Math.max(1, availableParallelism() - 1),
    maxWaiting = 50,
    timeLimit = 30_000,
    idleTime = 10_000,
  }: PoolOptions = {}) {
    this.#size = size
    this.#maxWaiting = maxWaiting
    this.#timeLimit = timeLimit
    this.#idleTime = idleTime
  }

  /** What the function of a task gives. Rejects with UNAVAILABLE where too many tasks wait. */
  run(task: Task, { signal }: RunOptions = {}): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(toError(signal.reason))
    if (this.#waiting.length >= this.#maxWaiting) {
      return Promise.reject(
        callerError('UNAVAILABLE', 'Too many calculations wait already. Try again shortly.'),
      )
    }
    return new Promise((resolve, reject) => {
      const job: Job = { task, signal, resolve, reject }
      this.#waiting.push(job)
      // A task that waits leaves the line; one that runs is ended with its thread.
      signal?.addEventListener(
        'abort',
        () => {
          this.#withdraw(job)
        },
        { once: true },
      )
      this.#next()
    })
  }

  /**
   * Starts a thread before there is a task for it, which loads some modules, and keeps one ready from
   * then on: to start one takes longer than most calculations.
   */
  warmUp(modules: readonly string[]) {
    this.#modules = modules
    if (this.#running + this.#idle.length === 0) this.#idle.push(this.#start())
  }

  #withdraw(job: Job) {
    const place = this.#waiting.indexOf(job)
    if (place < 0) return
    this.#waiting.splice(place, 1)
    job.reject(toError(job.signal?.reason))
  }

  #next() {
    if (this.#running >= this.#size) return
    const job = this.#waiting.shift()
    if (!job) return
    this.#running += 1
    void this.#do(job)
  }

  async #do({ task, signal, resolve, reject }: Job) {
    const thread = this.#idle.pop() ?? this.#start()
    try {
      resolve(await thread.run(task, this.#timeLimit, signal))
    } catch (error) {
      reject(error)
    } finally {
      if (!thread.hasEnded) this.#idle.push(thread)
      this.#running -= 1
      this.#next()
      // In place of one that this task ended.
      if (this.#modules) this.warmUp(this.#modules)
    }
  }

  #start() {
    const thread = new Thread({
      modules: this.#modules ?? [],
      idleTime: this.#idleTime,
      isSpare: () => this.#modules === undefined || this.#idle.length > 1,
      onEnd: () => {
        const place = this.#idle.indexOf(thread)
        if (place >= 0) this.#idle.splice(place, 1)
      },
    })
    return thread
  }
}

interface FromThread {
  result?: unknown
  error?: unknown
}

interface ThreadOptions {
  /** What it loads before its first task. */
  modules: readonly string[]
  idleTime: number
  /** Whether it may end once it has been idle. */
  isSpare: () => boolean
  onEnd: () => void
}

/** One thread, which runs one task at a time. */
class Thread {
  readonly #worker: Worker
  readonly #options: ThreadOptions
  #idleTimer: NodeJS.Timeout | undefined
  #settle: ((answer: FromThread) => void) | undefined
  hasEnded = false

  constructor(options: ThreadOptions) {
    this.#options = options
    this.#worker = new Worker(new URL('./thread.js', import.meta.url), {
      // Options of this process, such as those of a test runner, are not for the thread.
      execArgv: [],
      workerData: options.modules,
    })
    this.#worker.unref()
    this.#worker.on('message', (answer: FromThread) => this.#settle?.(answer))
    // What a thread cannot send on, such as running out of memory.
    this.#worker.on('error', (error) => {
      this.#end(error)
    })
    this.#worker.on('exit', (code) => {
      this.#end(new Error(`A calculation ended its thread with the exit code ${String(code)}.`))
    })
  }

  async run(task: Task, timeLimit: number, signal: AbortSignal | undefined): Promise<unknown> {
    clearTimeout(this.#idleTimer)
    // While someone waits for it, it keeps the process alive.
    this.#worker.ref()
    const timer = setTimeout(() => {
      this.#end(
        callerError(
          'TIMEOUT',
          `The calculation took more than ${String(timeLimit / 1000)} s and was given up. Ask for less: a narrower filter, or fewer nodes, windows or camps.`,
        ),
      )
    }, timeLimit)
    const onAbort = () => {
      this.#end(toError(signal?.reason))
    }
    signal?.addEventListener('abort', onAbort)
    try {
      const answer = await new Promise<FromThread>((resolve) => {
        this.#settle = resolve
        this.#worker.postMessage(task)
      })
      if ('error' in answer) throw toError(answer.error)
      return answer.result
    } finally {
      this.#settle = undefined
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      this.#rest()
    }
  }

  #rest() {
    this.#worker.unref()
    if (this.hasEnded) return
    this.#idleTimer = setTimeout(() => {
      if (this.#options.isSpare()) this.#end(new Error('The thread was idle.'))
    }, this.#options.idleTime).unref()
  }

  #end(error: unknown) {
    if (this.hasEnded) return
    this.hasEnded = true
    this.#options.onEnd()
    this.#settle?.({ error })
    void this.#worker.terminate()
  }
}

/** Errors of a thread, or of a test runner's own world, are no instances of this world's class. */
function toError(reason: unknown) {
  return types.isNativeError(reason) || reason instanceof Error
    ? reason
    : new Error('The calculation failed.', { cause: reason })
}

/** The threads of this process. */
export const THREADS = new ThreadPool()
