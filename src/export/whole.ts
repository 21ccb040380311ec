/** All items at once, for what can only be written of the whole. */
export async function whole<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

/** What is there already, for what takes items as they come. */
// eslint-disable-next-line @typescript-eslint/require-await -- nothing has to be waited for
export async function* toAsync<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items
}
