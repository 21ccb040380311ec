import 'reflect-metadata'
import type { FastifyInstance } from 'fastify'
import { loadFolder, SEED_FOLDER } from './bundle/load-folder.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { prepareStore } from './graph/prepare.ts'
import type { OnProgress } from './graph/write.ts'
import { createApp } from './http/app.ts'
import { createLog } from './log.ts'
import { openStore } from './open-store.ts'
import {
  type AttachedTexts,
  attachTexts,
  NO_TEXTS,
  readTextFiles,
} from './passage/attached-texts.ts'
import { showProgress } from './progress.ts'
import { sentenceFor } from './start-errors.ts'
import { warmUpCalculations } from './stance/calculate.ts'
import { StoreKeeper } from './store/keeper.ts'
import type { Store } from './store/store.ts'

/** What is running must be done within this, in milliseconds; then the process ends anyway. */
const CLOSING_LIMIT = 10_000

try {
  await start(readConfig(process.env))
} catch (error) {
  console.error(sentenceFor(error) ?? error)
  process.exit(1)
}

async function start(config: Config) {
  const log = createLog(config.logLevel)
  let texts: AttachedTexts = NO_TEXTS

  // Heeded from the first moment on: closing may come before there is anything to close.
  const running: { keeper?: StoreKeeper; app?: FastifyInstance } = {}
  let isClosing = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info(`${signal}: finishing what is running.`)
      isClosing = true
      setTimeout(() => process.exit(1), CLOSING_LIMIT).unref()
      close().catch((error: unknown) => {
        log.error({ err: error }, 'Closing failed.')
        process.exit(1)
      })
    })
  }

  const files = config.sourcesFolder ? await readSources(config.sourcesFolder) : []
  if (isStopping()) return
  const keeper = new StoreKeeper({
    store: openStore(config),
    log,
    async prepare(store) {
      const state = await inSight('Bringing the data up to date', (onProgress) =>
        prepareStore(store, onProgress),
      )
      if (!state) await fill(store)
      if (files.length > 0) texts = await attachTexts(files, store, log)
    },
  })
  running.keeper = keeper
  await keeper.open()
  const app = await createApp({
    store: keeper,
    log,
    texts: () => texts,
    publicUrl: config.publicUrl,
  })
  running.app = app
  // A signal that came while the data was loading; closing ends the process.
  if (isStopping()) return
  await app.listen({ host: config.host, port: config.port })
  const address = config.publicUrl ?? app.listeningOrigin
  log.info(`Acta answers at ${address}/graphql; explore it at ${address}/`)
  warmUpCalculations()
  keeper.warmUp().catch((error: unknown) => {
    if (!isStopping()) log.warn({ err: error }, 'Search is not ready; the first one tries again.')
  })

  function isStopping() {
    return isClosing
  }

  async function close() {
    // Connections are kept alive by their callers; those that have their answer are closed.
    const server = running.app?.server
    const idle = setInterval(() => server?.closeIdleConnections(), 100)
    await running.app?.close()
    clearInterval(idle)
    await running.keeper?.close()
    log.info('Closed.')
    process.exit(0)
  }

  async function readSources(folder: string) {
    try {
      return await readTextFiles(folder)
    } catch (error) {
      throw new ConfigError(`ACTA_SOURCES cannot be read: ${(error as Error).message}.`)
    }
  }

  /** The first data of an empty store. */
  async function fill(store: Store) {
    const { created } = await inSight('Loading the seed', (onProgress) =>
      loadFolder(store, SEED_FOLDER, onProgress),
    )
    log.info(`Loaded ${String(created)} things into the empty store.`)
  }

  /** Work that may take long says how far it is. */
  async function inSight<Result>(what: string, work: (onProgress: OnProgress) => Promise<Result>) {
    const progress = showProgress(what, (line) => {
      log.info(line)
    })
    try {
      return await work(progress.onProgress)
    } finally {
      progress.stop()
    }
  }
}
