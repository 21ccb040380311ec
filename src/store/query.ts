import { readFileSync } from 'node:fs'

const CYPHER_FOLDER = new URL('../../cypher/', import.meta.url)

/** A Cypher statement, with the types of its parameters and of its rows. */
export interface Query<Params extends object, Result> {
  /** The file it comes from, without its ending: `actor/list`. */
  readonly name: string
  readonly text: string
  /** Carries the two types for `Store.read`; never set. */
  readonly types?: (params: Params) => Result
}

/**
 * Reads `cypher/<name>.cypher`. Called at the top level of a module, so that a missing file stops
 * the start and not a request.
 */
export function query<Params extends object, Result>(name: string): Query<Params, Result> {
  return { name, text: readCypher(`${name}.cypher`) }
}

/** The statements of `cypher/schema/schema.<engine>.cypher`, each ended by a semicolon. */
export function schemaStatements(engine: string): Query<object, never>[] {
  const name = `schema/schema.${engine}`
  return readCypher(`${name}.cypher`)
    .split(/;\s*$/m)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ name, text }))
}

function readCypher(path: string) {
  return readFileSync(new URL(path, CYPHER_FOLDER), 'utf8')
}
