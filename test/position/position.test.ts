import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask, askAll, byId, ref, refs } from '../list/ask.ts'
import { find, holds, seed } from '../list/seed-data.ts'
import { runFailing } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'

interface Held {
  totalCount: number
  edges: { heldBy: string | null; node: { id: string } }[]
}

interface Summary {
  topic: { id: string }
  supports: number
  opposes: number
  ambivalent: number
  positionIds: string[]
  positions: { heldBy: string; position: { id: string } }[]
}

const VALUES = { SUPPORTS: 1, OPPOSES: -1, AMBIVALENT: 0 }

/** Positions that an actor has, and how it comes to each, worked out from the seed. */
function heldBy(actor: string, includesRepresented = true) {
  return seed.positions.filter(holds).flatMap((position) => {
    if (position.actor === actor) return [{ position, heldBy: 'SELF' }]
    const isRepresented = includesRepresented && (position.onBehalfOf ?? []).includes(actor)
    return isRepresented ? [{ position, heldBy: 'REPRESENTED' }] : []
  })
}

function asPairs(edges: Held['edges']) {
  return edges.map((edge) => `${edge.node.id} ${String(edge.heldBy)}`).sort()
}

describe.each(ENGINES)('$name: a position', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('has what the seed says of it', async () => {
    const found = await askAll(
      store,
      'positions',
      'id actor { id } onBehalfOf { id } speaker { id } stance stanceValue topic { id } conditional text document { id } modality confidence date documentDate doubts { kind reason } note version',
    )
    expect(found).toEqual(
      byId(seed.positions).map((position) => ({
        id: position.id,
        actor: { id: position.actor },
        onBehalfOf: refs(position.onBehalfOf),
        speaker: ref(position.speaker),
        stance: position.stance,
        stanceValue: VALUES[position.stance],
        topic: { id: position.topic },
        conditional: position.conditional,
        text: position.text.en,
        document: { id: position.evidence[0]?.document },
        modality: position.modality,
        confidence: null,
        date: position.date ?? null,
        documentDate: find(seed.documents, position.evidence[0]?.document ?? '').date ?? null,
        doubts: position.doubts?.map(({ kind, reason }) => ({ kind, reason: reason.en })) ?? [],
        note: position.note?.en ?? null,
        version: 1,
      })),
    )
  })

  it('is the actor’s own, or held for it, and each list says which', async () => {
    const list = '{ totalCount edges { heldBy node { id } } }'
    const found = await askAll<Record<'id', string> & Record<'all' | 'open' | 'own', Held>>(
      store,
      'actors',
      `id open: positions(first: 100) ${list} all: positions(first: 100, onBehalfOf: INCLUDE) ${list} own: positions(first: 100, onBehalfOf: EXCLUDE) ${list}`,
    )
    expect(found).toHaveLength(seed.actors.length)
    for (const { id, all, open, own } of found) {
      const expected = heldBy(id).map((held) => `${held.position.id} ${held.heldBy}`)
      const expectedOwn = heldBy(id, false).map((held) => `${held.position.id} SELF`)
      expect(asPairs(all.edges)).toEqual(expected.sort())
      expect(all.totalCount).toBe(expected.length)
      expect(asPairs(own.edges)).toEqual(expectedOwn.sort())
      expect(own.totalCount).toBe(expectedOwn.length)
      expect(open).toEqual(all)
    }
  })

  it('taken for the seven signatories stays one position', async () => {
    const { positions, actor } = await ask<
      Record<'positions', Held> & { actor: { own: Held; all: Held } }
    >(
      store,
      `{
        positions(filter: {onBehalfOf: {some: {}}}, first: 50) { totalCount edges { heldBy node { id } } }
        actor(id: "actor:wola") { own: positions(onBehalfOf: EXCLUDE) { totalCount edges { heldBy node { id } } } all: positions { totalCount edges { heldBy node { id } } } }
      }`,
    )
    // The coding: 154 positions, of which 14 are taken for the signatories.
    expect(positions.totalCount).toBe(14)
    expect(positions.edges.every((edge) => edge.heldBy === null)).toBe(true)
    expect(actor.own.totalCount).toBe(0)
    expect(actor.all.totalCount).toBe(14)
    expect(actor.all.edges.every((edge) => edge.heldBy === 'REPRESENTED')).toBe(true)
  })

  it('is filtered, counted and paged within an actor’s list as anywhere', async () => {
    const { actor } = await ask<{ actor: Record<string, Held & { groups: object[] }> }>(
      store,
      `{ actor(id: "actor:provea") {
        all: positions(first: 100) { totalCount groups(by: STANCE) { key count } edges { heldBy node { id } } }
        opposed: positions(filter: {stance: {eq: OPPOSES}}) { totalCount edges { heldBy node { id } } }
        own: positions(onBehalfOf: EXCLUDE, filter: {stance: {eq: OPPOSES}}) { totalCount groups(by: STANCE) { key count } edges { node { id } } }
      } }`,
    )
    const all = heldBy('actor:provea')
    const opposed = all.filter(({ position }) => position.stance === 'OPPOSES')
    const own = opposed.filter((held) => held.heldBy === 'SELF')
    expect(actor.all?.totalCount).toBe(all.length)
    expect(asPairs(actor.opposed?.edges ?? [])).toEqual(
      opposed.map((held) => `${held.position.id} ${held.heldBy}`).sort(),
    )
    expect(actor.own).toEqual({
      totalCount: own.length,
      groups: own.length === 0 ? [] : [{ key: 'OPPOSES', count: own.length }],
      edges: own.map(({ position }) => ({ node: { id: position.id } })),
    })
  })

  it('cursors of one way of counting are refused by the other', async () => {
    const { actor } = await ask<{ actor: { positions: { pageInfo: { endCursor: string } } } }>(
      store,
      '{ actor(id: "actor:wola") { positions(first: 2) { pageInfo { endCursor } } } }',
    )
    const operation =
      'query ($after: String) { actor(id: "actor:wola") { positions(onBehalfOf: EXCLUDE, after: $after) { nodes { id } } } }'
    const after = actor.positions.pageInfo.endCursor
    expect(await runFailing(store, operation, { after })).toMatchObject({
      code: 'BAD_INPUT',
      input: 'after',
    })
  })

  it('is counted in its actors’ summaries by topic', async () => {
    const summary =
      '{ topic { id } supports opposes ambivalent positionIds positions { heldBy position { id } } }'
    const found = await askAll<Record<'id', string> & Record<'all' | 'own', Summary[]>>(
      store,
      'actors',
      `id all: stanceSummary ${summary} own: stanceSummary(onBehalfOf: EXCLUDE) ${summary}`,
    )
    for (const { id, all, own } of found) {
      for (const [summaries, includesRepresented] of [
        [all, true],
        [own, false],
      ] as const) {
        const held = heldBy(id, includesRepresented)
        const topics = [...new Set(held.map(({ position }) => position.topic))]
        expect(summaries.map(({ topic }) => topic.id).sort()).toEqual(topics.sort())
        for (const one of summaries) {
          const onTopic = held.filter(({ position }) => position.topic === one.topic.id)
          const count = (stance: string) =>
            onTopic.filter(({ position }) => position.stance === stance).length
          expect(one).toMatchObject({
            supports: count('SUPPORTS'),
            opposes: count('OPPOSES'),
            ambivalent: count('AMBIVALENT'),
          })
          expect([...one.positionIds].sort()).toEqual(
            onTopic.map(({ position }) => position.id).sort(),
          )
          expect(one.positions.map((held) => `${held.position.id} ${held.heldBy}`).sort()).toEqual(
            onTopic.map((held) => `${held.position.id} ${held.heldBy}`).sort(),
          )
        }
      }
    }
  })

  it('that is only supposed is in no summary, and answers by id', async () => {
    const [supposed] = seed.positions.filter((position) => !holds(position))
    if (!supposed) throw new Error('The seed has no supposed position.')
    const { actor, position } = await ask<{ actor: object; position: object }>(
      store,
      `{ actor(id: "${supposed.actor}") { positions { nodes { id } } stanceSummary { positionIds } }
         position(id: "${supposed.id}") { id modality } }`,
    )
    expect(JSON.stringify(actor)).not.toContain(supposed.id)
    expect(position).toEqual({ id: supposed.id, modality: 'HYPOTHETICAL' })
  })
})
