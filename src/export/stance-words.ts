import type { StanceRequest } from '../network/options.ts'

/** The codes of a boolean qualifier that COMBINE gives. */
const OF_COMBINED = [undefined, 'STANCE_SUPPORTS', 'STANCE_OPPOSES', 'STANCE_AMBIVALENT']

/**
 * What an edge of some weight says, as a code of `EDGE_LABELS` (src/view/edge-kind.ts): of a difference
 * its sign tells.
 */
export function relationOf(
  { mode, aggregation, qualifier }: StanceRequest,
  weight: number,
): string {
  if (mode === 'ONE_MODE') {
    if (aggregation === 'IGNORE') return 'SHARES_TOPICS_WITH'
    const isAgainst = aggregation === 'CONFLICT' || (aggregation === 'SUBTRACT' && weight < 0)
    return isAgainst ? 'DISAGREES_WITH' : 'AGREES_WITH'
  }
  if (aggregation === 'COMBINE' && qualifier.type === 'BOOLEAN') {
    return OF_COMBINED[weight] ?? 'SPEAKS_ON'
  }
  if (aggregation === 'SUBTRACT' && qualifier.type !== 'TEXT') {
    return weight < 0 ? 'STANCE_OPPOSES' : 'STANCE_SUPPORTS'
  }
  return 'SPEAKS_ON'
}

export const WORDS = {
  en: {
    title: ({ mode, variable1, variable2 }: StanceRequest) =>
      mode === 'ONE_MODE' ? `${variable1} by ${variable2}` : `${variable1} and ${variable2}`,
    counts: (statements: number, nodes: number, edges: number) =>
      `${String(statements)} statements, ${String(nodes)} nodes, ${String(edges)} edges.`,
    weights: 'Weights',
  },
  es: {
    title: ({ mode, variable1, variable2 }: StanceRequest) =>
      mode === 'ONE_MODE' ? `${variable1} por ${variable2}` : `${variable1} y ${variable2}`,
    counts: (statements: number, nodes: number, edges: number) =>
      `${String(statements)} enunciados, ${String(nodes)} nodos, ${String(edges)} aristas.`,
    weights: 'Pesos',
  },
}
