import { naiveMatrix, type Options } from './naive.ts'

// How well camps fit, by the formula as docs/stance-networks.md has it: without any code of the
// service.

export interface Fit {
  score: number
  congruenceWithin: number
  conflictBetween: number
  /** All congruence and conflict, and the pairs within camps and between them. */
  congruence: number
  conflict: number
  within: number
  between: number
  /** What counts of the weights: each up to what it would be in ideal camps. */
  countedWithin: number
  countedBetween: number
  /** Pairs without anything in common. */
  silent: number
}

/** Says of a division (the number of its camp by actor; who is in none is left out) how it fits. */
export function fitOfCamps(options: Options): (camps: ReadonlyMap<string, number>) => Fit {
  const { rows, values: congruence } = naiveMatrix({ ...options, aggregation: 'CONGRUENCE' })
  const { values: conflict } = naiveMatrix({ ...options, aggregation: 'CONFLICT' })
  return (camps) => {
    const places = [...rows.keys()].filter((place) => camps.has(rows[place] ?? ''))
    const pairs = places.flatMap((a, index) =>
      places.slice(index + 1).map((b) => ({
        agree: congruence[a * rows.length + b] ?? NaN,
        disagree: conflict[a * rows.length + b] ?? NaN,
        isWithin: camps.get(rows[a] ?? '') === camps.get(rows[b] ?? ''),
      })),
    )
    const sum = (value: (pair: (typeof pairs)[number]) => number) =>
      pairs.reduce((total, pair) => total + value(pair), 0)
    const within = pairs.filter(({ isWithin }) => isWithin).length
    const between = pairs.length - within
    const all = { congruence: sum(({ agree }) => agree), conflict: sum((pair) => pair.disagree) }
    const countedWithin = sum(({ agree, isWithin }) =>
      isWithin ? Math.min(agree, all.congruence / within) : 0,
    )
    const countedBetween = sum(({ disagree, isWithin }) =>
      isWithin ? 0 : Math.min(disagree, all.conflict / between),
    )
    return {
      ...{ ...all, within, between, countedWithin, countedBetween },
      score: (countedWithin + countedBetween) / (all.congruence + all.conflict),
      congruenceWithin: sum(({ agree, isWithin }) => (isWithin ? agree : 0)) / all.congruence,
      conflictBetween: sum(({ disagree, isWithin }) => (isWithin ? 0 : disagree)) / all.conflict,
      silent: pairs.filter(({ agree, disagree }) => agree + disagree === 0).length,
    }
  }
}
