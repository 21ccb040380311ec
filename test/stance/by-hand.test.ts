import { stderr } from 'node:process'
import { afterAll, beforeAll, describe } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../../src/http/app.ts'
import type { Store } from '../../src/store/store.ts'
import { hasSample } from '../network/dna-sample.ts'
import { SILENT } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { BACKBONE_SPOKEN, testBackbone } from './by-hand/backbone.ts'
import { SEASONS_SPOKEN, testDnaOverTime } from './by-hand/dna-over-time.ts'
import { testDnaSample } from './by-hand/dna-sample.ts'
import { PHASES_SPOKEN, testPhases } from './by-hand/phases.ts'
import { SIDES_SPOKEN, testSides } from './by-hand/sides.ts'
import { testWindowAddresses } from './by-hand/window-addresses.ts'
import { testWindows, WINDOWS_SPOKEN } from './by-hand/windows.ts'
import { openSpoken } from './spoken.ts'

// Few positions, so that all can be worked out by hand; one file loads them once for all of them.

describe.each(ENGINES)('$name: what can be worked out by hand', (engine) => {
  let store: Store
  let app: FastifyInstance

  beforeAll(async () => {
    store = await openSpoken(engine, [
      ...SIDES_SPOKEN,
      ...BACKBONE_SPOKEN,
      ...PHASES_SPOKEN,
      ...WINDOWS_SPOKEN,
      ...SEASONS_SPOKEN,
    ])
    app = await createApp({ store, log: SILENT })
  }, 60_000)
  afterAll(async () => {
    await app.close()
    await store.close()
  })

  const opened = () => store
  describe('who takes both sides', () => {
    testSides(opened)
  })
  describe('the backbone', () => {
    testBackbone(opened)
  })
  describe('phase transitions', () => {
    testPhases(opened)
  })
  describe('windows of time', () => {
    testWindows(opened)
  })
  describe('their addresses', () => {
    testWindowAddresses(opened, () => app)
  })
  describe('DNA’s polarization over time', () => {
    testDnaOverTime(opened)
  })
})

if (hasSample) {
  describe.each(ENGINES)('$name: the sample of DNA', (engine) => {
    testDnaSample(engine)
  })
} else {
  stderr.write('Answers are not compared with DNA: TEST_DNA_SAMPLE names no sample.\n')
}
