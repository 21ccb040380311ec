import type { GraphFilter } from '../api/operations.ts'

/** What the panel beside the graph shows. */
export const PANELS = ['details', 'paths', 'compare', 'topics', 'doubts', 'document'] as const
export type Panel = (typeof PANELS)[number]

export const DISPLAYS = ['graph', 'table'] as const
export const ROWS = ['nodes', 'edges'] as const
/** What the service works out of a view. */
export const METRICS = ['betweenness', 'closeness', 'eigenvector', 'pageRank'] as const
export const SIZES = ['degree', 'weightedDegree', ...METRICS, 'none'] as const
export const COLORS = ['kind', 'community', 'stance'] as const
export const LANGUAGES = ['en', 'es'] as const

export type Display = (typeof DISPLAYS)[number]
export type Rows = (typeof ROWS)[number]
export type Size = (typeof SIZES)[number]
export type Color = (typeof COLORS)[number]
export type Language = (typeof LANGUAGES)[number]

export interface Sort {
  by: string
  descending: boolean
}

/** Which part of the graph is drawn: what undo takes back. */
export interface Part {
  /** The things in whose neighborhood; the whole graph where there are none. */
  of: readonly string[]
  depth: number
  filter: GraphFilter
  /** Things taken out of the picture. */
  hidden: readonly string[]
}

/** All that an address of the explorer says. */
export interface View extends Part {
  lang: Language
  panel: Panel
  /** The id of a node or an edge. */
  selected: string | null
  from: string | null
  to: string | null
  compared: readonly string[]
  topic: string | null
  document: string | null
  /** The passage that is shown in the document. */
  passage: string | null
  display: Display
  rows: Rows
  sort: Sort | null
  size: Size
  color: Color
}

export const MAX_DEPTH = 4
/** As many as `compare` takes. */
export const MAX_COMPARED = 20
/** As many as `neighborhood` takes. */
export const MAX_OF = 100
/** More are neither legible nor drawn smoothly; what is left out is said. */
export const MAX_NODES = 5000

export const EMPTY_PART: Part = { of: [], depth: 1, filter: {}, hidden: [] }

export function defaultView(lang: Language): View {
  return {
    ...EMPTY_PART,
    lang,
    panel: 'details',
    selected: null,
    from: null,
    to: null,
    compared: [],
    topic: null,
    document: null,
    passage: null,
    display: 'graph',
    rows: 'nodes',
    sort: null,
    size: 'degree',
    color: 'kind',
  }
}

export function partOf({ of, depth, filter, hidden }: View): Part {
  return { of, depth, filter, hidden }
}
