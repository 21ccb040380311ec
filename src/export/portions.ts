import { chunks } from '../values/chunks.ts'

/**
 * A long list in portions, each with what is read for it. While one is written the next is read; no
 * more than these two are in memory.
 */
export async function* portionsOf<Item, Read>(
  items: readonly Item[],
  size: number,
  read: (portion: readonly Item[]) => Promise<Read>,
): AsyncGenerator<[portion: readonly Item[], read: Read]> {
  let ahead: { portion: readonly Item[]; reading: Promise<Read> } | undefined
  for (const portion of chunks(items, size)) {
    const reading = read(portion)
    // Should nobody come for it any more, nobody minds that it failed.
    reading.catch(() => undefined)
    if (ahead) yield [ahead.portion, await ahead.reading]
    ahead = { portion, reading }
  }
  if (ahead) yield [ahead.portion, await ahead.reading]
}
