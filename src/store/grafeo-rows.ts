import { setImmediate } from 'node:timers/promises'
import type { QueryResult } from '@grafeo-db/js'

/** A result of fewer rows is read at once. */
const FEW = 20
/** Milliseconds for which the event loop is held at a time. */
const PORTION = 10

/**
 * The rows of a result as objects. The engine makes these on the event loop, and thousands take their
 * time: others have a turn between portions.
 */
export async function readRows(result: QueryResult): Promise<unknown[]> {
  const { length } = result
  if (length <= FEW) return result.toArray()
  const rows: unknown[] = []
  let begun = performance.now()
  for (let index = 0; index < length; index += 1) {
    if (performance.now() - begun > PORTION) {
      await setImmediate()
      begun = performance.now()
    }
    rows.push(result.get(index))
  }
  return rows
}
