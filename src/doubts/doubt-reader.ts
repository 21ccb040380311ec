import type { Context } from '../context.ts'
import { Modality } from '../fact/modality.ts'
import type { ConnectionReader } from '../list/connection.ts'
import { decodeCursor, encodeCursor, listMark } from '../list/cursor.ts'
import { byCount, type Count } from '../list/group-key.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { OrderDirection } from '../list/order.ts'
import { type PageArguments, type PageRequest, readPageArguments } from '../list/page.ts'
import type { OnBehalfOf } from '../position/position.type.ts'
import { holderLinks } from '../position/tally.ts'
import type { CheckedFilter } from '../view/checked-filter.ts'
import { eitherExcludes } from '../view/position-condition.ts'
import { loadWith } from '../view/read-with.ts'
import { factFilter, holderFilter, linkFilter, otherFilter } from './conditions.ts'
import { describeDoubt } from './describe.ts'
import { doubtCounts, hiddenFacts } from './doubts.queries.ts'
import { GRAPH_DOUBT_KINDS, type GraphDoubtKind } from './graph-doubt-kind.ts'
import type { GraphDoubt } from './graph-doubt.type.ts'
import { type FoundDoubt, LAST_KEY, readSection } from './sections.ts'

/** Which doubts, and which page of them. */
export interface DoubtRequest extends PageArguments {
  kinds: readonly GraphDoubtKind[] | null
  onBehalfOf: OnBehalfOf
  filter: CheckedFilter
  /** The filter as it was asked for: cursors belong to it. */
  asked: unknown
}

interface DoubtPage {
  items: { cursor: string; node: GraphDoubt; row: Record<string, unknown> }[]
  hasNextPage: boolean
  hasPreviousPage: boolean
}

/** One doubt of a page before it is described: which section it is of, and what was found there. */
type Placed = FoundDoubt & { kind: GraphDoubtKind }

/** The list of doubts, checked and ready to be read: nothing is sent before a part is selected. */
export class DoubtReader implements ConnectionReader {
  readonly #context: Context
  readonly #kinds: readonly GraphDoubtKind[]
  readonly #filter: CheckedFilter
  readonly #onBehalfOf: OnBehalfOf
  readonly #links: readonly string[]
  readonly #request: PageRequest
  readonly #mark: string
  /** What the page lies between, exclusive. */
  readonly #after: Place | null
  readonly #before: Place | null
  #page: Promise<DoubtPage> | undefined

  constructor(context: Context, { kinds, onBehalfOf, filter, asked, ...page }: DoubtRequest) {
    this.#context = context
    this.#kinds = GRAPH_DOUBT_KINDS.filter((kind) => !kinds || kinds.includes(kind))
    this.#filter = filter
    this.#onBehalfOf = eitherExcludes(onBehalfOf, filter)
    this.#links = holderLinks(this.#onBehalfOf)
    this.#request = readPageArguments(page)
    this.#mark = listMark(['doubts', this.#kinds, onBehalfOf, asked])
    const { after, before } = this.#request
    this.#after = after === null ? null : this.#decode(after, 'after')
    this.#before = before === null ? null : this.#decode(before, 'before')
  }

  page(): Promise<DoubtPage> {
    this.#page ??= this.#readPage()
    return this.#page
  }

  async #readPage(): Promise<DoubtPage> {
    const { size, backwards, after, before } = this.#request
    // One more than asked for tells whether there is a further page.
    const found = await this.#read(size + 1)
    const hasMore = found.length > size
    const shown = found.slice(0, size)
    if (backwards) shown.reverse()
    const items = await this.#describe(shown)
    return backwards
      ? { items, hasPreviousPage: hasMore, hasNextPage: before !== null }
      : { items, hasNextPage: hasMore, hasPreviousPage: after !== null }
  }

  /** Reads section after section until there are `limit` doubts. */
  async #read(limit: number): Promise<Placed[]> {
    const { backwards } = this.#request
    const [lower, upper] = [this.#after, this.#before]
    const direction = backwards ? OrderDirection.DESC : OrderDirection.ASC
    const found: Placed[] = []
    for (const kind of backwards ? this.#kinds.toReversed() : this.#kinds) {
      if (found.length >= limit) break
      const section = GRAPH_DOUBT_KINDS.indexOf(kind)
      if (lower && section < lower.section) continue
      if (upper && section > upper.section) continue
      const stretch = {
        after: lower?.section === section ? lower.sortKey : '',
        before: upper?.section === section ? upper.sortKey : LAST_KEY,
        limit: limit - found.length,
        direction,
      }
      const doubts = await readSection(this.#context, kind, stretch, {
        filter: this.#filter,
        holderLinks: this.#links,
      })
      found.push(...doubts.map((doubt) => ({ ...doubt, kind })))
    }
    return found
  }

  async #describe(found: readonly Placed[]): Promise<DoubtPage['items']> {
    const described = await Promise.all(
      found.map(async (doubt) => ({
        cursor: this.#encode(doubt),
        node: await describeDoubt(this.#context, doubt.kind, doubt, {
          filter: this.#filter,
          modalities: this.#filter.modalities,
          onBehalfOf: this.#onBehalfOf,
        }),
        row: {},
      })),
    )
    return described.flatMap(({ node, ...item }) => (node ? [{ ...item, node }] : []))
  }

  async totalCount(): Promise<number> {
    const counts = await this.groups()
    return counts.reduce((sum, { count }) => sum + count, 0)
  }

  /** How many doubts of each kind there are, the largest group first. */
  async groups(): Promise<Count[]> {
    const { modalities } = this.#filter
    const rows = await loadWith(
      this.#context,
      doubtCounts,
      WHOLE_GRAPH,
      {
        ...factFilter(this.#filter, modalities),
        ...linkFilter(this.#filter),
        ...holderFilter(this.#filter, modalities),
      },
      { modalities, implied: Modality.IMPLIED, links: this.#links },
    )
    return byCount(
      rows
        .filter(({ kind, count }) => count > 0 && this.#kinds.includes(kind))
        .map(({ kind, count }) => ({ key: kind, count })),
    )
  }

  /** How many facts would be doubted besides, were they not left out by their modality. */
  async hiddenByModality(): Promise<Count[]> {
    const { hidden } = this.#filter
    if (hidden.length === 0) return []
    const rows = await loadWith(
      this.#context,
      hiddenFacts,
      WHOLE_GRAPH,
      {
        ...factFilter(this.#filter, hidden),
        ...linkFilter(this.#filter),
        ...holderFilter(this.#filter, hidden),
        ...otherFilter(this.#filter),
      },
      { hidden, kinds: this.#kinds, links: this.#links },
    )
    return byCount(rows.map(({ modality, count }) => ({ key: modality, count })))
  }

  #encode({ kind, sortKey }: Placed) {
    return encodeCursor(this.#mark, `${String(GRAPH_DOUBT_KINDS.indexOf(kind))}${sortKey}`)
  }

  #decode(cursor: string, input: string): Place {
    const text = decodeCursor(this.#mark, cursor, input)
    return { section: Number(text.slice(0, 1)), sortKey: text.slice(1) }
  }
}

/** Where a cursor points: a section, by its number, and a sort key in it. */
interface Place {
  section: number
  sortKey: string
}
