import { groupOf, GROUPS, lineKey, lineTone } from '../view/palette.ts'
import type { ExportEdge, ExportNode } from './model.ts'

// Exports are drawn on white.

/** A color with its words for the legend. */
export interface Shade {
  color: string
  label: Record<'en' | 'es', string>
}

/** The colors of networks that are made of a table of statements: of what its columns name. */
export const ROW_COLOR = GROUPS.states.tone.light
export const COLUMN_COLOR = GROUPS.topic.tone.light

export function nodeShade({ entityType, kind, shade }: ExportNode): Shade {
  if (shade) return shade
  const { label, tone } = GROUPS[groupOf(entityType, kind)]
  return { color: tone.light, label }
}

export function nodeColor(node: ExportNode) {
  return nodeShade(node).color
}

/** From 3 on, with the root of the degree: areas compare. */
export function nodeSize({ degree }: Pick<ExportNode, 'degree'>) {
  return Math.round((3 + 2 * Math.sqrt(degree)) * 10) / 10
}

/** 1 for a weight of 1, and one more each time it doubles; less for shares of 1. The sign is a color's. */
export function edgeSize({ weight }: Pick<ExportEdge, 'weight'>) {
  const amount = Math.abs(weight)
  return amount < 1 ? amount : 1 + Math.log2(amount)
}

export function edgeColor(edge: Pick<ExportEdge, 'family' | 'relation'>) {
  return lineTone(lineKey(edge)).light
}
