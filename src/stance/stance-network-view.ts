import { Modality } from '../fact/modality.ts'
import { EdgeKind } from '../view/edge-kind.ts'
import type { ViewEdge } from '../view/edges.ts'
import { because, tooManyEdges, tooManySpeakers } from '../view/reasons.ts'
import type { TimedFact, View } from '../view/view.ts'
import { badInput } from '../errors.ts'
import { calculatePolarization } from './calculate.ts'
import { requireDivisible } from './divisible.ts'
import { type Holding, holdingAt, oncePerPosition } from './holdings.ts'
import type { HeldShare, ReadyStance } from './ready-stance.ts'
import { StanceRows } from './stance-options.ts'
import { relationOf } from './stance-relation.ts'

/** How much of a stance network a view shows. */
export interface Cut {
  minWeight: number
  maxNodes: number
  maxEdges: number
  /** How many camps it is divided into; null where it is not. */
  camps: number | null
}

/** A stance network as a view: who has a statement is there, linked or not. */
export async function toView(stance: ReadyStance, cut: Cut): Promise<View> {
  const { coded, isOneMode, columnLabels } = stance
  const labels = isOneMode ? coded.rowLabels : [...coded.rowLabels, ...columnLabels]
  const shown = new Set(mostSpoken(stance, labels).slice(0, cut.maxNodes))
  const isShown = (ids: readonly string[]) => Uint8Array.from(ids, (id) => Number(shown.has(id)))
  // Edges of those that are not shown must not take the place of others.
  const { source, target, weight, total } = await stance.edges({
    minWeight: cut.minWeight,
    maxEdges: cut.maxEdges,
    ...(shown.size < labels.length && {
      among: { rows: isShown(coded.rowLabels), columns: isShown(columnLabels) },
    }),
  })
  const camps = cut.camps === null ? null : await campsOf(stance, cut.camps)
  const edges = [...weight]
    .map((value, edge) => ({
      row: coded.rowLabels[source[edge] ?? -1] ?? '',
      column: columnLabels[target[edge] ?? -1] ?? '',
      value,
    }))
    .map(({ row, column, value }) => new StanceViewEdge(stance, [row, column], value))
  return {
    nodes: labels
      .filter((id) => shown.has(id))
      .map((id) => ({
        id,
        distance: null,
        ...(camps !== null && { camp: camps.get(id) ?? null }),
      })),
    edges: edges.sort((a, b) => (a.id < b.id ? -1 : 1)),
    truncatedBecause: because(
      labels.length > cut.maxNodes && tooManySpeakers(labels.length, cut.maxNodes),
      total > cut.maxEdges && tooManyEdges(total, cut.maxEdges),
    ),
    facts: () => stance.positions().map(toTimed),
    hidden: async () => {
      const holdings = await stance.hidden()
      return oncePerPosition(holdings).map((index) => toTimed(holdingAt(holdings, index)))
    },
  }
}

/** The camp of each row, from 1, as `polarization` has them unless it is told otherwise. */
async function campsOf(stance: ReadyStance, camps: number) {
  requireDivisible(stance, 'camps')
  const { coded, request, window } = stance
  // Camps count each statement once.
  if (window?.kernel != null) throw badInput('camps', camps, 'left out beside kernel')
  const { compatibility = 'NONE' } = request
  const found = await calculatePolarization({ coded, request, options: { camps, compatibility } })
  return new Map(
    coded.rowLabels.map((id, row) => {
      const camp = found.camps[row] ?? null
      return [id, camp === null ? null : camp + 1] as const
    }),
  )
}

function toTimed({ position, modality, dateMin, dateMax, document }: Holding): TimedFact {
  const documents = document === null ? [] : [document]
  return { fact: position, modality, dateMin, dateMax, documents }
}

/** Those with the most statements first. */
function mostSpoken(
  { coded: { rows, columns, rowLabels }, isOneMode }: ReadyStance,
  labels: readonly string[],
) {
  const counts = new Map<string, number>(labels.map((label) => [label, 0]))
  const perNumber = new Int32Array(labels.length)
  for (const row of rows) perNumber[row] = (perNumber[row] ?? 0) + 1
  if (!isOneMode) {
    for (const column of columns) {
      const place = rowLabels.length + column
      perNumber[place] = (perNumber[place] ?? 0) + 1
    }
  }
  labels.forEach((label, place) => counts.set(label, perNumber[place] ?? 0))
  return [...counts]
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([label]) => label)
}

/** An edge of a stance network; what stands behind it is found when it is asked for. */
export class StanceViewEdge implements ViewEdge {
  readonly id: string
  readonly kind = EdgeKind.STANCE
  readonly source: string
  readonly target: string
  readonly relation: string
  readonly family = null
  readonly weight: number
  readonly passages = null
  readonly #stance: ReadyStance
  readonly #cell: readonly [row: string, column: string]
  #shares: HeldShare[] | undefined

  constructor(stance: ReadyStance, cell: readonly [row: string, column: string], weight: number) {
    this.#stance = stance
    this.#cell = cell
    const [row, column] = cell
    // Whoever stands where: it is the actor that supports the topic.
    const isTurned = !stance.isOneMode && stance.input.rows === StanceRows.TOPICS
    this.source = isTurned ? column : row
    this.target = isTurned ? row : column
    this.weight = weight
    this.relation = relationOf(stance.request, weight, stance.input.rows)
    this.id = `edge:${this.source}:${this.relation}:${this.target}`
  }

  /** The positions that make its weight, each with what it adds. */
  get shares(): readonly HeldShare[] {
    this.#shares ??= this.#stance.explain(...this.#cell)
    return this.#shares
  }

  get facts(): readonly string[] {
    return [...new Set(this.shares.map(({ holding }) => holding.position))].sort()
  }

  get modalities(): readonly Modality[] {
    const found = new Set(this.shares.map(({ holding }) => holding.modality))
    return Object.values(Modality).filter((one) => found.has(one))
  }

  get min(): string | null {
    return this.#days('dateMin').sort()[0] ?? null
  }

  get max(): string | null {
    return this.#days('dateMax').sort().at(-1) ?? null
  }

  #days(end: 'dateMin' | 'dateMax') {
    return this.shares.map(({ holding }) => holding[end]).filter((day) => day !== null)
  }
}
