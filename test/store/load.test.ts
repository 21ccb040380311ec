import { describe, expect, it } from '@jest/globals'
import { type KeyedRow, Lanes } from '../../src/store/lane.ts'
import { type Batch, createLoad } from '../../src/store/load.ts'
import { HeldStore } from './held-store.ts'

const BATCH: Batch<KeyedRow, { limit?: number }> = {
  query: { name: 'thing/by-id', text: 'the statement' },
}
const OTHER: Batch<KeyedRow> = { query: { name: 'thing/by-name', text: 'another statement' } }

function open() {
  const store = new HeldStore()
  const lanes = new Lanes(store)
  return { store, request: () => createLoad(lanes) }
}

/** Lets everything run that waits for a tick. */
function ticks() {
  return new Promise((resolve) => setTimeout(resolve, 1))
}

describe('load', () => {
  it('gathers what one tick asks, each key once', async () => {
    const { store, request } = open()
    const load = request()
    const loads = [load(BATCH, 'a'), load(BATCH, 'b'), load(BATCH, 'a')]
    await ticks()
    expect(store.keysSent()).toEqual([['a', 'b']])
    store.answerKeys(0)
    expect(await Promise.all(loads)).toEqual([[{ key: 'a' }], [{ key: 'b' }], [{ key: 'a' }]])
  })

  it('gathers what is asked after other answers of the same tick', async () => {
    const { store, request } = open()
    const load = request()
    void Promise.resolve().then(() => load(BATCH, 'b'))
    void load(BATCH, 'a')
    await ticks()
    expect(store.keysSent()).toEqual([['a', 'b']])
  })

  it('answers repeats from the cache of the request', async () => {
    const { store, request } = open()
    const load = request()
    const first = load(BATCH, 'a')
    await ticks()
    store.answerKeys(0)
    await first
    expect(await load(BATCH, 'a')).toEqual([{ key: 'a' }])
    expect(store.sent).toHaveLength(1)
  })

  it('asks anew for another request: a cache is of one request alone', async () => {
    const { store, request } = open()
    const first = request()(BATCH, 'a')
    await ticks()
    store.answer(0, [{ key: 'a', n: 1 }])
    expect(await first).toEqual([{ key: 'a', n: 1 }])

    const second = request()(BATCH, 'a')
    await ticks()
    store.answer(1, [{ key: 'a', n: 2 }])
    expect(await second).toEqual([{ key: 'a', n: 2 }])
  })

  it('shares statements between requests that run at the same time', async () => {
    const { store, request } = open()
    // Two requests take both places of the lane; the keys of three more leave together.
    const loads = ['a', 'b', 'c', 'd', 'd'].map((key) => request()(BATCH, key))
    await ticks()
    expect(store.keysSent()).toEqual([['a'], ['b']])
    store.answerKeys(0)
    await ticks()
    expect(store.keysSent()).toEqual([['a'], ['b'], ['c', 'd']])
    store.answerKeys(1)
    store.answerKeys(2)
    expect((await Promise.all(loads)).map(([row]) => row?.key)).toEqual(['a', 'b', 'c', 'd', 'd'])
  })

  it('keeps statements and arguments apart', async () => {
    const { store, request } = open()
    const load = request()
    void load(BATCH, 'a')
    void load(BATCH, 'a', { limit: 1 })
    void load(BATCH, 'b', { limit: 1 })
    void load(BATCH, 'a', { limit: 2 })
    void load(OTHER, 'a')
    await ticks()
    expect(store.sent).toEqual([
      { text: 'the statement', keys: ['a'], args: {} },
      { text: 'the statement', keys: ['a', 'b'], args: { limit: 1 } },
      { text: 'the statement', keys: ['a'], args: { limit: 2 } },
      { text: 'another statement', keys: ['a'], args: {} },
    ])
  })

  it('tells an error to each key that waits for it; the next request is well', async () => {
    const { store, request } = open()
    const load = request()
    const failing = Promise.allSettled([load(BATCH, 'a'), load(BATCH, 'b'), load(BATCH, 'a')])
    await ticks()
    const error = new Error('away')
    store.fail(0, error)
    expect(await failing).toEqual(Array(3).fill({ status: 'rejected', reason: error }))

    const again = request()(BATCH, 'a')
    await ticks()
    store.answerKeys(1)
    expect(await again).toEqual([{ key: 'a' }])
  })

  it('makes an error of whatever a store rejects with', async () => {
    const { store, request } = open()
    const failing = request()(BATCH, 'a')
    await ticks()
    store.fail(0, 'just text' as unknown as Error)
    await expect(failing).rejects.toThrow(Error)
  })

  it('loads far more keys than fit in one statement', async () => {
    const { store, request } = open()
    const load = request()
    const keys = Array.from({ length: 700 }, (_item, index) => String(index))
    const loads = Promise.all(keys.map((key) => load(BATCH, key)))
    await ticks()
    store.answerKeys(0)
    store.answerKeys(1)
    expect((await loads).map(([row]) => row?.key)).toEqual(keys)
    expect(store.keysSent().map(({ length }) => length)).toEqual([500, 200])
  })
})
