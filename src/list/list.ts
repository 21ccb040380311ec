import Cypher from '@neo4j/cypher-builder'
import type { Context } from '../context.ts'
import { type NodeRow, decodeNode } from '../node/decode.ts'
import type { Node } from '../node/node.type.ts'
import type { KeyedRow } from '../store/lane.ts'
import { type Batch, batch } from '../store/load.ts'
import { wantedLanguages } from '../localized/languages.ts'
import type { ConnectionReader } from './connection.ts'
import { decodeCursor, encodeCursor, listMark } from './cursor.ts'
import { compileFilter, holds, LISTED_NODE } from './compile-filter.ts'
import type { FilterInput } from './filter.ts'
import { byCount, type Count, type GroupKey } from './group-key.ts'
import { checkReferences } from './known-references.ts'
import { withCondition, withGroup, withOrder } from './marks.ts'
import { OrderDirection, type OrderInput, type OrderKey, sortProperty } from './order.ts'
import { type PageArguments, type PageRequest, readPageArguments } from './page.ts'

interface PageRow extends KeyedRow, NodeRow {
  cursor: string
}

interface CountRow extends KeyedRow {
  group: string | null
  count: number
}

/** One type of thing as lists show it: how it is filtered, sorted and counted. */
export interface Listing {
  filter: abstract new () => object
  /** True for facts: those that do not hold are hidden unless asked for. */
  isFact: boolean
  orders: Record<string, OrderKey>
  defaultOrder: string
  groups: Record<string, GroupKey>
}

/** One list of the API: its two statements, and what it lists. */
export interface List {
  name: string
  listing: Listing
  page: Batch<PageRow, { limit: number }>
  counts: Batch<CountRow>
}

/** Reads `cypher/<name>.cypher`, the page, and `cypher/<name>-counts.cypher`, the counts by group. */
export function list(name: string, listing: Listing): List {
  return { name, listing, page: batch(name), counts: batch(`${name}-counts`) }
}

/** The key of lists that start from the whole graph and not from one node. */
export const WHOLE_GRAPH = 'all'

/** A list as a caller asked for it. */
export interface ListRequest extends PageArguments {
  filter?: FilterInput | null
  orderBy?: OrderInput | null
  /** Further parameters that both statements take. */
  parameters?: Record<string, unknown>
}

/** One item of a page, with whatever else its row says of it. */
export interface Item {
  cursor: string
  node: Node
  row: Record<string, unknown>
}

export interface Page {
  items: Item[]
  hasNextPage: boolean
  hasPreviousPage: boolean
}

/**
 * One list, checked and compiled, ready to be read. Nothing is sent before a part of it is selected:
 * the page, the total, the groups and what is hidden are a statement each.
 */
export class ListReader implements ConnectionReader {
  readonly #list: List
  readonly #key: string
  readonly #context: Context
  readonly #request: PageRequest
  readonly #parameters: Record<string, unknown>
  readonly #property: string
  readonly #direction: OrderDirection
  readonly #mark: string
  /** Sort keys that the page lies between, exclusive. */
  readonly #after: string | null
  readonly #before: string | null
  readonly #condition: Cypher.Predicate | undefined
  readonly #choosesModality: boolean
  readonly #checked: Promise<void> | undefined
  #page: Promise<Page> | undefined

  constructor(context: Context, list: List, key: string, request: ListRequest) {
    const { listing } = list
    const order: OrderInput = request.orderBy ?? {
      field: listing.defaultOrder,
      direction: OrderDirection.ASC,
    }
    const sortKey = listing.orders[order.field]?.sortKey
    if (sortKey === undefined) throw new Error(`${list.name} has no ordering ${order.field}.`)
    const filter = compileFilter(listing.filter, request.filter)

    this.#list = list
    this.#key = key
    this.#context = context
    this.#request = readPageArguments(request)
    this.#parameters = request.parameters ?? {}
    this.#direction = order.direction
    this.#property = sortProperty(sortKey, order.direction, wantedLanguages(order.lang, context))
    this.#condition = filter.condition
    this.#choosesModality = filter.choosesModality
    this.#mark = listMark([
      list.name,
      this.#property,
      this.#direction,
      request.filter ?? {},
      this.#parameters,
    ])
    const { after, before } = this.#request
    this.#after = after === null ? null : decodeCursor(this.#mark, after, 'after')
    this.#before = before === null ? null : decodeCursor(this.#mark, before, 'before')
    this.#checked = checkReferences(context, filter.references)
    // Reported where the list is read; without this an unread list would end the process.
    this.#checked?.catch(() => undefined)
  }

  /** True for lists of facts, of which some are hidden unless asked for. */
  get hidesFacts() {
    return this.#list.listing.isFact && !this.#choosesModality
  }

  /** The page. Read once, whichever of its parts are selected. */
  page(): Promise<Page> {
    this.#page ??= this.#readPage()
    return this.#page
  }

  async #readPage(): Promise<Page> {
    const { size, backwards, after, before } = this.#request
    await this.#checked
    const reads = backwards ? reverse(this.#direction) : this.#direction
    const condition = all(
      this.#bounds(),
      this.#condition,
      this.hidesFacts ? holds(LISTED_NODE) : undefined,
    )
    // One more than asked for tells whether there is a further page.
    const rows = await this.#load(
      this.#list.page,
      (query) => withOrder(query, this.#property, reads),
      condition,
      { limit: size + 1 },
    )
    const items = rows.slice(0, size).map((row) => ({
      cursor: encodeCursor(this.#mark, row.cursor),
      node: decodeNode(row),
      row: row as unknown as Record<string, unknown>,
    }))
    const hasMore = rows.length > size
    // The item of a cursor lies beyond the page, on the side that the cursor bounds.
    const [hasMoreBefore, hasMoreAfter] = backwards ? [hasMore, false] : [false, hasMore]
    return {
      items: backwards ? items.reverse() : items,
      hasPreviousPage: hasMoreBefore || after !== null,
      hasNextPage: hasMoreAfter || before !== null,
    }
  }

  /** How many items each group has, the largest first. */
  async groups(name: string): Promise<Count[]> {
    const group = this.#list.listing.groups[name]
    if (!group) throw new Error(`${this.#list.name} has no groups by ${name}.`)
    return this.#counts(
      group.expression,
      all(this.#condition, this.hidesFacts ? holds(LISTED_NODE) : undefined),
    )
  }

  /** How many items there are on all pages together. */
  async totalCount(): Promise<number> {
    const counts = await this.#counts(
      "['all']",
      all(this.#condition, this.hidesFacts ? holds(LISTED_NODE) : undefined),
    )
    return counts[0]?.count ?? 0
  }

  /** How many facts are left out because nothing asked for their modality. */
  async hiddenByModality(): Promise<Count[]> {
    if (!this.hidesFacts) {
      await this.#checked
      return []
    }
    return this.#counts('[n.modality]', all(this.#condition, Cypher.not(holds(LISTED_NODE))))
  }

  async #counts(expression: string, condition: Cypher.Predicate | undefined): Promise<Count[]> {
    await this.#checked
    const rows = await this.#load(
      this.#list.counts,
      (query) => withGroup(query, expression),
      condition,
      {},
    )
    return byCount(rows.map(({ group, count }) => ({ key: group, count })))
  }

  #load<Row extends KeyedRow, Args extends object>(
    { query }: Batch<Row, Args>,
    shape: (query: Batch<Row, Args>['query']) => Batch<Row, Args>['query'],
    condition: Cypher.Predicate | undefined,
    args: NoInfer<Args>,
  ): Promise<Row[]> {
    const conditioned = withCondition(shape(query), condition)
    return this.#context.load({ query: conditioned.query } as Batch<Row>, this.#key, {
      ...this.#parameters,
      ...conditioned.parameters,
      ...args,
    })
  }

  /** Always a condition on the sort key: only then does an index deliver the order. */
  #bounds(): Cypher.Predicate {
    const property = LISTED_NODE.property(this.#property)
    const param = (value: string) => new Cypher.Param(value)
    const ascending = this.#direction === OrderDirection.ASC
    const [lower, upper] = ascending ? [this.#after, this.#before] : [this.#before, this.#after]
    const bounds = Cypher.gt(property, param(lower ?? ''))
    return upper === null ? bounds : Cypher.and(bounds, Cypher.lt(property, param(upper)))
  }
}

function all(...predicates: (Cypher.Predicate | undefined)[]) {
  return Cypher.and(...predicates.filter((predicate) => predicate !== undefined))
}

function reverse(direction: OrderDirection) {
  return direction === OrderDirection.ASC ? OrderDirection.DESC : OrderDirection.ASC
}
