import type { PlainGraph } from '../../measures/graph.js'
import { checkSquare } from './square.ts'

/** The links of a one-mode network above a weight, for general measures; ids are row numbers. */
export function plainGraph(values: Float64Array, above = 0): PlainGraph {
  const size = checkSquare('the network', values)
  const nodes = Array.from({ length: size }, (_, row) => String(row))
  const edges: PlainGraph['edges'] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) {
      const weight = values[row * size + column]!
      if (weight > above) {
        edges.push({ source: nodes[row]!, target: nodes[column]!, weight, directed: false })
      }
    }
  }
  return { nodes, edges }
}
