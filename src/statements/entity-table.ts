import { type Delimiter, readCsvRows } from './csv-reader.ts'
import { InputError, listed, quote } from './input-error.ts'

/** What is known of the values of variables, such as the colour and the kind of organizations. */
export interface EntityTable {
  /** The names of the attributes, in the order of the file. */
  readonly names: readonly string[]
  /** By variable and value, the attributes in the order of the names; empty where unknown. */
  readonly variables: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
}

/** The columns that say which value a row is about. */
const VARIABLE = 'variable'
const VALUE = 'value'

/**
 * Reads a table of entities from CSV with a header, as DNA exports it: the columns `variable` and
 * `value`, and one more for each attribute. A column without a name, as R and pandas write the
 * numbers of rows, is none. Errors name the line.
 */
export async function readEntities(
  input: AsyncIterable<Uint8Array>,
  delimiter?: Delimiter,
): Promise<EntityTable> {
  let reader: EntityReader | undefined
  await readCsvRows(input, delimiter, (fields, line) => {
    if (reader) reader.add(fields, line)
    else reader = new EntityReader(fields)
  })
  if (!reader) throw new Error('A table has a header.')
  return reader
}

class EntityReader implements EntityTable {
  readonly names: readonly string[]
  readonly variables = new Map<string, Map<string, readonly string[]>>()
  readonly #width: number
  readonly #variable: number
  readonly #value: number
  /** The places of the attributes. */
  readonly #attributes: readonly number[]

  constructor(fields: readonly string[]) {
    const header = fields.map((name) => name.trim())
    const duplicate = header.find((name, index) => header.indexOf(name) !== index)
    if (duplicate !== undefined) {
      throw new InputError('the header', `${quote(duplicate)} twice`, 'a name for each column', 1)
    }
    const placeOf = (name: string) => {
      const place = header.indexOf(name)
      if (place === -1) throw new InputError('the header', listed(header), `with ${name}`, 1)
      return place
    }
    this.#width = header.length
    this.#variable = placeOf(VARIABLE)
    this.#value = placeOf(VALUE)
    this.#attributes = [...header.keys()].filter(
      (place) => place !== this.#variable && place !== this.#value && header[place] !== '',
    )
    this.names = this.#attributes.map((place) => header[place] ?? '')
  }

  add(fields: readonly string[], line: number) {
    if (fields.length !== this.#width) {
      const came = `${String(fields.length)} fields`
      throw new InputError('the row', came, `${String(this.#width)} fields long`, line)
    }
    const [variable = '', label = ''] = [fields[this.#variable], fields[this.#value]]
    const values = this.variables.get(variable) ?? new Map<string, readonly string[]>()
    if (values.has(label)) {
      const came = `${quote(label)} twice for ${quote(variable)}`
      throw new InputError('the value', came, 'unique', line)
    }
    values.set(
      label,
      this.#attributes.map((place) => fields[place] ?? ''),
    )
    this.variables.set(variable, values)
  }
}

/** The attributes of a value of a variable, in the order of their names; null where one is unknown. */
export function attributesOf(
  { names, variables }: EntityTable,
  variable: string,
  value: string,
): (string | null)[] {
  const attributes = variables.get(variable)?.get(value)
  return names.map((_, place) => {
    const attribute = attributes?.[place] ?? ''
    return attribute === '' ? null : attribute
  })
}
