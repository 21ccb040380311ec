import { GROUPS, groupOf, lineKey, lineTone } from '../view/palette.ts'
import type { ExportEdge, ExportNode, Shade } from './model.ts'

// Exports are drawn on white.

/** The colours of networks that are made of a table of statements: of what its columns name. */
export const ROW_COLOR = GROUPS.states.tone.light
export const COLUMN_COLOR = GROUPS.topic.tone.light

type Shaded = Pick<ExportNode, 'entityType' | 'kind' | 'shade'>

export function nodeShade({ entityType, kind, shade }: Shaded): Shade {
  const { tone, label } = GROUPS[groupOf(entityType, kind)]
  return shade ?? { color: tone.light, label }
}

export function nodeColor(node: Shaded) {
  return nodeShade(node).color
}

/** From 3 on, with the root of the degree: areas compare. */
export function nodeSize({ degree }: Pick<ExportNode, 'degree'>) {
  return Math.round((3 + 2 * Math.sqrt(degree)) * 10) / 10
}

export function edgeColor(edge: Pick<ExportEdge, 'family' | 'relation'>) {
  return lineTone(lineKey(edge)).light
}

/** 1 for a weight of 1, and one more each time it doubles; less for shares of 1. The sign is a colour's. */
export function edgeSize({ weight }: Pick<ExportEdge, 'weight'>) {
  const amount = Math.abs(weight)
  return amount < 1 ? amount : 1 + Math.log2(amount)
}
