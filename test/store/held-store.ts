import type { Query } from '../../src/store/query.ts'
import type { EngineInfo, Store } from '../../src/store/store.ts'

interface Sent {
  text: string
  keys: readonly string[]
  args: object
}

interface Held {
  resolve: (rows: unknown[]) => void
  reject: (error: unknown) => void
}

/** A store that notes every statement over keys, and answers each only when a test says so. */
export class HeldStore implements Store {
  readonly sent: Sent[] = []
  readonly #held: Held[] = []
  /** True: a statement fails before it is even under way. */
  throwsAtOnce = false

  keysSent() {
    return this.sent.map(({ keys }) => [...keys])
  }

  read<Params extends object, Result>(
    { text }: Query<Params, Result>,
    params: Params,
  ): Promise<Result[]> {
    const { keys = [], ...args } = params as { keys?: readonly string[] }
    this.sent.push({ text, keys, args })
    if (this.throwsAtOnce) throw new Error('not even sent')
    return new Promise((resolve, reject) => {
      this.#held.push({ resolve: resolve as Held['resolve'], reject })
    })
  }

  /** Answers the statement that was sent as number `at`. */
  answer(at: number, rows: object[] = []) {
    this.#held[this.#heldAt(at)]?.resolve(rows)
  }

  /** Answers with one row a key. */
  answerKeys(at: number) {
    this.answer(
      at,
      (this.sent[at]?.keys ?? []).map((key) => ({ key })),
    )
  }

  fail(at: number, error: Error) {
    this.#held[this.#heldAt(at)]?.reject(error)
  }

  /** Statements that failed at once are in `sent` alone. */
  #heldAt(at: number) {
    return at - (this.sent.length - this.#held.length)
  }

  write(): Promise<never> {
    return Promise.reject(new Error('This store only reads.'))
  }

  propose(): Promise<never> {
    return Promise.reject(new Error('This store does not search.'))
  }

  warmUp() {
    return Promise.resolve()
  }

  applySchema() {
    return Promise.resolve()
  }

  settle() {
    return Promise.resolve()
  }

  ping() {
    return Promise.resolve()
  }

  info(): Promise<EngineInfo> {
    return Promise.resolve({ name: 'held', version: '0' })
  }

  close() {
    return Promise.resolve()
  }
}
