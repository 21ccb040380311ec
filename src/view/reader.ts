import type { Context } from '../context.ts'
import type { Modality } from '../fact/modality.ts'
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
  participationCondition,
} from './conditions.ts'
import { ENDS } from './edge-kind.ts'
import { hasEnds } from './end-conditions.ts'
import { FactsBetween, type KnownOfThings, type Thresholds } from './facts-between.ts'
import { type FactReading, readFactsOf } from './facts-of.ts'
import { asksOfThings, keepThings } from './kept-things.ts'
import { allLinks } from './links.ts'
import { readWith } from './read-with.ts'
import {
  type Connected,
  countedByModality,
  countedFacts,
  factEndsOfGraph,
  type FactRow,
  factsOfGraph,
  mostConnected,
  type ParticipationRow,
  participationsOfGraph,
  participationsOfThings,
  readPlace,
  toFactRow,
} from './view.queries.ts'
import { Walker } from './walker.ts'

/** No view rests on more facts, and no level of a search reads more rows. */
const MAX_ROWS = 50_000

interface ReaderOptions extends Thresholds, Partial<Omit<FactReading, 'context' | 'filter'>> {
  /** True where it is asked for anyhow how many facts are hidden: they are counted beside the rest. */
  countsHidden?: boolean
}

/**
 * Stores of which some view had more than {@link MAX_ROWS} facts, as likely the next has: nothing makes
 * these smaller. Search remembers something else: which graphs are more than it looks through whole.
 */
const withTooLargeViews = new WeakSet<object>()

/** Reads the facts and things that a filter chooses. */
export class ViewReader {
  readonly filter: CheckedFilter
  /** A statement gives at most one row more than this, which tells that there are more. */
  readonly maxRows: number
  readonly walker: Walker
  readonly #reading: FactReading
  readonly #between: FactsBetween
  readonly #countsHidden: boolean

  constructor(
    context: Context,
    filter: CheckedFilter,
    {
      maxRows = MAX_ROWS,
      readsEvidence = true,
      countsHidden = false,
      ...thresholds
    }: ReaderOptions = {},
  ) {
    this.filter = filter
    this.maxRows = maxRows
    this.walker = new Walker(context, filter, maxRows)
    this.#reading = { context, filter, maxRows, readsEvidence }
    this.#between = new FactsBetween(this.#reading, thresholds)
    this.#countsHidden = countsHidden
  }

  /** Whether more than {@link maxRows} facts of the whole graph match: told without reading them. */
  async hasTooManyFacts(): Promise<boolean> {
    const { factKinds: kinds, actors } = this.filter
    // From actors that are named few facts lead on: these are read at once.
    if (kinds.length === 0 || actors) return false
    const limit = this.maxRows + 1
    const [row] = await this.#readAll(countedFacts, this.filter.modalities, { limit })
    const count = row?.facts ?? 0
    if (count > MAX_ROWS) withTooLargeViews.add(this.#reading.context.store)
    return count > this.maxRows
  }

  /**
   * The things that most facts touch, beside the count: in a graph of which a view was too large
   * before, where most likely they are needed. Undefined elsewhere.
   */
  likelyCore(limit: number): Promise<Connected[]> | undefined {
    if (this.filter.actors || !withTooLargeViews.has(this.#reading.context.store)) return undefined
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
    const { factKinds: kinds, hidden, actors } = this.filter
    if (actors || asksOfThings(this.filter)) return undefined
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
    if (this.#reading.readsEvidence) return this.#readAll(factsOfGraph, modalities, args)
    return (await this.#readAll(factEndsOfGraph, modalities, args)).map(toFactRow)
  }

  /** Facts at whose ends some things stand; more than {@link maxRows} are cut. */
  async factsOf(ids: readonly string[], modalities: readonly Modality[]): Promise<FactRow[]> {
    const { factKinds: kinds } = this.filter
    if (kinds.length === 0 || modalities.length === 0 || ids.length === 0) return []
    const condition = factCondition(this.filter, kinds, modalities)
    return readFactsOf(this.#reading, ids, allLinks(kinds, this.filter), condition)
  }

  /** Facts that lead from some things to one of them; more than {@link maxRows} of a kind are cut. */
  factsBetween(things: readonly Connected[], known?: KnownOfThings): Promise<FactRow[]> {
    return this.#between.read(things, known)
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
    return (await keepThings(this.#reading.context, this.filter, ids)).kept
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
    condition: Condition,
    args: NoInfer<Args>,
  ): Promise<Row[]> {
    return readWith(this.#reading.context, statement, condition, args)
  }
}

/** Counts must not be cut in silence: throws QUERY_TOO_COMPLEX where they would be. */
export function checkRows(reader: ViewReader, rows: readonly unknown[], what: string) {
  checkCount(reader, rows.length, what)
}
