import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { smallBundle, toFiles } from '../bundle/small-bundle.ts'
import { cleanUp, newFolder, post, Program } from '../support/process.ts'

async function bundleFolder(change: (files: Record<string, string>) => void = () => undefined) {
  const files = toFiles(smallBundle())
  change(files)
  const folder = await newFolder()
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content)
  return folder
}

describe('npm run seed', () => {
  afterEach(cleanUp)

  it('loads the seed and prints what it did; again, nothing is new', async () => {
    const data = { ACTA_DATA: await newFolder() }
    const first = Program.seed(data)
    expect(await first.ended).toEqual({ code: 0, signal: null })
    const [, created = ''] =
      /regional-responses-venezuela: (\d+) created, 0 changed, 0 unchanged\.\n$/.exec(
        first.stdout,
      ) ?? []
    expect(Number(created)).toBeGreaterThan(1000)
    expect(first.stdout).toMatch(/^Loading: 0 %/)
    expect(first.stderr).toBe('')

    const again = Program.seed(data)
    expect(await again.ended).toEqual({ code: 0, signal: null })
    expect(again.stdout).toBe(
      `regional-responses-venezuela: 0 created, 0 changed, ${created} unchanged.\n`,
    )
  })

  it('loads the bundle of another folder', async () => {
    const data = { ACTA_DATA: await newFolder() }
    const seeding = Program.seed(data, await bundleFolder())
    expect(await seeding.ended).toEqual({ code: 0, signal: null })
    expect(seeding.stdout).toMatch(/small: 14 created, 0 changed, 0 unchanged\.\n$/)

    // What a user loaded is not added to: the service fills an empty store only.
    const service = Program.service(data)
    const { body } = await post(await service.origin(), '{ stats { actors } }')
    expect(body).toEqual({ data: { stats: { actors: 2 } } })
  })

  it('refuses a bundle that has mistakes, names each and its place, and loads nothing', async () => {
    const data = { ACTA_DATA: await newFolder() }
    const bad = await bundleFolder((files) => {
      files['actors.jsonl'] = String(files['actors.jsonl']).replaceAll('PERSON', 'ROBOT')
      files['claims.jsonl'] = '{"id": "claim:one"\n'
    })
    const seeding = Program.seed(data, bad)
    expect(await seeding.ended).toEqual({ code: 1, signal: null })
    expect(seeding.stdout).toBe('')
    expect(seeding.stderr).toMatch(/the bundle is refused, 3 problems:/)
    expect(seeding.stderr).toMatch(/actors\.jsonl:1 actor:ada kind: "ROBOT"/)
    expect(seeding.stderr).toMatch(/actors\.jsonl:2 actor:bob kind: "ROBOT"/)
    expect(seeding.stderr).toMatch(/claims\.jsonl:1: no valid JSON/)

    const good = Program.seed(data, await bundleFolder())
    await good.ended
    expect(good.stdout).toMatch(/small: 14 created/)
  })

  it('names a folder that is not there', async () => {
    const seeding = Program.seed({ ACTA_DATA: await newFolder() }, '/nowhere/at/all')
    expect(await seeding.ended).toEqual({ code: 1, signal: null })
    expect(seeding.stderr).toMatch(/\/nowhere\/at\/all/)
    expect(seeding.stderr).not.toMatch(/\n\s+at /)
  })

  it('leaves the folder to a service that has it', async () => {
    const data = { ACTA_DATA: await newFolder() }
    const service = Program.service(data)
    const origin = await service.origin()
    const seeding = Program.seed(data, await bundleFolder())
    expect(await seeding.ended).toEqual({ code: 1, signal: null })
    expect(seeding.stderr).toMatch(/^The data folder .* is in use by another Acta process: .*\n$/)
    expect((await post(origin, '{ actor(id: "actor:ada") { id } }')).body).toEqual({
      data: { actor: null },
    })
  })
})
