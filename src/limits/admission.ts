/** At most this many operations are worked on at once, and at most this many wait for their turn. */
const IN_WORK = 64
const WAITING = 256

/** No operation waits longer for its turn, in milliseconds. */
const MAX_WAIT = 2000

/**
 * Lets operations in as long as there is room, and turns away the rest at once: what is let in is
 * answered in time, where admitting all would slow down all.
 */
export class Admission {
  #inWork = 0
  readonly #queue: (() => void)[] = []

  /** True when the operation may begin; it must then call {@link leave}. False: it is turned away. */
  async enter(): Promise<boolean> {
    if (this.#inWork < IN_WORK) {
      this.#inWork += 1
      return true
    }
    if (this.#queue.length >= WAITING) return false
    return new Promise((resolve) => {
      const admit = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(admit), 1)
        resolve(false)
      }, MAX_WAIT)
      this.#queue.push(admit)
    })
  }

  /** Gives the place to the next that waits. */
  leave() {
    const next = this.#queue.shift()
    if (next) next()
    else this.#inWork -= 1
  }
}
