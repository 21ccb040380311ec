import type { Spoken } from './spoken.ts'

// Networks of windows as their formulas are written: every statement against every other. Without any
// code of the service.

const DAY = 86_400_000

/** A window: its first and last day. */
export interface Window {
  start: string
  end: string
}

/** How a statement weighs by its distance to the middle of its window, which has 1 at its ends. */
export const KERNELS = {
  NONE: () => 1,
  TRIANGULAR: (u: number) => Math.max(0, 1 - Math.abs(u)),
  EPANECHNIKOV: (u: number) => Math.max(0, 0.75 * (1 - u * u)),
}

export interface SliceOptions {
  kernel?: keyof typeof KERNELS
  isAverage?: boolean
  sumToOne?: boolean
}

/** One position of a slice, with what it adds to the weight of two actors. */
export interface NaiveShare {
  actor: string
  topic: string
  share: number
}

/** Agreement less disagreement of actors among what is said in a window. */
export function naiveSlice(
  spoken: readonly Spoken[],
  { start, end }: Window,
  { kernel = 'NONE', isAverage = false, sumToOne = false }: SliceOptions = {},
) {
  const [from, to] = [Date.parse(start), Date.parse(end) + DAY]
  const said = spoken
    .map((one) => ({ ...one, time: Date.parse(one.date ?? '') }))
    .filter(({ time }) => time >= from && time < to)
    .map((one) => {
      const u = (one.time + DAY / 2 - (from + to) / 2) / ((to - from) / 2)
      return { ...one, z: KERNELS[kernel](u) }
    })
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const of = (actor: string) => said.filter((one) => one.actor === actor)
  const activity = (actor: string) => sum(of(actor).map(({ z }) => z))
  // Under a kernel all who speak at any time have a place.
  const actors = [...new Set((kernel === 'NONE' ? said : spoken).map(({ actor }) => actor))].sort()

  /** Before all are divided by their sum. */
  const plainShares = (a: string, b: string): NaiveShare[] => {
    const by = isAverage ? (activity(a) + activity(b)) / 2 : 1
    const half = (mine: string, theirs: string) =>
      of(mine).flatMap(({ actor, topic, stance, z }) => {
        const met = of(theirs).filter((one) => one.topic === topic)
        const products = met.map(
          (one) => (1 - Math.abs(stance - one.stance)) * Math.sqrt(z * one.z),
        )
        return met.length === 0 ? [] : [{ actor, topic, share: sum(products) / 2 / by }]
      })
    return [...half(a, b), ...half(b, a)]
  }
  const plainWeight = (a: string, b: string) =>
    a === b ? 0 : sum(plainShares(a, b).map(({ share }) => share))
  const all = sum(actors.flatMap((a) => actors.map((b) => Math.abs(plainWeight(a, b)))))
  const scale = sumToOne && all > 0 ? 1 / all : 1
  return {
    actors,
    statementCount: said.length,
    values: actors.flatMap((a) => actors.map((b) => scale * plainWeight(a, b))),
    sharesOf: (a: string, b: string) =>
      plainShares(a, b).map((one) => ({ ...one, share: one.share * scale })),
  }
}
