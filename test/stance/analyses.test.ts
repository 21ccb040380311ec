import { afterAll, beforeAll, describe } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ENGINES } from '../support/engines.ts'
import { testCampsOverTime } from './seeded/camps-over-time.ts'
import { testGroups } from './seeded/groups.ts'
import { testMaps } from './seeded/map.ts'
import { testSaid } from './seeded/said.ts'

// One file opens the seed once for all of them.

describe.each(ENGINES)('$name: analyses of the seed', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  const opened = () => store
  describe('what is said', () => {
    testSaid(opened)
  })
  describe('maps of it', () => {
    testMaps(opened)
  })
  describe('groups', () => {
    testGroups(opened)
  })
  describe('camps over time', () => {
    testCampsOverTime(opened)
  })
})
