/** Numbers put together by what they have in common: group g is `order[start[g]]` and on. */
export interface Groups {
  /** One more than there are groups: where each begins, and where the last ends. */
  start: Int32Array
  order: Int32Array
}

/** The places of each number below `count`, ascending. A counting sort. */
export function groupPlaces(numbers: Int32Array, count: number): Groups {
  const start = new Int32Array(count + 1)
  for (let place = 0; place < numbers.length; place += 1) start[numbers[place]! + 1]! += 1
  for (let group = 0; group < count; group += 1) start[group + 1]! += start[group]!
  const next = start.slice()
  const order = new Int32Array(numbers.length)
  for (let place = 0; place < numbers.length; place += 1) {
    order[next[numbers[place]!]!++] = place
  }
  return { start, order }
}
