import { query } from './query.ts'
import type { Store } from './store.ts'

/** What the store says of itself. */
export interface StoreState {
  schemaVersion: number
  /** Changes with each committed write. */
  dataVersion: string
  /** Names of the bundles that were loaded. */
  bundles: string[]
}

const readState = query<object, StoreState>('store/state')

/** What the store says of itself, or null where Acta has written nothing. */
export async function storeState(store: Pick<Store, 'read'>): Promise<StoreState | null> {
  const [state] = await store.read(readState, {})
  return state ?? null
}
