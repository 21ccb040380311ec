import type { Qualifier, StanceRequest, ValueLists } from '../network/options.ts'
import { InputError, quote } from '../statements/input-error.ts'
import type { CsvOptions } from '../statements/read-csv.ts'
import { DATE_FORMS, readDate } from '../statements/statement-date.ts'
import {
  AGGREGATIONS,
  COMPATIBILITIES,
  DATE_RULES,
  DELIMITERS,
  DUPLICATES,
  LANGUAGES,
  MODES,
  NORMALIZATIONS,
  QUALIFIER_TYPES,
} from './choices.ts'
import { OUTPUT_FORMATS, type OutputFormat } from './output-formats.ts'

/** What `acta stance` was asked to do. */
export interface StanceCommand {
  /** Standard input where it is undefined. */
  input: string | undefined
  csv: CsvOptions
  request: StanceRequest
  /** The command itself: how the network is made again. */
  address: string
  format: OutputFormat
  lang: keyof typeof LANGUAGES
  /** Standard output where it is undefined. */
  output: string | undefined
}

/** Texts of options by their names; those that can be repeated as lists. */
type Options = Record<string, unknown>

/** What the arguments mean. Choices have been checked already. */
export function toCommand(
  file: string | undefined,
  options: Options,
  args: readonly string[],
): StanceCommand {
  if (args.length > 1) throw new InputError('the input', `${String(args.length)} files`, 'one file')
  const text = (name: string) => options[name] as string | undefined
  const chosen = <Value>(choices: Record<string, Value>, name: string) =>
    choices[text(name) ?? ''] as Value
  const request = toRequest(options)
  const delimiter = chosen(DELIMITERS, 'delimiter')
  return {
    input: file === '-' ? undefined : file,
    csv: {
      columns: defined({
        id: text('idColumn'),
        date: text('dateColumn'),
        document: text('documentColumn'),
      }),
      only: columnsOf(request),
      dateRule: chosen(DATE_RULES, 'dateRule'),
      ...defined({ delimiter }),
    },
    request,
    address: `acta ${process.argv.slice(2).map(shown).join(' ')}`,
    format: chosen(OUTPUT_FORMATS, 'format'),
    lang: chosen<keyof typeof LANGUAGES>(LANGUAGES, 'lang'),
    output: text('output') === '-' ? undefined : text('output'),
  }
}

function toRequest(options: Options): StanceRequest {
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
  const lists: Record<string, string[]> = {}
  for (const pair of (options[name] ?? []) as string[]) {
    const equals = pair.indexOf('=')
    if (equals < 1) {
      const flag = name.replace('D', '-d')
      throw new InputError(flag, quote(pair), 'a column and a value: "concept=Other"')
    }
    const column = pair.slice(0, equals)
    lists[column] = [...(lists[column] ?? []), pair.slice(equals + 1)]
  }
  return lists
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

function wholeNumber(input: string, text: string | undefined) {
  if (text === undefined || /^\d{1,9}$/.test(text)) return text === undefined ? text : Number(text)
  throw new InputError(input, quote(text), 'a whole number')
}

/** The columns that a request names, each with the input that names it. */
function columnsOf({ variable1, variable2, qualifier, filter = {} }: StanceRequest) {
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

/** An argument as a shell takes it. */
function shown(argument: string) {
  if (/^[\w@%+=:,./-]+$/.test(argument)) return argument
  return `'${argument.replaceAll("'", "'\\''")}'`
}

/** The object without what is undefined. */
function defined<Value>(values: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  )
}
