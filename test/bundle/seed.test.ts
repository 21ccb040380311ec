import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Bundle } from '../../src/bundle/bundle.ts'
import { readBundle } from '../../src/bundle/read.ts'

const SEED = new URL('../../seed/', import.meta.url)

/** The figures of the coding, by hand; README.md of `seed/` has the arithmetic. */
describe('the seed', () => {
  let seed: Bundle

  beforeAll(async () => {
    seed = await readBundle(SEED)
  })

  it('is a valid bundle', () => {
    expect(seed.manifest).toMatchObject({ format: 'acta-bundle', formatVersion: 1 })
    expect(seed.manifest.license.id).toBe('CC-BY-4.0')
  })

  it('holds all items of the coding', () => {
    expect(count(seed)).toEqual({
      documents: 7,
      topics: 84,
      actors: 160,
      events: 33,
      instruments: 31,
      relationTypes: 102,
      vocabularies: 23,
      relationships: 340,
      positions: 154,
      claims: 256,
      recommendations: 80,
    })
  })

  it('keeps modality, stance, strength and kind as coded, corrections aside', () => {
    // One relationship was corrected from STATED to IMPLIED: 228 and 59 in the coding.
    expect(tally(seed.relationships, ({ modality }) => modality)).toEqual({
      STATED: 227,
      IMPLIED: 60,
      RECOMMENDED: 48,
      HYPOTHETICAL: 5,
    })
    expect(tally(seed.positions, ({ stance }) => stance)).toEqual({
      SUPPORTS: 112,
      OPPOSES: 30,
      AMBIVALENT: 12,
    })
    expect(tally(seed.positions, ({ modality }) => modality)).toEqual({
      STATED: 110,
      IMPLIED: 43,
      HYPOTHETICAL: 1,
    })
    expect(tally(seed.recommendations, ({ strength }) => strength)).toEqual({
      SHOULD: 56,
      MUST: 16,
      COULD: 8,
    })
    expect(tally(seed.claims, ({ kind }) => kind)).toEqual({
      QUALITATIVE: 160,
      FIGURE: 37,
      COUNT: 16,
      LIST_POSITION: 16,
      DATE: 11,
      PREDICTION: 7,
      RANK: 5,
      REFERENCE: 4,
    })
  })

  it('keeps the kinds of actors and the families of relation types', () => {
    expect(tally(seed.actors, ({ kind }) => kind)).toEqual({
      STATE: 33,
      ACTOR_CLASS: 30,
      IGO: 9,
      NGO: 9,
      STATE_BODY: 7,
      POPULATION: 7,
      PERSON: 7,
      POLITICAL_COALITION: 6,
      PROPOSED_BODY: 5,
      ARMED_GROUP: 5,
      REGION: 4,
      OFFICE: 4,
      IGO_BODY: 4,
      CRIMINAL_GROUP: 4,
      TERRITORY: 3,
      MULTILATERAL_GROUPING: 3,
      COMMITTEE: 3,
      RELIGIOUS_ORG: 3,
      UN_AGENCY: 2,
      MEDIA: 2,
      COALITION: 2,
      NGO_NETWORK: 2,
      SUBNATIONAL: 1,
      COURT: 1,
      GOVERNMENT: 1,
      RESEARCH_ORG: 1,
      COMPANY_CLASS: 1,
      UNIVERSITY: 1,
    })
    const families = new Map(seed.relationTypes.map(({ code, family }) => [code, family]))
    expect(tally(seed.relationships, ({ relation }) => families.get(relation) ?? '')).toEqual({
      DOCUMENTS: 38,
      COOPERATION: 43,
      STRUCTURE: 60,
      OFFICE: 18,
      POWER: 9,
      SUPPORT: 26,
      REPRESSION: 26,
      PLACE: 22,
      INFORMATION: 3,
      CONFLICT: 9,
      PRESSURE: 26,
      MIGRATION: 56,
      COMPARISON: 4,
    })
  })

  it('keeps every figure, as a number or as the period of its claim', () => {
    const numbers = seed.claims.flatMap(({ figures = [] }) => figures)
    // 132 figures in the coding: 103 numbers, 29 dates and years.
    expect(numbers).toHaveLength(103)
    expect(numbers.every(({ value }) => typeof value === 'number')).toBe(true)
    expect(seed.relationships.filter(({ figures }) => figures)).toHaveLength(12)
  })

  it('numbers asylum requests by territory', () => {
    const requests = seed.relationships
      .filter(({ relation, figures }) => relation === 'RECEIVES_ASYLUM_REQUESTS_FROM' && figures)
      .map(({ from, date, figures = [] }) => [from, date, figures[0]?.value])
    expect(requests).toEqual([
      ['actor:trinidad-and-tobago', '2018', 4847],
      ['actor:curacao', '2018', 679],
      ['actor:aruba', '2018', 78],
    ])
  })

  it('gives positions on behalf of the seven signatories as links', () => {
    const shared = seed.positions.filter(({ onBehalfOf }) => onBehalfOf)
    expect(shared).toHaveLength(14)
    for (const { onBehalfOf } of shared) {
      expect(onBehalfOf).toEqual([
        'actor:accion-solidaria',
        'actor:civilis',
        'actor:cdh-ucab',
        'actor:provea',
        'actor:conectas',
        'actor:cnddhh',
        'actor:wola',
      ])
    }
  })

  it('keeps the headings of the memo in order, and no addressee where none is named', () => {
    const headings = new Map<number, string[]>()
    for (const { section } of seed.recommendations) {
      if (section.order === undefined) continue
      const titles = headings.get(section.order) ?? []
      headings.set(section.order, [...titles, section.title?.en ?? ''])
    }
    expect([...headings].map(([order, titles]) => [order, titles[0], titles.length])).toEqual([
      [1, 'In Venezuela', 7],
      [2, 'Regional Governments', 8],
      [3, 'Civil Society and Academia', 9],
      [4, 'Multilateral Organizations', 8],
    ])
    expect(seed.recommendations.filter(({ addressees }) => addressees.length === 0)).toHaveLength(
      25,
    )
  })

  it('gives every text in English and Spanish', () => {
    const missing = [...textsOf(seed)].filter(({ text }) => !text.en || !text.es)
    expect(missing).toEqual([])
    const items = [...seed.actors, ...seed.topics, ...seed.events, ...seed.instruments]
    for (const { id, names } of [...items, ...seed.documents]) {
      const preferred = names.filter(({ kind }) => kind === 'PREFERRED').map(({ lang }) => lang)
      expect([id, ...preferred.sort()]).toEqual([id, 'en', 'es'])
    }
  })

  it('keeps what the coder was unsure of', () => {
    const doubted = seed.claims.filter(({ doubts }) => doubts).map(({ id }) => id)
    // The 25 claims with an ambiguity in the coding.
    expect(doubted).toEqual(
      expect.arrayContaining([
        'claim:memo-015-02',
        'claim:memo-025-02',
        'claim:memo-025-03',
        'claim:memo-035-02',
        'claim:memo-035-07',
        'claim:memo-043-01',
        'claim:memo-045-06',
        'claim:memo-061-08',
        'claim:memo-068-02',
        'claim:memo-070-07',
        'claim:memo-070-09',
        'claim:memo-072-04',
        'claim:memo-072-08',
        'claim:memo-072-09',
        'claim:memo-072-10',
        'claim:memo-074-01',
        'claim:memo-076-03',
        'claim:memo-076-04',
        'claim:memo-094-03',
        'claim:memo-104-01',
        'claim:memo-104-02',
        'claim:memo-134-01',
        'claim:memo-146-03',
        'claim:statement-003-01',
        'claim:statement-005-01',
      ]),
    )
  })

  it('links claims to claims', () => {
    const links = seed.claims.flatMap(({ links = [] }) => links)
    expect(tally(links, ({ kind }) => kind)).toEqual({
      SUPPORTS: 40,
      RESTATES: 17,
      CONTRADICTS: 12,
    })
  })
})

function count(bundle: Bundle) {
  return Object.fromEntries(
    Object.entries(bundle).flatMap(([key, value]: [string, unknown]) =>
      Array.isArray(value) ? [[key, value.length]] : [],
    ),
  )
}

function tally<T>(items: readonly T[], keyOf: (item: T) => string) {
  const counts: Record<string, number> = {}
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1
  return counts
}

/** Every text by language, wherever it stands. */
function* textsOf(
  value: object,
  path = '',
): Generator<{ path: string; text: Record<string, string> }> {
  if ('en' in value || 'es' in value) {
    yield { path, text: value as Record<string, string> }
    return
  }
  const fields: [string, unknown][] = Object.entries(value)
  for (const [key, child] of fields) {
    if (typeof child === 'object' && child !== null) yield* textsOf(child, `${path}/${key}`)
  }
}
