import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadFolder } from '../../src/bundle/load-folder.ts'
import { prepareStore } from '../../src/graph/prepare.ts'
import type { Store } from '../../src/store/store.ts'
import { smallBundle, toFiles, withFolder } from '../bundle/small-bundle.ts'
import { runQuery } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'

/**
 * Ada favors tea, also for Bob, and Bob opposes it: Bob is on both sides, if one counts what Ada
 * holds for him. Ada herself would only be if one took what is supposed for a fact. On drinks Ada
 * is undecided and for them, which is one side.
 */
function bundleOfBothSides() {
  const bundle = smallBundle()
  const [ada] = bundle['positions.jsonl']
  const [claim] = bundle['claims.jsonl']
  const others = [
    { id: 'position:bob--tea', actor: 'actor:bob', onBehalfOf: [], stance: 'OPPOSES' },
    { id: 'position:ada--tea-2', onBehalfOf: [], stance: 'OPPOSES', modality: 'HYPOTHETICAL' },
    { id: 'position:ada--drinks', onBehalfOf: [], stance: 'SUPPORTS', topic: 'topic:drinks' },
    { id: 'position:ada--drinks-2', onBehalfOf: [], stance: 'AMBIVALENT', topic: 'topic:drinks' },
  ]
  bundle['positions.jsonl'].push(...others.map((other) => ({ ...ada, ...other })))
  bundle['claims.jsonl'].push({
    ...claim,
    id: 'claim:two',
    modality: 'HYPOTHETICAL',
    links: [{ kind: 'CONTRADICTS', claim: 'claim:one', reason: { en: 'Not so.' } }],
  })
  return bundle
}

describe.each(ENGINES)('$name: actors on both sides', ({ openEmpty }) => {
  let store: Store

  beforeAll(async () => {
    store = await openEmpty()
    await prepareStore(store)
    await withFolder(toFiles(bundleOfBothSides()), (folder) => loadFolder(store, folder))
  }, 60_000)
  afterAll(() => store.close())

  const doubts = (onBehalfOf: string) =>
    runQuery(
      store,
      `query ($onBehalfOf: OnBehalfOf) { doubts(onBehalfOf: $onBehalfOf) { totalCount
        nodes { kind doubtKind reason es: reasonLocalized(lang: ["es"]) { value lang isFallback } actor { id } topic { id } facts { id } positions { heldBy position { id stance } } }
        groups(by: KIND) { key label count } hiddenByModality { modality count } } }`,
      { onBehalfOf },
    ) as Promise<unknown>

  it('are listed with their positions, and how they come to them', async () => {
    expect(await doubts('INCLUDE')).toEqual({
      doubts: {
        totalCount: 1,
        nodes: [
          {
            kind: 'BOTH_SIDES',
            doubtKind: null,
            reason: 'Positions for and against, held by Bob: Tea.',
            es: {
              value: 'Posiciones a favor y en contra, de parte de Bob: Tea.',
              lang: 'es',
              isFallback: false,
            },
            actor: { id: 'actor:bob' },
            topic: { id: 'topic:tea' },
            facts: [{ id: 'position:ada--tea' }, { id: 'position:bob--tea' }],
            positions: [
              {
                heldBy: 'REPRESENTED',
                position: { id: 'position:ada--tea', stance: 'SUPPORTS' },
              },
              { heldBy: 'SELF', position: { id: 'position:bob--tea', stance: 'OPPOSES' } },
            ],
          },
        ],
        groups: [{ key: 'BOTH_SIDES', label: 'On both sides', count: 1 }],
        // The position and the claim that are only supposed, once each.
        hiddenByModality: [{ modality: 'HYPOTHETICAL', count: 2 }],
      },
    })
  })

  it('are not on a side by what others hold for them, where that is excluded', async () => {
    expect(await doubts('EXCLUDE')).toMatchObject({
      doubts: { totalCount: 0, nodes: [], groups: [] },
    })
  })

  it.each([
    ['who it is', ['actor:bob'], 0],
    ['what it is about', ['topic:tea'], 0],
    ['who holds it for them', ['actor:ada'], 1],
  ])('are left out with %s', async (_, without, count) => {
    const query = `query ($without: [ID!]) { doubts(filter: { without: $without }, kinds: [BOTH_SIDES]) { totalCount nodes { actor { id } } } }`
    const { doubts } = (await runQuery(store, query, { without })) as {
      doubts: { totalCount: number; nodes: object[] }
    }
    expect([doubts.totalCount, doubts.nodes.length]).toEqual([count, count])
  })

  it('are for and against in a comparison, too', async () => {
    const data: unknown = await runQuery(
      store,
      `{ compare(actors: ["actor:bob", "actor:ada"]) { topics { topic { id } stances { stance supports opposes ambivalent } } pairs { mixedOn { id } silentOn { id } score } hiddenByModality { modality count } } }`,
    )
    expect(data).toEqual({
      compare: {
        topics: [
          {
            topic: { id: 'topic:tea' },
            stances: [
              { stance: 'AMBIVALENT', supports: 1, opposes: 1, ambivalent: 0 },
              { stance: 'SUPPORTS', supports: 1, opposes: 0, ambivalent: 0 },
            ],
          },
          {
            topic: { id: 'topic:drinks' },
            stances: [
              { stance: null, supports: 0, opposes: 0, ambivalent: 0 },
              { stance: 'AMBIVALENT', supports: 1, opposes: 0, ambivalent: 1 },
            ],
          },
        ],
        pairs: [{ mixedOn: [{ id: 'topic:tea' }], silentOn: [{ id: 'topic:drinks' }], score: 0 }],
        hiddenByModality: [{ modality: 'HYPOTHETICAL', count: 1 }],
      },
    })
  })
})
