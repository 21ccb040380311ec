import type { RefObject } from 'react'
import Sigma from 'sigma'
import { EdgeLineProgram } from 'sigma/rendering'
import { LineProgram } from './edge-program.ts'
import type { Disc } from './label-places.ts'
import { Labels } from './labels.ts'
import { ThingProgram } from './node-program.ts'
import type { Theme } from './palette.ts'
import type { EdgeAttributes, NodeAttributes, PictureGraph } from './picture.ts'

/** What stands out; all else steps back. */
export interface Emphasis {
  nodes: ReadonlySet<string>
  edges: ReadonlySet<string>
}

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>

/** Between what is drawn and the rim of the picture, in pixels. */
export const PADDING = 40

const FAINT = { light: '#dfe3e7', dark: '#2c3238' }

/** Of so few every one has its name where there is room, however small it is. */
const FEW = 30

/** What the renderer looks up each time it draws. */
export interface Look {
  graph: PictureGraph | null
  theme: Theme
  selected: string | null
  emphasis: Emphasis | null
  hovered: string | null
}

/** Draws a graph in an element; what is clicked is handed to `choose`. */
export function createRenderer(
  graph: PictureGraph,
  container: HTMLDivElement,
  look: RefObject<Look>,
  choose: RefObject<(id: string | null) => void>,
  many: boolean,
): Renderer {
  const labels = new Labels()
  const sigma: Renderer = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    nodeProgramClasses: { thing: ThingProgram },
    nodeHoverProgramClasses: { thing: ThingProgram },
    edgeProgramClasses: { line: LineProgram, thin: EdgeLineProgram },
    defaultNodeType: 'thing',
    defaultEdgeType: 'line',
    enableEdgeEvents: !many,
    hideEdgesOnMove: many,
    labelFont: 'system-ui, sans-serif',
    labelSize: 12,
    // Many candidates: those that would overlap are left out as they are drawn.
    labelDensity: 2,
    labelGridCellSize: 80,
    labelRenderedSizeThreshold: 4,
    minEdgeThickness: 1,
    zIndex: true,
    stagePadding: PADDING,
    // The page may be opened behind another tab, where it has no size yet.
    allowInvalidContainer: true,
    defaultDrawNodeLabel: labels.collect,
    defaultDrawNodeHover: labels.drawHover,
    nodeReducer: (id, data) => {
      const { graph, theme, selected, hovered } = look.current
      const shown = emphasized(look.current)
      if (shown && !shown.nodes.has(id)) {
        return { ...data, color: FAINT[theme], label: '', zIndex: 0 }
      }
      const isChosen = id === selected || id === hovered
      return {
        ...data,
        highlighted: isChosen,
        forceLabel: shown !== null || (graph?.order ?? 0) <= FEW,
        zIndex: isChosen ? 2 : 1,
      }
    },
    edgeReducer: (id, data) => {
      const { theme, selected } = look.current
      const shown = emphasized(look.current)
      if (shown && !shown.edges.has(id)) return { ...data, color: FAINT[theme], zIndex: 0 }
      const size = data.size + (shown ? 1 : 0) + (id === selected ? 1 : 0)
      return { ...data, zIndex: 1, size }
    },
  })
  sigma.on('beforeRender', () => {
    labels.begin(look.current.theme)
  })
  sigma.on('afterRender', () => {
    labels.draw(discsOf(sigma, look.current), emphasized(look.current) !== null)
  })
  const hover = (hovered: string | null) => {
    look.current = { ...look.current, hovered }
    sigma.scheduleRefresh()
    container.style.cursor = hovered === null ? '' : 'pointer'
  }
  sigma.on('enterNode', ({ node }) => {
    hover(node)
  })
  sigma.on('leaveNode', () => {
    hover(null)
  })
  sigma.on('enterEdge', () => {
    container.style.cursor = 'pointer'
  })
  sigma.on('leaveEdge', () => {
    container.style.cursor = ''
  })
  sigma.on('clickNode', ({ node }) => {
    choose.current(node)
  })
  // Two clicks in a row are two choices: nobody wants a zoom where a thing is, or beside it.
  sigma.on('doubleClickNode', (event) => {
    event.preventSigmaDefault()
    choose.current(event.node)
  })
  sigma.on('clickEdge', ({ edge }) => {
    choose.current(edge)
  })
  sigma.on('doubleClickEdge', (event) => {
    event.preventSigmaDefault()
    choose.current(event.edge)
  })
  sigma.on('clickStage', () => {
    choose.current(null)
  })
  return sigma
}

/** More things are too many to keep every name off them. */
const MAX_DISCS = 500

/** The things that are not faint, as they are drawn. */
function discsOf(sigma: Renderer, look: Look): Disc[] {
  const ids = [...(emphasized(look)?.nodes ?? look.graph?.nodes() ?? [])]
  if (ids.length > MAX_DISCS) return []
  return ids.flatMap((id) => {
    const drawn = sigma.getNodeDisplayData(id)
    if (!drawn) return []
    return [{ ...sigma.framedGraphToViewport(drawn), size: sigma.scaleSize(drawn.size) }]
  })
}

/** What the pointer is on with its neighbors, else what the page wants to stand out, else all. */
function emphasized({ graph, hovered, selected, emphasis }: Look): Emphasis | null {
  if (hovered !== null && graph?.hasNode(hovered)) return neighborhoodOf(graph, hovered)
  if (emphasis) return emphasis
  if (selected === null || !graph) return null
  if (graph.hasNode(selected)) return neighborhoodOf(graph, selected)
  if (graph.hasEdge(selected)) {
    return { nodes: new Set(graph.extremities(selected)), edges: new Set([selected]) }
  }
  return null
}

/** The last one is kept: the picture asks for it anew for each node and edge. */
let last: { graph: unknown; id: string; found: Emphasis } | null = null

function neighborhoodOf(graph: PictureGraph, id: string) {
  if (last?.graph === graph && last.id === id) return last.found
  const found = { nodes: new Set([id, ...graph.neighbors(id)]), edges: new Set(graph.edges(id)) }
  last = { graph, id, found }
  return found
}
