import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GrafeoStore } from '../../src/store/grafeo.ts'
import { facts, seed } from '../list/seed-data.ts'
import { loadSeed } from '../support/engines.ts'
import { FILES_FOR_GRAFEO } from './files.ts'
import { countVariants, LISTS, pageVariants, type Variant } from './variants.ts'

// How many rows a statement reads from storage is the same on every machine, unlike how long it
// takes. Rows that two patterns in a row do not find must not be an error: every statement is run
// with results and with none.

/** What the lists of one node are asked for: a node whose list is not empty. */
const KEYS: Record<string, string> = {
  'actor/members': 'actor:joint-statement-signatories',
  'actor/member-of': 'actor:civil-society',
  'actor/participating': 'event:workshop-panama-2018',
  'claim/about': 'actor:curacao',
  'claim/asserted-by': 'actor:joint-statement-signatories',
  'claim/by-topic': 'topic:dialogue',
  'fact/by-document': 'document:statement-2019',
  'passage/by-document': 'document:statement-2019',
  'passage/mentioning': 'actor:oas',
  'position/by-actor': 'actor:joint-statement-signatories',
  'position/by-topic': 'topic:dialogue',
  'recommendation/by-topic': 'topic:dialogue',
  'recommendation/issued-by': 'actor:joint-statement-signatories',
  'recommendation/received-by': 'actor:academia',
  'recommendation/targeting': 'actor:civil-society',
  'relationship/by-entity': 'actor:oas',
  'topic/narrower': 'topic:authoritarianism',
}

/** How many things there are of each type that has a list of its own. */
const SIZES: Record<string, number> = {
  'actor/list': seed.actors.length,
  'claim/list': seed.claims.length,
  'document/list': seed.documents.length,
  'event/list': seed.events.length,
  'instrument/list': seed.instruments.length,
  'position/list': seed.positions.length,
  'recommendation/list': seed.recommendations.length,
  'relationship/list': seed.relationships.length,
  'topic/list': seed.topics.length,
}

const EVERY_LINK = { links: ['HELD_BY', 'ON_BEHALF_OF'], modalities: ['STATED'], limit: 100 }

const OAS = { ids: ['actor:oas'], limit: 1000 }
const BOTH_OF = ['actor:lima-group', 'actor:government-of-venezuela']
const AMONG_BOTH = Object.fromEntries(BOTH_OF.map((id) => [id, true]))
const NOBODY = { ids: ['nobody'], limit: 1000 }

const FACTS = facts.length
const LAST = '\uffff'
const DOUBTS = { keys: ['all'], modalities: ['STATED'], lower: '', upper: LAST, limit: 10 }

/**
 * Other reads: how they are run with results, where the seed has any, and the ceiling on the rows
 * that takes.
 */
const READS: Record<string, { found?: object; ceiling: number; none?: object }> = {
  'compare/positions-of-actor': {
    found: { keys: ['actor:joint-statement-signatories'], ...EVERY_LINK },
    none: { keys: ['nobody'], ...EVERY_LINK },
    ceiling: 30,
  },
  'doubts/ambiguities': { found: DOUBTS, none: { ...DOUBTS, lower: LAST }, ceiling: FACTS },
  'doubts/both-sides': { none: { ...DOUBTS, links: ['HELD_BY'] }, ceiling: FACTS },
  'doubts/claim-links': {
    found: { ...DOUBTS, links: ['RESTATES'] },
    none: { ...DOUBTS, links: ['NONE'] },
    ceiling: 2 * seed.claims.length,
  },
  'doubts/counts': {
    found: { keys: ['all'], ...EVERY_LINK, implied: 'IMPLIED' },
    ceiling: 4 * FACTS,
  },
  'doubts/hidden': {
    found: { keys: ['all'], kinds: ['AMBIGUITY'], hidden: ['RECOMMENDED'], links: ['HELD_BY'] },
    ceiling: 3 * FACTS,
  },
  'doubts/implied-only': {
    found: { ...DOUBTS, modality: 'IMPLIED' },
    none: { ...DOUBTS, modality: 'NONE' },
    ceiling: FACTS,
  },
  'document/spans': {
    found: { ids: seed.documents.map(({ id }) => id) },
    none: { ids: ['nobody'] },
    ceiling: seed.documents.length,
  },
  'document/hashes': { found: {}, ceiling: seed.documents.length },
  'node/by-id': { found: { keys: ['actor:oas'] }, none: { keys: ['nobody'] }, ceiling: 1 },
  'position/camps-of-topic': {
    found: { keys: ['topic:dialogue'], ...EVERY_LINK },
    none: { keys: ['nobody'], ...EVERY_LINK },
    ceiling: 10,
  },
  'position/stances-of-actor': {
    found: { keys: ['actor:joint-statement-signatories'], ...EVERY_LINK },
    none: { keys: ['nobody'], ...EVERY_LINK },
    ceiling: 30,
  },
  'relation-type/list': { found: { keys: ['all'] }, ceiling: seed.relationTypes.length },
  'search/names.grafeo': { found: { ids: ['actor:oas'] }, none: { ids: ['nobody'] }, ceiling: 1 },
  'search/texts.grafeo': { found: { numbers: [1, 2] }, none: { numbers: [] }, ceiling: 2 },
  'stance/positions': { found: { limit: 1000 }, ceiling: seed.positions.length },
  'stance/positions-of': {
    found: { ids: ['actor:provea'], links: ['HELD_BY', 'ON_BEHALF_OF'], limit: 100 },
    none: { ids: ['nobody'], links: ['HELD_BY'], limit: 100 },
    ceiling: 50,
  },
  'stance/represented': { found: { limit: 1000 }, ceiling: 5 * seed.positions.length },
  'store/state': { found: {}, ceiling: 1 },
  'view/ends': { found: OAS, none: NOBODY, ceiling: 1 },
  'view/fact-ends': { found: { limit: 10_000 }, ceiling: 20 * FACTS },
  'view/fact-ends-of': {
    found: { ...OAS, links: ['FROM', 'TO'] },
    none: { ...NOBODY, links: ['FROM'] },
    ceiling: 500,
  },
  'view/fact-neighbors': {
    found: { ...OAS, ways: ['FROM>TO', 'TO>FROM'] },
    none: { ...NOBODY, ways: [] },
    ceiling: 300,
  },
  'view/fact-steps': {
    found: { ...OAS, ways: ['FROM>TO', 'TO>FROM'], symmetric: [] },
    none: { ...NOBODY, ways: ['FROM>TO'], symmetric: [] },
    ceiling: 300,
  },
  'view/count-hidden': { found: {}, ceiling: 2 * FACTS },
  'view/count-facts': { found: { limit: 10_000 }, ceiling: 2 * FACTS },
  'view/facts': { found: { limit: 10_000 }, ceiling: 20 * FACTS },
  'view/facts-of': {
    found: { ...OAS, links: ['FROM', 'TO'] },
    none: { ...NOBODY, links: ['FROM'] },
    ceiling: 500,
  },
  'view/most-connected': { found: { limit: 10 }, ceiling: 500 },
  'view/participation-neighbors': { found: OAS, none: NOBODY, ceiling: 20 },
  'view/participation-steps': {
    found: { ...OAS, way: 'BOTH' },
    none: { ...NOBODY, way: 'BOTH' },
    ceiling: 20,
  },
  'view/participations': { found: { limit: 1000 }, ceiling: 2000 },
  'view/participations-of': {
    found: { ids: ['event:workshop-panama-2018'], limit: 10 },
    none: NOBODY,
    ceiling: 200,
  },
  'view/related-between': {
    found: { ids: BOTH_OF, among: AMONG_BOTH, limit: 100 },
    none: { ...NOBODY, among: {} },
    ceiling: 200,
  },
  'view/related-between-against': {
    found: { ids: BOTH_OF, among: AMONG_BOTH, limit: 100 },
    none: { ...NOBODY, among: {} },
    ceiling: 200,
  },
  // Nothing in the seed is related to itself: test/view/limits.test.ts finds what is.
  'view/related-itself': { none: NOBODY, ceiling: 0 },
  'view/relationships-between': {
    found: { ids: BOTH_OF, among: AMONG_BOTH, limit: 100 },
    none: { ...NOBODY, among: {} },
    ceiling: 300,
  },
  'view/related-neighbors-along': { found: OAS, none: NOBODY, ceiling: 100 },
  'view/related-neighbors-against': { found: OAS, none: NOBODY, ceiling: 100 },
  'view/related-steps-along': { found: OAS, none: NOBODY, ceiling: 100 },
  'view/related-steps-against': { found: OAS, none: NOBODY, ceiling: 100 },
  'upgrade/records': { found: { ids: ['actor:oas'] }, none: { ids: ['nobody'] }, ceiling: 1 },
  'vocabulary/known': {
    found: { keys: ['topic:dialogue'] },
    none: { keys: ['topic:none'] },
    ceiling: 1,
  },
  'write/existing': { found: { ids: ['actor:oas'] }, none: { ids: ['nobody'] }, ceiling: 1 },
  'write/touched': {
    found: { ids: ['position:workshop-participants--peaceful-solution'] },
    none: { ids: ['nobody'] },
    ceiling: 5,
  },
  'write/count-facts': {
    found: { ids: ['topic:dialogue'], modalities: ['STATED'] },
    none: { ids: ['nobody'], modalities: ['STATED'] },
    ceiling: 60,
  },
}

/** Statements that are to read everything: at a start, of a small graph, or to count the whole one. */
const READ_EVERYTHING = [
  'search/small-graph',
  'search/words.grafeo',
  'stats/counts',
  'store/any-node',
  'upgrade/ids',
  'write/remove-unused-figures',
  'write/remove-unused-passages',
]

/** Statements that only write: they go by ids, which `write/existing` shows to be looked up. */
const WRITES =
  /^(?:store\/(?:lock|commit|set-schema-version)|upgrade\/add-properties|write\/(?:links|nodes|set-counts|unlink|unrelate))$/

describe('grafeo: rows that a statement reads', () => {
  let store: GrafeoStore

  beforeAll(async () => {
    store = new GrafeoStore({ shuffleUnordered: true })
    await loadSeed(store)
  })
  afterAll(() => store.close())

  async function run(variant: Pick<Variant, 'file' | 'text'>, parameters: object) {
    const query = { name: variant.file, text: variant.text }
    return {
      rows: (await store.read(query, parameters)).length,
      scanned: await store.rowsScanned(query, parameters),
    }
  }

  async function variantsOf(name: string) {
    const list = LISTS.find((each) => each.name === name)
    if (!list) throw new Error(`There is no list ${name}.`)
    return { pages: await pageVariants(list), counts: await countVariants(list) }
  }

  it('are held under a ceiling for every file', () => {
    const lists = [...Object.keys(KEYS), ...Object.keys(SIZES)]
    const held = [
      ...lists.flatMap((name) => [name, `${name}-counts`]),
      ...Object.keys(READS),
      ...READ_EVERYTHING,
    ]
    expect(held.sort()).toEqual(
      FILES_FOR_GRAFEO.map(({ name }) => name).filter((name) => !WRITES.test(name)),
    )
  })

  it.each(Object.entries(KEYS))(
    '%s reads its node and what that is linked to',
    async (name, key) => {
      const [links] = await store.read<object, { count: number }>(
        { name: 'test', text: 'MATCH (n:Node {id: $key})-[r]-(m:Node) RETURN count(r) AS count' },
        { key },
      )
      const ceiling = 1 + 2 * (links?.count ?? 0)
      const { pages, counts } = await variantsOf(name)
      for (const variant of [...pages, ...counts]) {
        const { rows, scanned } = await run(variant, { ...variant.parameters, keys: [key] })
        expect([variant.request, scanned <= ceiling || scanned]).toEqual([variant.request, true])
        // What is hidden may be nothing.
        if (variant.request !== 'hidden')
          expect([variant.request, rows > 0]).toEqual([variant.request, true])
        expect(await run(variant, { ...variant.parameters, keys: ['nobody'] })).toEqual({
          rows: 0,
          scanned: 0,
        })
      }
    },
  )

  it.each(Object.entries(SIZES))(
    '%s reads things of its type alone, each once',
    async (name, size) => {
      const { pages, counts } = await variantsOf(name)
      for (const variant of pages) {
        const { rows, scanned } = await run(variant, { ...variant.parameters, keys: ['all'] })
        expect([variant.request, scanned <= size || scanned]).toEqual([variant.request, true])
        expect(rows).toBeGreaterThan(0)
      }
      for (const variant of counts) {
        const { scanned } = await run(variant, { ...variant.parameters, keys: ['all'] })
        expect([variant.request, scanned <= size || scanned]).toEqual([variant.request, true])
      }
    },
  )

  it.each(Object.entries(READS))(
    '%s reads what it asks for',
    async (name, { found, none, ceiling }) => {
      const text = FILES_FOR_GRAFEO.find((file) => file.name === name)?.text ?? ''
      if (found) {
        const { rows, scanned } = await run({ file: name, text }, found)
        expect(rows).toBeGreaterThan(0)
        expect(scanned).toBeLessThanOrEqual(ceiling)
      }
      if (!none) return
      const { rows, scanned } = await run({ file: name, text }, none)
      expect(rows).toBe(0)
      // What starts from the whole graph has to look at it, whatever it is asked for.
      const isWhole = 'keys' in none && none.keys === DOUBTS.keys
      expect(scanned).toBeLessThanOrEqual(isWhole ? ceiling : 0)
    },
  )

  it('are counted at all', async () => {
    const { scanned } = await run(
      { file: 'test', text: 'MATCH (n:Node) WHERE n.id ENDS WITH $end RETURN n.id AS id' },
      { end: 'oas' },
    )
    expect(scanned).toBeGreaterThan(2000)
  })
})
