import { type Part, partOf, type View } from './view.ts'

/** The present view, and the parts of the graph that undo and redo lead to. */
export interface State {
  view: View
  past: readonly Part[]
  future: readonly Part[]
}

export type Action =
  /** Something is chosen: what changes the part of the graph can be undone. */
  | { type: 'change'; change: Partial<View> }
  | { type: 'undo' }
  | { type: 'redo' }
  /** The browser went back or forward, or the address was typed. */
  | { type: 'visit'; view: View }

const MAX_STEPS = 100

export function reduce(state: State, action: Action): State {
  const { view, past, future } = state
  switch (action.type) {
    case 'change': {
      const next = { ...view, ...action.change }
      if (isSamePart(view, next)) return { ...state, view: next }
      return { view: next, past: [...past, partOf(view)].slice(-MAX_STEPS), future: [] }
    }
    case 'undo': {
      const part = past.at(-1)
      if (!part) return state
      return {
        view: { ...view, ...part },
        past: past.slice(0, -1),
        future: [partOf(view), ...future],
      }
    }
    case 'redo': {
      const [part, ...rest] = future
      if (!part) return state
      return { view: { ...view, ...part }, past: [...past, partOf(view)], future: rest }
    }
    case 'visit':
      return { ...state, view: action.view }
  }
}

function isSamePart(a: Part, b: Part) {
  return a.of === b.of && a.depth === b.depth && a.filter === b.filter && a.hidden === b.hidden
}
