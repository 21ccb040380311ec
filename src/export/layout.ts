import { MultiDirectedGraph } from 'graphology'
import module from 'graphology-layout-forceatlas2'
import type { Point } from './model.ts'

// It is CommonJS, and its types speak of a default export that it has not.
const forceAtlas2 = module as unknown as typeof module.default

interface Ends {
  source: string
  target: string
  weight: number
}

/** A force-directed layout of more nodes than this would hold up other requests. */
const MAX_FORCED = 600

/**
 * Where each node is drawn, from -1 to 1 either way: by ForceAtlas2, on a circle where there are
 * many. Begins from places that hang on the order of the nodes alone, so that the same view gives
 * the same picture.
 */
export function layOut(ids: readonly string[], edges: readonly Ends[]): Map<string, Point> {
  if (ids.length < 3 || ids.length > MAX_FORCED) return circle(ids)
  const start = spiral(ids)
  const graph = new MultiDirectedGraph()
  for (const [id, place] of start) graph.addNode(id, place)
  for (const { source, target, weight } of edges) graph.addEdge(source, target, { weight })
  const places = forceAtlas2(graph, {
    iterations: ids.length > 200 ? 200 : 500,
    getEdgeWeight: 'weight',
    settings: {
      // Strong, so that what nothing connects with the rest stays near.
      strongGravityMode: true,
      gravity: 0.05,
      scalingRatio: 10,
      slowDown: 5,
      edgeWeightInfluence: 0.5,
      barnesHutOptimize: ids.length > 200,
    },
  })
  return normalized(new Map(Object.entries(places)))
}

function circle(ids: readonly string[]): Map<string, Point> {
  return new Map(
    ids.map((id, index) => {
      const angle = (2 * Math.PI * index) / ids.length
      return [id, { x: rounded(Math.cos(angle)), y: rounded(Math.sin(angle)) }]
    }),
  )
}

/** Evenly over a disc, as seeds in a sunflower. */
function spiral(ids: readonly string[]): Map<string, Point> {
  return new Map(
    ids.map((id, index) => {
      const angle = index * Math.PI * (3 - Math.sqrt(5))
      const radius = Math.sqrt(index + 0.5)
      return [id, { x: rounded(radius * Math.cos(angle)), y: rounded(radius * Math.sin(angle)) }]
    }),
  )
}

/** Fills the square from -1 to 1 in both directions. */
function normalized(places: ReadonlyMap<string, Point>): Map<string, Point> {
  const scale = (values: readonly number[]) => {
    const [min, max] = [Math.min(...values), Math.max(...values)]
    return (value: number) => (max === min ? 0 : rounded((2 * (value - min)) / (max - min) - 1))
  }
  const ofX = scale([...places.values()].map(({ x }) => x))
  const ofY = scale([...places.values()].map(({ y }) => y))
  return new Map([...places].map(([id, { x, y }]) => [id, { x: ofX(x), y: ofY(y) }]))
}

function rounded(value: number) {
  return Math.round(value * 10_000) / 10_000
}
