import { setTimeout as sleep } from 'node:timers/promises'

/** What some work answers, or the error of `late` where that takes longer, in milliseconds. */
export async function within<Result>(
  milliseconds: number,
  work: Promise<Result>,
  late: () => Error,
): Promise<Result> {
  const timer = new AbortController()
  try {
    return await Promise.race([
      work,
      sleep(milliseconds, undefined, { ref: false, signal: timer.signal }).then(() => {
        throw late()
      }),
    ])
  } finally {
    timer.abort()
  }
}
