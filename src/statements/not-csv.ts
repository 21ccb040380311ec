import type { CsvError } from 'csv-parse'
import { InputError } from './input-error.ts'

/** What csv-parse found, in our words: its own name the line that it got to. */
const FOUND: Record<string, string> = {
  CSV_INVALID_CLOSING_QUOTE: 'text behind a closing quote',
  CSV_MAX_RECORD_SIZE: 'a row without end, as after a quote that is not closed',
  CSV_QUOTE_NOT_CLOSED: 'a quote that is not closed',
  INVALID_OPENING_QUOTE: 'a quote within a field that has none around it',
}

const ADVICE = 'Put the whole field in quotes, and double those within: "the ""green"" party".'

/** The error of a row that is no CSV, whose line is that after the rows before, and empty ones. */
export function notCsv({ code, message, empty_lines }: CsvError, line: number) {
  const came = FOUND[code] ?? message
  return new InputError('the file', came, 'CSV', line + Number(empty_lines ?? 0), ADVICE)
}
