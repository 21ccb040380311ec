import type { StanceRequest } from '../network/options.ts'
import type { TimeOptions } from '../network/time/time-options.ts'
import { InputError } from '../statements/input-error.ts'
import type { CsvOptions } from '../statements/read-csv.ts'
import { DATE_RULES, DELIMITERS, LANGUAGES } from './choices.ts'
import { toCamps } from './camps.ts'
import { defined } from './defined.ts'
import type { Options } from './options.ts'
import { OUTPUT_FORMATS, type OutputFormat } from './output-formats.ts'
import { columnsOf, toRequest } from './stance-request.ts'
import type { Streams } from './streams.ts'
import { toTime } from './time-arguments.ts'

/** What `acta stance` was asked to do. */
export interface StanceCommand {
  streams: Streams
  /** Standard input where it is undefined. */
  input: string | undefined
  csv: CsvOptions
  request: StanceRequest
  /** How it is cut into windows; one network without. */
  time: TimeOptions | undefined
  /** The command itself: how the network is made again. */
  address: string
  format: OutputFormat
  lang: keyof typeof LANGUAGES
  /** Standard output where it is undefined. */
  output: string | undefined
  /** The file of attributes of nodes. */
  attributes: string | undefined
  /** Into how many camps the network is divided. */
  camps: number | undefined
}

/** What the arguments mean. Choices have been checked already. */
export function toCommand(
  file: string | undefined,
  options: Options,
  { args, streams }: { args: readonly string[]; streams: Streams },
): StanceCommand {
  const text = (name: string) => options[name] as string | undefined
  const chosen = <Value>(choices: Record<string, Value>, name: string) =>
    choices[text(name) ?? ''] as Value
  const request = toRequest(options)
  const format = chosen(OUTPUT_FORMATS, 'format')
  const attributes = text('attributes')
  if (attributes !== undefined) requireAttributes(format, text('format') ?? '')
  const delimiter = chosen(DELIMITERS, 'delimiter')
  return {
    streams,
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
    time: toTime(options),
    address: `acta ${args.map(shown).join(' ')}`,
    format,
    lang: chosen<keyof typeof LANGUAGES>(LANGUAGES, 'lang'),
    output: text('output') === '-' ? undefined : text('output'),
    attributes,
    camps: toCamps(options, request, format),
  }
}

function requireAttributes(format: OutputFormat, name: string) {
  if (format.of === 'view' && format.hasAttributes) return
  const names = Object.entries(OUTPUT_FORMATS)
    .filter(([, other]) => other.of === 'view' && other.hasAttributes)
    .map(([other]) => other)
  throw new InputError('format', name, `one with attributes of nodes: ${names.join(', ')}`)
}

/** An argument as a shell takes it. */
function shown(argument: string) {
  if (/^[\w@%+=:,./-]+$/.test(argument)) return argument
  return `'${argument.replaceAll("'", "'\\''")}'`
}
