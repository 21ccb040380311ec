// JSON written piece by piece: the whole of a large view is never in memory.

/** The items of an array, with the commas between them. */
export async function* listed<Item>(items: AsyncIterable<Item>, toJson: (item: Item) => unknown) {
  let isFirst = true
  for await (const item of items) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(toJson(item))}`
    isFirst = false
  }
}

/** The members of an object, with the commas between them. */
export async function* members<Item>(
  items: AsyncIterable<Item>,
  toMember: (item: Item) => readonly [string, unknown],
) {
  let isFirst = true
  for await (const item of items) {
    const [name, value] = toMember(item)
    yield `${isFirst ? '' : ','}\n${JSON.stringify(name)}:${JSON.stringify(value)}`
    isFirst = false
  }
}
