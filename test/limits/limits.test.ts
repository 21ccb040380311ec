import { beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { getIntrospectionQuery } from 'graphql'
import type { Store } from '../../src/store/store.ts'
import { execute, runFailing } from '../support/api.ts'
import { emptyStore } from './fake-store.ts'

// What is refused is refused before anything is read, so no engine is needed here.

/** `{ topic { narrower { nodes { … } } } }`, so many fields deep. */
function nested(depth: number) {
  const fields = ['topic(id: "topic:x")']
  for (let at = 1; at < depth - 1; at += 1) fields.push(at % 2 ? 'narrower(first: 1)' : 'nodes')
  // The last field is a value; after a connection that is its count.
  fields.push(depth % 2 ? 'totalCount' : 'id')
  return `${fields.map((field) => `{ ${field} `).join('')}${'}'.repeat(fields.length)}`
}

/** Variables or literals of filters that are nested so deeply. */
function filterOfDepth(depth: number): object {
  return depth === 0 ? { kind: { isNull: false } } : { not: filterOfDepth(depth - 1) }
}

function literal(filter: object) {
  return JSON.stringify(filter).replace(/"(\w+)":/g, '$1: ')
}

const FILTERED = 'query ($filter: ActorFilter) { actors(filter: $filter) { totalCount } }'

describe('an operation', () => {
  let store: Store
  let statements: string[]

  beforeEach(() => {
    ;({ store, statements } = emptyStore())
  })

  /** Refused by name, with what is allowed, before anything was read. */
  async function expectRefusal(code: string, ...[operation, variables]: [string, object?]) {
    const failure = await runFailing(store, operation, variables as Record<string, unknown>)
    expect(failure.code).toBe(code)
    expect(statements).toEqual([])
    return failure
  }

  async function expectAnswer(...[operation, variables]: [string, object?]) {
    const { errors } = await execute(store, operation, variables as Record<string, unknown>)
    expect(errors).toBeUndefined()
    statements.length = 0
  }

  describe('may be 24 fields deep', () => {
    it('and no deeper', async () => {
      await expectAnswer(nested(23))
      await expectAnswer(nested(24))
      for (const depth of [25, 26, 60, 500]) {
        const failure = await expectRefusal('QUERY_TOO_DEEP', nested(depth))
        expect(failure).toMatchObject({ input: 'query', extensions: { allowed: 'at most 24' } })
        expect(failure.message).toContain(String(depth))
      }
    })

    it('counted through fragments', async () => {
      const spread = (broader: number) =>
        `{ topic(id: "topic:x") { narrower { nodes { ...Rest } } } }
         fragment Rest on Topic ${'{ broader '.repeat(broader)} { id } ${'}'.repeat(broader)}`
      // topic, narrower, nodes and id are four of them.
      await expectAnswer(spread(20))
      await expectRefusal('QUERY_TOO_DEEP', spread(21))
    })

    it('inline fragments not counted', async () => {
      const wrapped = nested(24).replace(
        /\{ id \}/,
        `${'{ ... on Node '.repeat(30)}{ id }${'}'.repeat(30)}`,
      )
      await expectAnswer(wrapped)
    })

    it('nor those of other operations of the document', async () => {
      // Only what is asked to run counts, and which that is must be said.
      const { errors } = await execute(store, `query Deep ${nested(30)} query Flat ${nested(3)}`)
      expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT')
    })

    it('introspection not counted', async () => {
      await expectAnswer(getIntrospectionQuery({ inputValueDeprecation: true }))
    })
  })

  describe('may reach 300 000 objects', () => {
    const wide = (first: string | number, alias = 'a') =>
      `${alias}: actors(first: ${String(first)}) { nodes { positions(first: ${String(first)}) { nodes { topic { positions(first: ${String(first)}) { nodes { id } } } } } } }`

    it('and no more', async () => {
      await expectAnswer(`{ ${wide(25)} }`)
      const failure = await expectRefusal('QUERY_TOO_COMPLEX', `{ ${wide(200)} }`)
      expect(failure).toMatchObject({ input: 'query', extensions: { allowed: 'at most 300000' } })
    })

    it('counted by variables and their defaults', async () => {
      await expectAnswer(`query ($n: Int) { ${wide('$n')} }`, { n: 5 })
      await expectRefusal('QUERY_TOO_COMPLEX', `query ($n: Int) { ${wide('$n')} }`, { n: 200 })
      await expectRefusal('QUERY_TOO_COMPLEX', `query ($n: Int = 200) { ${wide('$n')} }`)
      await expectAnswer(`query ($n: Int = 200) { ${wide('$n')} }`, { n: 2 })
    })

    it('counted again for each request, whatever was asked before', async () => {
      const operation = `query Again($n: Int) { ${wide('$n')} }`
      await expectAnswer(operation, { n: 1 })
      await expectRefusal('QUERY_TOO_COMPLEX', operation, { n: 200 })
      await expectAnswer(operation, { n: 1 })
    })

    it('counted by last as by first', async () => {
      await expectRefusal('QUERY_TOO_COMPLEX', `{ ${wide(200).replaceAll('first', 'last')} }`)
    })

    it('counted three for each list that comes whole', async () => {
      const asked = (first: number) =>
        `{ recommendations(first: ${String(first)}) { nodes { addressees {
          recommendationsReceived(first: ${String(first)}) { nodes { addressees { names { value } } } }
        } } } }`
      // 200 × (2 + 3 × (1 + 200 × 5)) + 1 = 601 001 objects, and a quarter of that at half the pages.
      await expectRefusal('QUERY_TOO_COMPLEX', asked(200))
      await expectAnswer(asked(100))
    })

    it('where a negative or oversized page gains nothing', async () => {
      const { errors } = await execute(store, `{ ${wide(-1)} ${wide(200, 'b')} }`)
      expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COMPLEX')
      await expectRefusal('QUERY_TOO_COMPLEX', `{ ${wide(1_000_000_000)} }`)
    })

    it('over all aliases together', async () => {
      const many = (count: number) =>
        `{ ${Array.from({ length: count }, (_, at) => wide(25, `a${String(at)}`)).join(' ')} }`
      await expectAnswer(many(2))
      await expectRefusal('QUERY_TOO_COMPLEX', many(20))
    })

    it('through fragments', async () => {
      await expectRefusal(
        'QUERY_TOO_COMPLEX',
        `{ actors(first: 200) { nodes { ...Positions } } }
         fragment Positions on Actor { positions(first: 200) { nodes { ...Topic } } }
         fragment Topic on Position { topic { positions(first: 200) { nodes { id } } } }`,
      )
    })

    it('counted for each of several ids', async () => {
      const ids = Array.from({ length: 200 }, (_, at) => `topic:${String(at)}`)
      const operation = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Topic { positions(first: 200) { nodes { actor { claimsAsserted(first: 200) { nodes { id } } } } } } } }`
      await expectAnswer(operation, { ids: ids.slice(0, 3) })
      await expectRefusal('QUERY_TOO_COMPLEX', operation, { ids })
    })

    it('not counting what is skipped', async () => {
      const operation = `query ($all: Boolean!) { actors { totalCount } ... @include(if: $all) { ${wide(200)} } }`
      await expectAnswer(operation, { all: false })
      await expectRefusal('QUERY_TOO_COMPLEX', operation, { all: true })
    })
  })

  describe('may have 60 000 nodes calculated', () => {
    const all =
      'metrics(orderBy: PAGE_RANK) { betweenness closeness eigenvector pageRank } communities { count } layout { x }'
    const times = (count: number, view: string) =>
      `{ ${Array.from({ length: count }, (_, at) => `a${String(at)}: ${view}`).join(' ')} }`

    it('and no more', async () => {
      await expectAnswer(`{ network(maxNodes: 10000) { ${all} } }`)
      await expectAnswer(times(5, `network { ${all} }`))
      const failure = await expectRefusal('QUERY_TOO_COMPLEX', times(6, `network { ${all} }`))
      expect(failure).toMatchObject({ input: 'query' })
      expect(failure.extensions?.allowed).toBe('calculations over at most 60000 nodes')
      expect(failure.message).toMatch(/ 72000 nodes/)
    })

    it('in metrics, communities and layouts alike, by the nodes asked for', async () => {
      const three = 'metrics(orderBy: BETWEENNESS) { id } communities { count } layout { x }'
      await expectRefusal('QUERY_TOO_COMPLEX', times(30, `network { ${three} }`))
      await expectAnswer(times(30, `network(maxNodes: 500) { ${three} }`))
      const long = 'layout(iterations: 1000) { x }'
      await expectRefusal(
        'QUERY_TOO_COMPLEX',
        times(10, `network { ${long} ${long.replace('layout', 'b: layout')} }`),
      )
    })

    it('where degrees and circles cost nothing', async () => {
      const cheap = 'metrics { degree } layout(algorithm: CIRCLE) { x }'
      await expectAnswer(times(50, `network { ${cheap} }`))
    })

    it('through fragments', async () => {
      const views = times(30, 'network { ...All }')
      await expectRefusal(
        'QUERY_TOO_COMPLEX',
        `${views} fragment All on Network { layout { x } b: layout(seed: 2) { x } }`,
      )
    })
  })

  describe('with a bomb of fragments', () => {
    const bomb = (fragments: number) =>
      `{ topic(id: "topic:x") { ...F0 } } ${Array.from({ length: fragments }, (_, at) =>
        at + 1 < fragments
          ? `fragment F${String(at)} on Topic { ...F${String(at + 1)} broader { ...F${String(at + 1)} } }`
          : `fragment F${String(at)} on Topic { id }`,
      ).join(' ')}`

    it('is refused at once', async () => {
      const start = performance.now()
      await expectRefusal('GRAPHQL_VALIDATION_FAILED', bomb(20))
      await expectRefusal('GRAPHQL_VALIDATION_FAILED', bomb(60))
      expect(performance.now() - start).toBeLessThan(3000)
    })

    it('that goes round in circles is refused', async () => {
      const { errors } = await execute(
        store,
        '{ topic(id: "topic:x") { ...A } } fragment A on Topic { broader { ...B } } fragment B on Topic { broader { ...A } }',
      )
      expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
      expect(statements).toEqual([])
    })
  })

  it('of more than 10 000 tokens is refused', async () => {
    const failure = await expectRefusal(
      'GRAPHQL_PARSE_FAILED',
      `{ ${'__typename '.repeat(10_001)}}`,
    )
    expect(failure.message).toContain('10000')
  })

  it('that introspects in circles is refused', async () => {
    const { errors } = await execute(
      store,
      `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} }'.repeat(8)} } } }`,
    )
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  describe('with a filter', () => {
    it('may nest 10 levels, and no more', async () => {
      await expectAnswer(FILTERED, { filter: filterOfDepth(10) })
      await expectAnswer(`{ actors(filter: ${literal(filterOfDepth(10))}) { totalCount } }`)
      for (const depth of [11, 30, 47]) {
        const filter = filterOfDepth(depth)
        for (const failure of [
          await expectRefusal('QUERY_TOO_DEEP', FILTERED, { filter }),
          await expectRefusal(
            'QUERY_TOO_DEEP',
            `{ actors(filter: ${literal(filter)}) { totalCount } }`,
          ),
        ]) {
          expect(failure.input).toMatch(/^\$?filter/)
          expect(failure.extensions?.allowed).toContain('at most')
        }
      }
    })

    it('counts relations as levels, too', async () => {
      const groups = (levels: number): object => (levels === 0 ? {} : { not: groups(levels - 1) })
      const filter = (levels: number) => ({
        positions: { some: { actor: { none: groups(levels) } } },
      })
      await expectAnswer(FILTERED, { filter: filter(8) })
      await expectRefusal('QUERY_TOO_DEEP', FILTERED, { filter: filter(9) })
    })

    it('of a thousand levels as a literal is refused, not fallen over', async () => {
      const depth = 1500
      const filter = `${'{not: '.repeat(depth)}{}${'}'.repeat(depth)}`
      await expectRefusal('QUERY_TOO_DEEP', `{ actors(filter: ${filter}) { totalCount } }`)
    })

    it('may have 200 conditions, and no more', async () => {
      const conditions = (count: number) => ({
        or: Array.from({ length: count }, (_, at) => ({ degree: { eq: at } })),
      })
      await expectAnswer(FILTERED, { filter: conditions(199) })
      for (const count of [201, 3000]) {
        const failure = await expectRefusal('QUERY_TOO_COMPLEX', FILTERED, {
          filter: conditions(count),
        })
        expect(failure.input).toMatch(/^filter/)
        expect(failure.extensions?.allowed).toContain('200')
      }
    })

    it.each(['and', 'or'])('counts the empty members of %s as well', async (key) => {
      const filter = { [key]: Array.from({ length: 3000 }, () => ({})) }
      await expectRefusal('QUERY_TOO_COMPLEX', FILTERED, { filter })
    })

    it('counts several operators of one field', async () => {
      const filter = {
        and: Array.from({ length: 201 }, () => ({ degree: { gt: 1, lt: 5, gte: 1, lte: 5 } })),
      }
      await expectRefusal('QUERY_TOO_COMPLEX', FILTERED, { filter })
    })
  })

  describe('with variables', () => {
    const nest = (depth: number, wrap: (inner: unknown) => unknown) => {
      let value: unknown = {}
      for (let at = 0; at < depth; at += 1) value = wrap(value)
      return value
    }

    it.each([
      ['objects', (inner: unknown) => ({ not: inner })],
      ['lists', (inner: unknown) => [inner]],
      ['both', (inner: unknown) => ({ and: [inner] })],
    ])('nested 60 or 5000 levels deep by %s is refused', async (_name, wrap) => {
      for (const depth of [60, 5000]) {
        const failure = await expectRefusal('QUERY_TOO_DEEP', FILTERED, {
          filter: nest(depth, wrap),
        })
        expect(failure).toMatchObject({ input: '$filter' })
        expect(failure.extensions?.allowed).toContain('50')
      }
    })

    it('that it does not use is refused when they are too deep, all the same', async () => {
      await expectRefusal('QUERY_TOO_DEEP', '{ relationTypes { code } }', {
        unused: nest(200, (inner) => [inner]),
      })
    })

    it('of the wrong shape is refused by name, once', async () => {
      const filter = { or: Array.from({ length: 3000 }, () => ({ degree: { eq: 'x' } })) }
      const start = performance.now()
      const { errors } = await execute(store, FILTERED, { filter })
      expect(performance.now() - start).toBeLessThan(3000)
      expect(errors?.length).toBeLessThan(60)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT' })
      expect(statements).toEqual([])
    })

    it('of whatever shape never brings the service down', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (filter) => {
          const { errors } = await execute(store, FILTERED, { filter })
          for (const { extensions } of errors ?? []) {
            expect(['BAD_INPUT', 'QUERY_TOO_DEEP']).toContain(extensions?.code)
          }
        }),
        { numRuns: 100 },
      )
    })
  })

  it('of whatever text never brings the service down', async () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '(',
        ')',
        ':',
        '"',
        '...',
        ' actors',
        ' nodes',
        ' id',
        ' $x',
        '[',
        ']',
        '@skip',
        '!',
      ],
      ...[
        'query',
        'mutation',
        'subscription',
        'fragment F on',
        ' Actor',
        '\u0000',
        '#',
        '"""',
        '1e9',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const { errors } = await execute(store, pieces.join(''))
        for (const { extensions } of errors ?? []) {
          expect(extensions?.code).toMatch(/^(GRAPHQL_|BAD_|OPERATION_)/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('that would write is refused: there is nothing to write yet', async () => {
    const { errors } = await execute(store, 'mutation { wipe }')
    expect(errors?.[0]?.extensions?.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|OPERATION_)/)
    expect(statements).toEqual([])
  })
})
