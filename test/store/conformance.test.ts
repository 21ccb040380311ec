import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { GrafeoStore } from '../../src/store/grafeo.ts'
import type { Query } from '../../src/store/query.ts'
import {
  type Row,
  type Store,
  StoreUnavailableError,
  type Transaction,
} from '../../src/store/store.ts'
import { ENGINES } from '../support/engines.ts'
import { runOnNeo4j } from '../support/neo4j.ts'

function statement(text: string): Query<object, Row> {
  return { name: 'test', text }
}

function run(transaction: Transaction, text: string, params: object = {}) {
  return transaction.run(statement(text), params)
}

const CREATE = 'CREATE (n:Node {id: $id})'
const IDS = 'MATCH (n:Node) RETURN n.id AS id ORDER BY id'

describe.each(ENGINES)('$name: a store', ({ name, openEmpty }) => {
  let store: Store

  beforeEach(async () => {
    store = await openEmpty()
    await store.applySchema()
  })
  afterEach(() => store.close())

  function read(text: string, params: object = {}) {
    return store.read(statement(text), params)
  }

  function write(text: string, params: object = {}) {
    return store.write((transaction) => run(transaction, text, params))
  }

  async function ids() {
    return (await read(IDS)).map(({ id }) => id)
  }

  describe('rows', () => {
    it('are plain values, whatever the statement returns', async () => {
      const rows = await read(
        "RETURN 'text' AS text, 7 AS integer, 1.5 AS number, true AS flag, null AS nothing, " +
          "[1, 'a', null, [2]] AS list, {count: 3, list: [4], inner: {five: 5}} AS map",
      )
      expect(rows).toStrictEqual([
        {
          text: 'text',
          integer: 7,
          number: 1.5,
          flag: true,
          nothing: null,
          list: [1, 'a', null, [2]],
          map: { count: 3, list: [4], inner: { five: 5 } },
        },
      ])
    })

    it('come in the order of the statement, equal ones as often as it has them', async () => {
      const rows = await read('UNWIND [3, 1, 2, 1] AS n RETURN n ORDER BY n DESC')
      expect(rows).toStrictEqual([{ n: 3 }, { n: 2 }, { n: 1 }, { n: 1 }])
    })

    it('are all there where they are thousands, in their order', async () => {
      const rows = await read(
        "UNWIND range(1, 20000) AS number RETURN number, [number, 'a'] AS list ORDER BY number DESC",
      )
      expect(rows).toEqual(
        Array.from({ length: 20_000 }, (_, at) => ({
          number: 20_000 - at,
          list: [20_000 - at, 'a'],
        })),
      )
    })

    it('are none where nothing matches', async () => {
      expect(await read(IDS)).toStrictEqual([])
    })

    it('are the same from a transaction', async () => {
      const rows = await write('UNWIND [1, 2] AS n RETURN n, {half: n / 2.0} AS map ORDER BY n')
      expect(rows).toStrictEqual([
        { n: 1, map: { half: 0.5 } },
        { n: 2, map: { half: 1 } },
      ])
    })

    it('sort text by code point, nothing last', async () => {
      const rows = await read(
        "UNWIND ['b', 'Z', 'ä', null, 'a', 'é', '~', '😀'] AS text RETURN text ORDER BY text",
      )
      expect(rows.map(({ text }) => text)).toEqual(['Z', 'a', 'b', '~', 'ä', 'é', '😀', null])
    })
  })

  describe('parameters', () => {
    it('are integers where they are whole', async () => {
      const [row] = await read(
        'RETURN $five AS five, toString($five) AS text, $five / 2 AS half, ' +
          "['a', 'b', 'c'][$two] AS third, $list AS list, $map.deep.count / 2 AS deep",
        { five: 5, two: 2, list: [1, 2], map: { deep: { count: 3 } } },
      )
      expect(row).toStrictEqual({
        five: 5,
        text: '5',
        half: 2,
        third: 'c',
        list: [1, 2],
        deep: 1,
      })
    })

    it('are integers up to the safe ones, below zero, and stored as such', async () => {
      const numbers = [0, -3, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
      await write('CREATE (n:Node {id: $id, numbers: $numbers})', { id: 'a', numbers })
      const [row] = await read('MATCH (n:Node {id: $id}) RETURN n.numbers AS numbers', { id: 'a' })
      expect(row).toStrictEqual({ numbers })
    })

    it('stay numbers with a fraction where they have one', async () => {
      expect(await read('RETURN $n AS n, $n / 2 AS half', { n: 0.5 })).toStrictEqual([
        { n: 0.5, half: 0.25 },
      ])
    })

    it('limit rows', async () => {
      const rows = await read('UNWIND range(1, 10) AS n RETURN n ORDER BY n LIMIT $limit', {
        limit: 2,
      })
      expect(rows).toStrictEqual([{ n: 1 }, { n: 2 }])
    })

    it('are null where they are undefined, at any depth', async () => {
      const [row] = await read(
        'RETURN $missing IS NULL AS missing, $row.inner IS NULL AS inner, $row.list AS list',
        { missing: undefined, row: { inner: undefined, list: [null, 1] } },
      )
      expect(row).toStrictEqual({ missing: true, inner: true, list: [null, 1] })
    })

    it('may have no prototype, as the input objects of GraphQL', async () => {
      const bare = (entries: object) => Object.assign(Object.create(null) as object, entries)
      const [row] = await read(
        'RETURN $row.n AS n, $row.inner.n AS inner, $rows[0].n AS first',
        bare({ row: bare({ n: 1, inner: bare({ n: 2 }) }), rows: [bare({ n: 3 })] }),
      )
      expect(row).toStrictEqual({ n: 1, inner: 2, first: 3 })
    })

    it.each([
      `quotes ' " and a backtick \``,
      '}) DETACH DELETE n //',
      'a backslash \\ and \\u0060',
      'lines\r\nand\ttabs \u2028 \u2029',
      '\u202Eright to left\u202C',
      '😀 🏳️‍🌈 é (e and an accent)',
    ])('keep text as it is: %j', async (text) => {
      await write('CREATE (n:Node {id: $text, list: [$text]})', { text })
      expect(
        await read('MATCH (n:Node {id: $text}) RETURN n.id AS id, n.list AS list', { text }),
      ).toStrictEqual([{ id: text, list: [text] }])
    })

    it('keep properties of every type, and lose those that are null', async () => {
      const properties = {
        id: 'a',
        text: 'x',
        integer: 1,
        number: 0.25,
        flag: false,
        texts: ['a', 'b'],
        none: [],
      }
      await write('CREATE (n:Node) SET n = $properties', {
        properties: { ...properties, nothing: null, missing: undefined },
      })
      const [row] = await read('MATCH (n:Node) RETURN properties(n) AS properties')
      expect(row?.properties).toStrictEqual(properties)
    })
  })

  describe('a write', () => {
    it('is there for every later read', async () => {
      await write(CREATE, { id: 'a' })
      expect(await ids()).toEqual(['a'])
    })

    it('gives back what its work returns', async () => {
      expect(await store.write(() => Promise.resolve(7))).toBe(7)
    })

    it('sees what it wrote itself, and nobody else does before it is committed', async () => {
      await store.write(async (transaction) => {
        await run(transaction, CREATE, { id: 'a' })
        expect(await run(transaction, IDS)).toEqual([{ id: 'a' }])
        expect(await ids()).toEqual([])
      })
      expect(await ids()).toEqual(['a'])
    })

    it('leaves nothing when its work throws, and throws just that', async () => {
      const error = new Error('of the work')
      const failing = store.write(async (transaction) => {
        await run(transaction, CREATE, { id: 'a' })
        throw error
      })
      await expect(failing).rejects.toBe(error)
      expect(await ids()).toEqual([])
    })

    it.each([
      ['breaks a constraint', 'CREATE (n:Node {id: "old"})'],
      ['is no Cypher', 'CREATE (n:Node'],
      ['names what is not there', 'RETURN nobody'],
      ['lacks a parameter', 'RETURN $missing'],
      ['divides by zero', 'RETURN 1 / 0'],
    ])('leaves nothing when a statement %s', async (_what, bad) => {
      await write(CREATE, { id: 'old' })
      const failing = store.write(async (transaction) => {
        await run(transaction, CREATE, { id: 'a' })
        await run(transaction, bad)
      })
      await expect(failing).rejects.toThrow()
      expect(await ids()).toEqual(['old'])
    })

    it('leaves nothing when a statement failed, though its work goes on', async () => {
      await write(CREATE, { id: 'old' })
      const failing = store.write(async (transaction) => {
        await run(transaction, CREATE, { id: 'a' })
        await run(transaction, CREATE, { id: 'old' }).catch(() => undefined)
        await run(transaction, CREATE, { id: 'b' })
      })
      await expect(failing).rejects.toThrow()
      expect(await ids()).toEqual(['old'])
    })

    it('can follow one that failed', async () => {
      await store.write(() => Promise.reject(new Error('first'))).catch(() => undefined)
      await write(CREATE, { id: 'a' })
      expect(await ids()).toEqual(['a'])
    })
  })

  describe('writes at the same time', () => {
    it('lose no update', async () => {
      await write('CREATE (n:Node {id: "counter", count: 0})')
      const increment = 'MATCH (n:Node {id: "counter"}) SET n.count = n.count + 1'
      await Promise.all(Array.from({ length: 30 }, () => write(increment)))
      expect(await read('MATCH (n:Node) RETURN n.count AS count')).toEqual([{ count: 30 }])
    })

    it('make one node of a key that all of them merge', async () => {
      const merge =
        'MERGE (n:Node {id: "one"}) ON CREATE SET n.made = 1 SET n.met = coalesce(n.met, 0) + 1'
      await Promise.all(Array.from({ length: 20 }, () => write(merge)))
      expect(await read('MATCH (n:Node) RETURN n.made AS made, n.met AS met')).toEqual([
        { made: 1, met: 20 },
      ])
    })

    it('each stand alone: one that fails takes no other with it', async () => {
      const results = await Promise.allSettled(
        ['a', 'b', 'a', 'c'].map((id) => write(CREATE, { id })),
      )
      expect(results.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'fulfilled',
        'fulfilled',
        'rejected',
      ])
      expect(await ids()).toEqual(['a', 'b', 'c'])
    })
  })

  describe('the schema', () => {
    async function schema() {
      if (name === 'neo4j') {
        const indexes = await runOnNeo4j('SHOW INDEXES YIELD name, labelsOrTypes, properties')
        const constraints = await runOnNeo4j('SHOW CONSTRAINTS YIELD name, type')
        return [indexes, constraints]
      }
      return [await read('SHOW INDEXES'), await read('SHOW CONSTRAINTS')]
    }

    it('applied again changes nothing', async () => {
      await write(CREATE, { id: 'a' })
      const before = await schema()
      expect(before.flat().length).toBeGreaterThan(0)
      await store.applySchema()
      expect(await schema()).toEqual(before)
      expect(await ids()).toEqual(['a'])
    })

    it('applied by two at once is applied', async () => {
      await Promise.all([store.applySchema(), store.applySchema()])
      expect((await schema()).flat().length).toBeGreaterThan(0)
    })

    it('keeps ids unique', async () => {
      await write(CREATE, { id: 'a' })
      await expect(write(CREATE, { id: 'a' })).rejects.toThrow()
      await write('CREATE (s:ActaStore {key: "store"})')
      await expect(write('CREATE (s:ActaStore {key: "store"})')).rejects.toThrow()
      expect(await ids()).toEqual(['a'])
    })
  })

  describe('an error', () => {
    it.each([
      ['of syntax', 'MATCH (n RETURN 1'],
      ['of an unknown name', 'RETURN nobody'],
      ['of a missing parameter', 'RETURN $missing'],
      ['of a value', 'RETURN 1 / 0'],
    ])('%s does not say that the engine is away, nor does it take it away', async (_what, bad) => {
      const error: unknown = await read(bad).catch((reason: unknown) => reason)
      expect(error).toHaveProperty('message')
      expect(error).not.toBeInstanceOf(StoreUnavailableError)
      await expect(store.ping()).resolves.toBeUndefined()
      expect(await read('RETURN 1 AS one')).toEqual([{ one: 1 }])
    })
  })

  it('says which engine it is', async () => {
    const info = await store.info()
    expect(info.name).toBe(name)
    expect(info.version).toMatch(/^\d+\.\d+/)
  })

  it('settles what was written, as often as one likes', async () => {
    await write(CREATE, { id: 'a' })
    await store.settle()
    await store.settle()
    expect(await ids()).toEqual(['a'])
  })
})

describe('grafeo: a store in a folder', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acta-store-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('makes a folder that is missing, and keeps what was written over a restart', async () => {
    const missing = join(folder, 'not', 'yet')
    const first = new GrafeoStore({ folder: missing })
    await first.applySchema()
    await first.write((transaction) => run(transaction, CREATE, { id: 'a' }))
    await first.close()

    const second = new GrafeoStore({ folder: missing })
    expect(await second.read(statement(IDS), {})).toEqual([{ id: 'a' }])
    await expect(
      second.write((transaction) => run(transaction, CREATE, { id: 'a' })),
    ).rejects.toThrow()
    await second.close()
  })

  // How it says so is tested where it runs as a process: errors of the native module are of no
  // class that a test file can compare with.
  it('belongs to one store at a time', async () => {
    const first = new GrafeoStore({ folder })
    const open = () => new GrafeoStore({ folder })
    expect(open).toThrow(/acta\.grafeo|in use/)
    await first.close()
    await open().close()
  })

  it('commits what is under way before it closes', async () => {
    const first = new GrafeoStore({ folder })
    const writing = first.write((transaction) => run(transaction, CREATE, { id: 'a' }))
    await first.close()
    await writing
    const second = new GrafeoStore({ folder })
    expect(await second.read(statement(IDS), {})).toEqual([{ id: 'a' }])
    await second.close()
  })
})
