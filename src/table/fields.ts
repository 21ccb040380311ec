import type { FilterField } from './table.ts'

/** What every table of facts takes of the filter of views. */
export const FACT_FIELDS: readonly FilterField[] = [
  'actors',
  'topics',
  'actorKinds',
  'modality',
  'documents',
  'languages',
  'date',
  'minConfidence',
  'includeUnrated',
  'minDegree',
]
