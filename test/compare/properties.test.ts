import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type OwnPosition, sideBySide } from '../../src/compare/side-by-side.ts'
import { Modality } from '../../src/fact/modality.ts'
import { HeldBy } from '../../src/position/position.type.ts'
import { Stance } from '../../src/position/stance.ts'
import type { Store } from '../../src/store/store.ts'
import { runQuery } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { idsOf, seed } from '../list/seed-data.ts'

const { positions } = seed
const actors = idsOf(seed.actors)

/** What a pair comes to, worked out the long way: stance by stance from the lines of the seed. */
function naivePair(a: string, b: string, compared: readonly string[], represented: boolean) {
  const stancesOf = (actor: string, topic: string) =>
    positions
      .filter(
        (position) =>
          position.topic === topic &&
          ['STATED', 'IMPLIED'].includes(position.modality) &&
          (position.actor === actor ||
            (represented && (position.onBehalfOf ?? []).includes(actor))),
      )
      .map(({ stance }) => stance)
  const topics = [...new Set(positions.map(({ topic }) => topic))].filter((topic) =>
    compared.some((actor) => stancesOf(actor, topic).length > 0),
  )
  const counts = { agree: 0, disagree: 0, mixed: 0, silent: 0 }
  for (const topic of topics) {
    const [one, other] = [stancesOf(a, topic), stancesOf(b, topic)]
    const all = new Set([...one, ...other])
    if (one.length === 0 || other.length === 0) counts.silent += 1
    else if (all.has('AMBIVALENT') || new Set(one).size > 1 || new Set(other).size > 1) {
      counts.mixed += 1
    } else if (all.size === 1) counts.agree += 1
    else counts.disagree += 1
  }
  return counts
}

describe.each(ENGINES)('$name: any comparison', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  }, 60_000)
  afterAll(() => store.close())

  it('counts what counting by hand does', async () => {
    const holders = [
      ...new Set(positions.flatMap(({ actor, onBehalfOf = [] }) => [actor, ...onBehalfOf])),
    ]
    const someActors = fc.uniqueArray(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...holders) },
        { weight: 1, arbitrary: fc.constantFrom(...actors) },
      ),
      { minLength: 2, maxLength: 20 },
    )
    await fc.assert(
      fc.asyncProperty(someActors, fc.boolean(), async (compared, represented) => {
        const data = (await runQuery(
          store,
          `query ($actors: [ID!]!, $onBehalfOf: OnBehalfOf) { compare(actors: $actors, onBehalfOf: $onBehalfOf) {
            pairs { a { id } b { id } agree disagree mixed silent } } }`,
          { actors: compared, onBehalfOf: represented ? 'INCLUDE' : 'EXCLUDE' },
        )) as { compare: { pairs: { a: { id: string }; b: { id: string } }[] } }
        const expected = compared.flatMap((a, index) =>
          compared.slice(index + 1).map((b) => ({
            a: { id: a },
            b: { id: b },
            ...naivePair(a, b, compared, represented),
          })),
        )
        expect(data.compare.pairs).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})

describe('sideBySide', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const position = fc.record<OwnPosition>({
    position: fc.integer({ min: 0, max: 30 }).map((number) => `position:${String(number)}`),
    stance: fc.constantFrom(...Object.values(Stance)),
    topic: fc.constantFrom('topic:t', 'topic:u', 'topic:v', 'topic:w'),
    modality: fc.constantFrom(...Object.values(Modality)),
    heldBy: fc.constantFrom(...Object.values(HeldBy)),
  })
  const columns = fc.uniqueArray(fc.tuple(names, fc.array(position, { maxLength: 8 })), {
    minLength: 2,
    selector: ([name]) => name,
  })

  function compareColumns(chosen: readonly (readonly [string, readonly OwnPosition[]])[]) {
    const byName = new Map(chosen)
    return sideBySide([...byName.keys()], (actor) => byName.get(actor) ?? [])
  }

  it('counts each topic once a pair, and scores from -1 to 1', () => {
    fc.assert(
      fc.property(columns, (chosen) => {
        const { pairs, topics, topicCount } = compareColumns(chosen)
        expect(topics).toHaveLength(topicCount)
        expect(pairs).toHaveLength((chosen.length * (chosen.length - 1)) / 2)
        for (const pair of pairs) {
          const { agree, disagree, mixed, silent, score } = pair
          expect(agree + disagree + mixed + silent).toBe(topicCount)
          const listed = [...pair.agreeOn, ...pair.disagreeOn, ...pair.mixedOn, ...pair.silentOn]
          expect(listed.sort()).toEqual(topics.map(({ topic }) => topic).sort())
          if (agree + disagree + mixed === 0) expect(score).toBeNull()
          else {
            expect(score).toBeGreaterThanOrEqual(-1)
            expect(score).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  it('comes to the same whichever actor is named first', () => {
    fc.assert(
      fc.property(
        columns.chain((chosen) =>
          fc.tuple(fc.constant(chosen), fc.shuffledSubarray(chosen, { minLength: chosen.length })),
        ),
        ([chosen, shuffled]) => {
          expect(withoutOrder(compareColumns(shuffled))).toEqual(
            withoutOrder(compareColumns(chosen)),
          )
        },
      ),
    )
  })

  /** A comparison whose actors and pairs are sorted, each pair by its ends; topics as they are. */
  function withoutOrder({ topics, pairs, ...rest }: ReturnType<typeof sideBySide>) {
    return {
      ...rest,
      actors: rest.actors.toSorted(),
      topics: topics.map(({ topic, stances }) => [
        topic,
        stances.toSorted((one, other) => (one.actor < other.actor ? -1 : 1)),
      ]),
      pairs: pairs
        .map(({ a, b, ...verdict }): [string, object] => [[a, b].sort().join(' '), verdict])
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    }
  }

  it('tells stances of all kinds apart', () => {
    const own = (topic: string, stance: Stance, id = topic + stance): OwnPosition => ({
      position: id,
      stance,
      topic,
      modality: Modality.STATED,
      heldBy: HeldBy.SELF,
    })
    const { SUPPORTS, OPPOSES, AMBIVALENT } = Stance
    const rows: Record<string, OwnPosition[]> = {
      a: [
        own('for', SUPPORTS),
        own('against', OPPOSES),
        own('apart', SUPPORTS),
        own('divided', SUPPORTS),
        own('divided', OPPOSES),
        own('undecided', AMBIVALENT),
        own('leaning', SUPPORTS),
        own('leaning', AMBIVALENT),
        own('alone', SUPPORTS),
      ],
      b: [
        own('for', SUPPORTS),
        own('for', SUPPORTS, 'again'),
        own('against', OPPOSES),
        own('apart', OPPOSES),
        own('divided', SUPPORTS),
        own('undecided', AMBIVALENT),
        own('leaning', SUPPORTS),
      ],
    }
    const { pairs, topics } = sideBySide(['a', 'b'], (actor) => rows[actor] ?? [])
    expect(pairs).toMatchObject([
      {
        agreeOn: ['against', 'for'],
        disagreeOn: ['apart'],
        // Both undecided is no agreement.
        mixedOn: ['divided', 'leaning', 'undecided'],
        silentOn: ['alone'],
        score: 1 / 6,
      },
    ])
    const divided = topics.find(({ topic }) => topic === 'divided')?.stances[0]
    expect(divided).toMatchObject({ stance: AMBIVALENT, supports: 1, opposes: 1, ambivalent: 0 })
  })

  it('counts a position once that an actor both holds and is represented in', () => {
    const both = { position: 'p', stance: Stance.OPPOSES, topic: 't', modality: Modality.IMPLIED }
    const { topics } = sideBySide(['a', 'b'], (actor) =>
      actor === 'a'
        ? [
            { ...both, heldBy: HeldBy.SELF },
            { ...both, heldBy: HeldBy.REPRESENTED },
          ]
        : [],
    )
    expect(topics[0]?.stances[0]).toMatchObject({
      opposes: 1,
      positions: [{ position: 'p', heldBy: HeldBy.SELF }],
    })
  })
})
