import { InputError, quote, unknownName } from './input-error.ts'

/** Which columns of a file have a meaning of their own. All others are variables under their name. */
export interface CsvColumns {
  id: string
  date: string
  document: string
}

/** Names for these that are known, in order of preference: those of DNA's own exports come first. */
const KNOWN: Record<keyof CsvColumns, readonly string[]> = {
  id: ['statement_id', 'id', 'ID'],
  date: ['time', 'date', 'datetime'],
  document: ['document_id', 'document', 'document_title', 'docId'],
}

/** By what else statements of one day are put in order, where the file has it. */
export const ORDER_COLUMNS = [
  'document_id',
  'document',
  'start_position',
  'start',
  'stop_position',
  'stop',
]

/**
 * Which column is which: as the options say, else by a known name. A file may have no ids (rows are
 * then numbered), no dates and no documents; a column that an option names must be there.
 */
export function findColumns(header: readonly string[], named: Partial<CsvColumns>) {
  const duplicate = header.find((name, index) => header.indexOf(name) !== index)
  if (duplicate !== undefined) {
    throw new InputError('the header', `${quote(duplicate)} twice`, 'a name for each column', 1)
  }
  const find = (key: keyof CsvColumns, taken: readonly unknown[] = []) => {
    const name = named[key]
    if (name === undefined) {
      return KNOWN[key].find((known) => header.includes(known) && !taken.includes(known))
    }
    if (header.includes(name)) return name
    throw unknownName(`the ${key} column`, name, header, 1)
  }
  const [id, date] = [find('id'), find('date')]
  return { id, date, document: find('document', [id, date]) }
}
