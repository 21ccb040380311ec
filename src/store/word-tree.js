// @ts-check

import SearchableMap from 'minisearch/SearchableMap'
import { variants } from './typos.js'

/** @import { Wanted, WantedWord } from './store.ts' */

/** Longer words are cut, and may hold no typos. */
const LONGEST_WORD = 64

/**
 * What is known of each word, to be looked up by beginnings and with typos. The tree is MiniSearch's
 * own; its scores would cost most of the time and say nothing here, where another function ranks.
 * @template Value
 */
export class WordTree {
  /** @type {SearchableMap<Value>} */
  #tree = new SearchableMap()

  /** @param {string} word @param {Value} value */
  set(word, value) {
    this.#tree.set(word, value)
  }

  /**
   * The words that may be meant by one.
   * @param {WantedWord} wanted @param {Wanted['by']} by
   * @returns {Map<string, Value>}
   */
  like({ word, edits }, by) {
    const letters = Array.from(word)
    const isNear = by === 'near' && letters.length > 3
    const beginning = letters.slice(0, isNear ? 3 : LONGEST_WORD).join('')
    const found = new Map(this.#tree.atPrefix(beginning))
    if (by === 'prefix' || letters.length > LONGEST_WORD) return found
    for (const { variant, left } of variants(word, edits)) {
      for (const [like, value] of this.#near(variant, left)) found.set(like, value)
    }
    return found
  }

  /** @param {string} word @param {number} edits @returns {[string, Value][]} */
  #near(word, edits) {
    if (edits > 0) {
      return [...this.#tree.fuzzyGet(word, edits)].map(([like, [value]]) => [like, value])
    }
    const value = this.#tree.get(word)
    return value === undefined ? [] : [[word, value]]
  }
}
