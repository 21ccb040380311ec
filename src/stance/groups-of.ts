export interface NumberedGroup {
  /** From 1. */
  number: number
  members: string[]
}

/** Groups with their members in the order of these; who has no number is in none. */
export function groupsOf(
  labels: readonly string[],
  numbers: ArrayLike<number | null>,
): NumberedGroup[] {
  const members = new Map<number, string[]>()
  labels.forEach((label, row) => {
    const number = numbers[row] ?? null
    if (number === null) return
    const known = members.get(number)
    if (known) known.push(label)
    else members.set(number, [label])
  })
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([number, ids]) => ({ number: number + 1, members: ids }))
}
