import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** How the service is to run. Every setting is read here and nowhere else. */
export interface Config {
  host: string
  port: number
  dataFolder: string
  sourcesFolder: string | undefined
  neo4j: { uri: string; user: string; password: string; database: string | undefined } | undefined
  publicUrl: string | undefined
  logLevel: LogLevel
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const NEO4J_SCHEMES = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:']

/** What is taken where a setting is not given. */
const DEFAULTS = {
  HOST: '127.0.0.1',
  PORT: '4000',
  ACTA_DATA: './data',
  NEO4J_USER: 'neo4j',
  LOG_LEVEL: 'info',
} as const

/** A setting: its environment variable, its default and what it means. The README prints these. */
interface Setting {
  name: string
  default: string
  meaning: string
}

export const SETTINGS: readonly Setting[] = [
  { name: 'HOST', default: DEFAULTS.HOST, meaning: 'Address to listen on; 0.0.0.0 for all.' },
  {
    name: 'PORT',
    default: DEFAULTS.PORT,
    meaning: 'Port to listen on, 0 to 65535; 0 takes a free one.',
  },
  {
    name: 'ACTA_DATA',
    default: DEFAULTS.ACTA_DATA,
    meaning: 'Folder of the embedded store, made when missing. Not used with NEO4J_URI.',
  },
  {
    name: 'ACTA_SOURCES',
    default: 'none',
    meaning: 'Folder of the documents’ own text files: gives passages their text.',
  },
  {
    name: 'NEO4J_URI',
    default: 'none',
    meaning: 'Address of a Neo4j, such as neo4j://localhost:7687; the embedded store without it.',
  },
  { name: 'NEO4J_USER', default: DEFAULTS.NEO4J_USER, meaning: 'Its user.' },
  { name: 'NEO4J_PASSWORD', default: 'empty', meaning: 'The password of that user.' },
  { name: 'NEO4J_DATABASE', default: 'the server’s own', meaning: 'Which of its databases.' },
  {
    name: 'PUBLIC_URL',
    default: 'the request’s host',
    meaning: 'Where the service is reached from outside, for links it gives.',
  },
  {
    name: 'LOG_LEVEL',
    default: DEFAULTS.LOG_LEVEL,
    meaning: `How much is logged: ${LOG_LEVELS.join(', ')}.`,
  },
]

/** Some settings have values that cannot be used; the message names each. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads the settings. Throws {@link ConfigError} naming every wrong one. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = []
  const refuse = (name: string, allowed: string) => {
    problems.push(`${name} must be ${allowed}, but is "${env[name] ?? ''}".`)
  }
  const text = (name: string) => {
    const value = env[name]?.trim()
    return value === '' ? undefined : value
  }

  const port = text('PORT') ?? DEFAULTS.PORT
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) refuse('PORT', 'a number from 0 to 65535')

  const host = text('HOST') ?? DEFAULTS.HOST
  if (!/^[\w.:-]+$/.test(host)) refuse('HOST', 'an address or host name')

  const dataFolder = text('ACTA_DATA') ?? DEFAULTS.ACTA_DATA
  if (hasFileInItsWay(dataFolder)) refuse('ACTA_DATA', 'a folder')

  const sourcesFolder = text('ACTA_SOURCES')
  if (sourcesFolder !== undefined && !isFolder(sourcesFolder)) {
    refuse('ACTA_SOURCES', 'a folder that exists')
  }

  const uri = text('NEO4J_URI')
  if (uri !== undefined && !hasScheme(uri, NEO4J_SCHEMES)) {
    refuse('NEO4J_URI', 'an address that begins with neo4j:// or bolt:// (or +s, +ssc)')
  }

  const publicUrl = text('PUBLIC_URL')?.replace(/\/+$/, '')
  if (publicUrl !== undefined && !hasScheme(publicUrl, ['http:', 'https:'])) {
    refuse('PUBLIC_URL', 'an address that begins with http:// or https://')
  }

  const logLevel = text('LOG_LEVEL') ?? DEFAULTS.LOG_LEVEL
  if (!isLogLevel(logLevel)) refuse('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`)

  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return {
    host,
    port: Number(port),
    dataFolder,
    sourcesFolder,
    neo4j:
      uri === undefined
        ? undefined
        : {
            uri,
            user: text('NEO4J_USER') ?? DEFAULTS.NEO4J_USER,
            password: env.NEO4J_PASSWORD ?? '',
            database: text('NEO4J_DATABASE'),
          },
    publicUrl,
    logLevel: isLogLevel(logLevel) ? logLevel : DEFAULTS.LOG_LEVEL,
  }
}

function hasScheme(uri: string, schemes: readonly string[]) {
  return URL.canParse(uri) && schemes.includes(new URL(uri).protocol) && new URL(uri).host !== ''
}

function isLogLevel(text: string): text is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(text)
}

/** True where the path, or what it lies below, is a file: no folder can be made there. */
function hasFileInItsWay(path: string): boolean {
  if (existsSync(path)) return !statSync(path).isDirectory()
  const above = dirname(path)
  return above !== path && hasFileInItsWay(above)
}

function isFolder(path: string) {
  return existsSync(path) && statSync(path).isDirectory()
}
