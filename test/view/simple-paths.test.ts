import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { searchPaths } from '../../src/view/path-search.ts'
import { SeenThings } from '../../src/view/seen-things.ts'
import { distancesTo, simplePaths } from '../../src/view/simple-paths.ts'
import type { StepRow, Way } from '../../src/view/view.queries.ts'
import type { Walker } from '../../src/view/walker.ts'
import { naivePaths, naiveSteps } from './naive.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const id = fc.constantFrom(...IDS)
const graph = fc.array(fc.record({ source: id, target: id }), { maxLength: 16 })

/** Walks a graph that is written here. */
function walkerOf(edges: { source: string; target: string }[]) {
  const walker = {
    maxRows: 50_000,
    steps(ids: readonly string[], _: readonly string[], way: Way): Promise<StepRow[]> {
      const along = way === 'AGAINST' ? [] : edges
      const against = way === 'ALONG' ? [] : edges
      return Promise.resolve(
        [
          ...along.filter(({ source }) => ids.includes(source)),
          ...against
            .filter(({ target }) => ids.includes(target))
            .map(({ source, target }) => ({ source: target, target: source })),
        ].map(({ source, target }) => ({ source, targets: [target], degrees: [1] })),
      )
    },
  }
  return walker as unknown as Walker
}

const REQUEST = {
  from: 'a',
  to: 'b',
  directed: false,
  maxLength: 6,
  first: 10_000,
  degrees: { from: 1, to: 1 },
}

describe('a search for paths', () => {
  it.each([true, false])('finds what trying all ways finds: directed is %s', async (directed) => {
    await fc.assert(
      fc.asyncProperty(graph, fc.integer({ min: 1, max: 6 }), async (edges, maxLength) => {
        const found = await searchPaths(walkerOf(edges), { ...REQUEST, directed, maxLength })
        expect(found.paths).toEqual(naivePaths(naiveSteps(edges, directed), 'a', 'b', maxLength))
        expect(found.truncatedBecause).toBeNull()
      }),
      { numRuns: 200 },
    )
  })

  it('finds the same paths from the other end', async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (edges) => {
        const there = await searchPaths(walkerOf(edges), REQUEST)
        const back = await searchPaths(walkerOf(edges), { ...REQUEST, from: 'b', to: 'a' })
        const texts = (paths: string[][]) => paths.map((path) => path.join('')).sort()
        expect(texts(back.paths.map((path) => path.reverse()))).toEqual(texts(there.paths))
      }),
      { numRuns: 100 },
    )
  })

  it('never opens an end that is a hub where the other end leads to it', async () => {
    const leaves = Array.from({ length: 600 }, (_, index) => ({
      source: 'a',
      target: `x${String(index)}`,
    }))
    const edges = [...leaves, { source: 'b', target: 'x7' }, { source: 'x7', target: 'c' }]
    const degrees = { from: 600, to: 1 }
    const { paths, opened } = await searchPaths(walkerOf(edges), { ...REQUEST, degrees })
    expect(paths).toEqual([['a', 'x7', 'b']])
    expect(opened).toEqual(['b', 'c', 'x7'])
  })

  it('gives the first of all paths where it is to give some, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(graph, fc.integer({ min: 0, max: 4 }), async (edges, first) => {
        const all = naivePaths(naiveSteps(edges), 'a', 'b', 6)
        const found = await searchPaths(walkerOf(edges), { ...REQUEST, first })
        expect(found.paths).toEqual(all.slice(0, first))
        expect(found.truncatedBecause !== null).toBe(all.length > first)
      }),
      { numRuns: 100 },
    )
  })

  it('stops before a level that is too large, and keeps what is shorter', async () => {
    const hub = Array.from({ length: 5001 }, (_, index) => `x${String(index)}`)
    const edges = [
      { source: 'a', target: 'b' },
      ...hub.flatMap((one) => [
        { source: 'a', target: one },
        { source: 'b', target: `${one}'` },
      ]),
    ]
    const found = await searchPaths(walkerOf(edges), { ...REQUEST, maxLength: 3 })
    expect(found.paths).toEqual([['a', 'b']])
    expect(found.truncatedBecause?.en).toBe(
      'A level of the search has more than 5000 things: no path of 3 steps or more is shown.',
    )
  })
})

describe('simple paths', () => {
  /** Looks things up in a graph whose steps lead one way. */
  const thingsOf = (neighbors: Record<string, string[]>) => {
    const things = new SeenThings({ directed: true })
    const rows = Object.entries(neighbors).map(([source, targets]) => ({
      source,
      targets,
      degrees: targets.map(() => 1),
    }))
    things.add(rows, 'ALONG')
    return (name: string) => things.see(name, 1)
  }
  const thing = thingsOf({ a: ['c', 'b'], b: ['d', 'c'], c: ['d', 'b'] })

  it('are those of one length, in the order of ids', () => {
    const ofThree = { from: thing('a'), to: thing('d'), length: 3 }
    expect(simplePaths({ ...ofThree, limit: 10 }).paths).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'c', 'b', 'd'],
    ])
    expect(simplePaths({ ...ofThree, limit: 1 }).paths).toHaveLength(1)
  })

  it('know how far the end is', () => {
    const distances = distancesTo({ from: thing('a'), to: thing('d') }, 5)
    expect(new Map([...distances].map(([{ id }, steps]) => [id, steps]))).toEqual(
      new Map([
        ['d', 0],
        ['b', 1],
        ['c', 1],
        ['a', 2],
      ]),
    )
  })

  it('are given up where there are too many ways to try', () => {
    // Everything leads to everything: ten steps over thirty things are beyond counting.
    const ids = Array.from({ length: 30 }, (_, index) => String(index + 10))
    const full = thingsOf(
      Object.fromEntries(ids.map((one) => [one, ids.filter((other) => other !== one)])),
    )
    const ends = { from: full('10'), to: full('39') }
    expect(simplePaths({ ...ends, length: 10, limit: 1_000_000 }).isCut).toBe(true)
  })
})
