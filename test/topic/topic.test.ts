import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask, askAll, byId, ref } from '../list/ask.ts'
import { find, holds, seed } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

interface Member {
  heldBy: string
  actor: { id: string }
  positionIds: string[]
  positions: { id: string }[]
}

interface Camps {
  supporters: Member[]
  opponents: Member[]
  ambivalent: Member[]
}

const MEMBER = '{ heldBy actor { id } positionIds positions { id } }'
const CAMPS = `{ supporters ${MEMBER} opponents ${MEMBER} ambivalent ${MEMBER} }`
const STANCES = { supporters: 'SUPPORTS', opponents: 'OPPOSES', ambivalent: 'AMBIVALENT' }

/** Who stands in a camp, worked out from the seed: `SELF actor:x` and the positions. */
function membersOf(topic: string, stance: string, includesRepresented: boolean) {
  const members = new Map<string, string[]>()
  const add = (key: string, position: string) => {
    members.set(key, [...(members.get(key) ?? []), position])
  }
  for (const position of seed.positions) {
    if (position.topic !== topic || position.stance !== stance || !holds(position)) continue
    add(`SELF ${position.actor}`, position.id)
    if (!includesRepresented) continue
    for (const actor of position.onBehalfOf ?? []) add(`REPRESENTED ${actor}`, position.id)
  }
  return toObject([...members])
}

function toObject(entries: [string, string[]][]) {
  return Object.fromEntries(entries.map(([key, ids]) => [key, ids.sort()]))
}

function inAnswer(members: Member[]) {
  return toObject(
    members.map(({ heldBy, actor, positionIds }) => [`${heldBy} ${actor.id}`, [...positionIds]]),
  )
}

describe.each(ENGINES)('$name: a topic', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('has what the seed says of it', async () => {
    const found = await askAll(
      store,
      'topics',
      'id theme themeLabel broader { id } narrower(orderBy: {field: ID}) { nodes { id } } plusMeans description names { value lang kind } version',
    )
    expect(found).toEqual(
      byId(seed.topics).map(({ id, theme, broader, plusMeans, description, names }) => ({
        id,
        theme,
        themeLabel: find(seed.vocabularies, `theme:${theme}`).label.en,
        broader: ref(broader),
        narrower: {
          nodes: byId(seed.topics.filter((topic) => topic.broader === id)).map((topic) => ({
            id: topic.id,
          })),
        },
        plusMeans: plusMeans?.en ?? null,
        description: description?.en ?? null,
        names,
        version: 1,
      })),
    )
  })

  it('has the facts that concern it', async () => {
    const found = await askAll<Record<string, unknown> & { id: string }>(
      store,
      'topics',
      'id positions { totalCount } claims { totalCount } recommendations { totalCount }',
    )
    expect(found).toEqual(
      byId(seed.topics).map(({ id }) => ({
        id,
        positions: {
          totalCount: seed.positions.filter((item) => item.topic === id && holds(item)).length,
        },
        claims: { totalCount: seed.claims.filter(({ topics }) => topics.includes(id)).length },
        recommendations: {
          totalCount: seed.recommendations.filter(({ topics }) => topics.includes(id)).length,
        },
      })),
    )
  })

  it('divides actors into camps, by themselves and through others', async () => {
    const found = await askAll<{ id: string; camps: Camps; own: Camps }>(
      store,
      'topics',
      `id camps ${CAMPS} own: camps(onBehalfOf: EXCLUDE) ${CAMPS}`,
    )
    for (const { id, camps, own } of found) {
      for (const [camp, stance] of Object.entries(STANCES)) {
        const all = camps[camp as keyof Camps]
        expect([id, camp, inAnswer(all)]).toEqual([id, camp, membersOf(id, stance, true)])
        expect([id, camp, inAnswer(own[camp as keyof Camps])]).toEqual([
          id,
          camp,
          membersOf(id, stance, false),
        ])
        for (const { positionIds, positions } of all) {
          expect(positions.map((position) => position.id)).toEqual(positionIds)
        }
      }
    }
  })

  it('leaves suppositions out of its camps', async () => {
    const [supposed] = seed.positions.filter((item) => !holds(item))
    const { topic } = await ask<{ topic: { camps: Camps } }>(
      store,
      `{ topic(id: "${supposed?.topic ?? ''}") { camps ${CAMPS} } }`,
    )
    expect(JSON.stringify(topic.camps)).not.toContain(supposed?.id)
  })

  it('counts an actor that holds a position and has it held for it in both ways', async () => {
    const { topic } = await ask<{ topic: { camps: Camps } }>(
      store,
      `{ topic(id: "topic:democracy-restoration") { camps ${CAMPS} } }`,
    )
    const represented = topic.camps.supporters.filter(({ heldBy }) => heldBy === 'REPRESENTED')
    expect(represented.map(({ actor }) => actor.id).sort()).toEqual([
      'actor:accion-solidaria',
      'actor:cdh-ucab',
      'actor:civilis',
      'actor:cnddhh',
      'actor:conectas',
      'actor:provea',
      'actor:wola',
    ])
  })
})
