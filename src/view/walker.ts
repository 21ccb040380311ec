import type { Context } from '../context.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { decodeNode } from '../node/decode.ts'
import { relationTypeList } from '../relation-type/relation-type.queries.ts'
import type { RelationType } from '../relation-type/relation-type.type.ts'
import type { CheckedFilter } from './checked-filter.ts'
import {
  both,
  type Condition,
  endCondition,
  factCondition,
  nativeCondition,
  nativeEdgesTell,
  ofRelations,
  participationCondition,
} from './conditions.ts'
import type { FactEdgeKind } from './edge-kind.ts'
import { isRelationship, waysOver } from './links.ts'
import { readWith } from './read-with.ts'
import {
  type Connected,
  factNeighbors,
  factSteps,
  participationNeighbors,
  participationSteps,
  readPlace,
  relatedNeighborsAgainst,
  relatedNeighborsAlong,
  relatedStepsAgainst,
  relatedStepsAlong,
  type StepRow,
  toStepRow,
  type Way,
} from './view.queries.ts'

/**
 * Goes from things to their neighbors, in a fixed number of statements however many things a level
 * has. Relationships are walked over their native edges where these tell enough, one statement each
 * way: of a hub the two take half as long side by side. All else is walked over the facts.
 */
export class Walker {
  readonly #context: Context
  readonly #filter: CheckedFilter
  /** A level gives at most one step more than this, which tells that there are more. */
  readonly maxRows: number
  readonly #onNativeEdges: boolean
  /** Kinds of edges that are walked over facts. */
  readonly #overFacts: readonly FactEdgeKind[]
  #symmetric: Promise<string[]> | undefined

  constructor(context: Context, filter: CheckedFilter, maxRows: number) {
    const { factKinds } = filter
    this.#context = context
    this.#filter = filter
    this.maxRows = maxRows
    this.#onNativeEdges = factKinds.some(isRelationship) && nativeEdgesTell(filter)
    this.#overFacts = this.#onNativeEdges
      ? factKinds.filter((kind) => !isRelationship(kind))
      : factKinds
  }

  /** Whether some neighbors are passed over, for what they are. */
  get asksOfEnds(): boolean {
    return endCondition(this.#filter, []) !== undefined
  }

  /** The most connected neighbors of some things. Those that `exempt` names always count. */
  async neighbors(
    ids: readonly string[],
    exempt: readonly string[],
    limit: number,
  ): Promise<Connected[]> {
    const filter = this.#filter
    const end = endCondition(filter, exempt)
    const args = { ids, limit }
    const native = both(nativeCondition(filter), end)
    const rows = await this.#gather([
      this.#onNativeEdges && readWith(this.#context, relatedNeighborsAlong, native, args),
      this.#onNativeEdges && readWith(this.#context, relatedNeighborsAgainst, native, args),
      this.#overFacts.length > 0 &&
        readWith(this.#context, factNeighbors, both(this.#shownFacts(this.#overFacts), end), {
          ...args,
          ways: waysOver(this.#overFacts, 'BOTH', filter),
        }),
      filter.showsParticipation &&
        readWith(
          this.#context,
          participationNeighbors,
          both(participationCondition(filter), end),
          args,
        ),
    ])
    return rows.map(({ place }) => readPlace(place))
  }

  /** Steps from some things to their neighbors; more than {@link maxRows} are cut. */
  async steps(ids: readonly string[], exempt: readonly string[], way: Way): Promise<StepRow[]> {
    const filter = this.#filter
    const end = endCondition(filter, exempt)
    const symmetric = way === 'BOTH' ? [] : await this.symmetricRelations()
    const args = { ids, limit: this.maxRows + 1 }
    const native = both(nativeCondition(filter), end)
    // The other way round only what holds the same both ways.
    const wayOf = (other: Way): Condition | false =>
      way === other ? symmetric.length > 0 && both(native, ofRelations(symmetric)) : native
    const [along, against] = [wayOf('AGAINST'), wayOf('ALONG')]
    const rows = await this.#gather([
      this.#onNativeEdges &&
        along !== false &&
        readWith(this.#context, relatedStepsAlong, along, args),
      this.#onNativeEdges &&
        against !== false &&
        readWith(this.#context, relatedStepsAgainst, against, args),
      this.#overFacts.length > 0 &&
        readWith(this.#context, factSteps, both(this.#shownFacts(this.#overFacts), end), {
          ...args,
          ways: waysOver(this.#overFacts, way, filter),
          symmetric,
        }),
      filter.showsParticipation &&
        readWith(this.#context, participationSteps, both(participationCondition(filter), end), {
          ...args,
          way,
        }),
    ])
    return rows.map(toStepRow)
  }

  #shownFacts(kinds: readonly FactEdgeKind[]) {
    return factCondition(this.#filter, kinds, this.#filter.modalities)
  }

  async #gather<Row>(reads: readonly (false | Promise<Row[]>)[]): Promise<Row[]> {
    return (await Promise.all(reads.filter((read) => read !== false))).flat()
  }

  /** The codes of relations that hold the same both ways. */
  symmetricRelations(): Promise<string[]> {
    this.#symmetric ??= this.#context.load(relationTypeList, WHOLE_GRAPH).then((rows) =>
      rows
        .map((row) => decodeNode(row) as RelationType)
        .filter(({ symmetric }) => symmetric)
        .map(({ code }) => code),
    )
    return this.#symmetric
  }
}
