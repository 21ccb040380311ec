import { Worker } from 'node:worker_threads'
import type { Wanted } from './store.ts'

/** What is indexed of a node. */
export interface IndexedNode {
  id: string
  type: string
  degree: number | null
  names: string | null
  wholeNames: string | null
  text: string | null
}

/** Ids of nodes where names were asked for, else words that texts may hold. */
export interface SearchAnswer {
  found: string[]
  isComplete: boolean
}

/** What the thread is told. A new index replaces the last one when it is `ready`. */
export type ToThread =
  | { kind: 'restart' }
  | { kind: 'add'; nodes: IndexedNode[] }
  | { kind: 'ready'; number: number }
  | { kind: 'ask'; number: number; wanted: Wanted }

interface FromThread {
  number: number
  answer?: SearchAnswer
}

interface Waiting {
  resolve: (answer: SearchAnswer | undefined) => void
  reject: (error: unknown) => void
}

/** The thread that holds the index of names and words. It does not keep the process alive. */
export class SearchThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #lastNumber = 0
  #end: Error | undefined

  constructor() {
    this.#worker = new Worker(new URL('./search-worker.js', import.meta.url), {
      // Options of this process, such as those of a test runner, are not for the thread.
      execArgv: [],
    })
    this.#worker.unref()
    this.#worker.on('message', ({ number, answer }: FromThread) => {
      this.#waiting.get(number)?.resolve(answer)
      this.#waiting.delete(number)
      if (this.#waiting.size === 0) this.#worker.unref()
    })
    this.#worker.on('error', (error) => {
      this.#fail(error)
    })
    this.#worker.on('exit', () => {
      this.#fail(new Error('The thread of the search has ended.'))
    })
  }

  /** True when it has ended and answers no more. */
  get hasEnded() {
    return this.#end !== undefined
  }

  /** Makes the index anew of slices of nodes; the last one answers until it is ready. */
  async build(slices: AsyncIterable<IndexedNode[]>) {
    this.#tell({ kind: 'restart' })
    for await (const nodes of slices) this.#tell({ kind: 'add', nodes })
    await this.#send((number) => ({ kind: 'ready', number }))
  }

  async ask(wanted: Wanted): Promise<SearchAnswer> {
    const answer = await this.#send((number) => ({ kind: 'ask', number, wanted }))
    return answer ?? { found: [], isComplete: true }
  }

  async close() {
    await this.#worker.terminate()
  }

  #send(message: (number: number) => ToThread): Promise<SearchAnswer | undefined> {
    if (this.#end) return Promise.reject(this.#end)
    const number = ++this.#lastNumber
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      // While someone waits for it, it keeps the process alive.
      this.#worker.ref()
      this.#tell(message(number))
    })
  }

  #tell(message: ToThread) {
    this.#worker.postMessage(message)
  }

  #fail(error: Error) {
    this.#end ??= error
    for (const { reject } of this.#waiting.values()) reject(this.#end)
    this.#waiting.clear()
  }
}
