import type { GraphDoubtKind, GraphFilter } from '../api/operations.ts'
import type { Theme } from '../graph/palette.ts'

/** What the panel beside the graph shows. */
export const PANELS = ['details', 'paths', 'compare', 'topics', 'doubts', 'document'] as const
export type Panel = (typeof PANELS)[number]

export const DISPLAYS = ['graph', 'table', 'stance'] as const
/** How the stance network is shown, what it links, and how it is weighed. */
export const STANCE_SHOWS = ['network', 'matrix', 'series'] as const
export const LINKED = ['ACTORS', 'TOPICS'] as const
export const AGGREGATIONS = ['SUBTRACT', 'CONGRUENCE', 'CONFLICT'] as const
export const NORMALIZATIONS = ['NONE', 'AVERAGE', 'JACCARD', 'COSINE'] as const
/** What divides who is in a stance network: the API's camps, or communities as in any other picture. */
export const DIVISIONS = ['CAMPS', 'COMMUNITIES'] as const
export const ROWS = ['nodes', 'edges'] as const
/** What the service works out of a view. */
export const METRICS = ['betweenness', 'closeness', 'eigenvector', 'pageRank'] as const
export const SIZES = ['degree', 'weightedDegree', ...METRICS, 'none'] as const
export const COLORS = ['kind', 'community', 'stance'] as const
export const THEMES = ['light', 'dark'] as const satisfies readonly Theme[]
export const GRANULARITIES = ['YEAR', 'MONTH'] as const
export const DOUBT_KINDS = [
  'AMBIGUITY',
  'IMPLIED_ONLY',
  'CONTRADICTED',
  'RESTATED',
  'BOTH_SIDES',
] as const satisfies readonly GraphDoubtKind[]
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
}

/** A page of a list with cursors: what comes after one, or before one. */
export interface CursorPage {
  number: number
  after: string | null
  before: string | null
}

/** All that an address of the explorer says. */
export interface View extends Part {
  lang: Language
  panel: Panel
  /** The id of a node or an edge. */
  selected: string | null
  from: string | null
  to: string | null
  /** How many steps a path may have, whether only along arrows, and which of those found is shown. */
  maxLength: number
  directed: boolean
  path: number
  compared: readonly string[]
  topic: string | null
  document: string | null
  /** The passage that is shown in the document. */
  passage: string | null
  /** Doubts of this kind; of all where null. */
  doubts: GraphDoubtKind | null
  doubtsPage: CursorPage
  display: Display
  stance: (typeof STANCE_SHOWS)[number]
  linked: (typeof LINKED)[number]
  aggregation: (typeof AGGREGATIONS)[number]
  normalization: (typeof NORMALIZATIONS)[number]
  /** What the colors of the stance network show, and of how many camps. */
  division: (typeof DIVISIONS)[number]
  camps: number
  /** Lines of the stance network of a weight nearer to 0 are left out. */
  minWeight: number
  /** The time window of the stance network; all the time where null. */
  period: string | null
  rows: Rows
  sort: Sort | null
  tablePage: number
  size: Size
  color: Color
  /** Whether the legend is open; null where the page decides by its room. */
  legend: boolean | null
  /** How long the bars of the timeline are. */
  bars: (typeof GRANULARITIES)[number]
  /** Null where the reader's system decides. */
  theme: Theme | null
}

export const MAX_DEPTH = 4
/** As many steps as `paths` takes. */
export const MAX_LENGTH = 10
/** As many as the service divides a stance network into. */
export const MAX_CAMPS = 10
/** As many as `compare` takes. */
export const MAX_COMPARED = 20
/** As many as `neighborhood` takes. */
export const MAX_OF = 100
/** More are neither legible nor drawn smoothly; what is left out is said. */
export const MAX_NODES = 5000

export const EMPTY_PART: Part = { of: [], depth: 1, filter: {} }
export const FIRST_PAGE: CursorPage = { number: 1, after: null, before: null }

export function defaultView(lang: Language): View {
  return {
    ...EMPTY_PART,
    lang,
    panel: 'details',
    selected: null,
    from: null,
    to: null,
    maxLength: 6,
    directed: false,
    path: 1,
    compared: [],
    topic: null,
    document: null,
    passage: null,
    doubts: null,
    doubtsPage: FIRST_PAGE,
    display: 'graph',
    stance: 'network',
    linked: 'ACTORS',
    aggregation: 'SUBTRACT',
    normalization: 'NONE',
    division: 'CAMPS',
    camps: 2,
    minWeight: 0,
    period: null,
    rows: 'nodes',
    sort: null,
    tablePage: 1,
    size: 'degree',
    color: 'kind',
    legend: null,
    bars: 'YEAR',
    theme: null,
  }
}

export function partOf({ of, depth, filter }: View): Part {
  return { of, depth, filter }
}
