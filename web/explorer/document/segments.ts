/** A passage as far as the text is cut by it: from `start` up to `end`, in UTF-16 code units. */
export interface Span {
  id: string
  start: number
  end: number
}

/** A stretch of the text, and the passages it is part of. */
export interface Segment {
  start: number
  end: number
  ids: readonly string[]
}

/** Cuts a text where passages begin and end; passages may overlap and hold each other. */
export function segmentsOf(length: number, spans: readonly Span[]): Segment[] {
  const valid = spans.filter(({ start, end }) => 0 <= start && start < end && end <= length)
  const cuts = new Set([0, length])
  for (const { start, end } of valid) cuts.add(start).add(end)
  const places = [...cuts].sort((a, b) => a - b)

  const byStart = [...valid].sort((a, b) => a.start - b.start)
  let open: Span[] = []
  let next = 0
  return places.slice(0, -1).map((start, index) => {
    open = open.filter(({ end }) => end > start)
    for (let span = byStart[next]; span?.start === start; span = byStart[next]) {
      open.push(span)
      next += 1
    }
    return { start, end: places[index + 1] ?? length, ids: open.map(({ id }) => id) }
  })
}
