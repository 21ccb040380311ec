import { describe, expect, it } from '@jest/globals'
import { nearestNames } from '../../src/search/nearest.ts'
import { MATCH_RANKS, matches, rank, readSearchText } from '../../src/search/rank.ts'
import type { SearchValue } from '../../src/search/searchable.ts'

function name(value: string, kind: SearchValue['kind'] = 'PREFERRED'): SearchValue {
  return { value, lang: 'en', kind, isName: true }
}

function text(value: string): SearchValue {
  return { value, lang: 'en', kind: 'TEXT', isName: false }
}

describe('how a value matches', () => {
  it.each([
    ['Perú', 'Perú', 'EXACT'],
    [' Lima  Group ', 'Lima Group', 'EXACT'],
    ['Peru\u0301', 'Perú', 'EXACT'],
    ['peru', 'Perú', 'FOLDED'],
    ['eeuu', 'EE. UU.', 'FOLDED'],
    ['group lima', 'Lima Group', 'PREFIX'],
    ['gr li', 'Lima Group', 'PREFIX'],
    ['group of the lima', 'Lima Group', 'PREFIX'],
    ['lima gruop', 'Lima Group', 'FUZZY'],
    ['lima gruop', 'Gruop de Lima', 'PREFIX'],
    ['oae', 'OEA', null],
    ['lima grooop', 'Lima Group', null],
    ['lima mexico', 'Lima Group', null],
    ['...', 'Lima Group', null],
    ['a', '…', null],
    ['27000 homicidios', 'los 27 000 homicidios', 'PREFIX'],
    ['27 homicidios', 'los 27 000 homicidios', 'PREFIX'],
  ])('%s to %s: %s', (wanted, value, how) => {
    expect(matches(readSearchText(wanted), value)).toBe(how)
  })
})

describe('the order of hits', () => {
  it('is by how, names before texts, hidden names last of names, number of facts, id', () => {
    const things: [string, number, SearchValue[]][] = [
      ['text-fuzzy', 0, [text('the limma group')]],
      ['name-fuzzy', 9, [name('Limma Group')]],
      ['other-name-fuzzy', 90, [name('Limma Group', 'ALTERNATE')]],
      ['longer-name-fuzzy', 900, [name('Limma Group meeting')]],
      ['hidden-name-fuzzy', 9000, [name('Limma Group', 'HIDDEN')]],
      ['hidden-name-prefix', 9000, [name('Lima Group troika', 'HIDDEN')]],
      ['hidden-name-exact', 9000, [name('lima group', 'HIDDEN')]],
      ['both-names-exact', 1, [name('lima group', 'HIDDEN'), name('lima group', 'FORMER')]],
      ['text-prefix', 90, [text('of the Lima Group')]],
      ['name-prefix', 0, [name('Lima Group troika')]],
      ['text-folded', 0, [text('Lima group')]],
      ['name-folded', 0, [name('LIMA GROUP')]],
      ['text-exact', 0, [text('lima group')]],
      ['c-name-exact', 1000, [name('x'), name('lima group')]],
      ['b-name-exact', 1000, [name('lima group')]],
      ['a-name-exact', 99, [name('lima group')]],
    ]
    const ranked = things.map(([id, degree, values]) =>
      rank(readSearchText('lima group'), { id, degree }, values),
    )
    const sorted = ranked.toSorted((a, b) => ((a?.sortKey ?? '') < (b?.sortKey ?? '') ? -1 : 1))
    const ids = sorted.map((one) => one?.id)
    expect(ids).toEqual([
      'b-name-exact',
      'c-name-exact',
      'a-name-exact',
      'both-names-exact',
      'hidden-name-exact',
      'text-exact',
      'name-folded',
      'text-folded',
      'name-prefix',
      'hidden-name-prefix',
      'text-prefix',
      'name-fuzzy',
      'other-name-fuzzy',
      'longer-name-fuzzy',
      'hidden-name-fuzzy',
      'text-fuzzy',
    ])
    const scores = sorted.map((one) => one?.score ?? 0)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores[0]).toBeLessThan(MATCH_RANKS.length + 0.2)
    expect(scores.at(-1)).toBeCloseTo(0.2)
    expect(sorted[0]?.match).toMatchObject({ value: 'lima group', how: 'EXACT' })
    expect(sorted[3]?.match).toMatchObject({ kind: 'FORMER' })
  })

  it('takes the value of a thing that matches best, and none where none does', () => {
    const values = [name('Group of Lima'), name('lima', 'ALTERNATE'), text('Lima')]
    const ranked = rank(readSearchText('Lima'), { id: 'x', degree: 1 }, values)
    expect(ranked?.match).toMatchObject({ value: 'Lima', kind: 'TEXT', how: 'EXACT' })
    expect(rank(readSearchText('oas'), { id: 'x', degree: 1 }, values)).toBeNull()
  })
})

describe('a text beside a name that matches', () => {
  const sentence = 'the lima group of governments met in the city of lima in august'
  const long = `${sentence} ${'and met again '.repeat(20)}`.trim()

  it.each([
    ['is the whole text', sentence, sentence, 'TEXT', 'EXACT'],
    ['is the whole text but for case', sentence, sentence.toUpperCase(), 'TEXT', 'FOLDED'],
    [
      'is the whole text but for many dots',
      sentence,
      sentence.replaceAll(' ', ' ... '),
      'TEXT',
      'FOLDED',
    ],
    ['begins like it', sentence, long, 'PREFERRED', 'PREFIX'],
    ['is the whole long text', long, `${long}.`, 'TEXT', 'FOLDED'],
    ['only holds its words', 'lima', long, 'PREFERRED', 'PREFIX'],
  ])('%s', (_what, wanted, value, kind, how) => {
    const named = name(`${wanted} troika`)
    const ranked = rank(readSearchText(wanted), { id: 'x', degree: 1 }, [named, text(value)])
    expect(ranked?.match).toMatchObject({ kind, how })
  })
})

describe('the nearest names', () => {
  const things = [
    { id: 'a', degree: 1, values: [name('Lima Group'), name('Grupo de Lima')] },
    { id: 'b', degree: 2, values: [name('Contact Group')] },
    { id: 'c', degree: 3, values: [name('Mercosur'), name('Limagroup', 'HIDDEN')] },
    { id: 'd', degree: 4, values: [text('Lima Group')] },
  ]

  it('share most pairs of letters; misprints and texts are not suggested', () => {
    expect(nearestNames(['limmmma', 'grrroup'], things)).toEqual(['Lima Group', 'Contact Group'])
  })

  it('are none where nothing is near', () => {
    expect(nearestNames(['xyz'], things)).toEqual([])
    expect(nearestNames([], things)).toEqual([])
  })
})
