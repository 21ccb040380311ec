import { loadBundle } from '../graph/prepare.ts'
import type { OnProgress, WriteSummary } from '../graph/write.ts'
import type { Store } from '../store/store.ts'
import { readBundle } from './read.ts'
import { bundleToGraph } from './to-graph.ts'

/** The bundle that a new store is filled with. */
export const SEED_FOLDER = new URL('../../seed/', import.meta.url)

/** Reads a bundle, checks all of it, and loads it: all or nothing. Throws `BundleError`. */
export async function loadFolder(
  store: Store,
  folder: string | URL,
  onProgress?: OnProgress,
): Promise<WriteSummary & { name: string }> {
  const bundle = await readBundle(folder)
  const { name } = bundle.manifest
  return { name, ...(await loadBundle(store, name, bundleToGraph(bundle), onProgress)) }
}
