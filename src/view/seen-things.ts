import type { StepRow, Way } from './view.queries.ts'

/** A thing, and the steps that a search has seen at it. */
export class SeenThing {
  readonly id: string
  /** How many facts touch it. */
  readonly degree: number
  /** What steps lead to from here, and where steps lead here from: one list where they lead both ways. */
  readonly onward: SeenThing[] = []
  readonly back: SeenThing[]

  constructor(id: string, degree: number, { directed }: { directed: boolean }) {
    this.id = id
    this.degree = degree
    this.back = directed ? [] : this.onward
  }
}

/**
 * Which things lead on to which, as far as a search has seen. Of a hub it sees tens of thousands: things
 * know each other, where looking each up by its id would take most of a search.
 */
export class SeenThings {
  readonly #directed: boolean
  readonly #things = new Map<string, SeenThing>()

  constructor({ directed }: { directed: boolean }) {
    this.#directed = directed
  }

  /** The thing of an id; one that was not seen before is now. */
  see(id: string, degree: number): SeenThing {
    let thing = this.#things.get(id)
    if (!thing) {
      thing = new SeenThing(id, degree, { directed: this.#directed })
      this.#things.set(id, thing)
    }
    return thing
  }

  get(id: string): SeenThing | undefined {
    return this.#things.get(id)
  }

  /** Takes up what was read: steps one way from some things. */
  add(rows: readonly StepRow[], way: Way) {
    const side = way === 'AGAINST' ? 'back' : 'onward'
    const otherSide = way === 'AGAINST' ? 'onward' : 'back'
    for (const rowsOfOne of bySource(rows)) {
      const thing = this.see(rowsOfOne[0].source, 0)
      const known = new Set(thing[side]).add(thing)
      for (const { targets, degrees } of rowsOfOne) {
        for (const [index, target] of targets.entries()) {
          const other = this.see(target, degrees[index] ?? 0)
          if (known.has(other)) continue
          known.add(other)
          thing[side].push(other)
          other[otherSide].push(thing)
        }
      }
    }
  }
}

function bySource(rows: readonly StepRow[]): Iterable<[StepRow, ...StepRow[]]> {
  const groups = new Map<string, [StepRow, ...StepRow[]]>()
  for (const row of rows) {
    const group = groups.get(row.source)
    if (group) group.push(row)
    else groups.set(row.source, [row])
  }
  return groups.values()
}
