import { isComplexity } from '../errors.ts'
import type { Count } from '../list/group-key.ts'
import { interfaceLanguage } from '../view/reasons.ts'
import { hiddenByModality, type View } from '../view/view.ts'
import type { ExportView } from './model.ts'

/** What of a view is left out. */
export type Omissions = Required<Pick<ExportView, 'truncatedBecause' | 'hiddenByModality'>>
type Counts = NonNullable<ExportView['hiddenByModality']> | null

/** Facts are counted for it. */
export async function omissionsOf(view: View): Promise<Omissions> {
  return { truncatedBecause: view.truncatedBecause, hiddenByModality: await countHidden(view) }
}

async function countHidden(view: View): Promise<Omissions['hiddenByModality']> {
  try {
    return namedCounts(await hiddenByModality(view))
  } catch (error) {
    // Of a graph so large only this count cannot be had: the file can.
    if (isComplexity(error)) return null
    throw error
  }
}

/** Facts of each modality, the most first. */
export function namedCounts(counts: readonly Count[]): Record<string, number> {
  return Object.fromEntries(counts.map(({ key, count }) => [key ?? '', count]))
}

/** `RECOMMENDED=48, HYPOTHETICAL=2`, `none` or, where they are too many, `not counted`. */
export function hiddenAsText(hiddenByModality: Counts) {
  if (hiddenByModality === null) return 'not counted'
  const counts = Object.entries(hiddenByModality).map(([key, count]) => `${key}=${String(count)}`)
  return counts.length === 0 ? 'none' : counts.join(', ')
}

/**
 * A view as a whole, for formats that tell of a graph by name and value. What was cut is told only
 * where something was; what is hidden, always.
 */
export function aboutView(view: ExportView) {
  const { title, description, address, truncatedBecause } = view
  return {
    title,
    description,
    address,
    ...(truncatedBecause !== null && {
      truncated_because: truncatedBecause[interfaceLanguage(view.lang)],
    }),
    ...(view.hiddenByModality !== undefined && {
      hidden_by_modality: hiddenAsText(view.hiddenByModality),
    }),
  }
}

/** The same of what is left out, in English, for formats that have no place for it. */
export function omissionHeaders({
  truncatedBecause,
  hiddenByModality,
}: Pick<ExportView, 'truncatedBecause' | 'hiddenByModality'>): Record<string, string> {
  return {
    ...(truncatedBecause !== null && { 'x-acta-truncated': truncatedBecause.en }),
    ...(hiddenByModality !== undefined && { 'x-acta-hidden': hiddenAsText(hiddenByModality) }),
  }
}
