import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runFailing, runQuery } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'

const FIELDS = {
  network: 'query($filter: GraphFilter) { network(filter: $filter) { nodeCount } }',
  neighborhood:
    'query($filter: GraphFilter) { neighborhood(of: ["actor:oas"], filter: $filter) { nodeCount } }',
  paths:
    'query($filter: GraphFilter) { paths(from: "actor:oas", to: "actor:provea", filter: $filter) { shortestLength } }',
  timeline:
    'query($filter: GraphFilter) { timeline(granularity: YEAR, filter: $filter) { count } }',
}

const WRONG: [object, string, string][] = [
  [{ actors: ['actor:nobody'] }, 'NOT_FOUND', 'filter.actors'],
  [{ actors: ['actor:oas', 'topic:dialogue'] }, 'BAD_INPUT', 'filter.actors'],
  [{ actors: ['topic:nothing'] }, 'NOT_FOUND', 'filter.actors'],
  [{ topics: ['actor:oas'] }, 'BAD_INPUT', 'filter.topics'],
  [{ topics: ['nothing'] }, 'NOT_FOUND', 'filter.topics'],
  [{ documents: ['topic:dialogue'] }, 'BAD_INPUT', 'filter.documents'],
  [{ topics: ['topic:nothing'] }, 'NOT_FOUND', 'filter.topics'],
  [{ documents: ['document:lost'] }, 'NOT_FOUND', 'filter.documents'],
  [{ relations: ['PRESURES'] }, 'BAD_INPUT', 'filter.relations'],
  [{ families: ['pressure'] }, 'BAD_INPUT', 'filter.families'],
  [{ date: '2018-13' }, 'BAD_INPUT', 'filter.date'],
  [{ languages: ['not a tag'] }, 'BAD_INPUT', 'filter.languages'],
  [{ minConfidence: 1.5 }, 'BAD_INPUT', 'filter.minConfidence'],
  [{ without: ['actor:nobody'] }, 'NOT_FOUND', 'filter.without'],
  [{ without: ['relationship:1'] }, 'NOT_FOUND', 'filter.without'],
  [{ minDegree: -1 }, 'BAD_INPUT', 'filter.minDegree'],
  [{ languages: Array.from({ length: 1001 }, () => 'en') }, 'BAD_INPUT', 'filter.languages'],
]

describe.each(ENGINES)('$name: a filter of views', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  describe.each(Object.entries(FIELDS))('in %s', (_, query) => {
    it.each(WRONG)('refuses %j', async (filter, code, input) => {
      const error = await runFailing(store, query, { filter })
      expect(error).toMatchObject({ code, input })
    })
  })

  it('names what is not there', async () => {
    const error = await runFailing(store, FIELDS.network, { filter: { actors: ['actor:nobody'] } })
    expect(error.message).toBe(
      'filter.actors must be the id of an actor; there is no "actor:nobody".',
    )
    const other = await runFailing(store, FIELDS.network, {
      filter: { actors: ['topic:dialogue'] },
    })
    expect(other.message).toBe(
      'filter.actors must be the id of an actor, but got "topic:dialogue".',
    )
  })

  it('refuses kinds of edges that there are not', async () => {
    const error = await runFailing(store, FIELDS.network, { filter: { edges: ['FRIENDSHIP'] } })
    expect(error.code).toBe('BAD_INPUT')
    expect(error.extensions?.allowed).toContain('RELATIONSHIP')
  })

  it('gives an empty view where nothing matches', async () => {
    const filter = { actors: ['actor:provea'], families: ['MIGRATION'] }
    const data: unknown = await runQuery(store, FIELDS.network, { filter })
    expect(data).toEqual({ network: { nodeCount: 0 } })
  })

  it('costs what it may reach', async () => {
    const deep =
      '{ network(maxNodes: 10000) { edges { facts { evidence { passage { document { publishers { country { names { value } } } } } } } } nodes { node { relationships(first: 50) { nodes { id } } } } } }'
    const error = await runFailing(store, deep)
    expect(error.code).toBe('QUERY_TOO_COMPLEX')
  })
})
