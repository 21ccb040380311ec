// Starts a real Neo4j Community server from the jars on Maven Central: no Docker, no account.
//
//   npm run neo4j             fetches it once, starts it, prints the line to set, stops on Ctrl-C
//   npm run neo4j -- start    the same, and leaves it running in the background
//   npm run neo4j -- stop     stops that one
//   npm run neo4j -- empty    stops it and removes its data
//
// Everything lies in `.neo4j/`, which git ignores. It listens on 127.0.0.1 only and asks for no
// password: it is for tests and measurements, never for data that you want to keep.
// NEO4J_BOLT_PORT (7687) chooses another port; NEO4J_FOR=measurements gives it more memory and the
// optimising compiler, for `npm run bench`.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const VERSION = '5.26.30'
const HOME = fileURLToPath(new URL('../.neo4j/', import.meta.url))
const PORT = Number(process.env.NEO4J_BOLT_PORT ?? 7687)
const PID_FILE = `${HOME}pid`

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>acta</groupId><artifactId>neo4j-local</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`

const CONFIGURATION = `server.bolt.listen_address=127.0.0.1:${PORT}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
# Without this, each database allocates 256 MB of log at once.
db.tx_log.preallocate=false
server.memory.pagecache.size=${process.env.NEO4J_FOR === 'measurements' ? '1g' : '64m'}
# Without this, two pauses of 5 s make a clean stop take 12 s.
internal.server.bolt.thread_pool_shutdown_wait_time=0s
dbms.security.auth_enabled=false
`

/** How the virtual machine starts: quickly for tests, with full optimisation for measurements. */
const MEMORY =
  process.env.NEO4J_FOR === 'measurements'
    ? ['-Xmx4g', '-XX:+UseG1GC']
    : ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']

function fail(message) {
  console.error(message)
  process.exit(1)
}

function demand(command, hint) {
  if (spawnSync(command, ['-version'], { stdio: 'ignore' }).error) fail(hint)
}

function fetchJars() {
  if (existsSync(`${HOME}lib/.complete`)) return
  demand(
    'mvn',
    'Maven is needed once to fetch Neo4j: install it (for instance apt-get install maven).',
  )
  console.log(`Fetching Neo4j ${VERSION} (about 120 MB, once) …`)
  mkdirSync(`${HOME}lib`, { recursive: true })
  writeFileSync(`${HOME}pom.xml`, POM)
  const { status } = spawnSync(
    'mvn',
    [
      '-q',
      '-B',
      'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies',
      '-DoutputDirectory=lib',
      '-DincludeScope=runtime',
    ],
    { cwd: HOME, stdio: 'inherit' },
  )
  if (status !== 0) fail('Maven could not fetch Neo4j; its message stands above.')
  writeFileSync(`${HOME}lib/.complete`, VERSION)
}

function answers() {
  return new Promise((resolve) => {
    const socket = connect(PORT, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function runningPid() {
  if (!existsSync(PID_FILE)) return undefined
  const pid = Number(readFileSync(PID_FILE, 'utf8'))
  try {
    process.kill(pid, 0)
    return pid
  } catch {
    return undefined
  }
}

async function start({ detached }) {
  if (await answers()) fail(`Something already answers on port ${PORT}: npm run neo4j -- stop`)
  demand('java', 'Java 17 or 21 is needed to run Neo4j: install it (apt-get install default-jre).')
  fetchJars()
  mkdirSync(`${HOME}home/conf`, { recursive: true })
  writeFileSync(`${HOME}home/conf/neo4j.conf`, CONFIGURATION)
  const log = openSync(`${HOME}console.log`, 'w')
  const server = spawn(
    'java',
    [
      ...MEMORY,
      '-cp',
      'lib/*',
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${HOME}home`,
      `--config-dir=${HOME}home/conf`,
    ],
    { cwd: HOME, detached, stdio: ['ignore', log, log] },
  )
  writeFileSync(PID_FILE, String(server.pid))
  let ended = false
  server.once('exit', () => (ended = true))

  const giveUpAt = Date.now() + 90_000
  while (!(await answers())) {
    if (ended || Date.now() > giveUpAt) {
      fail(`Neo4j did not start; the end of ${HOME}console.log says why:\n${tail()}`)
    }
    await sleep(200)
  }
  console.log(`Neo4j ${VERSION} answers. For the tests:\n`)
  console.log(`  export TEST_NEO4J_URI=bolt://127.0.0.1:${PORT}\n`)
  console.log('They empty this database. For the service: NEO4J_URI with the same address.')

  if (detached) {
    server.unref()
    process.exit(0)
  }
  console.log('Ctrl-C stops it.')
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'))
  server.once('exit', () => process.exit(0))
}

function tail() {
  return readFileSync(`${HOME}console.log`, 'utf8').split('\n').slice(-20).join('\n')
}

async function stop() {
  const pid = runningPid()
  if (pid === undefined) return console.log('Neo4j is not running.')
  process.kill(pid, 'SIGTERM')
  while (runningPid() !== undefined) await sleep(100)
  console.log('Neo4j has stopped.')
}

const [command = 'run'] = process.argv.slice(2)
switch (command) {
  case 'run':
    await start({ detached: false })
    break
  case 'start':
    await start({ detached: true })
    break
  case 'stop':
    await stop()
    break
  case 'empty':
    await stop()
    rmSync(`${HOME}home/data`, { recursive: true, force: true })
    break
  default:
    fail(`"${command}" is not known: run, start, stop or empty.`)
}
