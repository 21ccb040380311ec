/** How a passage bears on a fact. */
export type SupportCode = 'STATES' | 'IMPLIES' | 'DENIES'

/** A stretch of a document's text, as bundles write it. */
export interface PassageRecord {
  document: string
  /** 1-based. */
  line: number
  /** The line it ends on, where that is another. */
  endLine?: number
  /** UTF-16 code units from the start of the text. */
  start: number
  /** UTF-16 code units, exclusive. */
  end: number
}

export interface EvidenceRecord extends PassageRecord {
  support: SupportCode
}

/** `passage:memo-2018:1127-1136`: the same stretch of the same text is the same passage. */
export function passageId({ document, start, end }: PassageRecord) {
  return `passage:${document.slice('document:'.length)}:${String(start)}-${String(end)}`
}
