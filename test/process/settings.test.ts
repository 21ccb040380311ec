import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { cleanUp, newFolder, Program } from '../support/process.ts'

describe('wrong settings', () => {
  afterAll(cleanUp)

  async function wrongSettings() {
    const folder = await newFolder()
    const file = join(folder, 'file')
    await writeFile(file, '')
    return {
      HOST: 'a b',
      PORT: '65536',
      ACTA_DATA: file,
      ACTA_SOURCES: join(folder, 'missing'),
      NEO4J_URI: 'http://localhost:7474',
      PUBLIC_URL: 'localhost',
      LOG_LEVEL: 'loud',
    }
  }

  it('stop the service at its start, each by name and with what is allowed', async () => {
    const settings = await wrongSettings()
    const service = Program.service(settings)
    expect(await service.ended).toEqual({ code: 1, signal: null })
    expect(service.stdout).toBe('')
    const lines = service.stderr.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(Object.keys(settings).sort())
    for (const line of lines) expect(line).toMatch(/^\w+ must be .+, but is ".+"\.$/)
  })

  it('stop the loading of a bundle', async () => {
    const seeding = Program.seed({ ...(await wrongSettings()), PORT: '0' })
    expect(await seeding.ended).toEqual({ code: 1, signal: null })
    expect(seeding.stderr).toMatch(/^HOST must be /)
    expect(seeding.stderr).not.toMatch(/ at /)
  })

  it('of a folder that cannot be made are named too', async () => {
    const file = join(await newFolder(), 'file')
    await writeFile(file, '')
    const service = Program.service({ ACTA_DATA: join(file, 'data') })
    expect(await service.ended).toEqual({ code: 1, signal: null })
    expect(service.stderr).toMatch(/^.*ACTA_DATA.*\n$/)
  })

  it.each<[string, () => Promise<Record<string, string>>]>([
    ['ACTA_DATA', async () => ({ ACTA_DATA: await folderWith('acta.grafeo') })],
    ['ACTA_DATA', () => Promise.resolve({ ACTA_DATA: '/proc/no-folder/data' })],
    ['ACTA_SOURCES', async () => ({ ACTA_SOURCES: await folderWithBrokenLink() })],
    ['NEO4J_URI', () => Promise.resolve({ NEO4J_URI: 'bolt://127.0.0.1:1?x=y' })],
  ])('that only their use shows are one sentence, which names %s', async (name, settings) => {
    const service = Program.service({ ACTA_DATA: await newFolder(), ...(await settings()) })
    expect(await service.ended).toEqual({ code: 1, signal: null })
    expect(service.stderr).toMatch(new RegExp(`^[^\\n]*${name}[^\\n]*\\n$`))
  })
})

/** A folder with a file that holds something else than its name says. */
async function folderWith(name: string) {
  const folder = await newFolder()
  await writeFile(join(folder, name), 'something else')
  return folder
}

async function folderWithBrokenLink() {
  const folder = await newFolder()
  await symlink(join(folder, 'nowhere'), join(folder, 'memo.txt'))
  return folder
}
