// The thread that holds the index of names and the words of texts: making them would hold up
// everything else. Plain JavaScript, because a thread is started from a file as it is, also where the
// rest of the program is compiled on the way, as it is for tests.
// @ts-check

import { parentPort } from 'node:worker_threads'
import { NameIndex } from './name-index.js'
import { TextWords } from './text-words.js'

/** @import { ToThread } from './search-thread.ts' */

let current = create()
let next = create()

parentPort?.on('message', (/** @type {ToThread} */ message) => {
  switch (message.kind) {
    case 'restart':
      next = create()
      break
    case 'add':
      for (const node of message.nodes) {
        next.names.add(node)
        next.texts.add(node)
      }
      break
    case 'ready':
      next.names.ready()
      next.texts.ready()
      current = next
      next = create()
      parentPort?.postMessage({ number: message.number })
      break
    case 'ask': {
      const { number, wanted } = message
      const { names, texts } = current
      const answer = wanted.within === 'names' ? names.namesFor(wanted) : texts.wordsFor(wanted)
      parentPort?.postMessage({ number, answer })
    }
  }
})

function create() {
  return { names: new NameIndex(), texts: new TextWords() }
}
