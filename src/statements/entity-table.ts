import { parse } from 'csv-parse/sync'
import { InputError, quote } from './input-error.ts'

/** What is known of the values of variables, such as the colour and the kind of organizations. */
export interface EntityTable {
  /** The names of the attributes, in the order of the file. */
  readonly names: readonly string[]
  /** By variable and value, the attributes in the order of the names; empty where unknown. */
  readonly variables: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
}

/** Attributes of labels, one list each beside the labels; null where one is unknown. */
export type Attributes = Readonly<Record<string, readonly (string | null)[]>>

/** The columns that say which value a row is about, and those that say nothing of it. */
const VARIABLE = 'variable'
const VALUE = 'value'
const IDS = ['entity_id', 'id']

/**
 * Reads a table of entities from CSV with a header: the columns `variable` and `value`, and one more
 * for each attribute. Errors name the line.
 */
export function readEntities(csv: string, delimiter: ',' | ';' | '\t' = ','): EntityTable {
  const [first, ...rows] = parseRows(csv, delimiter)
  if (!first) throw new InputError('the file', 'an empty one', 'a table with a header')
  const header = first.record.map((name) => name.trim())
  const [variable, value] = [VARIABLE, VALUE].map((name) => {
    const place = header.indexOf(name)
    if (place === -1) throw new InputError('the header', header.join(', '), `with ${name}`, 1)
    return place
  }) as [number, number]
  const attributes = [...header.keys()].filter(
    (place) => place !== variable && place !== value && !IDS.includes(header[place] ?? ''),
  )

  const variables = new Map<string, Map<string, readonly string[]>>()
  for (const { record, line } of rows) {
    if (record.length !== header.length) {
      const came = `${String(record.length)} fields`
      throw new InputError('the row', came, `${String(header.length)} fields long`, line)
    }
    const [of = '', label = ''] = [record[variable], record[value]]
    const values = variables.get(of) ?? new Map<string, readonly string[]>()
    if (values.has(label)) {
      throw new InputError('the value', `${quote(label)} twice for ${quote(of)}`, 'unique', line)
    }
    values.set(
      label,
      attributes.map((place) => record[place] ?? ''),
    )
    variables.set(of, values)
  }
  return { names: attributes.map((place) => header[place] ?? ''), variables }
}

/** The attributes of the labels of a network, whose rows or columns are values of a variable. */
export function attributesOf(
  { names, variables }: EntityTable,
  variable: string,
  labels: readonly string[],
): Attributes {
  const values = variables.get(variable)
  return Object.fromEntries(
    names.map((name, place) => [
      name,
      labels.map((label) => {
        const attribute = values?.get(label)?.[place] ?? ''
        return attribute === '' ? null : attribute
      }),
    ]),
  )
}

function parseRows(csv: string, delimiter: string): { record: string[]; line: number }[] {
  try {
    const rows = parse(csv, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return rows.map(({ record, info }) => ({ record, line: info.lines }))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new InputError('the file', error.message, 'CSV')
  }
}
