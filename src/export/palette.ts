import { groupOf, GROUPS, lineKey, lineTone } from '../view/palette.ts'
import type { ExportEdge, ExportNode } from './model.ts'

// Exports are drawn on white.

type Kinded = Pick<ExportNode, 'entityType' | 'kind'>

export function nodeGroup({ entityType, kind }: Kinded) {
  return groupOf(entityType, kind)
}

export function nodeColor(node: Kinded) {
  return GROUPS[nodeGroup(node)].tone.light
}

/** From 3 on, with the root of the degree: areas compare. */
export function nodeSize({ degree }: Pick<ExportNode, 'degree'>) {
  return Math.round((3 + 2 * Math.sqrt(degree)) * 10) / 10
}

export function edgeColor(edge: Pick<ExportEdge, 'family' | 'relation'>) {
  return lineTone(lineKey(edge)).light
}

/** How much stronger an edge is drawn than the thinnest: what doubles the weight adds 1. */
export function edgeStrength({ weight }: Pick<ExportEdge, 'weight'>) {
  return Math.log2(Math.max(1, Math.abs(weight)))
}
