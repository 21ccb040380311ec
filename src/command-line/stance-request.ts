import type { Qualifier, StanceRequest, ValueLists } from '../network/options.ts'
import { InputError, quote } from '../statements/input-error.ts'
import { DATE_FORMS, readDate } from '../statements/statement-date.ts'
import {
  AGGREGATIONS,
  COMPATIBILITIES,
  DUPLICATES,
  MODES,
  NORMALIZATIONS,
  QUALIFIER_TYPES,
} from './choices.ts'
import { defined } from './defined.ts'
import type { Options } from './options.ts'
import { wholeNumber } from './whole-number.ts'

/** What the options mean for the network. Choices have been checked already. */
export function toRequest(options: Options): StanceRequest {
  const text = (name: string) => options[name] as string | undefined
  const mode = MODES[text('mode') ?? ''] ?? 'ONE_MODE'
  const qualifier = toQualifier(options)
  const from = text('from')
  const to = text('to')
  return {
    mode,
    variable1: text('variable1') ?? '',
    variable2: text('variable2') ?? '',
    qualifier,
    aggregation: AGGREGATIONS[text('aggregation') ?? ''] ?? usual(mode, qualifier),
    normalization: NORMALIZATIONS[text('normalization') ?? ''] ?? 'NONE',
    filter: {
      from: from === undefined ? null : firstInstant(from),
      to: to === undefined ? null : lastInstant(to),
      documents: {
        include: valueLists(options, 'includeDocument'),
        exclude: valueLists(options, 'excludeDocument'),
      },
      include: valueLists(options, 'include'),
      exclude: valueLists(options, 'exclude'),
    },
    duplicates: DUPLICATES[text('duplicates') ?? ''] ?? 'INCLUDE',
    minimum: defined({
      variable1: wholeNumber('minimum1', text('minimum1')),
      variable2: wholeNumber('minimum2', text('minimum2')),
    }),
    isolates: options.isolates === true,
    compatibility: COMPATIBILITIES[text('compatibility') ?? ''] ?? 'NONE',
  }
}

/** What is most often asked for, where the qualifier allows it. */
function usual(mode: StanceRequest['mode'], { type }: Qualifier) {
  if (type === 'NONE' || (mode === 'TWO_MODE' && type === 'TEXT')) return 'IGNORE'
  return mode === 'ONE_MODE' ? 'CONGRUENCE' : 'SUBTRACT'
}

function toQualifier({ qualifier, qualifierType, scale }: Options): Qualifier {
  const type = QUALIFIER_TYPES[qualifierType as string] ?? 'BOOLEAN'
  if (scale !== undefined && type !== 'INTEGER') {
    throw new InputError(
      'scale',
      `one for the type ${type}`,
      'left out without an integer qualifier',
    )
  }
  if (type === 'NONE') return { type }
  const column = qualifier as string
  if (type !== 'INTEGER' || scale === undefined) return { type, column }
  const [, min, max] = /^([+-]?\d+)\.\.([+-]?\d+)$/.exec(scale as string) ?? []
  if (min === undefined || max === undefined) {
    throw new InputError('scale', quote(scale as string), 'like -2..2')
  }
  return { type, column, scale: { min: Number(min), max: Number(max) } }
}

function valueLists(options: Options, name: string): ValueLists {
  const lists = new Map<string, string[]>()
  for (const pair of (options[name] ?? []) as string[]) {
    const equals = pair.indexOf('=')
    if (equals < 1) {
      const flag = name.replace('D', '-d')
      throw new InputError(flag, quote(pair), 'a column and a value: "concept=Other"')
    }
    const column = pair.slice(0, equals)
    lists.set(column, [...(lists.get(column) ?? []), pair.slice(equals + 1)])
  }
  return Object.fromEntries(lists)
}

function firstInstant(text: string) {
  return instantOf('from', text, readDate(text, 'FIRST_DAY'))
}

/** The last of the day that the date ends on, unless it says a time. */
function lastInstant(text: string) {
  const last = instantOf('to', text, readDate(text, 'LAST_DAY'))
  return text.includes(':') ? last : last + 24 * 60 * 60 * 1000 - 1
}

function instantOf(input: string, text: string, time: number | null) {
  if (time !== null && !Number.isNaN(time)) return time
  throw new InputError(input, quote(text), `like ${DATE_FORMS}`)
}

/** The columns that a request names, each with the input that names it. */
export function columnsOf({ variable1, variable2, qualifier, filter = {} }: StanceRequest) {
  const { documents = {}, include = {}, exclude = {} } = filter
  const listed = (input: string, lists: ValueLists = {}) =>
    Object.keys(lists).map((column) => ({ input, column }))
  return [
    { input: 'variable1', column: variable1 },
    { input: 'variable2', column: variable2 },
    ...(qualifier.type === 'NONE' ? [] : [{ input: 'qualifier', column: qualifier.column }]),
    ...listed('include', include),
    ...listed('exclude', exclude),
    ...listed('include-document', documents.include),
    ...listed('exclude-document', documents.exclude),
  ]
}
