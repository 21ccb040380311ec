import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Bundle } from '../../src/bundle/bundle.ts'
import { loadFolder, SEED_FOLDER } from '../../src/bundle/load-folder.ts'
import { readBundle } from '../../src/bundle/read.ts'
import { type BundleGraph, bundleToGraph } from '../../src/bundle/to-graph.ts'
import {
  ForeignDataError,
  loadBundle,
  prepareStore,
  SCHEMA_VERSION,
} from '../../src/graph/prepare.ts'
import type { WriteSummary } from '../../src/graph/write.ts'
import { Neo4jStore } from '../../src/store/neo4j.ts'
import { storeState } from '../../src/store/state.ts'
import type { Query } from '../../src/store/query.ts'
import type { Row, Store, Transaction } from '../../src/store/store.ts'
import { ENGINES } from '../support/engines.ts'
import { NEO4J, runOnNeo4j } from '../support/neo4j.ts'
import { type SmallBundle, smallBundle, toFiles, withFolder } from './small-bundle.ts'

function statement(text: string): Query<object, Row> {
  return { name: 'test', text }
}

function read(store: Store, text: string, params: object = {}) {
  return store.read(statement(text), params)
}

function write(store: Store, text: string, params: object = {}) {
  return store.write((transaction) => transaction.run(statement(text), params))
}

/** All nodes and edges, in an order of their own. */
async function everything(store: Store) {
  const nodes = await read(
    store,
    'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties',
  )
  const edges = await read(
    store,
    `MATCH (a)-[r]->(b)
     RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties`,
  )
  return [...nodes, ...edges].map((row) => canonical(row)).sort()
}

/** The same text for the same value: keys and labels sorted. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, item: unknown) => {
    if (key === 'labels') return [...(item as string[])].sort()
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** The small bundle, after what `change` does to it, as a graph. */
function smallGraph(change: (bundle: SmallBundle) => unknown = () => undefined) {
  const small = smallBundle()
  change(small)
  return withFolder(toFiles(small), async (folder) => bundleToGraph(await readBundle(folder)))
}

/** 1 document, 2 topics, 2 actors, 1 relation type, 2 words, 3 facts, 1 figure and its unit, 1 passage. */
const SMALL_SIZE = 14

function one(items: Record<string, unknown>[]) {
  const [item] = items
  if (!item) throw new Error('The small bundle lacks an item that a test changes.')
  return item
}

async function countsOf(store: Store, id: string) {
  const [row] = await read(
    store,
    `MATCH (n:Entity {id: $id})
     RETURN n.degree AS degree, n.relationshipCount AS relationships, n.positionCount AS positions`,
    { id },
  )
  return row
}

function relatedEdges(store: Store) {
  return read(
    store,
    `MATCH (a:Entity)-[r:RELATED]->(b:Entity)
     RETURN a.id AS from, b.id AS to, properties(r) AS properties ORDER BY r.rid`,
  )
}

/** A store that does some things in another way. */
function override(store: Store, methods: Partial<Store>): Store {
  return {
    read: (query, params) => store.read(query, params),
    write: (work) => store.write(work),
    propose: (wanted) => store.propose(wanted),
    warmUp: () => store.warmUp(),
    applySchema: () => store.applySchema(),
    settle: () => store.settle(),
    ping: () => store.ping(),
    info: () => store.info(),
    close: () => store.close(),
    ...methods,
  }
}

/** A store whose transactions fail at their statement number `at`, from 1. */
function failingAt(store: Store, at: number): Store {
  return override(store, {
    write: (work) =>
      store.write((transaction) => {
        let count = 0
        return work({
          run(query, params) {
            count += 1
            if (count === at) throw new Error(`Statement ${String(at)} failed.`)
            return transaction.run(query, params)
          },
        })
      }),
  })
}

/** How many statements loading sends in its transaction. */
async function statementsOfLoading(store: Store, graph: BundleGraph) {
  let count = 0
  const counting = (transaction: Transaction): Transaction => ({
    run(query, params) {
      count += 1
      return transaction.run(query, params)
    },
  })
  const rolledBack = store.write(async (transaction) => {
    const inside = override(store, {
      write: (work) => work(counting(transaction)),
      settle: () => Promise.resolve(),
    })
    await loadBundle(inside, 'small', graph)
    throw new Error('rolled back')
  })
  await rolledBack.catch(() => undefined)
  return count
}

describe.each(ENGINES)('$name: loading the seed', ({ openEmpty }) => {
  let store: Store
  let seed: Bundle
  let first: WriteSummary

  beforeAll(async () => {
    store = await openEmpty()
    seed = await readBundle(SEED_FOLDER)
    await prepareStore(store)
    first = await loadFolder(store, SEED_FOLDER)
  })
  afterAll(() => store.close())

  it('makes a node of each item and of each passage', async () => {
    const rows = await read(
      store,
      'MATCH (n:Node) RETURN n.type AS type, count(*) AS count ORDER BY type',
    )
    const counts = Object.fromEntries(rows.map(({ type, count }) => [String(type), Number(count)]))
    const { actors, events, instruments, documents } = seed
    const { relationships, positions, claims, recommendations } = seed
    const places = [
      ...[...actors, ...events, ...instruments, ...documents].flatMap(({ mentions }) => mentions),
      ...[...relationships, ...positions, ...claims, ...recommendations].flatMap(
        ({ evidence }) => evidence,
      ),
    ]
    // The same stretch of the same document is one passage, whatever leads to it.
    const passages = new Set(
      places.map(({ document, start, end }) => `${document} ${String(start)} ${String(end)}`),
    )
    const words = seed.vocabularies.map(({ id }) => id.split(':')[0])
    expect(counts).toEqual({
      actor: seed.actors.length,
      claim: seed.claims.length,
      document: seed.documents.length,
      event: seed.events.length,
      family: words.filter((word) => word === 'family').length,
      figure: [...claims, ...relationships].flatMap(({ figures = [] }) => figures).length,
      instrument: seed.instruments.length,
      passage: passages.size,
      position: seed.positions.length,
      recommendation: seed.recommendations.length,
      'relation-type': seed.relationTypes.length,
      relationship: seed.relationships.length,
      // The memo’s numbered headings.
      section: 4,
      theme: words.filter((word) => word === 'theme').length,
      topic: seed.topics.length,
      unit: new Set(seed.claims.flatMap(({ figures = [] }) => figures.map(({ unit }) => unit.en)))
        .size,
    })
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    expect(first).toMatchObject({ created: total, changed: 0, unchanged: 0 })
  })

  it('makes exactly one native edge of each relationship, of whatever modality', async () => {
    const families = new Map(seed.relationTypes.map(({ code, family }) => [code, family]))
    const expected = seed.relationships
      .map(({ id, from, to, relation, modality, confidence }) => ({
        from,
        to,
        properties: {
          rid: id,
          relation,
          family: families.get(relation),
          modality,
          ...(confidence === undefined ? {} : { confidence }),
        },
      }))
      .sort((a, b) => (a.properties.rid < b.properties.rid ? -1 : 1))
    const edges = (await relatedEdges(store)).map(({ from, to, properties }) => {
      const others = Object.fromEntries(
        Object.entries(properties as Row).filter(([key]) => key !== 'startMin' && key !== 'endMax'),
      )
      return { from, to, properties: others }
    })
    expect(edges).toEqual(expected)
    expect(new Set(expected.map(({ properties }) => properties.modality)).size).toBe(4)
  })

  it('gives native edges the first and the last day of their relationship', async () => {
    const edges = new Map(
      (await relatedEdges(store)).map(({ properties }) => {
        const { rid, startMin = null, endMax = null } = properties as Row
        return [rid, [startMin, endMax]]
      }),
    )
    const undated = seed.relationships.filter(({ date }) => date === undefined)
    const years = seed.relationships.filter(({ date }) => date === '2018')
    expect([undated.length > 0, years.length > 0]).toEqual([true, true])
    for (const { id } of undated) expect([id, edges.get(id)]).toEqual([id, [null, null]])
    for (const { id } of years) {
      expect([id, edges.get(id)]).toEqual([id, ['2018-01-01', '2018-12-31']])
    }
  })

  it('counts of each entity the facts that hold and touch it', async () => {
    const holds = ({ modality }: { modality: string }) => ['STATED', 'IMPLIED'].includes(modality)
    const relationships = seed.relationships.filter(holds)
    const positions = seed.positions.filter(holds)
    const expected = seed.actors.map(({ id }) => ({
      id,
      relationships: relationships.filter(({ from, to }) => from === id || to === id).length,
      positions: positions.filter(
        ({ actor, onBehalfOf = [] }) => actor === id || onBehalfOf.includes(id),
      ).length,
    }))
    const rows = await read(
      store,
      `MATCH (n:Actor)
       RETURN n.id AS id, n.relationshipCount AS relationships, n.positionCount AS positions
       ORDER BY id`,
    )
    expect(rows).toEqual(expected.sort((a, b) => (a.id < b.id ? -1 : 1)))
  })

  it('changes nothing when it is done again', async () => {
    const before = await everything(store)
    const again = await loadFolder(store, SEED_FOLDER)
    expect(again).toEqual({
      name: seed.manifest.name,
      created: 0,
      changed: 0,
      unchanged: first.created,
    })
    expect(await everything(store)).toEqual(before)
  })
})

describe.each(ENGINES)('$name: loading a bundle', ({ name, openEmpty }) => {
  let store: Store
  let other: Store | undefined

  beforeEach(async () => {
    store = await openEmpty()
  })
  afterEach(async () => {
    await store.close()
    await other?.close()
    other = undefined
  })

  /** Loads the bundle `small`. */
  async function load(graph: BundleGraph, into = store) {
    await applySchemaOnce(into)
    // Counting anew after each small loading would take longer than all the rest.
    return loadBundle(override(into, { settle: () => Promise.resolve() }), 'small', graph)
  }

  /** Where a database keeps its schema when it is emptied, there is nothing to apply again. */
  let hasSchema = false
  async function applySchemaOnce(into: Store) {
    if (name === 'neo4j' && hasSchema) return
    await into.applySchema()
    hasSchema = true
  }

  async function version() {
    return (await storeState(store))?.dataVersion
  }

  it('says what it did, and notes the bundle, its schema and a new version of the data', async () => {
    expect(await prepareStore(store)).toBeNull()
    expect(await load(await smallGraph())).toEqual({
      created: SMALL_SIZE,
      changed: 0,
      unchanged: 0,
    })
    expect(await storeState(store)).toEqual({
      schemaVersion: SCHEMA_VERSION,
      bundles: ['small'],
      dataVersion: expect.stringMatching(/^[\w-]{10,}$/),
    })
  })

  it('changes nothing the second time, not even the version of the data', async () => {
    await load(await smallGraph())
    const before = await everything(store)
    expect(await load(await smallGraph())).toEqual({
      created: 0,
      changed: 0,
      unchanged: SMALL_SIZE,
    })
    expect(await everything(store)).toEqual(before)
  })

  it('changes the one item that is another now', async () => {
    await load(await smallGraph())
    const old = await version()
    const renamed = await smallGraph((small) => {
      Object.assign(one(small['actors.jsonl']), {
        names: [{ value: 'Ada L.', lang: 'en', kind: 'PREFERRED' }],
      })
    })
    expect(await load(renamed)).toEqual({ created: 0, changed: 1, unchanged: SMALL_SIZE - 1 })
    expect(await version()).not.toBe(old)
    const rows = await read(
      store,
      'MATCH (n:Actor) RETURN n.id AS id, n.names AS names, n.version AS version ORDER BY id',
    )
    expect(rows).toEqual([
      { id: 'actor:ada', names: ['Ada L.'], version: 2 },
      { id: 'actor:bob', names: ['Bob'], version: 1 },
    ])
    // It keeps what others lead to it, and its counts.
    expect(await countsOf(store, 'actor:ada')).toEqual({
      degree: 3,
      relationships: 1,
      positions: 1,
    })
    expect(await relatedEdges(store)).toHaveLength(1)
  })

  it('adds what is new', async () => {
    await load(await smallGraph())
    const more = await smallGraph((small) => {
      const claim = one(small['claims.jsonl'])
      small['claims.jsonl'].push({ ...claim, id: 'claim:two', assertedBy: ['actor:bob'] })
    })
    // The claim, and the figure it gives.
    expect(await load(more)).toEqual({ created: 2, changed: 0, unchanged: SMALL_SIZE })
    // Bob's own: he is known, is held for, and now asserts.
    expect(await countsOf(store, 'actor:bob')).toMatchObject({ degree: 3 })
  })

  it('moves the edges of a relationship that has other ends, and counts at both', async () => {
    await load(await smallGraph())
    expect(await countsOf(store, 'actor:bob')).toEqual({
      degree: 2,
      relationships: 1,
      positions: 1,
    })
    expect(await countsOf(store, 'topic:drinks')).toMatchObject({ degree: 0, relationships: 0 })

    const moved = await smallGraph((small) => {
      Object.assign(one(small['relationships.jsonl']), { to: 'topic:drinks', date: '2019-02' })
    })
    expect(await load(moved)).toEqual({ created: 0, changed: 1, unchanged: SMALL_SIZE - 1 })
    expect(await relatedEdges(store)).toEqual([
      {
        from: 'actor:ada',
        to: 'topic:drinks',
        properties: {
          rid: 'relationship:ada--knows--bob',
          relation: 'KNOWS',
          family: 'PEOPLE',
          modality: 'STATED',
          startMin: '2019-02-01',
          endMax: '2019-02-28',
        },
      },
    ])
    expect(await countsOf(store, 'actor:ada')).toMatchObject({ degree: 3, relationships: 1 })
    expect(await countsOf(store, 'actor:bob')).toEqual({
      degree: 1,
      relationships: 0,
      positions: 1,
    })
    expect(await countsOf(store, 'topic:drinks')).toMatchObject({ degree: 1, relationships: 1 })
    const ends = await read(
      store,
      `MATCH (n:Relationship)-[r:FROM|TO]->(e:Entity)
       RETURN type(r) AS type, e.id AS id ORDER BY type`,
    )
    expect(ends).toEqual([
      { type: 'FROM', id: 'actor:ada' },
      { type: 'TO', id: 'topic:drinks' },
    ])
  })

  it('turns a relationship round', async () => {
    await load(await smallGraph())
    const turned = await smallGraph((small) => {
      Object.assign(one(small['relationships.jsonl']), { from: 'actor:bob', to: 'actor:ada' })
    })
    await load(turned)
    const edges = await relatedEdges(store)
    expect(edges.map(({ from, to }) => [from, to])).toEqual([['actor:bob', 'actor:ada']])
  })

  it('counts a self loop once', async () => {
    const loop = await smallGraph((small) => {
      Object.assign(one(small['relationships.jsonl']), { to: 'actor:ada' })
    })
    await load(loop)
    expect(await countsOf(store, 'actor:ada')).toMatchObject({ degree: 3, relationships: 1 })
    expect(await relatedEdges(store)).toHaveLength(1)
  })

  it('takes a fact out of all counts when it no longer holds, and keeps its native edge', async () => {
    await load(await smallGraph())
    const wished = await smallGraph((small) => {
      Object.assign(one(small['relationships.jsonl']), { modality: 'RECOMMENDED' })
      Object.assign(one(small['positions.jsonl']), { modality: 'HYPOTHETICAL' })
    })
    expect(await load(wished)).toMatchObject({ changed: 2 })
    expect(await countsOf(store, 'actor:ada')).toEqual({
      degree: 1,
      relationships: 0,
      positions: 0,
    })
    expect(await countsOf(store, 'actor:bob')).toEqual({
      degree: 0,
      relationships: 0,
      positions: 0,
    })
    expect(await relatedEdges(store)).toMatchObject([{ properties: { modality: 'RECOMMENDED' } }])
  })

  it('removes the links that an item no longer has', async () => {
    await load(await smallGraph())
    const alone = await smallGraph((small) => {
      delete one(small['positions.jsonl']).onBehalfOf
    })
    await load(alone)
    expect(
      await read(store, 'MATCH (:Position)-[:ON_BEHALF_OF]->(:Actor) RETURN 1 AS one'),
    ).toEqual([])
    expect(await countsOf(store, 'actor:bob')).toMatchObject({ degree: 1, positions: 0 })
  })

  it('removes the figures that a fact no longer gives', async () => {
    const figures = () => read(store, 'MATCH (g:Figure) RETURN g.id AS id, g.value AS value')
    await load(await smallGraph())
    expect(await figures()).toEqual([{ id: 'figure:claim:one:1', value: 3 }])
    await load(
      await smallGraph((small) => {
        delete one(small['claims.jsonl']).figures
      }),
    )
    expect(await figures()).toEqual([])
  })

  it('keeps several bundles side by side', async () => {
    await load(await smallGraph())
    const old = await version()
    const summary = await loadBundle(store, 'other', await smallGraph())
    expect(summary).toMatchObject({ created: 0, changed: 0 })
    expect((await storeState(store))?.bundles).toEqual(['small', 'other'])
    expect(await version()).not.toBe(old)
  })

  it('tells how far it is, from nothing to all', async () => {
    const seen: [number, number][] = []
    await applySchemaOnce(store)
    await loadBundle(store, 'small', await smallGraph(), (done, total) => {
      seen.push([done, total])
    })
    const done = seen.map(([steps]) => steps)
    const total = seen[0]?.[1]
    expect(seen.every(([, of]) => of === total)).toBe(true)
    expect(done[0]).toBe(0)
    expect(done.at(-1)).toBe(total)
    expect([...done].sort((a, b) => a - b)).toEqual(done)
  })

  describe('all or nothing', () => {
    it('leaves an empty store empty, whichever statement fails', async () => {
      await applySchemaOnce(store)
      const graph = await smallGraph()
      const count = await statementsOfLoading(store, graph)
      expect(count).toBeGreaterThan(15)
      expect(await everything(store)).toEqual([])
      for (let at = 1; at <= count; at += name === 'neo4j' ? 6 : 1) {
        await expect(loadBundle(failingAt(store, at), 'small', graph)).rejects.toThrow('failed')
        expect([at, await everything(store)]).toEqual([at, []])
      }
      expect(await load(graph)).toMatchObject({ created: SMALL_SIZE })
    })

    it('leaves a store that holds data as it is, whichever statement fails', async () => {
      await load(await smallGraph())
      const before = await everything(store)
      const changed = await smallGraph((small) => {
        Object.assign(one(small['relationships.jsonl']), { to: 'topic:tea' })
        Object.assign(one(small['actors.jsonl']), { kind: 'NGO' })
      })
      const count = await statementsOfLoading(store, changed)
      expect(count).toBeGreaterThan(10)
      for (let at = 1; at <= count; at += name === 'neo4j' ? 6 : 1) {
        await expect(loadBundle(failingAt(store, at), 'small', changed)).rejects.toThrow('failed')
        expect([at, await everything(store)]).toEqual([at, before])
      }
      expect(await load(changed)).toMatchObject({ changed: 2 })
    })
  })

  describe('two at once', () => {
    /** On a server as two processes have it; the embedded engine has one process only. */
    function another() {
      if (name !== 'neo4j') return store
      other = new Neo4jStore(NEO4J)
      return other
    }

    it('load once', async () => {
      const graph = await smallGraph()
      await applySchemaOnce(store)
      const summaries = await Promise.all(
        [store, another()].map((into) => loadBundle(into, 'small', graph)),
      )
      expect(summaries.map(({ created }) => created).sort((a, b) => a - b)).toEqual([0, SMALL_SIZE])
      expect(summaries.map(({ changed }) => changed)).toEqual([0, 0])
      const nodes = await read(store, 'MATCH (n:Node) RETURN count(n) AS count')
      expect(nodes).toEqual([{ count: SMALL_SIZE }])
      expect(await relatedEdges(store)).toHaveLength(1)
      const twice = await everything(store)

      await write(store, 'MATCH (n) DETACH DELETE n')
      await load(graph)
      const withoutVersion = (all: string[]) => all.filter((text) => !text.includes('ActaStore'))
      expect(withoutVersion(twice)).toEqual(withoutVersion(await everything(store)))
    })

    it('apply the schema to a database that has none', async () => {
      if (name === 'neo4j') await dropSchema()
      await Promise.all([prepareStore(store), prepareStore(another())])
      await load(await smallGraph())
      await expect(write(store, 'CREATE (n:Node {id: "actor:ada"})')).rejects.toThrow()
    })

    it('do not take each other’s data for foreign', async () => {
      await applySchemaOnce(store)
      const graph = await smallGraph()
      let isFirst = true
      const interrupted = override(store, {
        // The other one commits between the first look and the next.
        async read(query, params) {
          const rows = await store.read(query, params)
          if (isFirst) await loadBundle(store, 'small', graph)
          isFirst = false
          return rows
        },
      })
      await prepareStore(interrupted)
      expect(await load(graph)).toMatchObject({ created: 0, changed: 0 })
    })
  })

  describe('a database that is not Acta’s', () => {
    async function refusesAndLeaves(message: RegExp) {
      if (name === 'neo4j') await runOnNeo4j('DROP INDEX actor_degreeKey IF EXISTS')
      const before = await everything(store)
      const schema = await schemaOf()
      await expect(prepareStore(store)).rejects.toThrow(ForeignDataError)
      await expect(prepareStore(store)).rejects.toThrow(message)
      expect(await everything(store)).toEqual(before)
      expect(await schemaOf()).toEqual(schema)
      await write(store, 'MATCH (n) DETACH DELETE n')
      await store.applySchema()
    }

    function schemaOf() {
      return name === 'neo4j'
        ? runOnNeo4j('SHOW INDEXES YIELD name RETURN name ORDER BY name')
        : read(store, 'SHOW INDEXES')
    }

    it('is refused and left untouched when it holds other nodes', async () => {
      await write(store, 'CREATE (:Foreign {x: 1})-[:KNOWS]->(:Foreign {x: 2})')
      await refusesAndLeaves(/did not write.*untouched/)
    })

    it('is refused and left untouched when its nodes have the very labels of Acta', async () => {
      await write(store, 'CREATE (:Node:Entity:Actor {id: "actor:x"})')
      await refusesAndLeaves(/did not write.*untouched/)
    })

    it.each([0, SCHEMA_VERSION + 1])(
      'is refused and left untouched when it has schema version %i',
      async (schemaVersion) => {
        await write(
          store,
          `CREATE (:ActaStore {key: 'store', schemaVersion: $schemaVersion, dataVersion: 'x', bundles: []})`,
          { schemaVersion },
        )
        await refusesAndLeaves(
          new RegExp(`schema version ${String(schemaVersion)}, .*${String(SCHEMA_VERSION)}`),
        )
      },
    )
  })
})

/** Removes every index and constraint of the server, as a new one has none. */
async function dropSchema() {
  for (const { name } of await runOnNeo4j('SHOW CONSTRAINTS YIELD name')) {
    await runOnNeo4j(`DROP CONSTRAINT ${String(name)} IF EXISTS`)
  }
  const indexes = await runOnNeo4j("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")
  for (const { name } of indexes) await runOnNeo4j(`DROP INDEX ${String(name)} IF EXISTS`)
}
