import { type DateSpan, EARLIEST, LATEST, parsePartialDate } from '../values/partial-date.ts'

/** Which day of a date that is known only in part a statement counts for. */
export type DateRule = 'FIRST_DAY' | 'MIDDLE' | 'LAST_DAY'

export const DATE_FORMS =
  '2005-01-26, 2005-01-26T10:00:00, 2005-01-26 10:00:00, 26.01.2005, 2005-01 or 2005'

const TIMESTAMP =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/**
 * Milliseconds since 1970 of a date in one of the forms above; without a time zone it is UTC. Partial
 * dates (`2005-01`, `2005`, `2005/2007`, also with `?` or `~`) count for their first day, their
 * middle or their last day, as the rule says; without end they have only a first day, without start
 * only a last one. NaN for an empty text, null for any other.
 */
export function readDate(text: string, rule: DateRule = 'FIRST_DAY'): number | null {
  const trimmed = text.trim()
  if (trimmed === '') return NaN
  if (TIMESTAMP.test(trimmed)) return readTimestamp(trimmed)
  const dayFirst = DAY_FIRST.exec(trimmed)
  if (dayFirst) {
    const [, day = '', month = '', year = ''] = dayFirst
    return readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rule)
  }
  const span = parsePartialDate(trimmed)
  return span && timeOfSpan(span, rule)
}

/** Milliseconds since 1970 of the first day of a span, its middle or its last day, as {@link readDate}. */
export function timeOfSpan({ min, max }: DateSpan, rule: DateRule): number {
  const first = Date.parse(min === EARLIEST ? max : min)
  const last = Date.parse(max === LATEST ? min : max)
  if (rule === 'FIRST_DAY') return first
  return rule === 'LAST_DAY' ? last : (first + last) / 2
}

function readTimestamp(text: string): number | null {
  const [, year, month, day, hour, minute, second = '00', zone = 'Z'] = TIMESTAMP.exec(text) ?? []
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`
  // Date.parse takes 30 February for 2 March.
  if (!parsePartialDate(date)) return null
  const time = Date.parse(`${date}T${hour ?? ''}:${minute ?? ''}:${second}${zone}`)
  return Number.isNaN(time) ? null : time
}
