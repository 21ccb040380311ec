/**
 * What a stance network is made of and how: the options, each with what it means. Where the
 * Discourse Network Analyzer (Leifeld; DNA 3.1) departs from the textbook or from its own
 * documentation there are two definitions: the corrected one, which holds by default, and DNA's own
 * with `compatibility: 'DNA'`. Each function says which is which.
 */
export type Compatibility = 'NONE' | 'DNA'

/** ONE_MODE: who is linked with whom by topics. TWO_MODE: who is linked with which topics. */
export type Mode = 'ONE_MODE' | 'TWO_MODE'

/** What each statement says of its topic, and so when two statements are near. */
export type Qualifier =
  | { type: 'NONE' }
  /** 0 or 1, `false` or `true`: disagreement or agreement. */
  | { type: 'BOOLEAN'; column: string }
  /** Whole numbers. `scale` is the whole scale; without it, what all statements together span. */
  | { type: 'INTEGER'; column: string; scale?: { min: number; max: number } }
  /** Categories without order: equal or different. `categories` are all that there may be, sorted. */
  | { type: 'TEXT'; column: string; categories?: readonly string[] }

/** How what two actors say of a topic (or one actor, in a two-mode network) becomes a number. */
export type OneModeAggregation = 'IGNORE' | 'CONGRUENCE' | 'CONFLICT' | 'SUBTRACT'
export type TwoModeAggregation = 'IGNORE' | 'SUBTRACT' | 'COMBINE'
export type Aggregation = OneModeAggregation | TwoModeAggregation

/** What weights are divided by. */
export type OneModeNormalization = 'NONE' | 'AVERAGE' | 'JACCARD' | 'COSINE'
export type TwoModeNormalization = 'NONE' | 'ACTIVITY' | 'PROMINENCE'
export type Normalization = OneModeNormalization | TwoModeNormalization

/** Within what equal statements count once. Weeks are those of ISO 8601. */
export type Duplicates = 'INCLUDE' | 'DOCUMENT' | 'WEEK' | 'MONTH' | 'YEAR' | 'RANGE'

/** Column by column, values that statements are kept for (`include`) or left out for. */
export type ValueLists = Readonly<Record<string, readonly string[]>>

export interface StatementFilter {
  /** First and last instant, both inclusive, in milliseconds since 1970 UTC. */
  from?: number | null
  to?: number | null
  /**
   * Chosen by what the document is (its author, source, section, type …). What is left after this
   * and the dates are the *original* statements: the scale of a qualifier and isolates come from
   * them.
   */
  documents?: { include?: ValueLists; exclude?: ValueLists }
  /** Statements must have one of these values in every column named. */
  include?: ValueLists
  /** Statements must have none of these values in any column named. */
  exclude?: ValueLists
}

export interface StanceRequest {
  mode: Mode
  /** The column of the rows: whose network it is, such as `organization`. */
  variable1: string
  /** The column that links them, such as `concept`. Exchange both for a network of topics. */
  variable2: string
  qualifier: Qualifier
  aggregation: Aggregation
  normalization: Normalization
  filter?: StatementFilter
  duplicates?: Duplicates
  /** The column that says in which document a statement stands. */
  documentColumn?: string
  /** How many statements a row or column must have; counted anew until all left have them. */
  minimum?: { variable1?: number; variable2?: number }
  /** True keeps rows and columns of the original statements that the others left without any. */
  isolates?: boolean
  compatibility?: Compatibility
}
