/** At most this many rows leave in one statement. */
const CHUNK = 500

/** A list in parts of at most so many items. */
export function* chunks<Item>(items: readonly Item[], size = CHUNK): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
