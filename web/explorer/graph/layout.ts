import { hash } from './palette.ts'
import type { LayoutStep, LayoutTask } from './layout.worker.ts'
import type { PictureGraph } from './picture.ts'

/** Pictures are as wide or high as their room, within limits; the layout itself is round. */
const STRETCH = { least: 0.75, most: 1.4 }

/** How many times as long as one picture takes the page is left alone before the next. */
const PAUSES = 2

/** Where things were last, so that a picture that changes a little moves a little. */
const places = new Map<string, { x: number; y: number }>()

/** Gives each node a place to start from: its last one, one near its neighbors, or one by its id. */
export function placeNodes(graph: PictureGraph) {
  const spread = 10 * Math.sqrt(graph.order)
  const isNew: string[] = []
  graph.forEachNode((id) => {
    const place = places.get(id)
    if (!place) isNew.push(id)
    graph.mergeNodeAttributes(id, place ?? randomPlace(id, spread))
  })
  if (isNew.length === graph.order) return
  for (const id of isNew) {
    const known = graph.filterNeighbors(id, (neighbor) => places.has(neighbor))
    if (known.length === 0) continue
    const near = (axis: 'x' | 'y') =>
      known.reduce((sum, one) => sum + graph.getNodeAttribute(one, axis), 0) / known.length
    const { x, y } = randomPlace(id, 20)
    graph.mergeNodeAttributes(id, { x: near('x') + x, y: near('y') + y })
  }
}

/** By chance, but the same each time: one view gives one picture. */
function randomPlace(id: string, spread: number) {
  const angle = (hash(id) / 2 ** 32) * 2 * Math.PI
  const far = Math.sqrt(hash(`${id}:`) / 2 ** 32) * spread
  return { x: far * Math.cos(angle), y: far * Math.sin(angle) }
}

/**
 * Lays a graph out in a worker, by ForceAtlas2: node after node finds its place while the page goes
 * on. Returns what ends it early. With `isStill` the picture changes once, at the end.
 */
export function layOut(
  graph: PictureGraph,
  { room, isStill, onEnd }: { room: LayoutTask['room']; isStill: boolean; onEnd: () => void },
): () => void {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  const ids = graph.nodes()
  const stretch = Math.max(STRETCH.least, Math.min(STRETCH.most, room.width / room.height))
  worker.onmessage = ({ data }: MessageEvent<LayoutStep>) => {
    const started = performance.now()
    if (data.isDone || !isStill) assign(graph, ids, data.places, stretch)
    if (data.isDone) {
      end()
      return
    }
    // Sigma draws in the next frame. The page has twice as long for everything else.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        setTimeout(
          () => {
            worker.postMessage('next')
          },
          PAUSES * (performance.now() - started),
        )
      }),
    )
  }
  worker.onerror = end
  const task = toTask(graph, ids, room, stretch)
  worker.postMessage(task, [task.places.buffer, task.ends.buffer])
  return end

  function end() {
    worker.terminate()
    onEnd()
  }
}

function assign(graph: PictureGraph, ids: readonly string[], found: Float32Array, stretch: number) {
  const byId = new Map<string, { x: number; y: number }>()
  ids.forEach((id, index) => {
    byId.set(id, { x: stretch * (found[2 * index] ?? 0), y: found[2 * index + 1] ?? 0 })
  })
  for (const [id, place] of byId) places.set(id, place)
  graph.updateEachNodeAttributes((id, attributes) => Object.assign(attributes, byId.get(id)), {
    attributes: ['x', 'y'],
  })
}

function toTask(
  graph: PictureGraph,
  ids: readonly string[],
  room: LayoutTask['room'],
  stretch: number,
): LayoutTask {
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  // What divides two things does not draw them together.
  const edges = graph
    .mapEdges((_edge, { weight, divides }, source, target) => ({ weight, divides, source, target }))
    .filter(({ divides }) => !divides)
  const order = ids.length
  return {
    places: Float32Array.from(
      ids.flatMap((id) => [
        graph.getNodeAttribute(id, 'x') / stretch,
        graph.getNodeAttribute(id, 'y'),
      ]),
    ),
    sizes: Float32Array.from(ids, (id) => graph.getNodeAttribute(id, 'size') + 3),
    room: { ...room, width: room.width / stretch },
    ends: Uint32Array.from(
      edges.flatMap(({ source, target }) => [indexOf.get(source) ?? 0, indexOf.get(target) ?? 0]),
    ),
    weights: Float32Array.from(edges, ({ weight }) => weight),
    rounds: order <= 400 ? 1500 : order <= 1500 ? 500 : 120,
  }
}
