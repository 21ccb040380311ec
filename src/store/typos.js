// @ts-check

/**
 * The tree of words counts a swap of neighbours as two typos. So a word is also looked for with
 * neighbours swapped, and what is left of its typos.
 * @param {string} word @param {number} edits
 */
export function variants(word, edits) {
  const all = [{ variant: word, left: edits }]
  let last = all
  for (let left = edits - 1; left >= 0; left -= 1) {
    last = last.flatMap(({ variant }) =>
      swaps(variant).map((swapped) => ({ variant: swapped, left })),
    )
    all.push(...last)
  }
  // Of one word made in several ways, the one with most typos left.
  return [...new Map(all.reverse().map((one) => [one.variant, one])).values()]
}

/** @param {string} word */
function swaps(word) {
  const letters = Array.from(word)
  return letters.slice(1).flatMap((letter, at) => {
    const before = letters[at]
    if (before === undefined || before === letter) return []
    return [[...letters.slice(0, at), letter, before, ...letters.slice(at + 2)].join('')]
  })
}
