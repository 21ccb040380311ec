import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bundle } from './bundle.ts'
import { Problems } from './bundle-error.ts'
import {
  ALLOWED_FILES,
  ITEM_FILES,
  MANIFEST_FILE,
  type ItemKey,
  type ItemOf,
  type Located,
  type LocatedItems,
} from './files.ts'
import { readLines } from './json-lines.ts'
import { checkPassages } from './passages.ts'
import { checkCodes, checkIds, checkLoops, checkReferences } from './references.ts'
import { loadValidators, toFindings, type Validators } from './validators.ts'
import { checkManifest, checkValues } from './values.ts'

/** An item of which no more than the id need be right. */
interface Identified {
  file: string
  line: number
  item: { id: string }
}

/** What reading one bundle needs, and what it gathers. */
interface Reading {
  folder: string
  files: ReadonlySet<string>
  validators: Validators
  problems: Problems
  /** Every item with an id, also one that is refused: what names it does not name nothing. */
  identified: Identified[]
}

/**
 * Reads the bundle in a folder and checks it whole: its files, each item by its schema, then what
 * items say of one another. Throws a `BundleError` with all problems when there is any, so that
 * nothing of a wrong bundle is ever used.
 *
 * ```ts
 * const { manifest, actors, claims } = await readBundle('seed')
 * ```
 */
export async function readBundle(folder: string | URL): Promise<Bundle> {
  const reading: Reading = {
    folder: folder instanceof URL ? fileURLToPath(folder) : folder,
    files: new Set(),
    validators: await loadValidators(),
    problems: new Problems(),
    identified: [],
  }
  const { problems } = reading
  reading.files = await listFiles(reading)
  const manifest = await readManifest(reading)
  const items = await readItems(reading)

  const known = new Set(reading.identified.map(({ item }) => item.id))
  checkIds(reading.identified, problems)
  checkReferences(items, known, problems)
  checkCodes(items, known, problems)
  checkLoops(items, problems)
  checkPassages(items, problems)
  checkValues(items, problems)
  if (manifest === null || !problems.isEmpty) throw problems.toError()
  return { manifest, ...withoutPlaces(items) }
}

async function listFiles({ folder, problems }: Reading) {
  const files = await readdir(folder).catch((error: unknown) => {
    const message = `no folder that can be read: ${String(error)}`
    problems.add({ file: folder, line: null, item: null, field: null, message })
    throw problems.toError()
  })
  for (const file of files) {
    if (file.startsWith('.') || ALLOWED_FILES.includes(file)) continue
    const message = `is no file of a bundle; allowed are ${ALLOWED_FILES.join(', ')}`
    problems.add({ file, line: null, item: null, field: null, message })
  }
  return new Set(files)
}

async function readManifest({ folder, files, validators, problems }: Reading) {
  const at = { file: MANIFEST_FILE, line: null, item: null }
  if (!files.has(MANIFEST_FILE)) {
    problems.add({ ...at, field: null, message: 'is missing: every bundle has this file' })
    return null
  }
  try {
    const text = await readFile(join(folder, MANIFEST_FILE), 'utf8')
    const manifest: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (validators.manifest(manifest)) {
      checkManifest(manifest, problems)
      return manifest
    }
    for (const finding of toFindings(validators.manifest.errors)) {
      problems.add({ ...at, ...finding })
    }
  } catch (error) {
    problems.add({ ...at, field: null, message: `no valid JSON: ${messageOf(error)}` })
  }
  return null
}

async function readItems(reading: Reading): Promise<LocatedItems> {
  return {
    documents: await readItemFile('documents', reading),
    topics: await readItemFile('topics', reading),
    actors: await readItemFile('actors', reading),
    events: await readItemFile('events', reading),
    instruments: await readItemFile('instruments', reading),
    relationTypes: await readItemFile('relationTypes', reading),
    vocabularies: await readItemFile('vocabularies', reading),
    relationships: await readItemFile('relationships', reading),
    positions: await readItemFile('positions', reading),
    claims: await readItemFile('claims', reading),
    recommendations: await readItemFile('recommendations', reading),
  }
}

async function readItemFile<K extends ItemKey>(key: K, reading: Reading) {
  const file = ITEM_FILES[key]
  const items: Located<ItemOf<K>>[] = []
  if (!reading.files.has(file)) return items
  try {
    for await (const { number: line, text } of readLines(join(reading.folder, file))) {
      const item = readItem(key, { file, line }, text, reading)
      if (item) items.push({ file, line, item })
    }
  } catch (error) {
    const message = `cannot be read as UTF-8 text: ${messageOf(error)}`
    reading.problems.add({ file, line: null, item: null, field: null, message })
  }
  return items
}

/** The item on a line, or null when it is refused. */
function readItem<K extends ItemKey>(
  key: K,
  at: { file: string; line: number },
  text: string,
  { validators, problems, identified }: Reading,
): ItemOf<K> | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const message = `no valid JSON: ${messageOf(error)}`
    problems.add({ ...at, item: null, field: null, message })
    return null
  }
  const id = idOf(value)
  if (id !== null) identified.push({ ...at, item: { id } })
  const validate: Validators[K] = validators[key]
  if (validate(value)) return value
  for (const finding of toFindings(validate.errors)) problems.add({ ...at, item: id, ...finding })
  return null
}

function idOf(value: unknown) {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' ? value.id : null
}

function messageOf(error: unknown) {
  return error instanceof Error ? error.message : String(error)
}

function withoutPlaces(items: LocatedItems) {
  const plain = <T>(located: Located<T>[]) => located.map(({ item }) => item)
  return {
    documents: plain(items.documents),
    topics: plain(items.topics),
    actors: plain(items.actors),
    events: plain(items.events),
    instruments: plain(items.instruments),
    relationTypes: plain(items.relationTypes),
    vocabularies: plain(items.vocabularies),
    relationships: plain(items.relationships),
    positions: plain(items.positions),
    claims: plain(items.claims),
    recommendations: plain(items.recommendations),
  }
}
