/** How many days a month has, by the rules of the Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number) {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** A date as precise as it is known. */
export interface Precise {
  year: number
  month?: number
  day?: number
}

function digits(value: number, length: number) {
  return String(value).padStart(length, '0')
}

export function toText({ year, month, day }: Precise) {
  return [
    digits(year, 4),
    ...(month === undefined ? [] : [digits(month, 2)]),
    ...(day === undefined ? [] : [digits(day, 2)]),
  ].join('-')
}

export function firstDay({ year, month = 1, day = 1 }: Precise) {
  return toText({ year, month, day })
}

export function lastDay({ year, month = 12, day = daysInMonth(year, month) }: Precise) {
  return toText({ year, month, day })
}

/** The first and last day of a partial date that is known to be one, worked out by hand. */
export function spanOf(text: string): { min: string; max: string } {
  const [start = '', end = start] = text.split('/')
  const from = preciseOf(start)
  const to = preciseOf(end)
  return {
    min: from ? firstDay(from) : start === '..' || !to ? '0000-01-01' : firstDay(to),
    max: to ? lastDay(to) : end === '..' || !from ? '9999-12-31' : lastDay(from),
  }
}

function preciseOf(text: string): Precise | undefined {
  if (text === '' || text === '..') return undefined
  const [year = 0, month, day] = text.replace(/[?~]$/, '').split('-').map(Number)
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  }
}
