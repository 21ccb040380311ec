import type { Context } from '../context.ts'
import type { Modality } from '../fact/modality.ts'
import { sortableNumber, sortKey } from '../graph/item.ts'
import { byCount, type Count } from '../list/group-key.ts'
import { withLabel } from '../list/marks.ts'
import type { Query } from '../store/query.ts'
import { checkCount } from './check-count.ts'
import type { CheckedFilter } from './checked-filter.ts'
import {
  both,
  type Condition,
  factCondition,
  keptCondition,
  nativeCondition,
  nativeEdgesTell,
  participationCondition,
} from './conditions.ts'
import { ENDS, type FactEdgeKind } from './edge-kind.ts'
import { comesFrom, hasEnds, leadsTo, toMap } from './end-conditions.ts'
import { heaviest, inTwo } from './in-two.ts'
import { keepThings } from './kept-things.ts'
import { allLinks, isRelationship, sourceLinks, targetLinks } from './links.ts'
import { readWith } from './read-with.ts'
import {
  type Connected,
  countedByModality,
  countedFacts,
  factEndsOfGraph,
  factEndsOfThings,
  type FactRow,
  factsOfGraph,
  factsOfThings,
  mostConnected,
  type ParticipationRow,
  participationsOfGraph,
  participationsOfThings,
  readPlace,
  relatedBetween,
  relatedBetweenAgainst,
  relatedInCore,
  relatedItself,
  relatedToFactRows,
  relationshipsBetween,
  toFactRow,
} from './view.queries.ts'
import { Walker } from './walker.ts'

/** No view rests on more facts, and no level of a search reads more rows. */
const MAX_ROWS = 50_000

/** What more facts touch is a hub. */
const HUB_DEGREE = 500

/** As many facts are read in one statement, more in two side by side. */
const FEW_FACTS = 2000

interface ReaderOptions {
  maxRows?: number
  hubDegree?: number
  fewFacts?: number
  /** False where nobody asks for families, documents and passages: these are then missing. */
  readsEvidence?: boolean
  /** True where it is asked for anyhow how many facts are hidden: they are counted beside the rest. */
  countsHidden?: boolean
}

/** Stores in which some view had more facts than are read: nothing makes these smaller. */
const largeGraphs = new WeakSet<object>()

/** What is known of things between which facts are read. */
interface Between {
  isCore?: boolean
  mayLoop?: (id: string) => boolean
}

/** Reads the facts and things that a filter chooses. */
export class ViewReader {
  readonly #context: Context
  readonly filter: CheckedFilter
  /** A statement gives at most one row more than this, which tells that there are more. */
  readonly maxRows: number
  readonly walker: Walker
  readonly #hubDegree: number
  readonly #fewFacts: number
  readonly #readsEvidence: boolean
  readonly #countsHidden: boolean

  constructor(
    context: Context,
    filter: CheckedFilter,
    {
      maxRows = MAX_ROWS,
      hubDegree = HUB_DEGREE,
      fewFacts = FEW_FACTS,
      readsEvidence = true,
      countsHidden = false,
    }: ReaderOptions = {},
  ) {
    this.#context = context
    this.filter = filter
    this.maxRows = maxRows
    this.#hubDegree = hubDegree
    this.#fewFacts = fewFacts
    this.#readsEvidence = readsEvidence
    this.#countsHidden = countsHidden
    this.walker = new Walker(context, filter, maxRows)
  }

  /** Whether more than {@link maxRows} facts of the whole graph match: told without reading them. */
  async hasTooManyFacts(): Promise<boolean> {
    const { factKinds: kinds, actors } = this.filter
    // From actors that are named few facts lead on: these are read at once.
    if (kinds.length === 0 || actors) return false
    const limit = this.maxRows + 1
    const [row] = await this.#readAll(countedFacts, this.filter.modalities, { limit })
    const count = row?.facts ?? 0
    if (count > MAX_ROWS) largeGraphs.add(this.#context.store)
    return count > this.maxRows
  }

  /**
   * The things that most facts touch, beside the count: in a graph of which a view was too large
   * before, where most likely they are needed. Undefined elsewhere.
   */
  likelyCore(limit: number): Promise<Connected[]> | undefined {
    if (this.filter.actors || !largeGraphs.has(this.#context.store)) return undefined
    const core = this.mostConnected(limit)
    // Where they are not needed after all, nobody waits for them.
    core.catch(() => undefined)
    return core
  }

  /**
   * How many facts of the whole graph that make an edge are left out because nothing asked for their
   * modality: counted without reading them. Undefined where that takes a look at their ends.
   */
  countHidden(): () => Promise<Count[] | undefined> {
    if (!this.#countsHidden) return () => this.#countHidden()
    const counts = this.#countHidden()
    // Should the view itself fail, nobody waits for them.
    counts.catch(() => undefined)
    return () => counts
  }

  async #countHidden(): Promise<Count[] | undefined> {
    const { factKinds: kinds, hidden, actors, actorKinds, minDegree, without } = this.filter
    if (actors || actorKinds || minDegree !== undefined || without) return undefined
    if (kinds.length === 0 || hidden.length === 0) return []
    const rows = await this.#readAll(countedByModality, hidden, {}, hasEnds(kinds))
    return byCount(rows.map(({ modality, facts }) => ({ key: modality, count: facts })))
  }

  /** Facts of the whole graph; where there are more than {@link maxRows}, any of them. */
  async facts(modalities: readonly Modality[]): Promise<FactRow[]> {
    const { factKinds: kinds, actors } = this.filter
    if (kinds.length === 0 || modalities.length === 0) return []
    // From the actors where these are named: few facts of many.
    if (actors) return this.factsOf([...actors], modalities)
    const args = { limit: this.maxRows + 1 }
    if (this.#readsEvidence) return this.#readAll(factsOfGraph, modalities, args)
    return (await this.#readAll(factEndsOfGraph, modalities, args)).map(toFactRow)
  }

  /** Facts at whose ends some things stand; more than {@link maxRows} are cut. */
  async factsOf(ids: readonly string[], modalities: readonly Modality[]): Promise<FactRow[]> {
    const { factKinds: kinds } = this.filter
    if (kinds.length === 0 || modalities.length === 0 || ids.length === 0) return []
    const condition = factCondition(this.filter, kinds, modalities)
    const links = allLinks(kinds, this.filter)
    return this.#readOf(ids, links, condition)
  }

  async #readOf(ids: readonly string[], links: readonly string[], condition: Condition) {
    const args = { ids, links, limit: this.maxRows + 1 }
    if (this.#readsEvidence) return this.#read(factsOfThings, condition, args)
    return (await this.#read(factEndsOfThings, condition, args)).map(toFactRow)
  }

  /**
   * Facts that lead from some things to one of them; more than {@link maxRows} of a kind are cut. With
   * `isCore` the things are all that are as connected as the least of them: {@link mostConnected}. What
   * leads from a thing to itself may be missing where `mayLoop` says that there is none, or that nobody
   * needs it.
   */
  async factsBetween(
    things: readonly Connected[],
    { isCore = false, mayLoop = () => true }: Between = {},
  ): Promise<FactRow[]> {
    if (things.length === 0) return []
    const rows = await Promise.all([
      this.#relationshipsBetween(things, isCore, mayLoop),
      this.#otherFactsBetween(things),
    ])
    return rows.flat()
  }

  /** Over their native edges: of what these connect not one other fact is looked at. */
  async #relationshipsBetween(
    things: readonly Connected[],
    isCore: boolean,
    mayLoop: (id: string) => boolean,
  ): Promise<FactRow[]> {
    const { filter } = this
    const kinds = filter.factKinds.filter(isRelationship)
    if (kinds.length === 0) return []
    if (!this.#readsEvidence && nativeEdgesTell(filter)) {
      return isCore ? this.#relatedInCore(things) : this.#relatedBetween(things, mayLoop)
    }
    const among = toMap(things.map(({ id }) => id))
    const limit = this.maxRows + 1
    const rows = await Promise.all(
      inTwo(things, this.#fewFacts).map((ids) =>
        this.#read(relationshipsBetween, this.#shownFacts(kinds), { ids, among, limit }),
      ),
    )
    return rows.flat()
  }

  /** By what the edges themselves tell, and by how connected the things are that they lead to. */
  async #relatedInCore(things: readonly Connected[]): Promise<FactRow[]> {
    const { filter } = this
    const condition = both(nativeCondition(filter), keptCondition(filter))
    const least = leastOf(things)
    const limit = this.maxRows + 1
    const rows = await Promise.all(
      inTwo(things, this.#fewFacts).map((ids) =>
        this.#read(relatedInCore, condition, { ids, least, limit }),
      ),
    )
    return rows.flat().flatMap(relatedToFactRows)
  }

  /** By what the edges themselves tell; of a hub they are come upon from the other end. */
  async #relatedBetween(
    things: readonly Connected[],
    mayLoop: (id: string) => boolean,
  ): Promise<FactRow[]> {
    const idsOf = (some: readonly Connected[]) => some.map(({ id }) => id)
    const condition = nativeCondition(this.filter)
    const limit = this.maxRows + 1
    const among = toMap(idsOf(things))
    const hub = heaviest(things, this.#fewFacts)
    if (!hub) {
      const rows = await Promise.all(
        inTwo(things, this.#fewFacts).map((ids) =>
          this.#read(relatedBetween, condition, { ids, among, limit }),
        ),
      )
      return rows.flat().flatMap(relatedToFactRows)
    }
    const ids = idsOf(things.filter((thing) => thing !== hub))
    const ofHub = [hub.id]
    const [along, against, itself] = await Promise.all([
      this.#read(relatedBetween, condition, { ids, among, limit }),
      this.#read(relatedBetweenAgainst, condition, { ids, among: toMap(ofHub), limit }),
      mayLoop(hub.id) ? this.#read(relatedItself, condition, { ids: ofHub, limit }) : [],
    ])
    return [...along, ...against, ...itself].flatMap(relatedToFactRows)
  }

  /**
   * Things that many facts touch are come upon from the other end: of their facts most lead
   * elsewhere.
   */
  async #otherFactsBetween(things: readonly Connected[]): Promise<FactRow[]> {
    const kinds = this.filter.factKinds.filter((kind) => !isRelationship(kind))
    if (kinds.length === 0) return []
    const idsOf = (some: readonly Connected[]) => some.map(({ id }) => id)
    const isHub = ({ degree }: Connected) => degree > this.#hubDegree
    const ids = idsOf(things)
    const [hubs, others] = [
      idsOf(things.filter(isHub)),
      idsOf(things.filter((thing) => !isHub(thing))),
    ]
    const read = async (from: readonly string[], links: readonly string[], between: Condition) => {
      if (from.length === 0) return []
      // What few facts pass is asked first.
      const condition = both(between, this.#shownFacts(kinds))
      return this.#readOf(from, links, condition)
    }
    const [fromOthers, fromHubs, amongHubs] = await Promise.all([
      read(others, sourceLinks(kinds, this.filter), leadsTo(kinds, ids)),
      hubs.length === 0 ? [] : read(others, targetLinks(kinds), comesFrom(kinds, hubs)),
      read(hubs, sourceLinks(kinds, this.filter), leadsTo(kinds, hubs)),
    ])
    const rows = [...fromOthers, ...fromHubs, ...amongHubs]
    return [...new Map(rows.map((row) => [row.fact, row])).values()]
  }

  /** The things of the whole graph that most facts touch, and that the filter keeps. */
  async mostConnected(limit: number): Promise<Connected[]> {
    const rows = await this.#read(mostConnected, keptCondition(this.filter), { limit })
    return rows.map(({ place }) => readPlace(place))
  }

  async participations(): Promise<ParticipationRow[]> {
    if (!this.filter.showsParticipation) return []
    const condition = participationCondition(this.filter)
    return this.#read(participationsOfGraph, condition, { limit: this.maxRows + 1 })
  }

  async participationsOf(ids: readonly string[]): Promise<ParticipationRow[]> {
    if (!this.filter.showsParticipation) return []
    const events = ids.filter((id) => !id.startsWith('actor:'))
    if (events.length === 0) return []
    const condition = participationCondition(this.filter)
    return this.#read(participationsOfThings, condition, { ids: events, limit: this.maxRows + 1 })
  }

  /** Those of some things that the filter keeps. All, where it asks nothing of things. */
  async kept(ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    return (await keepThings(this.#context, this.filter, ids)).kept
  }

  #shownFacts(kinds: readonly FactEdgeKind[]) {
    return factCondition(this.filter, kinds, this.filter.modalities)
  }

  /** Of all facts: those of one kind are found by their label alone, of several their type is looked at. */
  #readAll<Args extends object, Row>(
    statement: Query<Args, Row>,
    modalities: readonly Modality[],
    args: NoInfer<Args>,
    further?: Condition,
  ): Promise<Row[]> {
    const { factKinds: kinds } = this.filter
    const [first, ...others] = kinds
    const only = others.length === 0 ? first : undefined
    const condition = factCondition(this.filter, only ? undefined : kinds, modalities)
    return this.#read(
      only ? withLabel(statement, ENDS[only].label) : statement,
      both(condition, further),
      args,
    )
  }

  #read<Args extends object, Row>(
    statement: Query<Args, Row>,
    condition: ReturnType<typeof both>,
    args: NoInfer<Args>,
  ): Promise<Row[]> {
    return readWith(this.#context, statement, condition, args)
  }
}

/** The key of the least connected of some things. */
function leastOf(things: readonly Connected[]) {
  const keys = things.map(({ id, degree }) => sortKey(sortableNumber(degree), id))
  return keys.reduce((least, key) => (key < least ? key : least))
}

/** Counts must not be cut in silence: throws QUERY_TOO_COMPLEX where they would be. */
export function checkRows(reader: ViewReader, rows: readonly unknown[], what: string) {
  checkCount(reader, rows.length, what)
}
