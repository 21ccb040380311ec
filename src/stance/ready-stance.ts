import type { CodedStatements } from '../network/coded-statements.ts'
import type { StanceRequest } from '../network/options.ts'
import type { Holding, Holdings } from './holdings.ts'
import type { CutEdges, EdgeCut } from './maths.ts'
import type { StanceNetworkInput } from './stance-network.input.ts'
import type { StanceWindow } from './stance-window.ts'
import type { Statements } from './to-statements.ts'

/** What one position of one actor adds to a weight. */
export interface HeldShare {
  holding: Holding
  share: number
}

/** A stance network whose statements are read: of all of them, or of one window of time. */
export interface ReadyStance {
  readonly input: StanceNetworkInput
  /** Which window of time; of all statements where it is left out. */
  readonly window?: StanceWindow
  /** What its weights are computed by. */
  readonly request: StanceRequest
  readonly coded: CodedStatements
  readonly statements: Statements
  readonly isOneMode: boolean
  /** The labels of the columns; in a one-mode network those of the rows. */
  readonly columnLabels: readonly string[]
  /** Every weight, row by row. */
  weights: () => Promise<Float64Array>
  edges: (cut: EdgeCut) => Promise<CutEdges>
  /** What the weight of a row with a row or column is made of, in the order of time. */
  explain: (first: string, second: string) => HeldShare[]
  holdingOf: (statement: number) => Holding
  /** The positions that its statements are of, each once. */
  positions: () => Holding[]
  /** Who holds what is left out because nothing asked for its modality. */
  hidden: () => Promise<Holdings>
}
