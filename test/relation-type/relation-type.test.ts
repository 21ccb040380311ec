import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask } from '../list/ask.ts'
import { compare, find, seed } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

describe.each(ENGINES)('$name: relation types', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('are the whole vocabulary of the seed, by family and code, in both languages', async () => {
    const { relationTypes } = await ask<{ relationTypes: object[] }>(
      store,
      '{ relationTypes { code family familyLabel symmetric label inverseLabel description es: label(lang: ["es"]) inverseEs: inverseLabel(lang: ["es"]) } }',
    )
    expect(relationTypes).toEqual(
      [...seed.relationTypes]
        .sort((a, b) => compare(a.family, b.family) || compare(a.code, b.code))
        .map(({ code, family, symmetric, label, inverseLabel, description }) => ({
          code,
          family,
          familyLabel: find(seed.vocabularies, `family:${family}`).label.en,
          symmetric,
          label: label.en,
          inverseLabel: inverseLabel.en,
          description: description?.en ?? null,
          es: label.es,
          inverseEs: inverseLabel.es,
        })),
    )
    expect(relationTypes).toHaveLength(102)
  })
})
