import { measureGraph, type MeasureRequest } from './calculate.ts'
import type { Measure } from './metrics.js'

/** How central the nodes of one view are: each measure is worked out when it is first asked for. */
export class Centralities {
  readonly #view: Omit<MeasureRequest, 'measure'>
  readonly #known = new Map<Measure, Promise<ReadonlyMap<string, number | null>>>()

  constructor(view: Omit<MeasureRequest, 'measure'>) {
    this.#view = view
  }

  /** By the ids of nodes. */
  by(measure: Measure): Promise<ReadonlyMap<string, number | null>> {
    const known = this.#known.get(measure) ?? this.#workOut(measure)
    this.#known.set(measure, known)
    return known
  }

  async #workOut(measure: Measure) {
    const values = await measureGraph({ ...this.#view, measure })
    return new Map(this.#view.graph.nodes.map((id, index) => [id, values[index] ?? null]))
  }
}
