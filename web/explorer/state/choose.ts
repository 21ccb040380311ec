import type { View } from './view.ts'

/** What a click in the picture changes: in path mode a thing becomes an end, else it shows what is there. */
export function choose({ panel, from, to }: View, id: string | null): Partial<View> {
  const isEdge = id?.startsWith('edge:') === true
  if (panel !== 'paths' || id === null || (isEdge && from !== null && to !== null)) {
    return { selected: id, ...(id !== null && { panel: 'details' }) }
  }
  // Whoever still chooses an end missed the thing beside the edge.
  if (isEdge) return {}
  if (from === null || to !== null) return { from: id, to: null }
  return id === from ? {} : { to: id }
}
