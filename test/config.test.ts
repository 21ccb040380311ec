import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ConfigError, readConfig, SETTINGS } from '../src/config.ts'

let folder: string
let file: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'acta-config-'))
  file = join(folder, 'file')
  writeFileSync(file, '')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What settings are refused with. */
function refusal(env: NodeJS.ProcessEnv) {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'taken'
}

describe('settings', () => {
  it('have defaults that need no setting at all', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      dataFolder: './data',
      sourcesFolder: undefined,
      neo4j: undefined,
      publicUrl: undefined,
      logLevel: 'info',
    })
  })

  it('count as not set when they are empty or blank', () => {
    const empty = Object.fromEntries(SETTINGS.map(({ name }) => [name, '']))
    expect(readConfig(empty)).toEqual(readConfig({}))
    const { NEO4J_PASSWORD: _, ...blank } = Object.fromEntries(
      SETTINGS.map(({ name }) => [name, '  ']),
    )
    expect(readConfig(blank)).toEqual(readConfig({}))
  })

  it('are read, each of them', () => {
    expect(
      readConfig({
        HOST: '::1',
        PORT: '0',
        ACTA_DATA: join(folder, 'not', 'yet'),
        ACTA_SOURCES: folder,
        NEO4J_URI: 'neo4j+s://db.example.org:7687',
        NEO4J_USER: 'ada',
        NEO4J_PASSWORD: ' a secret with blanks ',
        NEO4J_DATABASE: 'acta',
        PUBLIC_URL: 'https://acta.example.org/graph/',
        LOG_LEVEL: 'debug',
      }),
    ).toEqual({
      host: '::1',
      port: 0,
      dataFolder: join(folder, 'not', 'yet'),
      sourcesFolder: folder,
      neo4j: {
        uri: 'neo4j+s://db.example.org:7687',
        user: 'ada',
        password: ' a secret with blanks ',
        database: 'acta',
      },
      publicUrl: 'https://acta.example.org/graph',
      logLevel: 'debug',
    })
  })

  it('of a Neo4j are its own: user, no password, its default database', () => {
    expect(readConfig({ NEO4J_URI: 'bolt://localhost' }).neo4j).toEqual({
      uri: 'bolt://localhost',
      user: 'neo4j',
      password: '',
      database: undefined,
    })
  })

  it.each([
    ...['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'].map((scheme) => [
      'NEO4J_URI',
      `${scheme}://localhost:7687`,
    ]),
    ['PORT', '65535'],
    ['PORT', ' 80 '],
    ['HOST', '0.0.0.0'],
    ['HOST', '::'],
    ['HOST', 'acta.example.org'],
    ['PUBLIC_URL', 'http://localhost:4000'],
    ...['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].map((level) => [
      'LOG_LEVEL',
      level,
    ]),
  ])('take %s=%s', (name, value) => {
    expect(refusal({ [name]: value })).toBe('taken')
  })

  it.each([
    ['PORT', 'abc', '0 to 65535'],
    ['PORT', '65536', '0 to 65535'],
    ['PORT', '-1', '0 to 65535'],
    ['PORT', '4000.5', '0 to 65535'],
    ['PORT', '0x50', '0 to 65535'],
    ['PORT', '4e3', '0 to 65535'],
    ['HOST', 'a b', 'host name'],
    ['HOST', 'http://localhost', 'host name'],
    ['HOST', 'localhost/x', 'host name'],
    ['ACTA_SOURCES', '/nowhere/at/all', 'folder that exists'],
    ['NEO4J_URI', 'http://localhost:7474', 'neo4j://'],
    ['NEO4J_URI', 'localhost:7687', 'neo4j://'],
    ['NEO4J_URI', 'localhost', 'neo4j://'],
    ['NEO4J_URI', 'bolt://', 'neo4j://'],
    ['NEO4J_URI', 'bolt:localhost', 'neo4j://'],
    ['NEO4J_URI', 'neo4j://localhost:port', 'neo4j://'],
    ['PUBLIC_URL', 'ftp://example.org', 'http://'],
    ['PUBLIC_URL', 'example.org', 'http://'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'http://'],
    ['LOG_LEVEL', 'loud', 'fatal, error, warn'],
    ['LOG_LEVEL', 'INFO', 'fatal, error, warn'],
    ['LOG_LEVEL', 'toString', 'fatal, error, warn'],
  ])('refuse %s=%s, and say what is allowed', (name, value, allowed) => {
    const message = refusal({ [name]: value })
    expect(message).toMatch(new RegExp(`^${name} must be `))
    expect(message).toContain(allowed)
    expect(message).toContain(`"${value}"`)
    expect(message.split('\n')).toHaveLength(1)
  })

  it('refuse a file where a folder must be', () => {
    expect(refusal({ ACTA_DATA: file })).toMatch(/^ACTA_DATA must be a folder/)
    expect(refusal({ ACTA_SOURCES: file })).toMatch(/^ACTA_SOURCES must be a folder/)
    expect(refusal({ ACTA_DATA: join(file, 'below') })).toMatch(/^ACTA_DATA must be a folder/)
  })

  it('name every one that is wrong, not the first alone', () => {
    const message = refusal({ PORT: 'x', LOG_LEVEL: 'x', PUBLIC_URL: 'x' })
    expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'LOG_LEVEL',
    ])
  })

  it('never show the password', () => {
    const message = refusal({ NEO4J_URI: 'http://x', NEO4J_PASSWORD: 'secret' })
    expect(message).not.toContain('secret')
  })

  it('are listed with default and meaning, each once', () => {
    const names = SETTINGS.map(({ name }) => name)
    expect(names).toEqual([
      'HOST',
      'PORT',
      'ACTA_DATA',
      'ACTA_SOURCES',
      'NEO4J_URI',
      'NEO4J_USER',
      'NEO4J_PASSWORD',
      'NEO4J_DATABASE',
      'PUBLIC_URL',
      'LOG_LEVEL',
    ])
    for (const setting of SETTINGS) {
      expect(setting.default).not.toBe('')
      expect(setting.meaning).toMatch(/\.$/)
    }
  })
})
