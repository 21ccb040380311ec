import { describe, expect, it } from '@jest/globals'
import { type KeyedRow, Lanes } from '../../src/store/lane.ts'
import type { Query } from '../../src/store/query.ts'
import { HeldStore } from './held-store.ts'

type Keyed = Query<{ keys: readonly string[] }, KeyedRow>

const QUERY: Keyed = { name: 'thing/by-id', text: 'the statement' }
const OTHER: Keyed = { name: 'thing/by-id', text: 'the statement, filtered' }

/** `count` keys, from `from` on. */
function keys(count: number, from = 0) {
  return Array.from({ length: count }, (_item, index) => `k${String(from + index)}`)
}

function open() {
  const store = new HeldStore()
  return { store, lanes: new Lanes(store) }
}

describe('lanes', () => {
  it('send the keys of an idle lane at once, in one statement', () => {
    const { store, lanes } = open()
    void lanes.loadMany(QUERY, {}, ['a', 'b'])
    expect(store.sent).toEqual([{ text: 'the statement', keys: ['a', 'b'], args: {} }])
  })

  it('give each key its rows, in their order, and none where there are none', async () => {
    const { store, lanes } = open()
    const loading = lanes.loadMany(QUERY, {}, ['a', 'b', 'c'])
    store.answer(0, [
      { key: 'b', n: 1 },
      { key: 'a', n: 2 },
      { key: 'b', n: 3 },
      { key: 'nobody asked', n: 4 },
    ])
    expect(await loading).toEqual([
      { status: 'fulfilled', value: [{ key: 'a', n: 2 }] },
      {
        status: 'fulfilled',
        value: [
          { key: 'b', n: 1 },
          { key: 'b', n: 3 },
        ],
      },
      { status: 'fulfilled', value: [] },
    ])
  })

  it('hold at most two statements under way; keys that come meanwhile leave together', async () => {
    const { store, lanes } = open()
    const loads = ['a', 'b', 'c', 'd', 'e'].map((key) => lanes.loadMany(QUERY, {}, [key]))
    expect(store.keysSent()).toEqual([['a'], ['b']])

    store.answer(1)
    await loads[1]
    expect(store.keysSent()).toEqual([['a'], ['b'], ['c', 'd', 'e']])

    store.answer(0)
    store.answer(2)
    expect((await Promise.all(loads)).flat().map(({ status }) => status)).toEqual(
      Array(5).fill('fulfilled'),
    )
  })

  it('send a key once, however many requests wait for it', async () => {
    const { store, lanes } = open()
    void lanes.loadMany(QUERY, {}, ['busy 1'])
    void lanes.loadMany(QUERY, {}, ['busy 2'])
    const first = lanes.loadMany(QUERY, {}, ['a', 'b'])
    const second = lanes.loadMany(QUERY, {}, ['b', 'a', 'c', 'a'])
    store.answer(0)
    await Promise.resolve()
    await new Promise(setImmediate)
    expect(store.keysSent()[2]).toEqual(['a', 'b', 'c'])

    store.answer(2, [{ key: 'a', n: 1 }])
    expect((await first)[0]).toEqual({ status: 'fulfilled', value: [{ key: 'a', n: 1 }] })
    const answers = await second
    expect(answers).toHaveLength(4)
    expect(answers[1]).toEqual(answers[3])
    expect(answers[1]).toEqual({ status: 'fulfilled', value: [{ key: 'a', n: 1 }] })
  })

  it('send at most 500 keys in a statement, and lose none', async () => {
    const { store, lanes } = open()
    const loading = lanes.loadMany(QUERY, {}, keys(1201))
    expect(store.keysSent().map(({ length }) => length)).toEqual([500, 500])

    for (const at of [0, 1, 2]) {
      store.answerKeys(at)
      await new Promise(setImmediate)
    }
    expect(store.keysSent().map(({ length }) => length)).toEqual([500, 500, 201])
    expect(store.keysSent().flat()).toEqual(keys(1201))
    const answers = await loading
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value[0]?.key : null)),
    ).toEqual(keys(1201))
  })

  it('tell an error to everyone who waits for a key of its statement, and to nobody else', async () => {
    const { store, lanes } = open()
    const loads = [
      lanes.loadMany(QUERY, {}, ['a', 'b']),
      lanes.loadMany(QUERY, {}, ['c']),
      lanes.loadMany(QUERY, {}, ['d']),
      lanes.loadMany(QUERY, {}, ['d', 'e']),
    ]
    store.answer(0)
    await loads[0]
    const error = new Error('the engine is away')
    store.fail(2, error)
    store.answer(1)
    const rejected = { status: 'rejected', reason: error }
    expect(await loads[2]).toEqual([rejected])
    expect(await loads[3]).toEqual([rejected, rejected])
    expect(await loads[1]).toEqual([{ status: 'fulfilled', value: [] }])
  })

  it('work on after an error, and after one that is thrown at once', async () => {
    const { store, lanes } = open()
    for (const failure of ['reject', 'throw'] as const) {
      store.throwsAtOnce = failure === 'throw'
      const failing = lanes.loadMany(QUERY, {}, ['a'])
      if (failure === 'reject') store.fail(store.sent.length - 1, new Error('away'))
      expect((await failing)[0]?.status).toBe('rejected')
      store.throwsAtOnce = false

      const again = lanes.loadMany(QUERY, {}, ['a', 'b'])
      store.answerKeys(store.sent.length - 1)
      expect((await again).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    }
  })

  it('send what waited when the statements before it fail', async () => {
    const { store, lanes } = open()
    const failing = [lanes.loadMany(QUERY, {}, ['a']), lanes.loadMany(QUERY, {}, ['b'])]
    const waiting = lanes.loadMany(QUERY, {}, ['c'])
    store.fail(0, new Error('away'))
    store.fail(1, new Error('away'))
    await Promise.all(failing)
    store.answerKeys(2)
    expect(await waiting).toEqual([{ status: 'fulfilled', value: [{ key: 'c' }] }])
  })

  it('never share a statement between different arguments or texts', () => {
    const { store, lanes } = open()
    const filtered = (args: object) => lanes.loadMany(QUERY, args, ['a'])
    void filtered({ limit: 1 })
    void filtered({ limit: 2 })
    void filtered({ limit: 1, modalities: ['STATED'] })
    void filtered({ limit: 1, modalities: ['STATED', 'IMPLIED'] })
    void filtered({ limit: '1' })
    void filtered({ limit: null })
    void lanes.loadMany(OTHER, {}, ['a'])
    expect(store.sent.map(({ text, args }) => [text, args])).toEqual([
      ['the statement', { limit: 1 }],
      ['the statement', { limit: 2 }],
      ['the statement', { limit: 1, modalities: ['STATED'] }],
      ['the statement', { limit: 1, modalities: ['STATED', 'IMPLIED'] }],
      ['the statement', { limit: '1' }],
      ['the statement', { limit: null }],
      ['the statement, filtered', {}],
    ])
  })

  it('of different arguments do not wait for one another', () => {
    const { store, lanes } = open()
    for (const limit of [1, 1, 1, 2]) {
      void lanes.loadMany(QUERY, { limit }, ['a'])
    }
    expect(store.sent.map(({ args }) => args)).toEqual([{ limit: 1 }, { limit: 1 }, { limit: 2 }])
  })

  it('send nothing for no keys', async () => {
    const { store, lanes } = open()
    expect(await lanes.loadMany(QUERY, {}, [])).toEqual([])
    expect(store.sent).toEqual([])
  })
})
