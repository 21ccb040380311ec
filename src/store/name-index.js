// The index of names of the embedded engine. Plain JavaScript, as the thread is that holds it:
// search-worker.js.
// @ts-check

import { WordTree } from './word-tree.js'

/** @import { IndexedNode, SearchAnswer } from './search-thread.ts' */
/** @import { Wanted } from './store.ts' */
/** @typedef {{ id: string, type: string, degree: number, words: string[], wholes: string[] }} Named */

export class NameIndex {
  /** Everything that has names: most facts first, once it is ready. @type {Named[]} */
  #named = []
  /** The places in that order of what has a word in its names. @type {WordTree<number[]>} */
  #places = new WordTree()
  /** The same by whole name. @type {Map<string, number[]>} */
  #wholePlaces = new Map()

  /** @param {IndexedNode} node */
  add({ id, type, degree, names, wholeNames }) {
    if (names === null) return
    const wholes = wholeNames?.split(' ') ?? []
    this.#named.push({ id, type, degree: degree ?? 0, words: names.split(' '), wholes })
  }

  ready() {
    this.#named.sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
    /** @type {Map<string, number[]>} */
    const places = new Map()
    for (const [place, named] of this.#named.entries()) {
      for (const word of named.words) append(places, word, place)
      for (const whole of named.wholes) append(this.#wholePlaces, whole, place)
      named.words = named.wholes = []
    }
    for (const [word, list] of places) this.#places.set(word, list)
  }

  /**
   * The ids of what may be named so: whole names first, then what most facts touch.
   * @param {Wanted} wanted
   * @returns {SearchAnswer}
   */
  namesFor({ words, whole, by, types, limit }) {
    const found = new Set()
    /** @param {number} place */
    const take = (place) => {
      const named = this.#named[place]
      if (named && types.includes(named.type)) found.add(named.id)
    }
    for (const place of this.#wholePlaces.get(whole) ?? []) take(place)

    const held = this.#wordsHeld(words, by)
    const least = by === 'near' ? 1 : words.length
    for (let place = 0; place < held.length && found.size <= limit; place += 1) {
      if ((held[place] ?? 0) >= least) take(place)
    }
    return { found: [...found].slice(0, limit), isComplete: found.size <= limit }
  }

  /**
   * How many of the words each thing has in its names; of several in a row, as far as it has each.
   * @param {Wanted['words']} words @param {Wanted['by']} by
   */
  #wordsHeld(words, by) {
    const held = new Uint8Array(this.#named.length)
    for (const [at, word] of words.entries()) {
      for (const places of this.#places.like(word, by).values()) {
        for (const place of places) if (by === 'near' || held[place] === at) held[place] = at + 1
      }
    }
    return held
  }
}

/** @param {Map<string, number[]>} lists @param {string} key @param {number} item */
function append(lists, key, item) {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
