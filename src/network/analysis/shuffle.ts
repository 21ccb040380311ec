/** Fisher and Yates, in place. */
export function shuffle(order: Int32Array, random: () => number) {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const drawn = Math.floor(random() * (last + 1))
    ;[order[last], order[drawn]] = [order[drawn]!, order[last]!]
  }
}
