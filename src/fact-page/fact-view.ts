import type { Named } from '../table/table.ts'
import type { SupportCode } from '../fact/evidence.ts'
import type { Modality } from '../fact/modality.ts'

/** Where a document says something about a fact. */
export interface Place {
  document: string
  title: string
  section: string | null
  line: number
  endLine: number | null
  start: number
  end: number
  support: SupportCode
  /** The passage and what is around it; null unless the document is attached. */
  quote: { prefix: string; text: string; suffix: string } | null
}

/** A document as citations name it. */
export interface Source {
  id: string
  title: string
  genre: string
  /** A partial date. */
  date: string | null
  language: string | null
  /** Who published it; else who took part in it. */
  authors: string[]
}

/** Another fact that can hardly be true beside this one. */
export interface Contradiction {
  id: string
  sentence: string
  reason: string | null
}

/** A fact as its page shows it, in one language. */
export interface FactView {
  id: string
  type: string
  sentence: string
  modality: Modality
  confidence: number | null
  date: string | null
  note: string | null
  doubts: string[]
  /** The code of its relation type; null for what is no relationship. */
  relation: string | null
  /** Who and what it is about, by the role of each. */
  roles: Record<string, readonly Named[]>
  places: readonly [Place, ...Place[]]
  contradictions: readonly Contradiction[]
  /** The document of its first passage. */
  source: Source
  address: string
  /** Where the service is reached. */
  publicUrl: string
  dataVersion: string
  lang: string
}
