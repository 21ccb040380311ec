import type { Modality } from '../fact/modality.ts'
import type { Stance } from '../position/stance.ts'
import type { PositionsRow, RepresentedRow } from './stance.queries.ts'

/** One position of one actor. */
export interface Holding {
  position: string
  /** Who says it. */
  actor: string
  /** Who holds it: the actor itself, or one on whose behalf it is held. */
  holder: string
  isRepresented: boolean
  /** True where it is held on behalf of others, and these count. */
  isForOthers: boolean
  topic: string
  stance: Stance
  conditional: boolean
  modality: Modality
  dateMin: string | null
  dateMax: string | null
  /** The document that it is first written in. */
  document: string | null
}

/** Positions: in each array one entry a position. */
export interface Positions {
  ids: string[]
  actors: string[]
  topics: string[]
  /** In which each is first written; empty where it is in none. */
  documents: string[]
  /** What it says, and when and how it holds: shared by all that are alike in this. */
  kinds: PositionsRow[]
}

/**
 * Who holds which positions, one column beside the other: to make thousands of objects takes several times
 * as long, and most are never looked at.
 */
export interface Holdings {
  positions: Positions
  /** For each holding the place of its position. */
  places: Int32Array
  /** And who holds it. */
  holders: readonly string[]
  /** 1 where its position is held on behalf of others, and these count. */
  forOthers: Uint8Array
}

/** Each position is held by the actor that says it, then by those on whose behalf it does. */
export function toHoldings(
  rows: readonly PositionsRow[],
  others: readonly RepresentedRow[],
): Holdings {
  const positions = together(rows)
  const { ids, actors } = positions
  const represented = new Map<string, string[]>()
  for (const { position, actor } of others) {
    const known = represented.get(position)
    if (known) known.push(actor)
    else represented.set(position, [actor])
  }
  if (represented.size === 0) {
    const places = Int32Array.from(ids.keys())
    return { positions, places, holders: actors, forOthers: new Uint8Array(ids.length) }
  }
  const places: number[] = []
  const holders: string[] = []
  const forOthers: number[] = []
  ids.forEach((id, place) => {
    const actor = actors[place]!
    const behind = (represented.get(id) ?? []).filter((other) => other !== actor)
    for (const holder of [actor, ...behind]) {
      places.push(place)
      holders.push(holder)
      forOthers.push(Number(behind.length > 0))
    }
  })
  return {
    positions,
    places: Int32Array.from(places),
    holders,
    forOthers: Uint8Array.from(forOthers),
  }
}

/** All rows as one. Entry by entry: to put arrays together takes twice as long. */
function together(rows: readonly PositionsRow[]): Positions {
  const all: Positions = { ids: [], actors: [], topics: [], documents: [], kinds: [] }
  for (const row of rows) {
    for (let place = 0; place < row.positions.length; place += 1) {
      all.ids.push(row.positions[place]!)
      all.actors.push(row.actors[place]!)
      all.topics.push(row.topics[place]!)
      all.documents.push(row.documents[place]!)
      all.kinds.push(row)
    }
  }
  return all
}

/** Those of the holdings that pass a test by who holds them and their topic. */
export function keepHoldings(
  { positions, places, holders, forOthers }: Holdings,
  test: (holder: string, topic: string) => boolean,
): Holdings {
  const kept = [...holders.keys()].filter((index) =>
    test(holders[index]!, positions.topics[places[index]!]!),
  )
  if (kept.length === holders.length) return { positions, places, holders, forOthers }
  return {
    positions,
    places: Int32Array.from(kept, (index) => places[index]!),
    holders: kept.map((index) => holders[index]!),
    forOthers: Uint8Array.from(kept, (index) => forOthers[index]!),
  }
}

/** One of the holdings. */
export function holdingAt(
  { positions, places, holders, forOthers }: Holdings,
  index: number,
): Holding {
  const place = places[index]
  const holder = holders[index]
  if (place === undefined || holder === undefined) {
    throw new Error(`There is no holding ${String(index)}.`)
  }
  const actor = positions.actors[place]!
  const { stance, conditional, modality, firstDay, lastDay } = positions.kinds[place]!
  return {
    position: positions.ids[place]!,
    actor,
    holder,
    isRepresented: holder !== actor,
    isForOthers: forOthers[index] === 1,
    topic: positions.topics[place]!,
    stance,
    conditional,
    modality,
    dateMin: firstDay,
    dateMax: lastDay,
    document: positions.documents[place]! || null,
  }
}

/** Those of some holdings, or of all, that are the first ones of a position. */
export function oncePerPosition(
  { positions, places }: Holdings,
  among: readonly number[] = [...places.keys()],
): number[] {
  const seen = new Uint8Array(positions.ids.length)
  return among.filter((index) => {
    const place = places[index]!
    const isNew = seen[place] === 0
    seen[place] = 1
    return isNew
  })
}
