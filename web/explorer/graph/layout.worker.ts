import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

// The page's policy forbids workers made of text, from which graphology's own worker starts: this
// one is a file.

/** A graph to lay out: nodes by their place in the list. */
export interface LayoutTask {
  /** x and y of each node to start from. */
  places: Float32Array
  /** The radius of each as drawn, with a margin, in pixels. */
  sizes: Float32Array
  /** How many pixels the picture has for the layout. */
  room: { width: number; height: number }
  /** Two ends of each edge. */
  ends: Uint32Array
  weights: Float32Array
  rounds: number
}

export interface LayoutStep {
  places: Float32Array
  isDone: boolean
}

/** Looking at every two things for room takes too long with more than this. */
const MAX_SPACIOUS = 1500
/**
 * How many rounds it works before it looks whether a picture is wanted: some 40 ms of work. Not by the
 * clock, for each beginning anew changes the layout a little: one view gives one picture.
 */
function batchOf(order: number) {
  return order <= 100 ? 100 : order <= 400 ? 30 : order <= MAX_SPACIOUS ? 3 : 1
}

/** True when the page has drawn the last picture, and the time has come for another. */
let isWanted = true

onmessage = ({ data }: MessageEvent<LayoutTask | 'next'>) => {
  if (data === 'next') isWanted = true
  else void layOut(data)
}

async function layOut({ places, sizes, room, ends, weights, rounds }: LayoutTask) {
  const graph = new UndirectedGraph()
  sizes.forEach((size, index) => {
    graph.addNode(index, { x: places[2 * index], y: places[2 * index + 1], size })
  })
  weights.forEach((weight, index) => {
    graph.mergeEdge(ends[2 * index], ends[2 * index + 1], { weight })
  })
  // First groups, as tight as they are. Then, in pictures that are read thing by thing, room for each.
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    edgeWeightInfluence: 0.3,
    // Else what hangs by one edge, or by none, flies off and all else becomes small.
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 30,
  }
  const spacious = { ...settings, adjustSizes: true }
  const grouping = graph.order <= MAX_SPACIOUS ? Math.ceil(rounds * 0.7) : rounds

  const batch = batchOf(graph.order)
  let done = 0
  while (done < rounds) {
    const isGrouping = done < grouping
    if (done === grouping) scaleSizes(graph, sizes, room)
    const iterations = Math.min(batch, (isGrouping ? grouping : rounds) - done)
    forceAtlas2.assign(graph, { iterations, settings: isGrouping ? settings : spacious })
    done += iterations
    if (isWanted || done >= rounds) send(graph, done >= rounds)
    isWanted = false
    // Messages come in between.
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** Gives each thing, in the layout's own measure, the room that it will have when all is drawn. */
function scaleSizes(graph: UndirectedGraph, sizes: Float32Array, room: LayoutTask['room']) {
  const extent = (axis: 'x' | 'y') => {
    const values = graph.mapNodes((_, attributes) => Number(attributes[axis]))
    return Math.max(...values) - Math.min(...values)
  }
  const scale = Math.max(extent('x') / room.width, extent('y') / room.height)
  graph.updateEachNodeAttributes((node, attributes) => ({
    ...attributes,
    size: scale * (sizes[Number(node)] ?? 0),
  }))
}

function send(graph: UndirectedGraph, isDone: boolean) {
  const places = new Float32Array(2 * graph.order)
  graph.forEachNode((node, { x, y }) => {
    places[2 * Number(node)] = Number(x)
    places[2 * Number(node) + 1] = Number(y)
  })
  const step: LayoutStep = { places, isDone }
  postMessage(step, { transfer: [places.buffer] })
}
