import type { StanceRequest } from '../network/options.ts'

/** What an edge of a stance network says, as a code and in words. */
export interface StanceRelation {
  code: string
  label: Record<'en' | 'es', string>
}

const relation = (code: string, en: string, es: string): StanceRelation => ({
  code,
  label: { en, es },
})

const SHARES = relation('SHARES', 'speak of the same', 'hablan de lo mismo')
const CONGRUENCE = relation('CONGRUENCE', 'agree', 'coinciden')
const CONFLICT = relation('CONFLICT', 'disagree', 'discrepan')
const MENTIONS = relation('MENTIONS', 'speaks of', 'habla de')
const SUPPORTS = relation('SUPPORTS', 'supports', 'apoya')
const OPPOSES = relation('OPPOSES', 'opposes', 'se opone a')
const AMBIVALENT = relation('AMBIVALENT', 'supports and opposes', 'apoya y se opone a')

/** The codes of a boolean qualifier that COMBINE gives. */
const OF_COMBINED = [undefined, SUPPORTS, OPPOSES, AMBIVALENT]

/** What an edge of some weight says: of a difference its sign tells. */
export function relationOf(
  { mode, aggregation, qualifier }: StanceRequest,
  weight: number,
): StanceRelation {
  if (mode === 'ONE_MODE') {
    if (aggregation === 'IGNORE') return SHARES
    if (aggregation === 'SUBTRACT') return weight < 0 ? CONFLICT : CONGRUENCE
    return aggregation === 'CONFLICT' ? CONFLICT : CONGRUENCE
  }
  if (aggregation === 'COMBINE' && qualifier.type === 'BOOLEAN') {
    return OF_COMBINED[weight] ?? MENTIONS
  }
  if (aggregation === 'SUBTRACT' && qualifier.type !== 'TEXT') {
    return weight < 0 ? OPPOSES : SUPPORTS
  }
  return MENTIONS
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
