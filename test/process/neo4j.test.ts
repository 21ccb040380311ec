import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { describeNeo4j, emptyNeo4j, NEO4J, runOnNeo4j } from '../support/neo4j.ts'
import { seedServer } from '../support/engines.ts'
import { cleanUp, health, pause, post, Program } from '../support/process.ts'
import { Proxy, type ProxyMode } from '../support/proxy.ts'

const ENVIRONMENT = { NEO4J_USER: NEO4J.user, NEO4J_PASSWORD: NEO4J.password }
const QUERY = '{ actors { totalCount } }'
const STATS = '{ stats { actors relationships claims dataVersion engine { name } } }'

/** What is promised: an answer within 3 s, and all well within 5 s of the return. */
const ANSWER_LIMIT = 3000
const RETURN_LIMIT = 5000

describeNeo4j('the service on Neo4j', () => {
  const proxies: Proxy[] = []

  afterEach(async () => {
    await cleanUp()
    await Promise.all(proxies.splice(0).map((proxy) => proxy.close()))
  })

  async function startBehind(mode: ProxyMode) {
    const proxy = await Proxy.start(NEO4J.uri, mode)
    proxies.push(proxy)
    return { proxy, service: Program.service({ ...ENVIRONMENT, NEO4J_URI: proxy.uri }) }
  }

  /** How a service answers a query while its database is away. */
  async function askAway(origin: string) {
    const start = Date.now()
    const { body } = await post(origin, QUERY)
    const took = Date.now() - start
    return {
      codes: body.errors?.map(({ extensions }) => extensions.code),
      isInTime: took < ANSWER_LIMIT,
      live: await health(origin, 'live'),
      ready: await health(origin, 'ready'),
    }
  }

  /** True when a service is ready within 5 s, and then answers. */
  async function isBack(origin: string) {
    for (const start = Date.now(); Date.now() - start < RETURN_LIMIT; await pause(50)) {
      if ((await health(origin, 'ready')) !== 200) continue
      const { body } = await post<{ actors: { totalCount: number } | null }>(origin, QUERY)
      return body.data?.actors?.totalCount === 160
    }
    return false
  }

  const AWAY = { codes: ['UNAVAILABLE'], isInTime: true, live: 200, ready: 503 }

  it('starts while it cannot be reached, says UNAVAILABLE, and is well again within 5 s', async () => {
    await seedServer()
    const outcomes = await Promise.all(
      (['refuse', 'stall'] as const).map(async (mode) => {
        const { proxy, service } = await startBehind(mode)
        const origin = await service.origin()
        const away = await askAway(origin)
        await proxy.set('pass')
        const back = await isBack(origin)
        await proxy.set(mode)
        const lost = await askAway(origin)
        await proxy.set('pass')
        const backAgain = await isBack(origin)
        return { mode, away, back, lost, backAgain, ended: await service.stop() }
      }),
    )
    expect(outcomes).toEqual(
      (['refuse', 'stall'] as const).map((mode) => ({
        mode,
        away: AWAY,
        back: true,
        lost: AWAY,
        backAgain: true,
        ended: { code: 0, signal: null },
      })),
    )
  }, 60_000)

  it('ends at once when it is told to while its database is away', async () => {
    const { service } = await startBehind('refuse')
    await service.origin()
    const start = Date.now()
    expect(await service.stop()).toEqual({ code: 0, signal: null })
    expect(Date.now() - start).toBeLessThan(ANSWER_LIMIT)
  })

  it('loads an empty database once, though two processes start at the same time', async () => {
    await emptyNeo4j()
    const services = [1, 2].map(() => Program.service({ ...ENVIRONMENT, NEO4J_URI: NEO4J.uri }))
    const answers = await Promise.all(
      services.map(async (service) => post<{ stats: object }>(await service.origin(), STATS)),
    )
    expect(answers[0]?.body.data?.stats).toEqual({
      actors: 160,
      relationships: 340,
      claims: 256,
      dataVersion: expect.any(String),
      engine: { name: 'neo4j' },
    })
    expect(answers[1]?.body).toEqual(answers[0]?.body)
    const related = await runOnNeo4j(
      'MATCH ()-[r:RELATED]->() RETURN count(r) AS edges, count(DISTINCT r.rid) AS relationships',
    )
    expect(related).toEqual([{ edges: 340, relationships: 340 }])
  }, 60_000)
})

describeNeo4j('the service on a Neo4j that is not its own', () => {
  beforeEach(async () => {
    await emptyNeo4j()
    await runOnNeo4j('DROP INDEX actor_degreeKey IF EXISTS')
    await runOnNeo4j("CREATE (:Person {name: 'Ada'})-[:KNOWS]->(:Person {name: 'Bob'})")
  })
  afterEach(async () => {
    await cleanUp()
    await emptyNeo4j()
  })

  async function database() {
    return [
      await runOnNeo4j('MATCH (n) RETURN labels(n) AS labels, n.name AS name ORDER BY name'),
      await runOnNeo4j('MATCH ()-[r]->() RETURN type(r) AS type'),
      await runOnNeo4j('SHOW INDEXES YIELD name RETURN name ORDER BY name'),
    ]
  }

  it('says so in one sentence, leaves it untouched and exits 1', async () => {
    const before = await database()
    const environment = { ...ENVIRONMENT, NEO4J_URI: NEO4J.uri }
    for (const refused of [Program.service(environment), Program.seed(environment)]) {
      expect(await refused.ended).toEqual({ code: 1, signal: null })
      expect(refused.stdout).toBe('')
      expect(refused.stderr).toMatch(/^The database holds data that Acta did not write\. .*\n$/)
    }
    expect(await database()).toEqual(before)
  })
})
