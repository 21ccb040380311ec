import type { StanceRequest } from '../network/options.ts'
import type { TimeOptions } from '../network/time/time-options.ts'
import type { CsvOptions } from '../statements/read-csv.ts'
import { DATE_RULES, DELIMITERS, LANGUAGES } from './choices.ts'
import { defined } from './defined.ts'
import { OUTPUT_FORMATS, type OutputFormat } from './output-formats.ts'
import { columnsOf, toRequest } from './stance-request.ts'
import { toTime } from './time-arguments.ts'

/** What `acta stance` was asked to do. */
export interface StanceCommand {
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
}

/** Texts of options by their names; those that can be repeated as lists. */
export type Options = Record<string, unknown>

/** What the arguments mean. Choices have been checked already. */
export function toCommand(file: string | undefined, options: Options): StanceCommand {
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
    time: toTime(options),
    address: `acta ${process.argv.slice(2).map(shown).join(' ')}`,
    format: chosen(OUTPUT_FORMATS, 'format'),
    lang: chosen<keyof typeof LANGUAGES>(LANGUAGES, 'lang'),
    output: text('output') === '-' ? undefined : text('output'),
  }
}

/** An argument as a shell takes it. */
function shown(argument: string) {
  if (/^[\w@%+=:,./-]+$/.test(argument)) return argument
  return `'${argument.replaceAll("'", "'\\''")}'`
}
