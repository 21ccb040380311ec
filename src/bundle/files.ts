import type { BundleItems } from './bundle.ts'

/** A type of item, by its list in {@link BundleItems}. */
export type ItemKey = keyof BundleItems

/** One item of a type. */
export type ItemOf<K extends ItemKey> = BundleItems[K][number]

/** The manifest's file. */
export const MANIFEST_FILE = 'bundle.json'

/** The file of each type. One that is not there holds no items. */
export const ITEM_FILES: Record<ItemKey, string> = {
  documents: 'documents.jsonl',
  topics: 'topics.jsonl',
  actors: 'actors.jsonl',
  events: 'events.jsonl',
  instruments: 'instruments.jsonl',
  relationTypes: 'relation-types.jsonl',
  vocabularies: 'vocabularies.jsonl',
  relationships: 'relationships.jsonl',
  positions: 'positions.jsonl',
  claims: 'claims.jsonl',
  recommendations: 'recommendations.jsonl',
}

/** Files for people, which may lie beside the data and are not read. */
const PAPERS = ['README.md', 'LICENSE', 'LICENSE.txt', 'LICENSE.md']

/** Every name that a bundle's folder may hold; hidden files (`.…`) are passed over. */
export const ALLOWED_FILES: readonly string[] = [
  MANIFEST_FILE,
  ...Object.values(ITEM_FILES),
  ...PAPERS,
]

/** An item with the place that messages name. */
export interface Located<T> {
  file: string
  line: number
  item: T
}

/** All items of a bundle with their places. */
export type LocatedItems = { [K in ItemKey]: Located<ItemOf<K>>[] }

/** Any item with its place. */
export type LocatedItem = LocatedItems[ItemKey][number]

/** All items in one list. */
export function allItems(items: LocatedItems): LocatedItem[] {
  return Object.values(items).flat()
}
