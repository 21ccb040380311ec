import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Bundle } from '../../src/bundle/bundle.ts'
import { readBundle } from '../../src/bundle/read.ts'
import { cleanUp, health, newFolder, post, Program } from '../support/process.ts'

const STATS = `{
  stats {
    actors topics events instruments documents relationships positions claims recommendations
    relationTypes dataVersion schemaVersion engine { name }
  }
}`

describe('the service as a process', () => {
  let seed: Bundle
  let folder: string
  let service: Program
  let origin: string

  beforeAll(async () => {
    seed = await readBundle(new URL('../../seed/', import.meta.url))
    // A folder that is not there yet.
    folder = join(await newFolder(), 'data')
    service = Program.service({ ACTA_DATA: folder })
    origin = await service.origin()
  })
  afterAll(cleanUp)

  it('loads the seed at its first start, line by line, and answers', async () => {
    const { status, body } = await post<{ stats: object }>(origin, STATS)
    expect(status).toBe(200)
    expect(body.data?.stats).toEqual({
      actors: seed.actors.length,
      topics: seed.topics.length,
      events: seed.events.length,
      instruments: seed.instruments.length,
      documents: seed.documents.length,
      relationships: seed.relationships.length,
      positions: seed.positions.length,
      claims: seed.claims.length,
      recommendations: seed.recommendations.length,
      relationTypes: seed.relationTypes.length,
      dataVersion: expect.stringMatching(/.{10}/),
      schemaVersion: 4,
      engine: { name: 'grafeo' },
    })
    const progress = service.messages().filter((message) => message.startsWith('Loading the seed'))
    expect(progress[0]).toMatch(/: 0 %/)
    expect(progress.at(-1)).toMatch(/: 100 %/)
    expect(service.stderr).toBe('')
  })

  it('is live and ready', async () => {
    expect([await health(origin, 'live'), await health(origin, 'ready')]).toEqual([200, 200])
  })

  it('leaves the folder to the process that has it: a second one says so and exits 1', async () => {
    const second = Program.service({ ACTA_DATA: folder })
    expect(await second.ended).toEqual({ code: 1, signal: null })
    expect(second.stdout).toBe('')
    expect(second.stderr).toBe(
      `The data folder ${folder} is in use by another Acta process: stop that one, or choose another folder with ACTA_DATA.\n`,
    )
    expect((await post(origin, '{ stats { actors } }')).status).toBe(200)
  })

  it('says which setting to change when its port is taken, and exits 1', async () => {
    const port = new URL(origin).port
    const second = Program.service({ ACTA_DATA: await newFolder(), PORT: port })
    expect(await second.ended).toEqual({ code: 1, signal: null })
    expect(second.stderr).toMatch(new RegExp(`^PORT .*${port}.*\n$|^.*${port}.*PORT.*\n$`))
  })

  it('keeps its data over a restart, and loads nothing again', async () => {
    const { body: before } = await post(origin, STATS)
    expect(await service.stop()).toEqual({ code: 0, signal: null })

    const again = Program.service({ ACTA_DATA: folder })
    const { body: after } = await post(await again.origin(), STATS)
    expect(after).toEqual(before)
    expect(again.messages().join('\n')).not.toMatch(/Load/)
  })
})
