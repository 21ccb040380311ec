// Loads a bundle into the store that the settings name: `npm run seed`, or `npm run seed -- folder`.
// Repeating it changes nothing; a bundle that has a mistake is refused whole.

import 'reflect-metadata'
import { loadFolder, SEED_FOLDER } from './bundle/load-folder.ts'
import { readConfig } from './config.ts'
import { prepareStore } from './graph/prepare.ts'
import { openStore } from './open-store.ts'
import { showProgress } from './progress.ts'
import { sentenceFor } from './start-errors.ts'

const folder = process.argv[2] ?? SEED_FOLDER

try {
  const store = openStore(readConfig(process.env))
  const upgrading = showProgress('Bringing the data up to date', console.log)
  const progress = showProgress('Loading', console.log)
  try {
    await prepareStore(store, upgrading.onProgress)
    upgrading.stop()
    const { name, created, changed, unchanged } = await loadFolder(
      store,
      folder,
      progress.onProgress,
    )
    progress.stop()
    console.log(
      `${name}: ${String(created)} created, ${String(changed)} changed, ${String(unchanged)} unchanged.`,
    )
  } finally {
    upgrading.stop()
    progress.stop()
    await store.close()
  }
} catch (error) {
  console.error(sentenceFor(error) ?? error)
  process.exitCode = 1
}
