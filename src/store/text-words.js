// The words of all texts of the embedded engine: its own index of texts knows none by their
// beginnings, and none with typos. Plain JavaScript, as the thread is that holds them:
// search-worker.js.
// @ts-check

import { WordTree } from './word-tree.js'

/** @import { IndexedNode, SearchAnswer } from './search-thread.ts' */
/** @import { Wanted, WantedWord } from './store.ts' */

/** Where each of several words is in many texts, each stands for words of so many texts. */
const MANY_TEXTS = 30_000

export class TextWords {
  /** In how many texts of a type each word is. @type {Map<string, Map<string, number>>} */
  #counts = new Map()
  /** The same, once it is ready. @type {Map<string, WordTree<number>>} */
  #trees = new Map()

  /** @param {IndexedNode} node */
  add({ type, text }) {
    if (text === null) return
    const counts = this.#counts.get(type) ?? new Map()
    this.#counts.set(type, counts)
    for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  }

  ready() {
    for (const [type, counts] of this.#counts) {
      const tree = new WordTree()
      for (const [word, count] of counts) tree.set(word, count)
      this.#trees.set(type, tree)
    }
    this.#counts.clear()
  }

  /**
   * Words of which texts must hold one, as few and as rare as will do. None where a word is in no
   * text.
   * @param {Wanted} wanted
   * @returns {SearchAnswer}
   */
  wordsFor({ words, by, types, limit }) {
    const standing = words.map((word) => this.#like(word, by, types))
    const [rarest, ...others] = standing.sort((a, b) => textsOf(a) - textsOf(b))
    if (!rarest) return { found: [], isComplete: true }
    if (textsOf(rarest) <= limit) return { found: wordsOf(rarest), isComplete: true }
    // Not all can be proposed. Of one word, any will do: rare words are quickly found.
    if (others.length === 0) {
      rarest.sort((a, b) => a[1] - b[1])
      return { found: wordsOf(upTo(rarest, 2 * limit)), isComplete: false }
    }
    // Of several, texts with more of them come first, if the engine is told of all.
    const found = standing.flatMap((like) => {
      like.sort((a, b) => b[1] - a[1])
      return wordsOf(upTo(like, MANY_TEXTS))
    })
    return { found: [...new Set(found)], isComplete: false }
  }

  /**
   * The words of texts that may be meant by one, and how many texts of these types have each.
   * @param {WantedWord} word @param {Wanted['by']} by @param {readonly string[]} types
   */
  #like(word, by, types) {
    /** @type {Map<string, number>} */
    const found = new Map()
    for (const type of types) {
      for (const [like, count] of this.#trees.get(type)?.like(word, by) ?? []) {
        found.set(like, count + (found.get(like) ?? 0))
      }
    }
    return [...found]
  }
}

/** @param {[string, number][]} counts */
function textsOf(counts) {
  return counts.reduce((sum, [, count]) => sum + count, 0)
}

/** @param {[string, number][]} counts */
function wordsOf(counts) {
  return counts.map(([word]) => word)
}

/** The first ones that together are in so many texts. @param {[string, number][]} counts @param {number} texts */
function upTo(counts, texts) {
  let sum = 0
  return counts.filter(([, count]) => {
    const isWanted = sum < texts
    sum += count
    return isWanted
  })
}
