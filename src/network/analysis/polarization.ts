import { randomNumbers } from '../../measures/random.js'
import { InputError } from '../../statements/input-error.ts'
import type { Compatibility } from '../options.ts'
import { boundOfCamps } from './camp-bound.ts'
import { bestOfAll, countDivisions } from './camp-enumeration.ts'
import { CampQuality } from './camp-quality.ts'
import { bestFound } from './camp-search.ts'
import type { Division } from './division.ts'
import { checkSquare, checkWhole, everyRow, linkedRows, submatrix } from './square.ts'

/** Plain data, so that it can go to a thread. */
export interface PolarizationRequest {
  /**
   * Who agrees and who disagrees with whom: two one-mode networks of the same actors, CONGRUENCE and
   * CONFLICT (DNA has them normalised by AVERAGE), `size * size` weights each, symmetric.
   */
  congruence: Float64Array
  conflict: Float64Array
  /** How many camps; 2 unless told. */
  camps?: number
  /** Camps whose sizes differ by one at most, which DNA's always are; false unless told. */
  balanced?: boolean
  /** GREEDY: exchanges from a single start, as DNA's greedy algorithm has it. */
  search?: 'BEST' | 'GREEDY'
  seed?: number
  /** From how many random divisions a search starts; 10 unless told. */
  starts?: number
  /**
   * An answer is exact up to so many pairs of actors to weigh, over all divisions; {@link MOST_PAIRS}
   * unless told.
   */
  mostPairs?: number
  compatibility?: Compatibility
}

export interface CampScore {
  /** 0 to 1; null where nothing can be divided: fewer linked actors than camps, or no weights. */
  score: number | null
  /** The same before it is divided by all weights. */
  raw: number | null
  /** The share of all congruence that is within camps, and of all conflict between them. */
  congruenceWithin: number | null
  conflictBetween: number | null
}

export interface Polarization extends CampScore {
  /** For each actor its camp, numbered from 0 by their first actors; null for who is in none. */
  camps: (number | null)[]
  /** EXACT: all divisions were compared. SEARCH, GREEDY: the best that was found. NONE: no score. */
  method: 'EXACT' | 'SEARCH' | 'GREEDY' | 'NONE'
  /** Whether surely no division scores more: all were compared, or the bound is reached. */
  isOptimal: boolean
  /** A score that no division exceeds; null where none is known: for DNA's when not exact. */
  bound: number | null
}

/** A second or two. */
export const MOST_PAIRS = 100_000_000

/**
 * How far actors fall into camps that agree within and disagree with each other, and which camps fit
 * best: the absolute difference from ideal camps that the Discourse Network Analyzer (Leifeld; DNA
 * 3.1) measures. What a division is worth, and how DNA departs, says camp-quality.ts.
 *
 * Where all divisions can be compared the answer is exact. Else it is the best that a seeded search
 * finds: from random balanced camps, exchanges of two and, if sizes are free, single moves until
 * neither helps. DNA's genetic algorithm is left out: its mutation is without effect.
 *
 * Actors without any weight are in no camp, so that they change no score. DNA has them in camps.
 */
export function polarization(request: PolarizationRequest): Polarization {
  const { camps = 2, search = 'BEST', seed = 1, starts = 10, compatibility = 'NONE' } = request
  const isDna = compatibility === 'DNA'
  const { balanced = isDna, mostPairs = MOST_PAIRS } = request
  const size = check(request)
  checkWhole('camps', camps, 2)
  checkWhole('starts', starts, 1)
  const actors = isDna ? everyRow(size) : linkedRows(size, [request.congruence, request.conflict])
  const quality = qualityOf(request, actors)
  if (actors.length < camps || quality.total === 0) return nothing(size)

  const toAnswer = (method: Polarization['method'], found: Division, bound: number | null) => {
    const named = nameCamps(size, actors, found.camps)
    const score = Math.min(1, found.value / quality.total)
    const isOptimal = method === 'EXACT' || (bound !== null && score >= bound - 1e-12)
    return {
      ...{ score, raw: found.value, camps: named, method, isOptimal, bound },
      ...sharesInPlace(request, size, named),
    }
  }
  const divisions = countDivisions(actors.length, camps, balanced)
  if (search === 'BEST' && (divisions * actors.length ** 2) / 2 <= mostPairs) {
    const best = bestOfAll(quality, camps, balanced)
    return toAnswer('EXACT', best, Math.min(1, best.value / quality.total))
  }
  const isGreedy = search === 'GREEDY'
  const found = bestFound(quality, camps, randomNumbers(seed), {
    starts: isGreedy ? 1 : starts,
    moves: !balanced && !isGreedy,
  })
  const bound = isDna ? null : Math.min(1, boundOfCamps(quality, camps, balanced) / quality.total)
  return toAnswer(isGreedy ? 'GREEDY' : 'SEARCH', found, bound)
}

/**
 * The same for camps that are given, such as parties: for each actor the number of its camp, null to
 * leave it out.
 */
export function polarizationOfCamps(
  request: PolarizationRequest,
  given: readonly (number | null)[],
): CampScore {
  const size = check(request)
  if (given.length !== size) {
    throw new InputError('camps', `${String(given.length)} of them`, `${String(size)}, as actors`)
  }
  const actors = everyRow(size).filter((actor) => given[actor] !== null)
  const quality = qualityOf(request, actors)
  const named = nameCamps(
    size,
    actors,
    Array.from(actors, (actor) => given[actor]!),
  )
  const camps = Int32Array.from(actors, (actor) => named[actor]!)
  const sizes = new Int32Array(camps.reduce((most, camp) => Math.max(most, camp + 1), 0))
  for (const camp of camps) sizes[camp]! += 1
  const raw = quality.total === 0 ? null : quality.value(camps, sizes)
  const score = raw === null ? null : Math.min(1, raw / quality.total)
  return { score, raw, ...sharesInPlace(request, size, named) }
}

function check({ congruence, conflict, compatibility, balanced }: PolarizationRequest) {
  const size = checkSquare('congruence', congruence)
  if (conflict.length !== congruence.length) {
    throw new InputError('conflict', `${String(conflict.length)} weights`, 'as many as congruence')
  }
  if (compatibility === 'DNA') {
    if (balanced === false) throw new InputError('balanced', 'false', 'true for DNA')
    return size
  }
  // DNA's series over time gives it the difference of both for either.
  for (const [input, values] of Object.entries({ congruence, conflict })) {
    const negative = values.find((value) => value < 0)
    if (negative !== undefined) throw new InputError(input, String(negative), 'no negative weight')
  }
  return size
}

function qualityOf(request: PolarizationRequest, actors: Int32Array) {
  const { congruence, conflict, compatibility = 'NONE' } = request
  const size = Math.sqrt(congruence.length)
  return new CampQuality(
    actors.length,
    submatrix(congruence, size, actors),
    submatrix(conflict, size, actors),
    compatibility,
  )
}

function nothing(size: number): Polarization {
  const camps = Array.from({ length: size }, () => null)
  const none = { score: null, raw: null, congruenceWithin: null, conflictBetween: null }
  return { ...none, camps, method: 'NONE', isOptimal: false, bound: null }
}

/** Camps of all actors, numbered from 0 in the order of their first actors. */
function nameCamps(size: number, actors: Int32Array, camps: ArrayLike<number>) {
  const names = new Map<number, number>()
  const named = Array.from({ length: size }, (): number | null => null)
  actors.forEach((actor, index) => {
    const name = names.get(camps[index]!) ?? names.size
    names.set(camps[index]!, name)
    named[actor] = name
  })
  return named
}

function sharesInPlace(
  { congruence, conflict }: PolarizationRequest,
  size: number,
  camps: readonly (number | null)[],
) {
  const share = (values: Float64Array, isInPlace: (same: boolean) => boolean) => {
    let [all, inPlace] = [0, 0]
    for (let one = 0; one < size; one += 1) {
      for (let other = one + 1; other < size; other += 1) {
        if (camps[one] === null || camps[other] === null) continue
        const weight = Math.abs(values[one * size + other]!)
        all += weight
        if (isInPlace(camps[one] === camps[other])) inPlace += weight
      }
    }
    return all === 0 ? null : inPlace / all
  }
  return {
    congruenceWithin: share(congruence, (same) => same),
    conflictBetween: share(conflict, (same) => !same),
  }
}
