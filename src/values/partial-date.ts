import edtf from 'edtf'

/** First and last day, `YYYY-MM-DD`, as text: both engines compare text alike. */
export interface DateSpan {
  min: string
  max: string
}

/** The day before all others, and the one after: an open end (`..`) reaches without end. */
export const EARLIEST = '0000-01-01'
export const LATEST = '9999-12-31'
const DAY_LENGTH = 'YYYY-MM-DD'.length

// Months to 12 only: beyond them EDTF has seasons and quarters.
const DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?[?~]?`
const SHAPE = new RegExp(String.raw`^(?:${DATE}|${DATE}/(?:${DATE}|\.\.)?|(?:\.\.)?/${DATE})$`)

/** What a partial date may look like, for messages. */
export const PARTIAL_DATE_FORMS =
  '2018, 2018-09 or 2018-09-27, each with ? (uncertain) or ~ (approximate) after it, or an interval a/b, a/.. (ongoing), a/ (end unknown), ../b, /b'

/**
 * The first and last day of a partial date, or null when the text is none.
 *
 * A subset of EDTF (ISO 8601-2): the shape is checked first, because the `edtf` package alone takes
 * far more. An open end (`..`) reaches without end; an unknown end counts to the last day of the
 * other end's own precision (`2018-09/` to 2018-09-30), an unknown start from its first.
 */
export function parsePartialDate(text: string): DateSpan | null {
  if (!SHAPE.test(text)) return null
  const [start = '', end] = text.split('/')
  if (end === undefined) return spanOf(start)

  const from = spanOf(start)
  const to = spanOf(end)
  const min = from?.min ?? (start === '..' ? EARLIEST : to?.min)
  const max = to?.max ?? (end === '..' ? LATEST : from?.max)
  if (min === undefined || max === undefined) return null
  // A date that looks right but is none (2018-13), or an interval that runs backwards.
  if (isDate(start) && !from) return null
  if (isDate(end) && !to) return null
  return min <= max ? { min, max } : null
}

function isDate(text: string) {
  return text !== '' && text !== '..'
}

function spanOf(text: string): DateSpan | null {
  if (!isDate(text)) return null
  const written = text.replace(/[?~]$/, '')
  // A day is its own first and last one. The package takes days that their month lacks, and not the
  // 29th of February of the year 0.
  if (written.length === DAY_LENGTH) {
    return isDay(written) ? { min: written, max: written } : null
  }
  const { min, max } = edtf(text)
  return { min: toDay(min), max: toDay(max) }
}

function isDay(text: string) {
  const milliseconds = Date.parse(text)
  // The 30th of February is read as the 2nd of March.
  return !Number.isNaN(milliseconds) && toDay(milliseconds) === text
}

function toDay(milliseconds: number) {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
