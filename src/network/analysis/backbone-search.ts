import { randomNumbers } from '../../measures/random.js'
import { InputError } from '../../statements/input-error.ts'
import { type BackboneEvaluation, type BackboneRequest, EQUAL, evaluate } from './backbone.ts'
import { BackboneLoss, penalized } from './backbone-loss.ts'
import { shuffle } from './shuffle.ts'
import { checkWhole, everyRow } from './square.ts'

export type BackboneSearch = BackboneRequest & {
  /** So many topics; without it any number, and the penalty decides. */
  size?: number
  /** The higher, the smaller the backbone; 3.5 unless told, 0 for none. Not with a size. */
  penalty?: number
  /** How many sets a search looks at; 10 000 unless told. */
  iterations?: number
  seed?: number
}

export interface Backbone extends BackboneEvaluation {
  backbone: string[]
  redundant: string[]
  /** EXACT: all sets were compared. ANNEALING: the best that was found. NONE: fewer than two topics. */
  method: 'EXACT' | 'ANNEALING' | 'NONE'
}

/**
 * The set of topics that loses least, of a given size or under a penalty for size (Leifeld, DNA 3.1).
 * Neither the set nor its complement is empty.
 *
 * Of sets that lose the same the smallest counts. Where there are no more sets than iterations all
 * are compared. Else simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983), seeded, with DNA's
 * temperature `1 - 1 / (1 + exp(5 - 12 t / T))` in iteration t of T: topics come in, go or are
 * exchanged at random; a set that loses more is taken with the chance `exp(old - new) * temperature`.
 * Losses and topics are those of the best set; DNA reports its topics with the losses of the set it
 * looked at last.
 */
export function searchBackbone(asked: BackboneSearch): Backbone {
  const { table, request, size, iterations = 10_000, seed = 1 } = asked
  const penalty = size === undefined ? (asked.penalty ?? 3.5) : 0
  if (!(penalty >= 0 && penalty < Infinity)) {
    throw new InputError('penalty', String(penalty), 'a number from 0')
  }
  checkWhole('iterations', iterations, 1)
  const loss = new BackboneLoss(table, request)
  const count = loss.topics.length
  const scoreOf = (kept: Uint8Array) => penalized(loss.of(kept), kept, penalty)
  const answer = (kept: Uint8Array, method: Backbone['method']): Backbone => ({
    backbone: loss.namesOf(kept),
    redundant: loss.topics.filter((_, topic) => kept[topic] === 0),
    method,
    ...evaluate(loss, kept, penalty),
  })
  if (count < 2) return answer(new Uint8Array(count).fill(1), 'NONE')
  if (size !== undefined) {
    checkWhole('size', size, 1)
    if (size >= count) {
      throw new InputError('size', String(size), `less than ${String(count)}, the topics there are`)
    }
  }

  if (countSets(count, size) <= iterations) {
    let best: Uint8Array | undefined
    for (const kept of everySet(count, size)) {
      if (!best || isBetter(kept, best, scoreOf)) best = kept
    }
    return answer(best!, 'EXACT')
  }
  return answer(anneal(count, size, scoreOf, iterations, randomNumbers(seed)), 'ANNEALING')
}

function anneal(
  count: number,
  size: number | undefined,
  scoreOf: (kept: Uint8Array) => number,
  iterations: number,
  random: () => number,
): Uint8Array {
  const draw = (most: number) => Math.floor(random() * most)
  const order = everyRow(count)
  shuffle(order, random)
  let current: Uint8Array = new Uint8Array(count)
  for (const topic of order.slice(0, size ?? 1 + draw(count - 1))) current[topic] = 1
  let best = current
  for (let iteration = 1; iteration <= iterations; iteration += 1) {
    const next = neighbour(current, size === undefined, draw)
    const worse = scoreOf(next) - scoreOf(current)
    const temperature = 1 - 1 / (1 + Math.exp(5 - (12 * iteration) / iterations))
    if (worse < 0 || random() < Math.exp(-worse) * temperature) current = next
    if (isBetter(current, best, scoreOf)) best = current
  }
  return best
}

/** Less is lost; or as much, by fewer topics. Rounding does not count. */
function isBetter(one: Uint8Array, other: Uint8Array, scoreOf: (kept: Uint8Array) => number) {
  const difference = scoreOf(one) - scoreOf(other)
  return Math.abs(difference) <= EQUAL ? countOf(one) < countOf(other) : difference < 0
}

function countOf(kept: Uint8Array) {
  return kept.reduce((sum, isKept) => sum + isKept, 0)
}

/** One topic more, one less, or one for another; none of the two sets becomes empty. */
function neighbour(kept: Uint8Array, isFree: boolean, draw: (most: number) => number) {
  const inside = [...kept.keys()].filter((topic) => kept[topic] === 1)
  const outside = [...kept.keys()].filter((topic) => kept[topic] === 0)
  const moves: ('add' | 'remove' | 'swap')[] = ['swap']
  if (isFree && outside.length > 1) moves.push('add')
  if (isFree && inside.length > 1) moves.push('remove')
  const move = moves[draw(moves.length)]!
  const next = kept.slice()
  if (move !== 'remove') next[outside[draw(outside.length)]!] = 1
  if (move !== 'add') next[inside[draw(inside.length)]!] = 0
  return next
}

function countSets(count: number, size: number | undefined) {
  if (size === undefined) return 2 ** count - 2
  let sets = 1
  for (let i = 1; i <= size; i += 1) sets = (sets * (count - size + i)) / i
  return sets
}

/** Every set but the empty and the full one; or every set of that size. */
function* everySet(count: number, size: number | undefined): Generator<Uint8Array> {
  if (size === undefined) {
    for (let other = 1; other < count; other += 1) yield* everySet(count, other)
    return
  }
  const chosen = Array.from({ length: size }, (_, place) => place)
  for (;;) {
    const kept = new Uint8Array(count)
    for (const topic of chosen) kept[topic] = 1
    yield kept
    let place = size - 1
    while (place >= 0 && chosen[place] === count - size + place) place -= 1
    if (place < 0) return
    chosen[place]! += 1
    for (let after = place + 1; after < size; after += 1) chosen[after] = chosen[after - 1]! + 1
  }
}
