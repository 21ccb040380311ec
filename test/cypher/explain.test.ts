import { afterAll, beforeAll, expect, it } from '@jest/globals'
import neo4j, { type Driver, type Session } from 'neo4j-driver'
import { LABELS, LINK_TYPES } from '../../src/graph/item.ts'
import { schemaStatements } from '../../src/store/query.ts'
import { seedServer } from '../support/engines.ts'
import { describeNeo4j, openDriver } from '../support/neo4j.ts'
import { CYPHER_FILES, FILES_FOR_NEO4J, parametersOf } from './files.ts'
import {
  filteredVariants,
  listOfEachListing,
  LISTS,
  pageVariants,
  someFilteredVariants,
} from './variants.ts'

/** Parameters that are no text, by their names: plans depend on their types. */
const VALUES: Partial<Record<string, unknown>> = {
  among: {},
  bundles: [],
  ends: [],
  hidden: [],
  hits: neo4j.int(10),
  ids: [],
  keys: [],
  kinds: [],
  limit: neo4j.int(10),
  links: [],
  modalities: [],
  rows: [],
  schemaVersion: neo4j.int(1),
  symmetric: [],
  types: [],
  ways: [],
}

describeNeo4j('EXPLAIN on a server that holds the seed', () => {
  let driver: Driver
  let session: Session

  beforeAll(async () => {
    await seedServer()
    driver = openDriver()
    session = driver.session({ defaultAccessMode: 'WRITE' })
    // The seed judges no fact, so that its database does not know this property.
    await session.run("CALL db.createProperty('confidence')")
  })
  afterAll(async () => {
    await session.close()
    await driver.close()
  })

  /** What the server has to say of a statement: its errors and warnings of every kind. */
  async function explain(text: string, parameters: object = {}) {
    try {
      const { summary } = await session.run(`EXPLAIN ${text}`, {
        ...Object.fromEntries(parametersOf(text).map((name) => [name, VALUES[name] ?? 'x'])),
        ...parameters,
      })
      return summary.gqlStatusObjects
        .filter(({ isNotification }) => isNotification)
        .map(({ gqlStatus, statusDescription }) => `${gqlStatus} ${statusDescription}`)
    } catch (error) {
      return [String(error)]
    }
  }

  /** Those of several statements that it has something to say of. */
  async function explainAll(
    statements: readonly { request: string; text: string; parameters?: object }[],
  ) {
    const findings = []
    for (const { request, text, parameters } of statements) {
      const found = await explain(text, parameters)
      if (found.length > 0) findings.push({ request, found })
    }
    return findings
  }

  it.each([
    ['a mistake', 'MATCH (n:Node) RETURN m.id AS id'],
    ['an unknown function', 'MATCH (n:Node) RETURN unknown(n.id) AS id'],
    ['an unknown label', 'MATCH (n:NoSuchLabel) RETURN n.id AS id'],
    ['an unknown type of edge', 'MATCH (n:Node)-[:NO_SUCH_TYPE]->(m:Node) RETURN n.id AS id'],
    ['an unknown property', 'MATCH (n:Node) RETURN n.noSuchProperty AS id'],
    ['a deprecated form', 'CALL { MATCH (n:Node) RETURN n.id AS id } RETURN id'],
    ['a cartesian product', 'MATCH (a:Actor), (b:Topic) RETURN count(*) AS n'],
  ])('finds %s', async (_what, text) => {
    expect(await explain(text)).not.toEqual([])
  })

  it.each(FILES_FOR_NEO4J)('has nothing to say of $name', async ({ text }) => {
    expect(await explain(text)).toEqual([])
  })

  it('has nothing to say of writing under each label and each type of edge', async () => {
    const texts = new Map(CYPHER_FILES.map(({ name, text }) => [name, text]))
    const nodes = texts.get('write/nodes') ?? ''
    const links = texts.get('write/links') ?? ''
    const variants = [
      ...LABELS.map((label) => ({
        request: label,
        text: nodes.replace('SET n:Node', `SET n:${label}`),
      })),
      ...['RELATED', ...LINK_TYPES].map((type) => ({
        request: type,
        text: links.replace('[r:LINK]', `[r:${type}]`),
      })),
    ]
    expect(variants.filter(({ text }) => text === nodes || text === links)).toEqual([])
    expect(await explainAll(variants)).toEqual([])
  })

  it('has nothing to say of the schema', async () => {
    const statements = schemaStatements('neo4j').map(({ name, text }) => ({ request: name, text }))
    expect(await explainAll(statements)).toEqual([])
  })

  it.each(listOfEachListing())(
    'has nothing to say of $name with every condition, ordering and group',
    async (list) => {
      const variants = [
        ...(await filteredVariants(list)),
        ...(await pageVariants(list)),
        ...(await someFilteredVariants(list)),
      ]
      expect(await explainAll(variants)).toEqual([])
    },
    60_000,
  )

  it.each(LISTS.filter((list) => !listOfEachListing().includes(list)))(
    'has nothing to say of $name with some conditions',
    async (list) => {
      expect(await explainAll((await someFilteredVariants(list)).slice(0, 1))).toEqual([])
    },
  )
})
