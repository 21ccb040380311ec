import { FIRST_PAGE, type Part, partOf, type View } from './view.ts'

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
      const next = settle(view, { ...view, ...action.change })
      if (!isOther(view, next, 'of', 'depth', 'filter')) return { ...state, view: next }
      return { view: next, past: [...past, partOf(view)].slice(-MAX_STEPS), future: [] }
    }
    case 'undo': {
      const part = past.at(-1)
      if (!part) return state
      return {
        view: settle(view, { ...view, ...part }),
        past: past.slice(0, -1),
        future: [partOf(view), ...future],
      }
    }
    case 'redo': {
      const [part, ...rest] = future
      if (!part) return state
      const next = settle(view, { ...view, ...part })
      return { view: next, past: [...past, partOf(view)], future: rest }
    }
    case 'visit':
      return { ...state, view: action.view }
  }
}

/** What was counted off in a list counts from the beginning once it is another list. */
function settle(before: View, after: View): View {
  return {
    ...after,
    ...(isOther(before, after, 'from', 'to', 'maxLength', 'directed', 'filter') && { path: 1 }),
    ...(isOther(before, after, 'of', 'depth', 'filter', 'rows', 'sort') && { tablePage: 1 }),
    ...(isOther(before, after, 'doubts', 'filter') && { doubtsPage: FIRST_PAGE }),
  }
}

function isOther(before: View, after: View, ...keys: (keyof View)[]) {
  return keys.some((key) => before[key] !== after[key])
}
