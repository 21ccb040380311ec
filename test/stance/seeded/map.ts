import { expect, it } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { runQuery } from '../../support/api.ts'
import { type Options, type Statement, statementsOf } from '../naive.ts'
import { jaccard, profiles, says } from '../naive-said.ts'

const MAP = `query ($input: StanceNetworkInput!, $method: StanceMapMethod!) {
  stanceNetwork(input: $input) {
    map(method: $method) {
      points { of { id } x y }
      said { on { id } stance x y }
      shares stress inertia
    }
  }
}`

/** Two dimensions hold what three differ in. */
const THREE = ['actor:aruba', 'actor:curacao', 'actor:workshop-participants']
/** Each has something in common with another. */
const ALIKE = ['actor:aruba', 'actor:curacao', 'actor:roraima']

interface Point {
  x: number
  y: number
}

interface Answer {
  stanceNetwork: {
    map: {
      points: (Point & { of: { id: string } })[]
      said: (Point & { on: { id: string }; stance: string })[]
      shares: [number, number] | null
      stress: number | null
      inertia: number | null
    }
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** Maps of what is said. */
export function testMaps(store: () => Store) {
  async function mapOf(input: object, method: string) {
    const answer = (await runQuery(store(), MAP, { input, method })) as Answer
    return answer.stanceNetwork.map
  }

  it('three actors are as far apart as what they say differs', async () => {
    const input = { filter: { actors: THREE } }
    const { points, said, shares, stress, inertia } = await mapOf(input, 'MDS')
    const statements = statementsOf().filter(({ actor }) => THREE.includes(actor))
    const distance = jaccard(statements, 'actor')
    expect(points.map(({ of }) => of.id)).toEqual(THREE)
    for (const one of points) {
      for (const other of points) {
        expect(apart(one, other)).toBeCloseTo(distance(one.of.id, other.of.id), 9)
      }
    }
    expect(sum(shares ?? [])).toBeCloseTo(1, 9)
    expect(stress).toBeCloseTo(0, 7)
    expect([said, inertia]).toEqual([[], null])
  })

  it.each<[string, Options]>([
    ['all actors', {}],
    ['topics, of a network of two modes', { rows: 'TOPICS', mode: 'TWO_MODE' }],
    ['actors of their own, ambivalence apart', { ambivalent: 'APART', onBehalfOf: 'EXCLUDE' }],
  ])('%s: the stress is that of the places', async (_, options) => {
    const { points, stress } = await mapOf(
      options.ambivalent ? { ...options, aggregation: 'CONGRUENCE' } : options,
      'MDS',
    )
    const key = options.rows === 'TOPICS' ? 'topic' : 'actor'
    const statements = statementsOf(options)
    expect(points.map(({ of }) => of.id)).toEqual(
      [...new Set(statements.map((one) => one[key]))].sort(),
    )
    const distance = jaccard(statements, key)
    const pairs = points.flatMap((one, place) =>
      points.slice(0, place).map((other) => {
        const given = distance(one.of.id, other.of.id)
        return { given, off: apart(one, other) - given }
      }),
    )
    const expected = Math.sqrt(
      sum(pairs.map(({ off }) => off ** 2)) / sum(pairs.map(({ given }) => given ** 2)),
    )
    expect(expected).toBeGreaterThan(0.01)
    expect(stress).toBeCloseTo(expected, 9)
    // Axes are centred, and the place farthest out is above 0.
    for (const axis of ['x', 'y'] as const) {
      const places = points.map((point) => point[axis])
      expect(sum(places)).toBeCloseTo(0, 9)
      expect(Math.max(...places)).toBeGreaterThanOrEqual(-Math.min(...places) - 1e-9)
    }
  })

  it('correspondence has three actors as far apart as their profiles, by chi squared', async () => {
    const input = { filter: { actors: ALIKE } }
    const { points, said, stress, inertia, shares } = await mapOf(input, 'CORRESPONDENCE')
    const statements = statementsOf().filter(({ actor }) => ALIKE.includes(actor))
    const { things, mass, profileOf, between, weightOf } = profiles(statements)
    expect(said.map(({ on, stance }) => `${on.id} ${stance}`).sort()).toEqual(things)
    for (const one of points) {
      // The middle of all is at 0.
      expect(Math.hypot(one.x, one.y)).toBeCloseTo(between(profileOf(one.of.id), mass), 9)
      for (const other of points) {
        const expected = between(profileOf(one.of.id), profileOf(other.of.id))
        expect(apart(one, other)).toBeCloseTo(expected, 9)
      }
    }
    expect(inertia).toBeCloseTo(
      sum(points.map((one) => weightOf(one.of.id) * (one.x ** 2 + one.y ** 2))),
      9,
    )
    // In principal coordinates each thing has the inertia of the axes, too.
    expect(inertia).toBeCloseTo(
      sum(said.map((one) => mass(`${one.on.id} ${one.stance}`) * (one.x ** 2 + one.y ** 2))),
      9,
    )
    expect(sum(shares ?? [])).toBeCloseTo(1, 9)
    expect(stress).toBeNull()
  })

  it('correspondence maps the largest part that is connected, and nobody else', async () => {
    const options: Options = { onBehalfOf: 'EXCLUDE' }
    const { points, said, inertia, shares } = await mapOf(options, 'CORRESPONDENCE')
    const all = statementsOf(options)
    const parts = connected(all.map((one) => [one.actor, says(one)]))
    const actorsOf = (part: Set<string>) => [...part].filter((id) => id.startsWith('actor:'))
    const [largest = new Set<string>(), second = new Set<string>()] = parts.sort(
      (a, b) => actorsOf(b).length - actorsOf(a).length,
    )
    expect(parts.length).toBeGreaterThan(4)
    expect(actorsOf(second).length).toBeLessThan(actorsOf(largest).length)

    const placed = ({ x, y }: { x: number | null; y: number | null }) => x !== null && y !== null
    expect(points).toHaveLength(new Set(all.map(({ actor }) => actor)).size)
    expect(points.filter(placed).map(({ of }) => of.id)).toEqual(actorsOf(largest).sort())
    expect(said).toHaveLength(new Set(all.map(says)).size)
    expect(
      said
        .filter(placed)
        .map(({ on, stance }) => `${on.id} ${stance}`)
        .sort(),
    ).toEqual([...largest].filter((id) => !id.startsWith('actor:')).sort())
    // All numbers are of that part: chi squared, cell by cell.
    const part = all.filter(({ actor }) => largest.has(actor))
    const total = part.length
    const count = (holds: (one: Statement) => boolean) => part.filter(holds).length
    const actors = actorsOf(largest)
    const things = [...new Set(part.map(says))]
    const chi = sum(
      actors.flatMap((actor) =>
        things.map((thing) => {
          const of = count((one) => one.actor === actor)
          const saying = count((one) => says(one) === thing)
          const both = count((one) => one.actor === actor && says(one) === thing)
          return (both - (of * saying) / total) ** 2 / ((of * saying) / total)
        }),
      ),
    )
    expect(inertia).toBeCloseTo(chi / total, 9)
    const [first = 0, next = 0] = shares ?? []
    expect(first).toBeGreaterThan(next + 1e-6)
    expect(first * (inertia ?? 0)).toBeLessThan(1)
  })

  it('nobody has no place, and one is in the middle', async () => {
    const nothing = { said: [], shares: null }
    for (const method of ['MDS', 'CORRESPONDENCE']) {
      const numbers = method === 'MDS' ? { stress: 0, inertia: null } : { stress: null, inertia: 0 }
      expect(await mapOf({ filter: { actors: [] } }, method)).toEqual({
        ...nothing,
        points: [],
        ...numbers,
      })
      const one = { filter: { actors: ['actor:aruba'] } }
      expect(await mapOf(one, method)).toMatchObject({
        points: [{ of: { id: 'actor:aruba' }, x: 0, y: 0 }],
        shares: null,
        ...numbers,
      })
    }
  })
}

/** What hangs together by pairs of names. */
function connected(pairs: [string, string][]) {
  const partOf = new Map<string, Set<string>>()
  for (const [one, other] of pairs) {
    const joined = new Set([...(partOf.get(one) ?? [one]), ...(partOf.get(other) ?? [other])])
    for (const name of joined) partOf.set(name, joined)
  }
  return [...new Set(partOf.values())]
}
