import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask, askAll, byId, ref, refs } from '../list/ask.ts'
import { seed } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

interface Link {
  kind: string
  reason: string
  claim: { id: string }
}

interface Linked {
  id: string
  links: Link[]
  linkedBy: Link[]
  supports: { id: string }[]
  contradicts: { id: string }[]
  restates: { id: string }[]
}

/** All links of the seed, each given once, at one of its ends. */
const LINKS = seed.claims.flatMap(({ id, links = [] }) =>
  links.map(({ kind, claim, reason }) => ({ from: id, to: claim, kind, reason: reason.en })),
)

function asText(links: Link[]) {
  return links.map(({ kind, claim, reason }) => `${kind} ${claim.id} ${reason}`).sort()
}

describe.each(ENGINES)('$name: a claim', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('has what the seed says of it', async () => {
    const found = await askAll(
      store,
      'claims',
      'id kind text period date periodNote place { id } placeName assertedBy { id } sources { id } about { id } topics { id } modality doubts { kind reason } figures { value valueMax unit raw qualifier derived base note }',
    )
    expect(found).toEqual(
      byId(seed.claims).map((claim) => ({
        id: claim.id,
        kind: claim.kind,
        text: claim.text.en,
        period: claim.period ?? null,
        // The time it speaks of is when it holds.
        date: claim.period ?? null,
        periodNote: claim.periodNote?.en ?? null,
        place: ref(claim.place),
        placeName: claim.placeName?.en ?? null,
        assertedBy: refs(claim.assertedBy),
        sources: refs(claim.sources),
        about: refs(claim.about),
        topics: refs(claim.topics),
        modality: claim.modality,
        doubts: claim.doubts?.map(({ kind, reason }) => ({ kind, reason: reason.en })) ?? [],
        figures:
          claim.figures?.map((figure) => ({
            value: figure.value,
            valueMax: figure.valueMax ?? null,
            unit: figure.unit.en,
            raw: figure.raw ?? null,
            qualifier: figure.qualifier?.en ?? null,
            derived: figure.derived,
            base: figure.base ?? null,
            note: figure.note?.en ?? null,
          })) ?? [],
      })),
    )
  })

  it('is linked to others, and knows of it at both ends', async () => {
    const link = '{ kind reason claim { id } }'
    const found = await askAll<Linked>(
      store,
      'claims',
      `id links ${link} linkedBy ${link} supports { id } contradicts { id } restates { id }`,
    )
    expect(LINKS.length).toBeGreaterThan(50)
    for (const claim of found) {
      const from = LINKS.filter((one) => one.from === claim.id)
      const to = LINKS.filter((one) => one.to === claim.id)
      const outgoing = [
        ...from.map(({ kind, to: other, reason }) => `${kind} ${other} ${reason ?? ''}`),
        // What contradicts a claim is contradicted by it.
        ...to
          .filter(({ kind }) => kind === 'CONTRADICTS')
          .map(({ kind, from: other, reason }) => `${kind} ${other} ${reason ?? ''}`),
      ]
      const incoming = to
        .filter(({ kind }) => kind !== 'CONTRADICTS')
        .map(({ kind, from: other, reason }) => `${kind} ${other} ${reason ?? ''}`)
      expect(asText(claim.links)).toEqual(outgoing.sort())
      expect(asText(claim.linkedBy)).toEqual(incoming.sort())
      for (const [field, kind] of [
        ['supports', 'SUPPORTS'],
        ['contradicts', 'CONTRADICTS'],
        ['restates', 'RESTATES'],
      ] as const) {
        expect(claim[field].map(({ id }) => id).sort()).toEqual(
          claim.links
            .filter((one) => one.kind === kind)
            .map((one) => one.claim.id)
            .sort(),
        )
      }
    }
  })

  it('is found by what it supports, restates and contradicts', async () => {
    for (const [field, kind] of [
      ['supports', 'SUPPORTS'],
      ['contradicts', 'CONTRADICTS'],
      ['restates', 'RESTATES'],
    ] as const) {
      const { claims } = await ask<{ claims: { nodes: { id: string }[] } }>(
        store,
        `{ claims(filter: {${field}: {some: {}}}, first: 200, orderBy: {field: ID}) { nodes { id } } }`,
      )
      const ends = LINKS.filter((one) => one.kind === kind).flatMap(({ from, to }) =>
        kind === 'CONTRADICTS' ? [from, to] : [from],
      )
      expect(claims.nodes.map(({ id }) => id)).toEqual([...new Set(ends)].sort())
    }
  })

  it('is found by what its numbers count, in either language', async () => {
    const { english, spanish } = await ask<Record<string, { nodes: { id: string }[] }>>(
      store,
      `{ english: claims(filter: {unit: {contains: "ASYLUM"}}, first: 200, orderBy: {field: ID}) { nodes { id } }
         spanish: claims(filter: {unit: {contains: "solicitudes de asilo"}}, first: 200, orderBy: {field: ID}) { nodes { id } } }`,
    )
    const counting = (lang: string, text: string) =>
      byId(
        seed.claims.filter(({ figures = [] }) =>
          figures.some(({ unit }) => unit[lang]?.toLowerCase().includes(text)),
        ),
      ).map(({ id }) => ({ id }))
    expect(english?.nodes).toEqual(counting('en', 'asylum'))
    expect(spanish?.nodes).toEqual(counting('es', 'solicitudes de asilo'))
    expect(english?.nodes.length).toBeGreaterThan(0)
  })

  it('answers how many asylum requests each territory had in 2018, as numbers', async () => {
    const { claims } = await ask<{
      claims: { nodes: { place: { id: string } | null; figures: { value: number }[] }[] }
    }>(
      store,
      '{ claims(filter: {unit: {eq: "asylum requests"}, date: {eq: "2018"}}) { nodes { place { id } figures { value } } } }',
    )
    const numbers = claims.nodes.map(({ place, figures }) => [place?.id, figures[0]?.value])
    // The memo's lines 45 (the world since 2014, so in 2018, too) and 61.
    expect(numbers).toEqual([
      [undefined, 166_000],
      ['actor:trinidad-and-tobago', 4847],
      ['actor:curacao', 679],
      ['actor:aruba', 78],
    ])
  })

  it('has its figures as numbers, all of them', async () => {
    const found = await askAll<{ figures: { value: unknown; valueMax: unknown }[] }>(
      store,
      'claims',
      'figures { value valueMax }',
    )
    const figures = found.flatMap((claim) => claim.figures)
    // The coding has 132 figures, of which 29 are dates and years: they became periods.
    expect(figures).toHaveLength(132 - 29)
    expect(figures.every(({ value }) => typeof value === 'number')).toBe(true)
    expect(figures.filter(({ valueMax }) => valueMax !== null)).toEqual(
      byId(seed.claims)
        .flatMap((claim) => claim.figures ?? [])
        .filter(({ valueMax }) => valueMax !== undefined)
        .map(({ value, valueMax }) => ({ value, valueMax })),
    )
  })
})
