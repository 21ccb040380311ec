// Statements of random numbers as the positions of a graph, so that stance networks can be asked for
// through the service: `bench/random-statements.ts` written as a bundle.

import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomStatements } from '../dist/bench/bench/random-statements.js'

export const STANCE_BUNDLE_NAME = 'acta-bench-stance'

const SEED_FOLDER = new URL('../seed/', import.meta.url)

/**
 * Writes the bundle into a folder, made when missing. As in the seed, a position carries no date of its
 * own: that of its document counts.
 */
export async function writeStanceBundle(folder, scale) {
  await mkdir(folder, { recursive: true })
  for (const file of ['relation-types.jsonl', 'vocabularies.jsonl']) {
    await copyFile(new URL(file, SEED_FOLDER), join(folder, file))
  }
  for (const [type, list] of Object.entries(toItems(scale))) {
    await writeFile(
      join(folder, `${type}.jsonl`),
      [...list].map((item) => `${JSON.stringify(item)}\n`).join(''),
    )
  }
  await writeFile(join(folder, 'bundle.json'), JSON.stringify(MANIFEST))
}

const MANIFEST = {
  format: 'acta-bundle',
  formatVersion: 1,
  name: STANCE_BUNDLE_NAME,
  title: { en: 'Random statements', es: 'Declaraciones al azar' },
  description: { en: 'Nothing in them is true.', es: 'Nada de ello es cierto.' },
  license: { id: 'CC0-1.0', note: { en: 'Made for measurements.', es: 'Hecho para mediciones.' } },
  languages: ['en', 'es'],
}

const STANCES = { 0: 'OPPOSES', 1: 'SUPPORTS' }

function toItems(scale) {
  const documents = new Map()
  const topics = new Map()
  const actors = new Map()
  const positions = []
  const idOf = (name) => name.replace(' ', ':')
  for (const { id, time, document, actor, topic, agreement } of randomStatements(scale)) {
    documents.set(document, {
      ...named(document),
      genre: 'SOURCE',
      date: new Date(time).toISOString().slice(0, 10),
      publishers: [],
      contributors: [],
      mentions: [],
    })
    const described = text('what is random')
    topics.set(topic, {
      ...named(topic),
      description: described,
      theme: 'POLITICS',
      plusMeans: text('in favour'),
    })
    actors.set(actor, {
      ...named(actor),
      kind: 'NGO',
      status: 'EXISTING',
      description: described,
      mentions: [],
    })
    const start = 100 * Number(id)
    positions.push({
      id: `position:${id}`,
      actor: idOf(actor),
      stance: STANCES[agreement],
      topic: idOf(topic),
      conditional: false,
      text: text(`${actor} on ${topic}`),
      modality: 'STATED',
      evidence: [
        { document: idOf(document), line: Number(id), start, end: start + 50, support: 'STATES' },
      ],
    })
  }
  const none = []
  return {
    documents: documents.values(),
    topics: topics.values(),
    actors: actors.values(),
    positions,
    events: none,
    instruments: none,
    relationships: none,
    claims: none,
    recommendations: none,
  }
}

function named(name) {
  return {
    id: name.replace(' ', ':'),
    names: ['en', 'es'].map((lang) => ({ value: name, lang, kind: 'PREFERRED' })),
  }
}

function text(value) {
  return { en: value, es: value }
}
