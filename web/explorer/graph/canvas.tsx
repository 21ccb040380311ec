import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { ToolButton } from '../parts/tool-button.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { type Appearance, paint } from './appearance.ts'
import { layOut, placeNodes } from './layout.ts'
import { MANY_EDGES, type Picture, toGraph } from './picture.ts'
import { createRenderer, PADDING, type Emphasis, type Look, type Renderer } from './renderer.ts'

interface CanvasProps {
  picture: Picture
  appearance: Appearance
  /** The chosen node or edge. */
  selected: string | null
  emphasis: Emphasis | null
  onChoose: (id: string | null) => void
}

export function Canvas({ picture, appearance, selected, emphasis, onChoose }: CanvasProps) {
  const t = useTexts()
  const { theme } = appearance
  const container = useRef<HTMLDivElement>(null)
  const renderer = useRef<Renderer>(null)
  const look = useRef<Look>({ graph: null, theme, selected, emphasis, hovered: null })
  const choose = useRef(onChoose)
  const painted = useRef<{ picture: Picture; appearance: Appearance }>(null)
  const [isMoving, setIsMoving] = useState(false)
  const stop = useRef<() => void>(null)
  choose.current = onChoose

  // One picture: a new graph, drawn with what the page says of it and then laid out.
  useLayoutEffect(() => {
    if (!container.current) return
    const graph = toGraph(picture)
    placeNodes(graph)
    // Things are laid out by the room that they take before a metric is there, sooner or later as it
    // comes: one view gives one picture.
    const width = container.current.clientWidth
    paint(graph, picture, { ...appearance, metric: null }, width)
    look.current = { ...look.current, graph, hovered: null }
    const many = picture.edges.length > MANY_EDGES
    // A renderer for few edges draws what points at them, too, which costs as much again.
    if (renderer.current?.getSetting('hideEdgesOnMove') !== many) {
      renderer.current?.kill()
      renderer.current = createRenderer(graph, container.current, look, choose, many)
    } else {
      renderer.current.setGraph(graph)
    }
    painted.current = { picture, appearance }
    if (graph.order === 0) return
    setIsMoving(true)
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const { height } = renderer.current.getDimensions()
    stop.current = layOut(graph, {
      room: { width: Math.max(1, width - 2 * PADDING), height: Math.max(1, height - 2 * PADDING) },
      isStill,
      onEnd: () => {
        setIsMoving(false)
      },
    })
    if (appearance.metric) paint(graph, picture, appearance, width)
    return () => stop.current?.()
    // Colors and sizes follow by the effect below, without moving anything.
  }, [picture])

  useEffect(() => {
    const sigma = renderer.current
    const { current } = painted
    if (!sigma || (current?.picture === picture && current.appearance === appearance)) return
    painted.current = { picture, appearance }
    paint(sigma.getGraph(), picture, appearance, sigma.getDimensions().width)
  }, [picture, appearance])

  useEffect(() => {
    look.current = { ...look.current, theme, selected, emphasis }
    const sigma = renderer.current
    if (!sigma) return
    sigma.scheduleRefresh()
  }, [theme, selected, emphasis])

  // Panels beside the picture are narrower or wider, which the renderer does not see by itself.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      renderer.current?.scheduleRefresh()
    })
    if (container.current) observer.observe(container.current)
    // What was drawn is on the screen, and no longer there for paper.
    const drawAnew = () => {
      renderer.current?.refresh()
    }
    addEventListener('beforeprint', drawAnew)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', drawAnew)
    }
  }, [])

  useEffect(
    () => () => {
      renderer.current?.kill()
      renderer.current = null
    },
    [],
  )

  return (
    <div className="canvas">
      <div
        ref={container}
        className="canvas-drawing"
        tabIndex={0}
        role="img"
        aria-label={t('graphOf', { nodes: picture.nodes.length, edges: picture.edges.length })}
        aria-describedby="canvas-help"
        onKeyDown={(event) => {
          if (renderer.current) steer(renderer.current, event)
        }}
      />
      <p id="canvas-help" className="only-read">
        {t('graphHelp')}
      </p>
      <div className="canvas-tools" role="group" aria-label={t('zoom')}>
        {isMoving && (
          <button
            type="button"
            className="tool wide"
            onClick={() => {
              stop.current?.()
            }}
          >
            <span className="spinner" aria-hidden="true" />
            {t('stopLayout')}
          </button>
        )}
        <ToolButton
          icon="plus"
          title={t('zoomIn')}
          onClick={() => {
            zoom(renderer, 'in')
          }}
        />
        <ToolButton
          icon="minus"
          title={t('zoomOut')}
          onClick={() => {
            zoom(renderer, 'out')
          }}
        />
        <ToolButton
          icon="fit"
          title={t('zoomFit')}
          onClick={() => {
            zoom(renderer, 'fit')
          }}
        />
      </div>
    </div>
  )
}

function zoom(renderer: RefObject<Renderer | null>, way: 'in' | 'out' | 'fit') {
  const camera = renderer.current?.getCamera()
  if (!camera) return
  const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
  if (way === 'in') void camera.animatedZoom({ duration })
  else if (way === 'out') void camera.animatedUnzoom({ duration })
  else void camera.animatedReset({ duration })
}

/** Arrows move the picture, plus and minus zoom, 0 shows all of it. */
function steer(sigma: Renderer, event: KeyboardEvent) {
  const camera = sigma.getCamera()
  const { x, y, ratio } = camera.getState()
  const step = 0.1 * ratio
  const moves: Record<string, object> = {
    ArrowLeft: { x: x - step },
    ArrowRight: { x: x + step },
    ArrowUp: { y: y + step },
    ArrowDown: { y: y - step },
    '+': { ratio: ratio / 1.3 },
    '-': { ratio: ratio * 1.3 },
    '0': { x: 0.5, y: 0.5, ratio: 1 },
  }
  const move = moves[event.key]
  if (!move) return
  event.preventDefault()
  camera.setState(move)
}
