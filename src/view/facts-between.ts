import { sortableNumber, sortKey } from '../graph/item.ts'
import {
  both,
  type Condition,
  factCondition,
  keptCondition,
  nativeCondition,
  nativeEdgesTell,
} from './conditions.ts'
import type { FactEdgeKind } from './edge-kind.ts'
import { comesFrom, leadsTo, toMap } from './end-conditions.ts'
import { type FactReading, readFactsOf } from './facts-of.ts'
import { heaviest, inTwo } from './in-two.ts'
import { isRelationship, sourceLinks, targetLinks } from './links.ts'
import { readWith } from './read-with.ts'
import {
  type Connected,
  type FactRow,
  relatedBetween,
  relatedBetweenAgainst,
  relatedInCore,
  relatedItself,
  relatedToFactRows,
  relationshipsBetween,
} from './view.queries.ts'

/** What more facts touch is a hub. */
const HUB_DEGREE = 500

/** As many facts are read in one statement, more in two side by side. */
const FEW_FACTS = 2000

/** From how many facts on things are read from otherwise. */
export interface Thresholds {
  hubDegree?: number
  fewFacts?: number
}

/** What is known of things between which facts are read. */
export interface KnownOfThings {
  /** They are all that are as connected as the least of them. */
  isCore?: boolean
  /** False where nothing leads from a thing to itself, or nobody needs that: it may be missing. */
  mayLoop?: (id: string) => boolean
}

/** Reads the facts that lead from some things to one of them. */
export class FactsBetween {
  readonly #reading: FactReading
  readonly #limit: number
  readonly #hubDegree: number
  readonly #fewFacts: number

  constructor(
    reading: FactReading,
    { hubDegree = HUB_DEGREE, fewFacts = FEW_FACTS }: Thresholds = {},
  ) {
    this.#reading = reading
    this.#limit = reading.maxRows + 1
    this.#hubDegree = hubDegree
    this.#fewFacts = fewFacts
  }

  /** Those between some things; more than `maxRows` of a kind are cut. */
  async read(
    things: readonly Connected[],
    { isCore = false, mayLoop = () => true }: KnownOfThings = {},
  ): Promise<FactRow[]> {
    if (things.length === 0) return []
    const rows = await Promise.all([
      this.#relationships(things, isCore, mayLoop),
      this.#otherFacts(things),
    ])
    return rows.flat()
  }

  /** Over their native edges: of what these connect not one other fact is looked at. */
  async #relationships(
    things: readonly Connected[],
    isCore: boolean,
    mayLoop: (id: string) => boolean,
  ): Promise<FactRow[]> {
    const { filter, readsEvidence } = this.#reading
    const kinds = filter.factKinds.filter(isRelationship)
    if (kinds.length === 0) return []
    if (!readsEvidence && nativeEdgesTell(filter)) {
      return isCore ? this.#relatedInCore(things) : this.#related(things, mayLoop)
    }
    const condition = this.#shownFacts(kinds)
    const among = toMap(idsOf(things))
    return this.#inTwo(things, (ids) =>
      readWith(this.#reading.context, relationshipsBetween, condition, {
        ids,
        among,
        limit: this.#limit,
      }),
    )
  }

  /** By what the edges themselves tell, and by how connected the things are that they lead to. */
  async #relatedInCore(things: readonly Connected[]): Promise<FactRow[]> {
    const { filter } = this.#reading
    const condition = both(nativeCondition(filter), keptCondition(filter))
    const least = leastOf(things)
    const rows = await this.#inTwo(things, (ids) =>
      readWith(this.#reading.context, relatedInCore, condition, { ids, least, limit: this.#limit }),
    )
    return rows.flatMap(relatedToFactRows)
  }

  /** By what the edges themselves tell; of a hub they are come upon from the other end. */
  async #related(
    things: readonly Connected[],
    mayLoop: (id: string) => boolean,
  ): Promise<FactRow[]> {
    const condition = nativeCondition(this.#reading.filter)
    const among = toMap(idsOf(things))
    const along = (ids: readonly string[]) =>
      readWith(this.#reading.context, relatedBetween, condition, { ids, among, limit: this.#limit })
    const hub = heaviest(things, this.#fewFacts)
    if (!hub) return (await this.#inTwo(things, along)).flatMap(relatedToFactRows)

    const others = idsOf(things.filter((thing) => thing !== hub))
    const ofHub = [hub.id]
    const rows = await Promise.all([
      along(others),
      readWith(this.#reading.context, relatedBetweenAgainst, condition, {
        ids: others,
        among: toMap(ofHub),
        limit: this.#limit,
      }),
      mayLoop(hub.id)
        ? readWith(this.#reading.context, relatedItself, condition, {
            ids: ofHub,
            limit: this.#limit,
          })
        : [],
    ])
    return rows.flat().flatMap(relatedToFactRows)
  }

  /**
   * Things that many facts touch are come upon from the other end: of their facts most lead
   * elsewhere.
   */
  async #otherFacts(things: readonly Connected[]): Promise<FactRow[]> {
    const { filter } = this.#reading
    const kinds = filter.factKinds.filter((kind) => !isRelationship(kind))
    if (kinds.length === 0) return []
    const isHub = ({ degree }: Connected) => degree > this.#hubDegree
    const ids = idsOf(things)
    const hubs = idsOf(things.filter(isHub))
    const others = idsOf(things.filter((thing) => !isHub(thing)))
    const read = async (from: readonly string[], links: readonly string[], between: Condition) => {
      if (from.length === 0) return []
      // What few facts pass is asked first.
      const condition = both(between, this.#shownFacts(kinds))
      return readFactsOf(this.#reading, from, links, condition)
    }
    const rows = await Promise.all([
      read(others, sourceLinks(kinds, filter), leadsTo(kinds, ids)),
      hubs.length === 0 ? [] : read(others, targetLinks(kinds), comesFrom(kinds, hubs)),
      read(hubs, sourceLinks(kinds, filter), leadsTo(kinds, hubs)),
    ])
    return [...new Map(rows.flat().map((row) => [row.fact, row])).values()]
  }

  #shownFacts(kinds: readonly FactEdgeKind[]) {
    const { filter } = this.#reading
    return factCondition(filter, kinds, filter.modalities)
  }

  /** From few things at once, from many in two parts side by side. */
  async #inTwo<Row>(
    things: readonly Connected[],
    read: (ids: string[]) => Promise<Row[]>,
  ): Promise<Row[]> {
    return (await Promise.all(inTwo(things, this.#fewFacts).map(read))).flat()
  }
}

function idsOf(things: readonly Connected[]) {
  return things.map(({ id }) => id)
}

/** The key of the least connected of some things. */
function leastOf(things: readonly Connected[]) {
  const keys = things.map(({ id, degree }) => sortKey(sortableNumber(degree), id))
  return keys.reduce((least, key) => (key < least ? key : least))
}
