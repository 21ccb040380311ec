import { MAX_CAMPS, MAX_DIVIDED } from '../network/analysis/camp-limits.ts'
import { polarization } from '../network/analysis/polarization.ts'
import type { StanceRequest } from '../network/options.ts'
import { stanceMatrix } from '../network/stance-network.ts'
import { InputError } from '../statements/input-error.ts'
import type { StatementTable } from '../statements/statement-table.ts'
import { OUTPUT_FORMATS, type OutputFormat } from './output-formats.ts'
import type { Options } from './options.ts'
import type { Streams } from './streams.ts'
import { wholeNumber } from './whole-number.ts'

/** Into how many camps the options divide the network. */
export function toCamps(options: Options, request: StanceRequest, format: OutputFormat) {
  const text = options.camps as string | undefined
  const camps = wholeNumber('camps', text)
  if (camps === undefined) return undefined
  if (camps < 2 || camps > MAX_CAMPS) {
    throw new InputError('camps', String(camps), `2 to ${String(MAX_CAMPS)}`)
  }
  const refuse = (came: string, allowed: string) => {
    throw new InputError('camps', came, `used ${allowed}`)
  }
  if (request.mode !== 'ONE_MODE') refuse('a network of two modes', 'with --mode one')
  if (request.qualifier.type === 'NONE') refuse('no qualifier', 'where there is a qualifier')
  if (options.window !== undefined) refuse('a series', 'without --window')
  if (!showsCamps(format)) {
    const names = Object.keys(OUTPUT_FORMATS).filter((name) => {
      const other = OUTPUT_FORMATS[name]
      return other && showsCamps(other)
    })
    refuse(`--format ${options.format as string}`, `with a format of ${names.join(', ')}`)
  }
  return camps
}

/** Pictures have colors for them. */
function showsCamps(format: OutputFormat) {
  return format.of === 'view' && (format.isPicture || format.hasAttributes)
}

/**
 * The camp of each row, from 1, null for who is in none: by congruence and conflict. Says on the
 * terminal where nobody is in any.
 */
export function campsOf(
  table: StatementTable,
  request: StanceRequest,
  { camps, streams }: { camps: number; streams: Streams },
) {
  const weights = (aggregation: StanceRequest['aggregation']) =>
    stanceMatrix(table, { ...request, aggregation })
  const { values: congruence, rowLabels } = weights('CONGRUENCE')
  if (rowLabels.length > MAX_DIVIDED) {
    const came = `a network of ${String(rowLabels.length)} rows`
    throw new InputError('camps', came, `used for at most ${String(MAX_DIVIDED)} rows`)
  }
  const { values: conflict } = weights('CONFLICT')
  const { compatibility = 'NONE' } = request
  const found = polarization({ congruence, conflict, camps, compatibility })
  if (found.method === 'NONE') {
    const reason = `fewer than ${String(camps)} rows agree or disagree with another`
    streams.stderr.write(`acta: The network is not divided into camps: ${reason}.\n`)
  }
  return found.camps.map((camp) => (camp === null ? null : camp + 1))
}
