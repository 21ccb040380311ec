import type { Context } from '../context.ts'
import { callerError } from '../errors.ts'
import type { Modality } from '../fact/modality.ts'
import { withCondition } from '../list/marks.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { decodeNode } from '../node/decode.ts'
import type { RelationType } from '../relation-type/relation-type.type.ts'
import type { Query } from '../store/query.ts'
import type { CheckedFilter } from './checked-filter.ts'
import {
  both,
  endCondition,
  factCondition,
  leadsTo,
  nativeCondition,
  nativeEdgesTell,
  participationCondition,
} from './conditions.ts'
import type { FactEdgeKind } from './edge-kind.ts'
import { allLinks, isRelationship, sourceLinks, waysOver } from './links.ts'
import {
  type EndRow,
  ends,
  factNeighbors,
  type FactRow,
  factsOfGraph,
  factsOfThings,
  factSteps,
  type NeighborRow,
  participationNeighbors,
  type ParticipationRow,
  participationsOfGraph,
  participationsOfThings,
  participationSteps,
  relatedNeighbors,
  relatedSteps,
  relationTypes,
  type StepRow,
  type Way,
} from './view.queries.ts'

/** No view rests on more facts, and no level of a search reads more rows. */
export const MAX_ROWS = 50_000

/**
 * Reads the part of the graph that a filter chooses. Relationships are walked over their native
 * edges where these tell enough, all else over the facts: one statement each, whatever the level.
 */
export class ViewReader {
  readonly #context: Context
  readonly filter: CheckedFilter
  readonly #onNativeEdges: boolean
  /** Kinds of edges that are walked over facts. */
  readonly #overFacts: readonly FactEdgeKind[]
  #symmetric: Promise<string[]> | undefined

  constructor(context: Context, filter: CheckedFilter) {
    const { factKinds } = filter
    this.#context = context
    this.filter = filter
    this.#onNativeEdges = factKinds.some(isRelationship) && nativeEdgesTell(filter)
    this.#overFacts = this.#onNativeEdges
      ? factKinds.filter((kind) => !isRelationship(kind))
      : factKinds
  }

  /** The most connected neighbors of some things. Those that `exempt` names always count. */
  async neighbors(
    ids: readonly string[],
    exempt: readonly string[],
    limit: number,
  ): Promise<NeighborRow[]> {
    const { filter } = this
    const end = endCondition(filter, exempt)
    const args = { ids, limit }
    return this.#gather([
      this.#onNativeEdges && this.#read(relatedNeighbors, both(nativeCondition(filter), end), args),
      this.#overFacts.length > 0 &&
        this.#read(factNeighbors, both(this.#shownFacts(this.#overFacts), end), {
          ...args,
          ways: waysOver(this.#overFacts, 'BOTH', filter),
        }),
      filter.showsParticipation &&
        this.#read(participationNeighbors, both(participationCondition(filter), end), args),
    ])
  }

  /** Steps from some things to their neighbors; more than {@link MAX_ROWS} rows are cut. */
  async steps(ids: readonly string[], exempt: readonly string[], way: Way): Promise<StepRow[]> {
    const { filter } = this
    const end = endCondition(filter, exempt)
    const symmetric = way === 'BOTH' ? [] : await this.symmetricRelations()
    const args = { ids, limit: MAX_ROWS + 1 }
    return this.#gather([
      this.#onNativeEdges &&
        this.#read(relatedSteps, both(nativeCondition(filter), end), { ...args, way, symmetric }),
      this.#overFacts.length > 0 &&
        this.#read(factSteps, both(this.#shownFacts(this.#overFacts), end), {
          ...args,
          ways: waysOver(this.#overFacts, way, filter),
          symmetric,
        }),
      filter.showsParticipation &&
        this.#read(participationSteps, both(participationCondition(filter), end), { ...args, way }),
    ])
  }

  /** Facts of the whole graph; more than {@link MAX_ROWS} are cut. */
  async facts(modalities: readonly Modality[]): Promise<FactRow[]> {
    const { factKinds: kinds, actors } = this.filter
    if (kinds.length === 0 || modalities.length === 0) return []
    // From the actors where these are named: few facts of many.
    if (actors) return this.factsOf([...actors], modalities)
    const condition = factCondition(this.filter, kinds, modalities)
    return this.#read(factsOfGraph, condition, { limit: MAX_ROWS + 1 })
  }

  /** Facts at whose ends some things stand; more than {@link MAX_ROWS} are cut. */
  async factsOf(ids: readonly string[], modalities: readonly Modality[]): Promise<FactRow[]> {
    const { factKinds: kinds } = this.filter
    if (kinds.length === 0 || modalities.length === 0 || ids.length === 0) return []
    const condition = factCondition(this.filter, kinds, modalities)
    const links = allLinks(kinds, this.filter)
    return this.#read(factsOfThings, condition, { ids, links, limit: MAX_ROWS + 1 })
  }

  /** Facts that lead from some things to one of them; more than {@link MAX_ROWS} are cut. */
  async factsBetween(ids: readonly string[]): Promise<FactRow[]> {
    const { factKinds: kinds } = this.filter
    if (kinds.length === 0 || ids.length === 0) return []
    const condition = both(this.#shownFacts(kinds), leadsTo(ids))
    const links = sourceLinks(kinds, this.filter)
    return this.#read(factsOfThings, condition, { ids, links, limit: MAX_ROWS + 1 })
  }

  async participations(): Promise<ParticipationRow[]> {
    if (!this.filter.showsParticipation) return []
    const condition = participationCondition(this.filter)
    return this.#read(participationsOfGraph, condition, { limit: MAX_ROWS + 1 })
  }

  async participationsOf(ids: readonly string[]): Promise<ParticipationRow[]> {
    if (!this.filter.showsParticipation) return []
    const events = ids.filter((id) => !id.startsWith('actor:'))
    if (events.length === 0) return []
    const condition = participationCondition(this.filter)
    return this.#read(participationsOfThings, condition, { ids: events, limit: MAX_ROWS + 1 })
  }

  /** Those of some things that the filter keeps. All, where it asks nothing of things. */
  async kept(ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const { actorKinds, minDegree } = this.filter
    if ((actorKinds === undefined && minDegree === undefined) || ids.size === 0) return ids
    const rows = await this.#context.store.read(ends, { ids: [...ids] })
    const isKept = ({ type, kind, degree }: EndRow) =>
      (type !== 'actor' || (actorKinds?.includes(kind ?? '') ?? true)) && degree >= (minDegree ?? 0)
    return new Set(rows.filter(isKept).map(({ id }) => id))
  }

  #shownFacts(kinds: readonly FactEdgeKind[]) {
    return factCondition(this.filter, kinds, this.filter.modalities)
  }

  async #gather<Row>(reads: readonly (false | Promise<Row[]>)[]): Promise<Row[]> {
    return (await Promise.all(reads.filter((read) => read !== false))).flat()
  }

  #read<Args extends object, Row>(
    statement: Query<Args, Row>,
    condition: ReturnType<typeof both>,
    args: NoInfer<Args>,
  ): Promise<Row[]> {
    const { query, parameters } = withCondition(statement, condition)
    return this.#context.store.read(query, { ...parameters, ...args })
  }

  /** The codes of relations that hold the same both ways. */
  symmetricRelations(): Promise<string[]> {
    this.#symmetric ??= this.#context.load(relationTypes, WHOLE_GRAPH).then((rows) =>
      rows
        .map((row) => decodeNode(row) as RelationType)
        .filter(({ symmetric }) => symmetric)
        .map(({ code }) => code),
    )
    return this.#symmetric
  }
}

/** Counts must not be cut in silence: throws QUERY_TOO_COMPLEX where they would be. */
export function checkRows(rows: readonly unknown[], what: string) {
  if (rows.length <= MAX_ROWS) return
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `${what} rests on more than ${String(MAX_ROWS)} facts: narrow the filter.`,
    { input: 'filter', allowed: `at most ${String(MAX_ROWS)} facts` },
  )
}
