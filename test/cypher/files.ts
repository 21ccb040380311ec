import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../cypher/', import.meta.url)
const ENDING = '.cypher'

/** One file of `cypher/`. */
export interface CypherFile {
  /** Its path without the ending: `actor/list`. */
  name: string
  text: string
}

function readFiles(): CypherFile[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ENDING))
    .map((path) => ({
      name: path.slice(0, -ENDING.length),
      text: readFileSync(new URL(path, FOLDER), 'utf8'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const FILES = readFiles()

/** Schema files are of one engine each, and hold several statements. */
export const SCHEMA_FILES = FILES.filter(({ name }) => name.startsWith('schema/'))

/** All others hold one statement. */
export const CYPHER_FILES = FILES.filter(({ name }) => !name.startsWith('schema/'))

/** Nearly all of them are for both engines; proposals of search ask each in its own way. */
export const FILES_FOR_GRAFEO = CYPHER_FILES.filter(({ name }) => !name.endsWith('.neo4j'))
export const FILES_FOR_NEO4J = CYPHER_FILES.filter(({ name }) => !name.endsWith('.grafeo'))

/** The text without comments. */
export function withoutComments(text: string) {
  // A comment begins at `//` that no string or backtick holds.
  return text.replace(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`)|\/\/[^\n]*/g, '$1')
}

/** The parameters that a statement takes. */
export function parametersOf(text: string) {
  const names = [...withoutComments(text).matchAll(/\$(\w+)/g)].map(([, name = '']) => name)
  return [...new Set(names)].sort()
}
