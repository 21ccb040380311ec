import type { StanceRequest } from '../network/options.ts'

/** What a picture of a stance network says of itself. */
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
