/** A stretch of time on the page: `2018` or `2018-09`. */
export interface Stretch {
  period: string
  count: number
}

/** The date filter for a brush over stretches, as the API takes it. */
export function dateOf(stretches: readonly Stretch[], first: number, last: number) {
  const from = stretches[Math.min(first, last)]?.period
  const to = stretches[Math.max(first, last)]?.period
  if (from === undefined || to === undefined) return undefined
  return from === to ? from : `${from}/${to}`
}

/** The stretches that a date filter takes in; null where it is none of theirs. */
export function brushOf(stretches: readonly Stretch[], date: string | null | undefined) {
  if (!date) return null
  const [from = '', to = from] = date.split('/')
  const touches = ({ period }: Stretch) => {
    const isAfterStart = from === '' || from === '..' || period >= from.slice(0, period.length)
    const isBeforeEnd = to === '' || to === '..' || period <= `${to.slice(0, period.length)}~`
    return isAfterStart && isBeforeEnd
  }
  const first = stretches.findIndex(touches)
  const last = stretches.findLastIndex(touches)
  return first === -1 ? null : { first, last }
}
