// Loads a bundle into the store that the settings name, as `npm run seed` does, but each statement in
// a transaction of its own: a server would need tens of gigabytes for 300,000 facts in one. Broken
// off, the store is to be emptied. `node bench/load.js folder`

import 'reflect-metadata'
import { loadFolder } from '../dist/bundle/load-folder.js'
import { readConfig } from '../dist/config.js'
import { prepareStore } from '../dist/graph/prepare.js'
import { openStore } from '../dist/open-store.js'
import { showProgress } from '../dist/progress.js'

const store = openStore(readConfig(process.env))
const progress = showProgress('Loading', console.log)
try {
  await prepareStore(store)
  const { name, created } = await loadFolder(
    inPortions(store),
    process.argv[2],
    progress.onProgress,
  )
  progress.stop()
  console.log(`${name}: ${String(created)} created.`)
} finally {
  progress.stop()
  await store.close()
}

/** The same store, but what is written in one transaction is committed statement by statement. */
function inPortions(store) {
  const run = (query, params) => store.write((transaction) => transaction.run(query, params))
  return { write: (work) => work({ run }), settle: () => store.settle() }
}
