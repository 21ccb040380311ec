// Loads a bundle into the store that the settings name: `npm run seed`, or `npm run seed -- folder`.
// Repeating it changes nothing; a bundle that has a mistake is refused whole.

import 'reflect-metadata'
import { BundleError } from './bundle/bundle-error.ts'
import { loadFolder, SEED_FOLDER } from './bundle/load-folder.ts'
import { ConfigError, readConfig } from './config.ts'
import { ForeignDataError, prepareStore } from './graph/prepare.ts'
import { openStore } from './open-store.ts'
import { showProgress } from './progress.ts'
import { StoreLockedError, StoreUnavailableError } from './store/store.ts'

const folder = process.argv[2] ?? SEED_FOLDER

try {
  const store = openStore(readConfig(process.env))
  const progress = showProgress('Loading', console.log)
  try {
    await prepareStore(store)
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
    progress.stop()
    await store.close()
  }
} catch (error) {
  const isExpected =
    error instanceof BundleError ||
    error instanceof ConfigError ||
    error instanceof ForeignDataError ||
    error instanceof StoreLockedError ||
    error instanceof StoreUnavailableError
  console.error(isExpected ? error.message : error)
  process.exitCode = 1
}
