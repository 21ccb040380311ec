import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { runQuery } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { type Fit, fitOfCamps } from './naive-camps.ts'
import { naiveMatrix, type Options, statementsOf } from './naive.ts'

const CAMPS = `{ score congruenceWithin conflictBetween method isOptimal bound camps { number members { id } } }`
const DIVIDED = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) { statementCount polarization ${CAMPS} }
}`

// Found by a search of its own in Python (60 starts, moves and exchanges, exact fractions).
const MIGRATION = [
  ...['aruba', 'brazil', 'central-american-governments', 'china', 'curacao', 'curacao-press'],
  ...['el-salvador', 'government-of-venezuela', 'latin-american-and-european-governments'],
  ...['nicaragua', 'opposition', 'roraima', 'trinidad-and-tobago', 'violent-outcome-backers'],
]
const EITHER = ['antonio-guterres', 'conares', 'guyana', 'luis-almagro']
const ALONE = ['caribbean-countries', 'cries', 'stanley-foundation', 'un-human-rights-council']

interface Case {
  row: string
  options: Options
  second: readonly string[]
  picture: string
  /** How many are in the camp of the workshop, in the other, and in none. */
  sizes: [number, number, number]
}

const CASES: Case[] = [
  {
    row: 'what is held on behalf of others included',
    options: {},
    second: [...MIGRATION, ...EITHER],
    picture: 'stance-included.svg',
    sizes: [21, 18, 4],
  },
  {
    row: '`onBehalfOf: EXCLUDE`',
    options: { onBehalfOf: 'EXCLUDE' },
    second: MIGRATION,
    picture: 'stance-own.svg',
    sizes: [18, 14, 4],
  },
]

const GUIDE = new URL('../../docs/stance-networks.md', import.meta.url)
const IMAGES = new URL('../../docs/images/', import.meta.url)

describe.each(ENGINES)('$name: the camps of the seed, in docs/stance-networks.md', (engine) => {
  let store: Store
  let guide: string

  beforeAll(async () => {
    store = await engine.openSeeded()
    guide = await readFile(GUIDE, 'utf8')
  }, 60_000)
  afterAll(() => store.close())

  it.each(CASES)('$row', async ({ row, options, second, picture, sizes }) => {
    const { rows, values } = naiveMatrix(options)
    const statements = statementsOf(options).length
    const edges = values.filter((value) => value !== 0).length / 2
    const linked = rows.filter((id) => !ALONE.includes(id.slice('actor:'.length)))
    const camps = new Map(
      linked.map((id) => [id, Number(second.includes(id.slice('actor:'.length)))]),
    )
    const fitOf = fitOfCamps(options)
    const fit = fitOf(camps)

    const answer: unknown = await runQuery(store, DIVIDED, { input: options })
    const { statementCount, polarization } = (answer as Answer).stanceNetwork
    expect(statementCount).toBe(statements)
    expect(polarization.score).toBeCloseTo(fit.score, 12)
    expect(polarization.congruenceWithin).toBeCloseTo(fit.congruenceWithin, 12)
    expect(polarization.conflictBetween).toBeCloseTo(fit.conflictBetween, 12)
    expect(polarization.bound).toBeGreaterThan(fit.score)
    const members = polarization.camps.map((camp) => camp.members.map(({ id }) => id))
    expect(members).toEqual([0, 1].map((camp) => linked.filter((id) => camps.get(id) === camp)))
    expect([...members.map(({ length }) => length), rows.length - linked.length]).toEqual(sizes)
    expect(bestNear(camps, fitOf)).toBe(fit.score)

    const percent = (share: number) => `${(100 * share).toFixed(0)} %`
    const cells = guide.split('\n').find((line) => line.startsWith(`| ${row} `))
    expect(
      cells
        ?.split('|')
        .slice(2, -1)
        .map((cell) => cell.trim()),
    ).toEqual([
      ...[statements, rows.length, edges].map(String),
      ...[fit.score.toFixed(3), polarization.bound.toFixed(3)],
      ...[percent(fit.congruenceWithin), percent(fit.conflictBetween)],
    ])
    for (const sentence of sentencesOf(fit)) expect(guide).toContain(sentence)

    const drawn = await readFile(new URL(picture, IMAGES), 'utf8')
    const fills = [...drawn.matchAll(/<circle [^>]*fill="(#\w{6})"[^>]*><title>/g)]
    const counts = new Map<string, number>()
    for (const [, fill = ''] of fills) counts.set(fill, (counts.get(fill) ?? 0) + 1)
    expect([...counts.values()].sort((a, b) => b - a)).toEqual(sizes)
    expect([...drawn.matchAll(/<path [^>]*stroke-width[^>]*><title>/g)]).toHaveLength(edges)
  })
})

/** The best score that moving one actor, or exchanging two, leads to; the division’s own if none is better. */
function bestNear(camps: ReadonlyMap<string, number>, fitOf: (camps: Map<string, number>) => Fit) {
  const ids = [...camps.keys()]
  const other = (id: string) => [id, 1 - (camps.get(id) ?? 0)] as const
  const near = ids.flatMap((a, index) => [
    [other(a)],
    ...ids
      .slice(index + 1)
      .filter((b) => camps.get(a) !== camps.get(b))
      .map((b) => [other(a), other(b)]),
  ])
  const scores = near.map((changes) => fitOf(new Map([...camps, ...changes])).score)
  return Math.max(fitOf(new Map(camps)).score, ...scores)
}

/** How the guide works the score out. */
function sentencesOf(fit: Fit) {
  const { congruence, conflict, within, between, countedWithin, countedBetween, silent } = fit
  const score = `(${countedWithin.toFixed(2)} + ${countedBetween.toFixed(2)}) / `
  if (conflict === 53) {
    return [
      `G = ${String(congruence)}, F = ${String(conflict)}, 18 and 14 linked actors, W = ${String(within)}, B = ${String(between)}: ${score}169 = **${fit.score.toFixed(3)}**`,
    ]
  }
  return [
    `G = ${String(congruence)} and F = ${String(conflict)}`,
    `= ${String(within)} pairs within, B = 21 · 18 = ${String(between)} between`,
    `G/W = ${(congruence / within).toFixed(3)} on each pair within, F/B = ${(conflict / between).toFixed(3)} on each between`,
    `${score}(${String(congruence)} + ${String(conflict)}) = **${fit.score.toFixed(3)}**`,
    `${String(silent)} of the ${String(within + between)} pairs`,
  ]
}

interface Answer {
  stanceNetwork: {
    statementCount: number
    polarization: Omit<Fit, 'silent'> & {
      bound: number
      camps: { members: { id: string }[] }[]
    }
  }
}
