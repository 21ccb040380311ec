// What every format is written from: a view of the graph in plain values, in one language.

import type { Reason } from '../view/reasons.ts'
import type { Column } from './column.ts'

/** Where a document says something. */
export interface ExportPassage {
  document: string
  title: string
  line: number | null
  start: number
  end: number
  support: string | null
}

/** A fact behind an edge. */
export interface ExportFact {
  id: string
  modality: string
  confidence: number | null
  /** As the document has it: a partial date. */
  date: string | null
  /** In a sentence; null for relationships without a note. */
  text: string | null
  evidence: readonly ExportPassage[]
}

/** Things that are drawn alike: their colour, and their words for the legend. */
export interface Shade {
  color: string
  label: Record<'en' | 'es', string>
}

export interface ExportNode {
  id: string
  label: string
  /** actor, topic, event, instrument or document. */
  entityType: string
  /** The code of its kind, and that in words; null for what has none. */
  kind: string | null
  kindLabel: string | null
  status: string | null
  description: string | null
  date: string | null
  /** Each as `scheme:value`. */
  identifiers: readonly string[]
  degree: number
  weightedDegree: number
  distance: number | null
  /** From 1, null where it is in none; undefined in networks that are not divided into camps. */
  camp?: number | null
  /** How it is drawn, where that does not follow from its type and kind. */
  shade?: Shade | undefined
}

export interface ExportEdge {
  id: string
  source: string
  target: string
  /** What makes it: RELATIONSHIP, STANCE, CLAIM, RECOMMENDATION or PARTICIPATION. */
  kind: string
  relation: string
  family: string | null
  label: string
  /** What it stands for in a legend: its family in words, else its label. */
  legend: string
  /** True for relations that hold the same both ways. */
  symmetric: boolean
  /** More than 0 in views of the graph; any number in networks of stances. */
  weight: number
  /** Its first and last day; null where open or undated. */
  start: string | null
  end: string | null
  facts: readonly ExportFact[]
  /** The passages that it rests on, each once. */
  evidence: readonly ExportPassage[]
}

export interface Point {
  x: number
  y: number
}

/** A view, ready to be written. */
export interface ExportView {
  title: string
  /** What it shows, and what of it is left out. */
  description: string
  /** Why something that matches is left out; null where nothing is. */
  truncatedBecause: Reason | null
  /**
   * How many facts are not shown as nothing asked for their modality; null where they are too many to
   * count, undefined where there are no facts, but a table of statements.
   */
  hiddenByModality?: Readonly<Record<string, number>> | null
  lang: string
  /** Where the same view is found again. */
  address: string
  /** Where the service is reached, and with it the pages of facts. */
  publicUrl: string
  /** True where an edge or node has a date. */
  isDated: boolean
  /** False where no edge has a direction: networks of who agrees with whom. */
  isDirected: boolean
  /** The attributes that its nodes and edges are written with, besides names and weights. */
  nodeColumns: readonly Column<ExportNode>[]
  edgeColumns: readonly Column<ExportEdge>[]
  nodeCount: number
  /** In the order of their ids, read as they are asked for. Can be read again. */
  nodes: () => AsyncIterable<ExportNode>
  edgeCount: number
  /** In the order of their ids; their facts are read as they are asked for. Can be read again. */
  edges: () => AsyncIterable<ExportEdge>
  /** Where each node is drawn, from -1 to 1. The same view gives the same picture. */
  positions: () => Promise<ReadonlyMap<string, Point>>
}
