import type { Context } from '../context.ts'
import { Modality } from '../fact/modality.ts'
import { WHOLE_GRAPH } from '../list/list.ts'
import { type Conditions, withOrder } from '../list/marks.ts'
import { OrderDirection } from '../list/order.ts'
import type { KeyedRow } from '../store/lane.ts'
import type { Batch } from '../store/load.ts'
import type { CheckedFilter } from '../view/checked-filter.ts'
import { loadWith } from '../view/read-with.ts'
import { factFilter, holderFilter, linkFilter } from './conditions.ts'
import { ambiguities, bothSides, type Bounds, claimLinks, impliedOnly } from './doubts.queries.ts'
import { GraphDoubtKind } from './graph-doubt-kind.ts'

// Doubts are listed kind by kind. Each kind is a section with a statement and sort keys of its own,
// so that a page reads no more sections than it shows.

/** One doubt as its statement finds it: where it stands in its section, and what it is about. */
export interface FoundDoubt {
  sortKey: string
  facts: string[]
  /** Of an ambiguity: which of the fact's doubts it is, from 0. */
  doubtIndex?: number
  actor?: string
  topic?: string
}

/** A part of a section: what is between two sort keys, neither of which is included. */
export interface Stretch {
  after: string
  before: string
  limit: number
  direction: OrderDirection
}

/** Sorts after every sort key. */
export const LAST_KEY = '\uffff'

/** The number of a doubt within its fact has this many digits in sort keys. */
const DIGITS = 4

interface SectionInput {
  /** Reads the rows of a stretch by one statement. */
  rowsOf: <Row extends KeyedRow, Args extends Bounds>(
    batch: Batch<Row, Args>,
    conditions: Conditions,
    args: NoInfer<Omit<Args, keyof Bounds>>,
  ) => Promise<Row[]>
  filter: CheckedFilter
  /** The edges that lead from a position to those whose position it is. */
  holderLinks: readonly string[]
}

const SECTIONS: Record<GraphDoubtKind, (input: SectionInput) => Promise<FoundDoubt[]>> = {
  async [GraphDoubtKind.AMBIGUITY]({ rowsOf, filter }) {
    const rows = await rowsOf(ambiguities, factFilter(filter, filter.modalities), {})
    return rows.flatMap(({ cursor, fact, doubtCount }) =>
      Array.from({ length: doubtCount }, (_, doubtIndex) => ({
        sortKey: `${cursor} ${String(doubtIndex).padStart(DIGITS, '0')}`,
        facts: [fact],
        doubtIndex,
      })),
    )
  },
  async [GraphDoubtKind.IMPLIED_ONLY]({ rowsOf, filter }) {
    const rows = await rowsOf(impliedOnly, factFilter(filter, filter.modalities), {
      modality: Modality.IMPLIED,
    })
    return rows.map(({ cursor, fact }) => ({ sortKey: cursor, facts: [fact] }))
  },
  [GraphDoubtKind.CONTRADICTED]: (input) => readClaimLinks(input, 'CONTRADICTS'),
  [GraphDoubtKind.RESTATED]: (input) => readClaimLinks(input, 'RESTATES'),
  async [GraphDoubtKind.BOTH_SIDES]({ rowsOf, filter, holderLinks }) {
    const rows = await rowsOf(bothSides, holderFilter(filter, filter.modalities), {
      links: holderLinks,
    })
    return rows.map(({ cursor, actor, topic }) => ({ sortKey: cursor, facts: [], actor, topic }))
  },
}

async function readClaimLinks(
  { rowsOf, filter }: SectionInput,
  link: string,
): Promise<FoundDoubt[]> {
  const rows = await rowsOf(claimLinks, linkFilter(filter), {
    modalities: filter.modalities,
    links: [link],
  })
  return rows.map(({ cursor, claim, linked }) => ({ sortKey: cursor, facts: [claim, linked] }))
}

/** The doubts of one kind in a stretch, in its direction. */
export async function readSection(
  context: Context,
  kind: GraphDoubtKind,
  { after, before, limit, direction }: Stretch,
  { filter, holderLinks }: Pick<SectionInput, 'filter' | 'holderLinks'>,
): Promise<FoundDoubt[]> {
  const placeOf = kind === GraphDoubtKind.AMBIGUITY ? placeOfFact : (key: string) => key
  // A statement includes what is at the ends, which is cut off here: so it reads one more.
  const bounds: Bounds = { lower: placeOf(after), upper: placeOf(before), limit: limit + 1 }

  const found = await SECTIONS[kind]({
    filter,
    holderLinks,
    rowsOf: <Row extends KeyedRow, Args extends Bounds>(
      { query }: Batch<Row, Args>,
      conditions: Conditions,
      args: object,
    ) => {
      const ordered = { query: withOrder(query, 'id', direction) } as Batch<Row>
      return loadWith(context, ordered, WHOLE_GRAPH, conditions, { ...args, ...bounds })
    },
  })
  return found
    .filter(({ sortKey }) => sortKey > after && sortKey < before)
    .sort(direction === OrderDirection.ASC ? bySortKey : (a, b) => bySortKey(b, a))
    .slice(0, limit)
}

/** The sort key of the fact, from that of one of its doubts; an open end stays as it is. */
function placeOfFact(sortKey: string) {
  const end = sortKey.lastIndexOf(' ')
  return end < 0 ? sortKey : sortKey.slice(0, end)
}

function bySortKey(a: FoundDoubt, b: FoundDoubt) {
  return a.sortKey < b.sortKey ? -1 : 1
}
