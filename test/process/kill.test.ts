import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GrafeoStore } from '../../src/store/grafeo.ts'
import type { Store } from '../../src/store/store.ts'
import { loadSeed } from '../support/engines.ts'
import { cleanUp, newFolder, pause, post, Program } from '../support/process.ts'

interface Stats {
  stats: { actors: number; relationships: number }
}

/** How many nodes and edges of each kind a store holds. */
async function contents(store: Store) {
  const nodes = await store.read(
    {
      name: 'test',
      text: 'MATCH (n) RETURN labels(n) AS labels, count(*) AS count, count(DISTINCT n.id) AS ids',
    },
    {},
  )
  const edges = await store.read(
    {
      name: 'test',
      text: 'MATCH (a)-[r]->(b) RETURN type(r) AS type, count(*) AS count, count(DISTINCT a.id + b.id + coalesce(r.rid, "")) AS pairs',
    },
    {},
  )
  return [...nodes, ...edges].map((row) => JSON.stringify(row)).sort()
}

describe('kill -9 while the seed is loaded', () => {
  let expected: string[]

  beforeAll(async () => {
    const store = new GrafeoStore()
    await loadSeed(store)
    expected = await contents(store)
    await store.close()
  })
  afterAll(cleanUp)

  /** Kills a first start some milliseconds after the first line of its progress, and starts again. */
  async function killAndStartAgain(after: number) {
    const folder = await newFolder()
    const first = Program.service({ ACTA_DATA: folder })
    await first.printed(/Loading the seed/)
    await pause(after)
    const { signal } = await first.stop('SIGKILL')

    const second = Program.service({ ACTA_DATA: folder })
    const { body } = await post<Stats>(await second.origin(), '{ stats { actors relationships } }')
    await second.stop('SIGKILL')

    const store = new GrafeoStore({ folder })
    const held = await contents(store)
    await store.close()
    return { after, signal, stats: body.data?.stats, held }
  }

  it('leaves the complete data, and nothing twice, after the next start', async () => {
    const moments = [0, 50, 150, 300]
    // Two at a time: as many as the machine has cores at least.
    const outcomes = [
      ...(await Promise.all(moments.slice(0, 2).map(killAndStartAgain))),
      ...(await Promise.all(moments.slice(2).map(killAndStartAgain))),
    ]
    expect(outcomes).toEqual(
      moments.map((after) => ({
        after,
        signal: 'SIGKILL',
        stats: { actors: 160, relationships: 340 },
        held: expected,
      })),
    )
  }, 60_000)
})
