/** Calendar units in UTC. Times are milliseconds since 1970. */
export type CalendarUnit = 'MINUTE' | 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR'

export const DAY = 86_400_000
/** The units that are always as long. */
const LENGTHS = { MINUTE: 60_000, HOUR: 3_600_000, DAY, WEEK: 7 * DAY } as const
/** 1 January 1970 was a Thursday: the Monday of its ISO week lies three days before. */
const FIRST_MONDAY = -3

/**
 * A time some units later (or earlier, for a negative count). A day of the month that the target
 * month does not have becomes its last one, as in ISO calendar arithmetic.
 */
export function addUnits(time: number, count: number, unit: CalendarUnit): number {
  if (unit !== 'MONTH' && unit !== 'YEAR') return time + count * LENGTHS[unit]
  const date = new Date(time)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + (unit === 'MONTH' ? count : 12 * count))
  const lastDay = new Date(timeOf(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.getTime()
}

/** The first instant of the unit that a time lies in; weeks begin on Monday. */
export function startOfUnit(time: number, unit: CalendarUnit): number {
  const day = Math.floor(time / DAY)
  if (unit === 'WEEK') return (day - positiveModulo(day - FIRST_MONDAY, 7)) * DAY
  if (unit !== 'MONTH' && unit !== 'YEAR') {
    return Math.floor(time / LENGTHS[unit]) * LENGTHS[unit]
  }
  const date = new Date(time)
  return timeOf(date.getUTCFullYear(), unit === 'MONTH' ? date.getUTCMonth() : 0, 1)
}

/** Number of the ISO 8601 week within its year, 1 to 53. */
export function isoWeek(time: number): number {
  const monday = startOfUnit(time, 'WEEK')
  // A week belongs to the year of its Thursday.
  const year = startOfUnit(monday + 3 * DAY, 'YEAR')
  return Math.floor((monday + 3 * DAY - year) / (7 * DAY)) + 1
}

/** How many whole units lie between two times; negative when `to` is the earlier one. */
export function wholeUnitsBetween(from: number, to: number, unit: CalendarUnit): number {
  if (unit !== 'MONTH' && unit !== 'YEAR') return Math.trunc((to - from) / LENGTHS[unit])
  const [first, second] = [new Date(from), new Date(to)]
  const months =
    (second.getUTCFullYear() - first.getUTCFullYear()) * 12 +
    second.getUTCMonth() -
    first.getUTCMonth()
  const rest = timeInMonth(second) - timeInMonth(first)
  const whole = months > 0 && rest < 0 ? months - 1 : months < 0 && rest > 0 ? months + 1 : months
  return unit === 'MONTH' ? whole : Math.trunc(whole / 12)
}

function timeInMonth(date: Date) {
  return date.getTime() - timeOf(date.getUTCFullYear(), date.getUTCMonth(), 1)
}

/** The first instant of a day. `Date.UTC` takes years below 100 for those of the 20th century. */
function timeOf(year: number, month: number, day: number) {
  return new Date(0).setUTCFullYear(year, month, day)
}

function positiveModulo(value: number, divisor: number) {
  return ((value % divisor) + divisor) % divisor
}
