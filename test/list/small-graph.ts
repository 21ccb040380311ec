import { readBundle } from '../../src/bundle/read.ts'
import { bundleToGraph } from '../../src/bundle/to-graph.ts'
import { loadBundle, prepareStore } from '../../src/graph/prepare.ts'
import type { Store } from '../../src/store/store.ts'
import { type SmallBundle, smallBundle, toFiles, withFolder } from '../bundle/small-bundle.ts'

// What the seed does not have: self loops, facts of several passages and documents, judged
// confidence, names in one language only, names that look like code, dates with unknown ends.

const LETTER = 'document:letter'
const REPLY = 'document:reply'

function named(...names: [value: string, lang: string, kind?: string][]) {
  return names.map(([value, lang, kind = 'PREFERRED']) => ({ value, lang, kind }))
}

function passage(document: string, start: number, end = start + 5) {
  return { document, line: 2, start, end }
}

function evidence(...places: ReturnType<typeof passage>[]) {
  return places.map((place) => ({ ...place, support: 'STATES' }))
}

/** Names that are nothing but text. */
export const CODE_LIKE = '"}) DETACH DELETE n // `$keys` ${x} \\u0027 \u200f🇻🇪'

const KINDS = { kind: 'PERSON', status: 'EXISTING' }

export function createSmallGraph(): SmallBundle {
  const small = smallBundle()
  const mention = passage(LETTER, 10, 20)
  const fact = (id: string, more: object) => ({ id, modality: 'STATED', ...more })
  const knows = (id: string, from: string, to: string, more: object = {}) =>
    fact(`relationship:${id}`, {
      from,
      to,
      relation: 'KNOWS',
      note: { en: `${from} knows ${to}.` },
      evidence: evidence(passage(LETTER, 10, 20)),
      ...more,
    })
  const claim = (id: string, more: object) =>
    fact(`claim:${id}`, {
      kind: 'QUALITATIVE',
      text: { en: `Claim ${id}.` },
      assertedBy: ['actor:ada'],
      sources: [],
      about: ['topic:tea'],
      topics: ['topic:tea'],
      evidence: evidence(passage(LETTER, 10, 20)),
      ...more,
    })
  return {
    ...small,
    'documents.jsonl': [
      ...small['documents.jsonl'],
      {
        id: REPLY,
        genre: 'SOURCE',
        names: named(['Reply', 'en']),
        publishers: [],
        contributors: [],
        sha256: '1'.repeat(64),
        length: 100,
        mentions: [],
      },
    ],
    'actors.jsonl': [
      {
        id: 'actor:ada',
        names: named(['Ada', 'en'], ['Ada', 'es']),
        ...KINDS,
        mentions: [mention],
      },
      {
        id: 'actor:bob',
        names: named(['bob', 'en'], ['Aarón', 'es']),
        ...KINDS,
        mentions: [mention],
      },
      {
        id: 'actor:eve',
        names: named(['Ève', 'fr'], ['EVE', 'und', 'ACRONYM'], ['Old Eve', 'fr', 'FORMER']),
        ...KINDS,
        mentions: [mention],
      },
      { id: 'actor:code', names: named([CODE_LIKE, 'en']), ...KINDS, mentions: [mention] },
      { id: 'actor:zoe', names: named(['ÁBACO', 'en']), ...KINDS, mentions: [mention] },
    ],
    'relationships.jsonl': [
      knows('ada--knows--ada', 'actor:ada', 'actor:ada'),
      knows('ada--knows--bob', 'actor:ada', 'actor:bob', {
        confidence: 0.9,
        evidence: [
          ...evidence(passage(LETTER, 30), passage(REPLY, 40)),
          { ...passage(LETTER, 50), support: 'DENIES' },
        ],
      }),
      knows('bob--knows--ada', 'actor:bob', 'actor:ada', { modality: 'RECOMMENDED' }),
      knows('bob--knows--eve', 'actor:bob', 'actor:eve', { confidence: 0.4, modality: 'IMPLIED' }),
      knows('eve--knows--eve', 'actor:eve', 'actor:eve', { modality: 'HYPOTHETICAL' }),
    ],
    'claims.jsonl': [
      // One claim may touch the same actor in all of its roles.
      claim('roles', {
        sources: ['actor:ada'],
        about: ['actor:ada', 'topic:tea'],
        place: 'actor:ada',
      }),
      claim('year', { period: '2018' }),
      claim('ongoing', { period: '2017-05/..' }),
      claim('end-unknown', { period: '2016-02/' }),
      claim('start-unknown', { period: '/2020-03-15' }),
      claim('until', { period: '../2015?' }),
      claim('about-when', { period: '2019-06~/2019-08' }),
      claim('undated', {}),
    ],
  }
}

/** Loads a small bundle into a store, which may hold an earlier form of it. */
export async function loadSmall(store: Store, bundle: SmallBundle) {
  await prepareStore(store)
  return withFolder(toFiles(bundle), async (folder) => {
    const read = await readBundle(new URL(`file://${folder}/`))
    return loadBundle(store, read.manifest.name, bundleToGraph(read))
  })
}
