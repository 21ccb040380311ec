interface Waiting {
  begin: () => void
  giveUp: (error: unknown) => void
}

/**
 * Lets so many pieces of work run at once, the others in turn. Waiting for a connection of a pool
 * has a bound of its own, which a queue of healthy work would run into.
 */
export class Turns {
  readonly #limit: number
  readonly #waiting: Waiting[] = []
  #running = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#limit) {
      await new Promise<void>((begin, giveUp) => this.#waiting.push({ begin, giveUp }))
    }
    this.#running += 1
    try {
      return await work()
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.begin()
    }
  }

  /** Ends what waits with an error that all of it would meet, each after a wait of its own. */
  cancelWaiting(error: unknown) {
    for (const { giveUp } of this.#waiting.splice(0)) giveUp(error)
  }
}
