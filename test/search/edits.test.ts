import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isWithinEdits } from '../../src/search/edits.ts'

/** All words that one typo makes of a word: the definition itself, slow and plain. */
function typos(word: string, letters: string): string[] {
  const made: string[] = []
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    for (const letter of letters) {
      made.push(head + letter + tail)
      if (tail !== '') made.push(head + letter + tail.slice(1))
    }
    if (tail !== '') made.push(head + tail.slice(1))
    if (tail.length > 1) made.push(`${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`)
  }
  return made
}

describe('typos between two words', () => {
  it.each([
    ['gruop', 'group', 1, 'a swap of neighbours is one'],
    ['colmbia', 'colombia', 1, 'a letter too few'],
    ['perru', 'peru', 1, 'a letter too many'],
    ['pera', 'peru', 1, 'another letter'],
    ['guetrers', 'guterres', 2, 'two swaps are two'],
    ['', 'ab', 2, 'two letters too few'],
  ])('%s and %s are %i apart: %s', (a, b, distance) => {
    expect(isWithinEdits(a, b, distance)).toBe(true)
    expect(isWithinEdits(b, a, distance)).toBe(true)
    expect(isWithinEdits(a, b, distance - 1)).toBe(false)
  })

  it('touches no letter twice: a swapped pair takes no letter in between', () => {
    expect(isWithinEdits('ca', 'abc', 2)).toBe(false)
  })

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

  it('finds exactly the words that one typo makes', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const isOneApart = a === b || typos(a, 'abc').includes(b)
        expect(isWithinEdits(a, b, 1)).toBe(isOneApart)
      }),
    )
  })

  it('finds no word that two typos do not make', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        if (!isWithinEdits(a, b, 2)) return
        const within = [a, ...typos(a, 'abc')]
        expect(within.some((one) => one === b || typos(one, 'abc').includes(b))).toBe(true)
      }),
    )
  })

  it('finds the words that two typos make, one in each half', () => {
    fc.assert(
      fc.property(word, word, fc.nat(), fc.nat(), (head, tail, first, second) => {
        const [heads, tails] = [typos(head, 'abc'), typos(tail, 'abc')]
        const made = `${heads[first % heads.length] ?? ''}-${tails[second % tails.length] ?? ''}`
        expect(isWithinEdits(`${head}-${tail}`, made, 2)).toBe(true)
      }),
    )
  })
})
