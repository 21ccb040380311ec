// A graph of the size that a large archive might have, made of random numbers that are the same each
// time, written as a bundle: `node bench/generate.js folder`.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createVocabulary } from './vocabulary.js'

export const BUNDLE_NAME = 'acta-bench'

const SEED_FOLDER = new URL('../seed/', import.meta.url)

/**
 * How many things of each type there are: 300,000 facts, 20,000 of them relationships of one actor,
 * the hub. As in the seed, several facts rest on one passage.
 */
const SIZES = {
  documents: 200,
  passages: 100_000,
  topics: 500,
  actors: 100_000,
  events: 200,
  instruments: 100,
  relationships: 200_000,
  positions: 60_000,
  claims: 30_000,
  recommendations: 10_000,
  ofHub: 20_000,
}

const ACTOR_KINDS = ['STATE', 'NGO', 'PERSON', 'IGO', 'STATE_BODY', 'MEDIA', 'UNIVERSITY', 'COURT']
const CLAIM_KINDS = ['FIGURE', 'COUNT', 'DATE', 'QUALITATIVE', 'QUALITATIVE', 'PREDICTION']
const STANCES = ['SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'OPPOSES', 'OPPOSES', 'AMBIVALENT']
const STRENGTHS = ['MUST', 'SHOULD', 'SHOULD', 'COULD']
/** As often as in a coded document: most facts are stated, few are wished for or supposed. */
const MODALITIES = [
  ...Array(16).fill('STATED'),
  'IMPLIED',
  'IMPLIED',
  'RECOMMENDED',
  'HYPOTHETICAL',
]

/** Numbers from 0 up to 1, the same each time (mulberry32). */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Writes the bundle into a folder, made when missing; `scale` 0.1 makes a tenth of it. */
export async function generateBundle(folder, { scale = 1 } = {}) {
  const items = createItems(await readThemes(), await readRelationCodes(), scale)
  await mkdir(folder, { recursive: true })
  for (const file of ['relation-types.jsonl', 'vocabularies.jsonl']) {
    await copyFile(new URL(file, SEED_FOLDER), join(folder, file))
  }
  for (const [type, list] of Object.entries(items)) {
    const lines = list.map((item) => JSON.stringify(item)).join('\n')
    await writeFile(join(folder, `${type}.jsonl`), `${lines}\n`)
  }
  await writeFile(join(folder, 'bundle.json'), JSON.stringify(MANIFEST))
}

const MANIFEST = {
  format: 'acta-bundle',
  formatVersion: 1,
  name: BUNDLE_NAME,
  title: { en: 'Random numbers', es: 'Números aleatorios' },
  description: { en: 'Nothing in it is true.', es: 'Nada de ello es cierto.' },
  license: { id: 'CC0-1.0', note: { en: 'Made for measurements.', es: 'Hecho para mediciones.' } },
  languages: ['en', 'es'],
}

async function readLines(file) {
  const text = await readFile(new URL(file, SEED_FOLDER), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

async function readThemes() {
  const ids = (await readLines('vocabularies.jsonl')).map(({ id }) => id)
  return ids.filter((id) => id.startsWith('theme:')).map((id) => id.slice('theme:'.length))
}

async function readRelationCodes() {
  return (await readLines('relation-types.jsonl')).map(({ code }) => code)
}

function createItems(themes, relationCodes, scale) {
  const random = createRandom(20_180_927)
  const sizes = Object.fromEntries(
    Object.entries(SIZES).map(([type, size]) => [type, Math.ceil(size * scale)]),
  )
  const below = (limit) => Math.floor(random() * limit)
  const one = (list) => list[below(list.length)]
  const happens = (chance) => random() < chance
  /** The first of a type are named far more often than the last, as in any archive. */
  const anyId = (type, list) => `${type}:${String(Math.floor(random() ** 2 * sizes[list]))}`
  const actor = () => anyId('actor', 'actors')
  const topic = () => anyId('topic', 'topics')
  const document = () => anyId('document', 'documents')
  const some = (create, most) => [...new Set(Array.from({ length: 1 + below(most) }, create))]

  const vocabulary = createVocabulary(random)
  const text = (words) => ({ en: vocabulary.text('en', words), es: vocabulary.text('es', words) })
  const names = (number) =>
    ['en', 'es'].map((lang) => ({
      value: `${vocabulary.name(lang, 3)} ${String(number)}`,
      lang,
      kind: 'PREFERRED',
    }))
  const date = () =>
    `${String(1990 + below(35))}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`
  const passages = Array.from({ length: sizes.passages }, () => {
    const start = below(400_000)
    const end = start + 40 + below(200)
    return { document: document(), line: 1 + Math.floor(start / 80), start, end }
  })
  const passage = () => one(passages)
  const fact = () => ({
    modality: one(MODALITIES),
    ...(happens(0.3) && { confidence: Math.round(random() * 100) / 100 }),
    ...(happens(0.2) && { doubts: [{ kind: 'WORDING', reason: text(10) }] }),
    evidence: some(passage, 2).map((place) => ({ ...place, support: 'STATES' })),
  })
  const figure = () => ({ value: below(100_000), unit: text(2), derived: false })
  const betweenAny = () => ({ from: actor(), to: happens(0.8) ? actor() : topic() })
  /** To or from the last actor in turn: the first ones are named often already. */
  const ofTheHub = (number) => {
    const ends = [`actor:${String(sizes.actors - 1)}`, `actor:${String(below(sizes.actors - 1))}`]
    const [from, to] = number % 2 === 0 ? ends : ends.reverse()
    return { from, to }
  }
  const all = (type, list, create) =>
    Array.from({ length: sizes[list] }, (_, number) => ({
      id: `${type}:${String(number)}`,
      ...create(number),
    }))

  return {
    documents: all('document', 'documents', (number) => ({
      genre: 'SOURCE',
      names: names(number),
      date: date(),
      publishers: some(actor, 2),
      contributors: [],
      mentions: [],
    })),
    topics: all('topic', 'topics', (number) => ({
      names: names(number),
      description: text(20),
      theme: one(themes),
      ...(number >= 20 * scale && { broader: `topic:${String(below(Math.ceil(20 * scale)))}` }),
      plusMeans: text(8),
    })),
    actors: all('actor', 'actors', (number) => ({
      kind: one(ACTOR_KINDS),
      status: 'EXISTING',
      names: names(number),
      description: text(25),
      ...(number >= 100 * scale && { country: `actor:${String(below(Math.ceil(100 * scale)))}` }),
      mentions: some(passage, 3),
    })),
    events: all('event', 'events', (number) => ({
      kind: 'MEETING',
      names: names(number),
      date: date(),
      participants: some(actor, 10),
      mentions: [],
    })),
    instruments: all('instrument', 'instruments', (number) => ({
      kind: 'TREATY',
      status: 'EXISTING',
      names: names(number),
      date: date(),
      participants: some(actor, 10),
      mentions: [],
    })),
    relationships: all('relationship', 'relationships', (number) => ({
      ...(number < sizes.ofHub ? ofTheHub(number) : betweenAny()),
      relation: one(relationCodes),
      ...(happens(0.3) && { date: date() }),
      note: text(20),
      ...fact(),
    })),
    positions: all('position', 'positions', () => {
      const holder = actor()
      const represented = happens(0.1) ? some(actor, 3).filter((id) => id !== holder) : []
      return {
        actor: holder,
        ...(represented.length > 0 && { onBehalfOf: represented }),
        stance: one(STANCES),
        topic: topic(),
        conditional: happens(0.1),
        text: text(20),
        ...(happens(0.2) && { date: date() }),
        ...fact(),
      }
    }),
    claims: all('claim', 'claims', () => ({
      kind: one(CLAIM_KINDS),
      text: text(25),
      ...(happens(0.4) && { figures: [figure()] }),
      ...(happens(0.2) && { period: date() }),
      assertedBy: some(actor, 2),
      sources: [],
      about: some(actor, 2),
      topics: some(topic, 2),
      ...fact(),
    })),
    recommendations: all('recommendation', 'recommendations', (number) => ({
      text: text(20),
      strength: one(STRENGTHS),
      issuedBy: some(actor, 2),
      addressees: some(actor, 3),
      targets: [],
      topics: some(topic, 2),
      section: { order: 1 + (number % 10), itemOrder: 1 + Math.floor(number / 10) },
      status: 'PROPOSED',
      ...fact(),
    })),
  }
}

if (process.argv[1] === import.meta.filename) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) {
    console.error('Name the folder to write the bundle to: node bench/generate.js folder')
    process.exit(1)
  }
  await generateBundle(folder)
}
