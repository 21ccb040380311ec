import type { Context } from '../context.ts'
import { callerError } from '../errors.ts'
import type { Modality } from '../fact/modality.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { holderLinks } from '../position/tally.ts'
import type { CheckedFilter } from '../view/checked-filter.ts'
import { factCondition } from '../view/conditions.ts'
import { EdgeKind } from '../view/edge-kind.ts'
import { readWith } from '../view/read-with.ts'
import { type EndRow, ends } from '../view/view.queries.ts'
import {
  type PositionRow,
  positionsOfActors,
  positionsOfGraph,
  represented,
  type RepresentedRow,
} from './stance.queries.ts'

/** A stance network may rest on at most this many positions, and as many statements. */
export const MAX_STATEMENTS = 50_000

/** One position of one actor. */
export interface Holding extends PositionRow {
  /** Who holds it: the actor itself, or one on whose behalf it is held. */
  holder: string
  isRepresented: boolean
  /** True where it is held on behalf of others, and these count. */
  isForOthers: boolean
}

export interface PositionsRequest {
  filter: CheckedFilter
  onBehalfOf: OnBehalfOf
  /** Whether the kinds of actors are asked for, whatever the filter says. */
  needsKinds: boolean
}

export interface Holdings {
  holdings: Holding[]
  /** The kinds of the actors, where these were asked for. */
  kinds: ReadonlyMap<string, string | null>
}

/**
 * Who holds which positions of some modalities, as far as the filter keeps them: in one statement for
 * the positions, one beside it for those on whose behalf they are held, and one for the kinds of
 * actors where these matter. Never cuts in silence: throws QUERY_TOO_COMPLEX.
 */
export async function readHoldings(
  context: Context,
  request: PositionsRequest,
  modalities: readonly Modality[],
): Promise<Holdings> {
  const { filter, onBehalfOf } = request
  const condition = factCondition(filter, [EdgeKind.STANCE], modalities)
  const limit = MAX_STATEMENTS + 1
  const { actors, without } = filter
  const [positions, others] = await Promise.all([
    actors
      ? readWith(context, positionsOfActors, condition, {
          ids: [...actors],
          links: holderLinks(onBehalfOf),
          limit,
        })
      : readWith(context, positionsOfGraph, condition, { limit }),
    onBehalfOf === OnBehalfOf.INCLUDE ? readWith(context, represented, condition, { limit }) : [],
  ])
  const holdings = toHoldings(positions, others).filter(
    ({ holder, topic }) =>
      (actors?.has(holder) ?? true) && !without?.has(holder) && !without?.has(topic),
  )
  checkCount(Math.max(positions.length, others.length, holdings.length))
  return keepThings(context, request, holdings)
}

function toHoldings(positions: readonly PositionRow[], others: readonly RepresentedRow[]) {
  const byPosition = new Map<string, string[]>()
  for (const { position, actor } of others) {
    const known = byPosition.get(position)
    if (known) known.push(actor)
    else byPosition.set(position, [actor])
  }
  const holdings: Holding[] = []
  for (const row of positions) {
    const represents = (byPosition.get(row.position) ?? []).filter((actor) => actor !== row.actor)
    const isForOthers = represents.length > 0
    holdings.push(toHolding(row, row.actor, isForOthers))
    for (const holder of represents) holdings.push(toHolding(row, holder, isForOthers))
  }
  return holdings
}

/** Field by field: spreading thousands of rows takes several times as long. */
function toHolding(row: PositionRow, holder: string, isForOthers: boolean): Holding {
  const { position, actor, topic, stance, conditional, modality, dateMin, dateMax, documents } = row
  const said = {
    position,
    actor,
    topic,
    stance,
    conditional,
    modality,
    dateMin,
    dateMax,
    documents,
  }
  return Object.assign(said, { holder, isRepresented: holder !== actor, isForOthers })
}

/** What the filter asks of the actors and topics themselves. */
async function keepThings(
  { store }: Context,
  { filter: { actorKinds, minDegree }, needsKinds }: PositionsRequest,
  holdings: Holding[],
): Promise<Holdings> {
  if (!needsKinds && actorKinds === undefined && minDegree === undefined) {
    return { holdings, kinds: new Map() }
  }
  const things = new Set(holdings.map(({ holder }) => holder))
  if (minDegree !== undefined) for (const { topic } of holdings) things.add(topic)
  const rows = await store.read(ends, { ids: [...things] })
  const isKept = ({ type, kind, degree }: EndRow) =>
    (type !== 'actor' || (actorKinds?.includes(kind ?? '') ?? true)) && degree >= (minDegree ?? 0)
  const kept = new Set(rows.filter(isKept).map(({ id }) => id))
  return {
    holdings: holdings.filter(
      ({ holder, topic }) => kept.has(holder) && (minDegree === undefined || kept.has(topic)),
    ),
    kinds: new Map(rows.map(({ id, kind }) => [id, kind])),
  }
}

function checkCount(count: number) {
  if (count <= MAX_STATEMENTS) return
  throw callerError(
    'QUERY_TOO_COMPLEX',
    `A stance network rests on at most ${String(MAX_STATEMENTS)} positions: narrow the filter.`,
    { input: 'filter', allowed: `at most ${String(MAX_STATEMENTS)} positions` },
  )
}
