import type { VocabularyEntry } from '../bundle/bundle.ts'
import type { GraphItem } from '../graph/item.ts'
import type { LocalizedText } from '../values/language.ts'

/** A code with words for it: a family of relation types, a theme of topics. */
export function vocabularyToGraph(entry: VocabularyEntry): GraphItem {
  return { id: entry.id, labels: ['Vocabulary'], properties: {}, record: entry, links: [] }
}

/**
 * The terms that facts themselves bring, as a vocabulary, so that groups by them have words: each
 * code once, with the words that it came with first. Those without a code are left out.
 */
export function termsToGraph(
  prefix: string,
  terms: readonly { code: string | null; label: LocalizedText | undefined }[],
): GraphItem[] {
  const labels = new Map<string, LocalizedText>()
  for (const { code, label } of terms) {
    if (code !== null && label !== undefined && !labels.has(code)) labels.set(code, label)
  }
  return [...labels].map(([code, label]) => vocabularyToGraph({ id: `${prefix}:${code}`, label }))
}
