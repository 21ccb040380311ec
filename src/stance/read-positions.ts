import type { Context } from '../context.ts'
import type { Modality } from '../fact/modality.ts'
import { OnBehalfOf } from '../position/position.type.ts'
import { holderLinks } from '../position/tally.ts'
import { checkCount } from '../view/check-count.ts'
import type { CheckedFilter } from '../view/checked-filter.ts'
import { factCondition } from '../view/conditions.ts'
import { EdgeKind } from '../view/edge-kind.ts'
import { keepThings } from '../view/kept-things.ts'
import { readWith } from '../view/read-with.ts'
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
  const { filter, onBehalfOf, needsKinds } = request
  const condition = factCondition(filter, [EdgeKind.STANCE], modalities)
  const limit = MAX_STATEMENTS + 1
  const { actors } = filter
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
  const all = toHoldings(positions, others)
  const holdings = actors ? all.filter(({ holder }) => actors.has(holder)) : all
  const count = Math.max(positions.length, others.length, holdings.length)
  checkCount({ maxRows: MAX_STATEMENTS }, count, 'A stance network', 'positions')
  const things = new Set<string>()
  for (const { holder, topic } of holdings) things.add(holder).add(topic)
  const { kept, kinds } = await keepThings(context, filter, things, { needsKinds })
  return {
    holdings: holdings.filter(({ holder, topic }) => kept.has(holder) && kept.has(topic)),
    kinds,
  }
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
