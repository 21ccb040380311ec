import { compareText } from '../values/compare-text.ts'

/** What a list may be counted by: the value or values that an item counts for, as Cypher. */
export interface GroupKey {
  expression: string
  label: GroupLabel
  description: string
}

/** The values of a list property, each of which an item counts for; null for an empty list. */
export function eachOf(property: string) {
  return `CASE WHEN size(${property}) = 0 THEN [null] ELSE ${property} END`
}

/** What the key of a group is, and so where its label comes from. */
export type GroupLabel =
  { enum: string } | 'node' | 'relation-type' | 'family' | 'theme' | 'unit' | 'section' | 'language'

/** How many items have one value; the key is null for those without. */
export interface Count {
  key: string | null
  count: number
}

/** The most frequent first. */
export function byCount(counts: readonly Count[]): Count[] {
  return counts.toSorted((a, b) => b.count - a.count || compareText(a.key ?? '', b.key ?? ''))
}
