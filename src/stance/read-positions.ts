import { setImmediate } from 'node:timers/promises'
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
import { type Holdings, keepHoldings, toHoldings } from './holdings.ts'
import { positionsOfActors, positionsOfGraph, represented } from './stance.queries.ts'

/** A stance network may rest on at most this many positions, and as many statements. */
export const MAX_STATEMENTS = 50_000

export interface PositionsRequest {
  filter: CheckedFilter
  onBehalfOf: OnBehalfOf
  /** Whether the kinds of actors are asked for, whatever the filter says. */
  needsKinds: boolean
}

/** What is read for a stance network. */
export interface ReadHoldings {
  holdings: Holdings
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
): Promise<ReadHoldings> {
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
  // Of thousands each step takes its time: others have a turn between.
  await setImmediate()
  const holdings = actors ? keepHoldings(all, (holder) => actors.has(holder)) : all
  const said = all.positions
  const count = Math.max(said.ids.length, others.length, holdings.holders.length)
  checkCount({ maxRows: MAX_STATEMENTS }, count, 'A stance network', 'positions')
  const things = new Set(holdings.holders)
  for (const topic of said.topics) things.add(topic)
  const { kept, kinds } = await keepThings(context, filter, things, { needsKinds })
  if (kept.size === things.size) return { holdings, kinds }
  const isKept = (holder: string, topic: string) => kept.has(holder) && kept.has(topic)
  return { holdings: keepHoldings(holdings, isKept), kinds }
}
