import { describe } from '@jest/globals'
import neo4j, { type Driver } from 'neo4j-driver'

const { TEST_NEO4J_URI = '', TEST_NEO4J_USER = 'neo4j', TEST_NEO4J_PASSWORD = '' } = process.env

/** The server that tests may empty; its `uri` is empty where there is none. */
export const NEO4J = { uri: TEST_NEO4J_URI, user: TEST_NEO4J_USER, password: TEST_NEO4J_PASSWORD }

/** What only a real Neo4j can show. Skipped without one; `jest.config.js` says so in one line. */
export const describeNeo4j = NEO4J.uri ? describe : describe.skip

/** The driver itself, for what the port does not offer. Close it. */
export function openDriver(): Driver {
  return neo4j.driver(NEO4J.uri, neo4j.auth.basic(NEO4J.user, NEO4J.password), {
    disableLosslessIntegers: true,
  })
}

/** Runs one statement, past the store. */
export async function runOnNeo4j(text: string, params: Record<string, unknown> = {}) {
  const driver = openDriver()
  try {
    const { records } = await driver.executeQuery(text, params)
    return records.map((record) => record.toObject() as Record<string, unknown>)
  } finally {
    await driver.close()
  }
}

/** Whether the server is known to hold the seed and nothing besides. */
let seedIsThere = false

export function holdsSeed() {
  return seedIsThere
}

export function noteSeed() {
  seedIsThere = true
}

/** Removes all data; constraints and indexes stay. What then writes is not to leave the seed. */
export async function emptyNeo4j() {
  seedIsThere = false
  await runOnNeo4j('MATCH (n) DETACH DELETE n')
}
