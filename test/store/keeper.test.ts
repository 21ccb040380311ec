import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { pino } from 'pino'
import { StoreKeeper } from '../../src/store/keeper.ts'
import { Neo4jStore } from '../../src/store/neo4j.ts'
import { type Query } from '../../src/store/query.ts'
import { type Store, StoreUnavailableError } from '../../src/store/store.ts'
import { describeNeo4j, NEO4J } from '../support/neo4j.ts'
import { Proxy, type ProxyMode } from '../support/proxy.ts'
import { HeldStore } from './held-store.ts'

const SILENT = pino({ level: 'silent' })

const ONE: Query<object, { one: number }> = { name: 'one', text: 'RETURN 1 AS one' }
/** About a second of work for the server. */
const SLOW: Query<object, unknown> = {
  name: 'slow',
  text: 'UNWIND range(1, 4000000) AS n WITH n WHERE n % 7 = 1 RETURN count(n) AS n',
}

/** What a client may rely on: an answer within 3 s, and all well within 5 s of the return. */
const ANSWER_LIMIT = 3000
const RETURN_LIMIT = 5000

/** How often the clock of {@link ending} ticks, in milliseconds. */
const TICK = 50

/**
 * How a promise ends, and after how many milliseconds; `pending` where it does not within `limit`.
 * The milliseconds are those in which this process had its turn: where others keep the machine busy
 * these are fewer than have passed, and the driver's own timers are late by as much.
 */
async function ending(work: Promise<unknown>, limit: number) {
  let took = 0
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    clock = setInterval(() => {
      took += TICK
      if (took >= limit) resolve('pending')
    }, TICK)
  })
  const end = await Promise.race([
    work.then(
      () => 'well',
      (error: unknown) => (error instanceof StoreUnavailableError ? 'unavailable' : error),
    ),
    late,
  ])
  clearInterval(clock)
  return { end, took }
}

/** Asks until the answer is well, for at most `limit`: true when it was. */
async function isBackWithin(limit: number, ask: () => Promise<unknown>) {
  const pause = 50
  for (let left = limit; left > 0; left -= pause) {
    const { end, took } = await ending(ask(), left)
    if (end === 'well') return true
    await new Promise((resolve) => setTimeout(resolve, pause))
    left -= took
  }
  return false
}

/** A store that is away as long as a test says so. */
class AwayStore extends HeldStore {
  isAway = false
  prepared = 0

  override read<Params extends object, Result>(_: Query<Params, Result>): Promise<Result[]> {
    return this.isAway ? this.#away() : Promise.resolve([])
  }

  override ping(): Promise<void> {
    return this.isAway ? this.#away() : Promise.resolve()
  }

  prepare(): Promise<void> {
    if (this.isAway) return this.#away()
    this.prepared += 1
    return Promise.resolve()
  }

  #away() {
    return Promise.reject(new StoreUnavailableError('Away.'))
  }
}

describe('a keeper', () => {
  let keeper: StoreKeeper | undefined

  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(async () => {
    await keeper?.close()
    jest.useRealTimers()
  })

  function open(store: AwayStore, prepare = () => store.prepare()) {
    keeper = new StoreKeeper({ store, log: SILENT, prepare })
    return keeper
  }

  it('gives nothing out before the store was prepared', async () => {
    const keeper = open(new AwayStore())
    await expect(keeper.read(ONE, {})).rejects.toThrow(StoreUnavailableError)
    await expect(keeper.write(() => Promise.resolve())).rejects.toThrow(StoreUnavailableError)
    await expect(keeper.ping()).rejects.toThrow(StoreUnavailableError)
    await expect(keeper.info()).rejects.toThrow(StoreUnavailableError)
    await keeper.open()
    await expect(keeper.read(ONE, {})).resolves.toEqual([])
    await expect(keeper.ping()).resolves.toBeUndefined()
  })

  it('opens though the store is away, and prepares it when it is back', async () => {
    const store = new AwayStore()
    store.isAway = true
    const keeper = open(store)
    await keeper.open()
    await jest.advanceTimersByTimeAsync(60_000)
    await expect(keeper.read(ONE, {})).rejects.toThrow(StoreUnavailableError)

    store.isAway = false
    await jest.advanceTimersByTimeAsync(RETURN_LIMIT / 2)
    await expect(keeper.read(ONE, {})).resolves.toEqual([])
    expect(store.prepared).toBe(1)
  })

  it('answers at once while the store is away, and prepares it anew after each loss', async () => {
    const store = new AwayStore()
    const keeper = open(store)
    await keeper.open()
    for (const loss of [1, 2]) {
      store.isAway = true
      await expect(keeper.read(ONE, {})).rejects.toThrow(StoreUnavailableError)
      // From now on the store is not even asked.
      store.ping = () => new Promise(() => undefined)
      await expect(keeper.ping()).rejects.toThrow(StoreUnavailableError)
      store.isAway = false
      await jest.advanceTimersByTimeAsync(RETURN_LIMIT / 2)
      await expect(keeper.read(ONE, {})).resolves.toEqual([])
      expect(store.prepared).toBe(1 + loss)
    }
  })

  it('prepares once after a loss that many reads met', async () => {
    const store = new AwayStore()
    const keeper = open(store)
    await keeper.open()
    store.isAway = true
    await Promise.allSettled(Array.from({ length: 20 }, () => keeper.read(ONE, {})))
    store.isAway = false
    await jest.advanceTimersByTimeAsync(60_000)
    expect(store.prepared).toBe(2)
  })

  it('leaves errors of another kind to its caller, and stays ready', async () => {
    const store = new AwayStore()
    const keeper = open(store)
    await keeper.open()
    const error = new Error('of the statement')
    store.read = () => Promise.reject(error)
    await expect(keeper.read(ONE, {})).rejects.toBe(error)
    await expect(keeper.ping()).resolves.toBeUndefined()
  })

  it('does not open a store that it cannot use', async () => {
    const error = new Error('foreign data')
    const keeper = open(new AwayStore(), () => Promise.reject(error))
    await expect(keeper.open()).rejects.toBe(error)
    await expect(keeper.read(ONE, {})).rejects.toThrow(StoreUnavailableError)
  })

  it('stops trying once it is closed', async () => {
    const store = new AwayStore()
    store.isAway = true
    const keeper = open(store)
    await keeper.open()
    await keeper.close()
    store.isAway = false
    await jest.advanceTimersByTimeAsync(60_000)
    expect(store.prepared).toBe(0)
  })

  it('does not begin anew when it was closed while it tried', async () => {
    const store = new AwayStore()
    store.isAway = true
    let tries = 0
    const keeper = open(store, () => {
      tries += 1
      return store.prepare()
    })
    await keeper.open()
    jest.advanceTimersByTime(1000)
    await keeper.close()
    await jest.advanceTimersByTimeAsync(60_000)
    expect(tries).toBe(2)
  })
})

/** A keeper of Neo4j behind a proxy of its own. */
class Scene {
  readonly #proxy: Proxy
  readonly #keeper: StoreKeeper
  prepared = 0
  whilePreparing: () => Promise<void> = () => Promise.resolve()

  private constructor(proxy: Proxy) {
    this.#proxy = proxy
    this.#keeper = new StoreKeeper({
      store: new Neo4jStore({ ...NEO4J, uri: proxy.uri }),
      log: SILENT,
      prepare: async (store: Store) => {
        await store.read(ONE, {})
        await store.write(async (transaction) => {
          await transaction.run(ONE, {})
          await this.whilePreparing()
          await transaction.run(ONE, {})
        })
        await store.settle()
        this.prepared += 1
      },
    })
  }

  static async start(mode: ProxyMode) {
    return new Scene(await Proxy.start(NEO4J.uri, mode))
  }

  open() {
    return ending(this.#keeper.open(), 2 * ANSWER_LIMIT)
  }

  read(query: Query<object, unknown> = ONE) {
    return this.#keeper.read(query, {})
  }

  /** How a read ends: `unavailable` only where it says so in time. */
  async ask(query?: Query<object, unknown>) {
    const { end, took } = await ending(this.read(query), 2 * ANSWER_LIMIT)
    return end === 'unavailable' && took >= ANSWER_LIMIT ? 'unavailable, too late' : end
  }

  set(mode: ProxyMode) {
    return this.#proxy.set(mode)
  }

  /** True when reads are answered within 5 s of the server's return. */
  async isBack() {
    await this.#proxy.set('pass')
    return isBackWithin(RETURN_LIMIT, () => this.read())
  }

  async close() {
    // What is held back must end before a driver can close.
    await this.#proxy.set('reset')
    await this.#keeper.close()
    await this.#proxy.close()
  }
}

/** Plays one story with each way in which a server can be away, all at once; what came of each. */
async function play<Report>(
  modes: readonly ProxyMode[],
  story: (mode: ProxyMode, start: (mode: ProxyMode) => Promise<Scene>) => Promise<Report>,
) {
  const scenes: Scene[] = []
  const start = async (mode: ProxyMode) => {
    const scene = await Scene.start(mode)
    scenes.push(scene)
    return scene
  }
  try {
    return Object.fromEntries(
      await Promise.all(modes.map(async (mode) => [mode, await story(mode, start)])),
    ) as Record<string, Report>
  } finally {
    await Promise.all(scenes.map((scene) => scene.close()))
  }
}

/** The same report of each way in which a server can be away. */
function ofEach<Report>(modes: readonly ProxyMode[], report: Report) {
  return Object.fromEntries(modes.map((mode) => [mode, report]))
}

describeNeo4j('neo4j: a keeper', () => {
  const modes = ['refuse', 'stall', 'vanish', 'reset'] as const

  it('opens while the server is away, and is well again within 5 s of its return', async () => {
    const reports = await play(modes, async (mode, start) => {
      const scene = await start(mode)
      const { end: opened } = await scene.open()
      const asked = await scene.ask()
      const isBack = await scene.isBack()
      return { opened, asked, isBack, prepared: scene.prepared }
    })
    expect(reports).toEqual(
      ofEach(modes, { opened: 'well', asked: 'unavailable', isBack: true, prepared: 1 }),
    )
  }, 40_000)

  it('says so within 3 s when a server goes away, and is well again within 5 s', async () => {
    const reports = await play(modes, async (mode, start) => {
      const scene = await start('pass')
      await scene.open()
      await scene.read()
      await scene.set(mode)
      const asked = [await scene.ask(), await scene.ask()]
      const isBack = await scene.isBack()
      return { asked, isBack, prepared: scene.prepared }
    })
    expect(reports).toEqual(
      ofEach(modes, { asked: ['unavailable', 'unavailable'], isBack: true, prepared: 2 }),
    )
  }, 40_000)

  it('says so to all reads that are under way, and is well again within 5 s', async () => {
    const reports = await play(modes, async (mode, start) => {
      const scene = await start('pass')
      await scene.open()
      // As many as take every connection, and some that wait for theirs.
      await Promise.all(Array.from({ length: 60 }, () => scene.read()))
      await scene.set(mode)
      const asked = await Promise.all(Array.from({ length: 60 }, () => scene.ask()))
      return { asked: [...new Set(asked)], isBack: await scene.isBack() }
    })
    expect(reports).toEqual(ofEach(modes, { asked: ['unavailable'], isBack: true }))
  }, 40_000)

  it('says so to a statement that the server works on, and is well again within 5 s', async () => {
    const reports = await play(modes, async (mode, start) => {
      const scene = await start('pass')
      await scene.open()
      const asking = scene.ask(SLOW)
      await new Promise((resolve) => setTimeout(resolve, 200))
      await scene.set(mode)
      return { asked: await asking, isBack: await scene.isBack() }
    })
    expect(reports).toEqual(ofEach(modes, { asked: 'unavailable', isBack: true }))
  }, 40_000)

  it('opens when the server goes away while it is prepared, and is well again within 5 s', async () => {
    const reports = await play(modes, async (mode, start) => {
      const scene = await start('pass')
      scene.whilePreparing = () => scene.set(mode)
      const { end: opened } = await scene.open()
      scene.whilePreparing = () => Promise.resolve()
      const asked = await scene.ask()
      const isBack = await scene.isBack()
      return { opened, asked, isBack, prepared: scene.prepared }
    })
    expect(reports).toEqual(
      ofEach(modes, { opened: 'well', asked: 'unavailable', isBack: true, prepared: 1 }),
    )
  }, 40_000)

  it('waits for a statement that is only slow', async () => {
    const { pass } = await play(['pass'], async (_mode, start) => {
      const scene = await start('pass')
      await scene.open()
      return scene.ask({ ...SLOW, text: SLOW.text.replace('4000000', '12000000') })
    })
    expect(pass).toBe('well')
  })

  it('lets reads wait their turn when they are more than it has connections', async () => {
    const busy: Query<object, unknown> = {
      name: 'busy',
      text: 'UNWIND range(1, 300000) AS n WITH n WHERE n % 7 = 1 RETURN count(n) AS n',
    }
    const { pass } = await play(['pass'], async (_mode, start) => {
      const scene = await start('pass')
      await scene.open()
      const reads = await Promise.allSettled(Array.from({ length: 150 }, () => scene.read(busy)))
      return reads.filter(({ status }) => status === 'rejected')
    })
    expect(pass).toEqual([])
  })
})
