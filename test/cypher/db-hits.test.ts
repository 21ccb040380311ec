import { afterAll, beforeAll, expect, it } from '@jest/globals'
import neo4j, { type Driver, type ResultSummary, type Session } from 'neo4j-driver'
import { seed } from '../list/seed-data.ts'
import { seedServer } from '../support/engines.ts'
import { describeNeo4j, openDriver } from '../support/neo4j.ts'
import { CYPHER_FILES } from './files.ts'
import { LISTS, pageVariants } from './variants.ts'

// What a statement reads from Neo4j, in its own unit, is the same on every machine: a page of a list
// of the whole graph must cost what it shows, not what the graph holds.

type QueryProfile = Exclude<ResultSummary['queryProfile'], false>

const LIMIT = 5
/** The index, the modality and the node are a hit each; some facts that do not hold are passed over. */
const CEILING = 5 * LIMIT

function hits(plan: QueryProfile): number {
  return (plan.dbHits ?? 0) + plan.children.reduce((total, child) => total + hits(child), 0)
}

describeNeo4j('neo4j: what a page of the whole graph reads', () => {
  let driver: Driver
  let session: Session

  beforeAll(async () => {
    await seedServer()
    driver = openDriver()
    session = driver.session({ defaultAccessMode: 'WRITE' })
    // A planner that has seen the database empty plans for an empty one.
    await session.run('CALL db.awaitIndexes(60)')
    await session.run('CALL db.prepareForReplanning(60)')
  })
  afterAll(async () => {
    await session.close()
    await driver.close()
  })

  async function profile(text: string, parameters: object): Promise<QueryProfile> {
    const { summary } = await session.run(`PROFILE ${text}`, parameters)
    if (!summary.queryProfile) throw new Error('The server gave no profile.')
    return summary.queryProfile
  }

  const roots = LISTS.filter(({ name }) => name.endsWith('/list'))
  it('is looked at for each list', () => {
    expect(roots).toHaveLength(9)
  })

  it.each(roots)(
    '$name, in each ordering, reads an index as far as the page goes',
    async (list) => {
      for (const { request, text, parameters } of await pageVariants(list)) {
        const plan = await profile(text, { ...parameters, keys: ['all'], limit: neo4j.int(LIMIT) })
        const found = hits(plan)
        expect([request, found <= CEILING || found]).toEqual([request, true])
      }
    },
  )

  it('is no more for the most connected things of all types', async () => {
    const { text = '' } = CYPHER_FILES.find(({ name }) => name === 'view/most-connected') ?? {}
    const plan = await profile(text, { limit: neo4j.int(LIMIT) })
    expect(hits(plan)).toBeLessThanOrEqual(CEILING)
  })

  it('is more without an index', async () => {
    const plan = await profile(
      'MATCH (n:Actor) RETURN n.json AS json ORDER BY n.fingerprint LIMIT $limit',
      { limit: neo4j.int(LIMIT) },
    )
    expect(hits(plan)).toBeGreaterThan(seed.actors.length)
  })
})
