import { InputError, quote } from '../statements/input-error.ts'
import {
  type Column,
  columnOf,
  lineOf,
  type StatementTable,
} from '../statements/statement-table.ts'
import type { Compatibility, Qualifier } from './options.ts'

/** What the qualifier says, statement by statement. */
export interface Levels {
  type: Qualifier['type']
  /** For each statement of the table the index of its level; -1 where the qualifier is empty. */
  levelOf: Int32Array
  /** The number that each level stands for; for text its place among the sorted values. */
  values: Float64Array
  /** How far apart two levels can be at most; 0 when the scale has one value. */
  range: number
  /** The whole scale of numbers, where it is given: its whole numbers are all levels there may be. */
  scale?: { min: number; max: number }
}

/**
 * The levels of a qualifier.
 *
 * - none: one level; boolean: 0 and 1, always both; text: the categories given, or the sorted values
 *   of the original statements, all equally far apart.
 * - integer: the values that occur. Their distance is `|q - q'| / range`, where the range is that of
 *   the scale given, or of all statements of the table, so that no filter and no window changes what
 *   a distance means. With `compatibility: 'DNA'` it is the range within the original statements.
 *
 * DNA knows no scale and no categories but what occurs.
 */
export function readLevels(
  table: StatementTable,
  qualifier: Qualifier,
  original: Int32Array,
  compatibility: Compatibility,
): Levels {
  const { type } = qualifier
  if (type === 'NONE') {
    return { type, levelOf: new Int32Array(table.size), values: Float64Array.of(0), range: 0 }
  }
  const column = columnOf(table, qualifier.column, 'qualifier')
  if (type === 'BOOLEAN') {
    const levelOfCode = column.values.map((text) => readBoolean(text))
    refuseUnreadable(table, column, levelOfCode, '0, 1, false or true')
    return {
      type,
      levelOf: translate(column.codes, levelOfCode),
      values: Float64Array.of(0, 1),
      range: 1,
    }
  }
  if (type === 'TEXT') {
    const { categories } = qualifier
    return categories && compatibility !== 'DNA'
      ? categoryLevels(table, column, categories)
      : textLevels(column.values, column.codes, original)
  }

  const numberOfCode = column.values.map((text) => readInteger(text))
  refuseUnreadable(table, column, numberOfCode, 'a whole number')
  const counted = compatibility === 'DNA' ? original : column.codes.keys()
  const occurring = new Set<number>()
  for (const statement of counted) {
    const value = numberOfCode[column.codes[statement] ?? -1]
    if (value !== undefined && value !== null) occurring.add(value)
  }
  const values = Float64Array.from(occurring).sort()
  const levelOfNumber = new Map(Array.from(values, (value, level) => [value, level]))
  const { min, max } = scaleOf(qualifier.scale, values, compatibility, (value) =>
    lineOf(table, column.codes.indexOf(numberOfCode.indexOf(value))),
  )
  const isGiven = qualifier.scale !== undefined && compatibility !== 'DNA'
  return {
    type,
    levelOf: translate(
      column.codes,
      numberOfCode.map((value) => levelOfNumber.get(value ?? NaN)),
    ),
    values,
    range: max - min,
    ...(isGiven && { scale: { min, max } }),
  }
}

/** The level of each statement, by the level of each code. */
function translate(codes: Int32Array, levelOfCode: readonly (number | null | undefined)[]) {
  const levels = Int32Array.from(levelOfCode, (level) => level ?? -1)
  const translated = new Int32Array(codes.length)
  for (let index = 0; index < codes.length; index += 1) translated[index] = levels[codes[index]!]!
  return translated
}

function textLevels(texts: readonly string[], codes: Int32Array, original: Int32Array): Levels {
  const occurs = new Uint8Array(texts.length)
  for (const statement of original) occurs[codes[statement] ?? 0] = 1
  let count = 0
  const levelOfCode = texts.map((text, code) => (text !== '' && occurs[code] ? count++ : -1))
  return {
    type: 'TEXT',
    levelOf: translate(codes, levelOfCode),
    values: Float64Array.from({ length: count }, (_, level) => level),
    range: count > 1 ? 1 : 0,
  }
}

function categoryLevels(
  table: StatementTable,
  column: Column,
  categories: readonly string[],
): Levels {
  const levelOfCode = column.values.map((text) => {
    const level = categories.indexOf(text)
    return level === -1 && text !== '' ? undefined : level
  })
  refuseUnreadable(table, column, levelOfCode, `one of ${categories.map(quote).join(', ')}`)
  return {
    type: 'TEXT',
    levelOf: translate(column.codes, levelOfCode),
    values: Float64Array.from(categories, (_, level) => level),
    range: categories.length > 1 ? 1 : 0,
  }
}

/** -1 for an empty text, undefined for one that is no truth value. */
function readBoolean(text: string) {
  const lower = text.trim().toLowerCase()
  if (lower === '') return -1
  if (lower === '1' || lower === 'true') return 1
  return lower === '0' || lower === 'false' ? 0 : undefined
}

/** Null for an empty text, undefined for one that is no whole number. */
function readInteger(text: string) {
  if (text.trim() === '') return null
  return /^\s*[+-]?\d{1,15}\s*$/.test(text) ? Number(text) : undefined
}

function refuseUnreadable(
  table: StatementTable,
  { codes, values: texts }: Column,
  read: readonly (number | null | undefined)[],
  allowed: string,
) {
  const code = read.indexOf(undefined)
  if (code === -1) return
  const statement = codes.indexOf(code)
  throw new InputError(
    `the qualifier of statement ${table.ids[statement] ?? ''}`,
    quote(texts[code] ?? ''),
    `${allowed} throughout`,
    lineOf(table, statement),
  )
}

function scaleOf(
  scale: { min: number; max: number } | undefined,
  values: Float64Array,
  compatibility: Compatibility,
  lineOfValue: (value: number) => number | undefined,
) {
  const span = { min: values[0] ?? 0, max: values.at(-1) ?? 0 }
  if (!scale || compatibility === 'DNA') return span
  if (!(scale.min < scale.max)) {
    throw new InputError('scale', `${String(scale.min)} to ${String(scale.max)}`, 'from min to max')
  }
  if (values.length > 0 && (span.min < scale.min || span.max > scale.max)) {
    const came = `a scale from ${String(scale.min)} to ${String(scale.max)}`
    throw new InputError(
      'scale',
      came,
      `from ${String(span.min)} or less to ${String(span.max)} or more, to hold all values`,
      lineOfValue(span.min < scale.min ? span.min : span.max),
    )
  }
  return scale
}
