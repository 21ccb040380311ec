import { describe, expect, it } from '@jest/globals'
import { createContext } from '../src/context.ts'
import { Lanes } from '../src/store/lane.ts'
import { batch } from '../src/store/load.ts'
import { emptyStore, storeThat } from './limits/fake-store.ts'

const nodeById = batch<{ key: string }>('node/by-id')

describe('the context of a request', () => {
  const { store } = emptyStore()
  const lanes = new Lanes(store)

  it('knows its languages, the most wanted first', () => {
    const { languages } = createContext(store, lanes, { acceptLanguage: 'en;q=0.5, es-VE, xx;q=0' })
    expect(languages).toEqual(['es-VE', 'en'])
  })

  it('has neither languages, nor texts, nor a name, where the request brings none', () => {
    const context = createContext(store, lanes)
    expect(context).toMatchObject({ languages: [], requestId: 'none' })
    expect(context.texts.size).toBe(0)
  })

  it('hands over what the request brings', () => {
    const texts = new Map([['sha', 'text']])
    expect(createContext(store, lanes, { requestId: 'r', texts })).toMatchObject({
      store,
      requestId: 'r',
      texts,
    })
  })

  it('asks for a thing once, and another request asks anew', async () => {
    let asked = 0
    const counting = storeThat(() => {
      asked += 1
      return [{ key: 'actor:oas' }]
    })
    const shared = new Lanes(counting)
    const one = createContext(counting, shared)
    await Promise.all([one.load(nodeById, 'actor:oas'), one.load(nodeById, 'actor:oas')])
    await one.load(nodeById, 'actor:oas')
    expect(asked).toBe(1)
    await createContext(counting, shared).load(nodeById, 'actor:oas')
    expect(asked).toBe(2)
  })
})
