import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask, askAll, byId } from '../list/ask.ts'
import { compare, entities, find, holds, seed } from '../list/seed-data.ts'
import { ENGINES } from '../support/engines.ts'

describe.each(ENGINES)('$name: a relationship', ({ openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it('has what the seed says of it', async () => {
    const found = await askAll(
      store,
      'relationships',
      'id from { id name } to { id } relation { code label inverseLabel symmetric family } modality date dateNote documentDate asWritten note doubts { kind } figures { value valueMax unit raw derived }',
    )
    expect(found).toEqual(
      byId(seed.relationships).map((item) => {
        const { code, label, inverseLabel, symmetric, family } = find(
          seed.relationTypes,
          `relation-type:${item.relation}`,
        )
        const { names } = find(entities, item.from)
        return {
          id: item.id,
          from: {
            id: item.from,
            name: names.find(({ lang, kind }) => lang === 'en' && kind === 'PREFERRED')?.value,
          },
          to: { id: item.to },
          relation: { code, label: label.en, inverseLabel: inverseLabel.en, symmetric, family },
          modality: item.modality,
          date: item.date ?? null,
          dateNote: item.dateNote?.en ?? null,
          documentDate: find(seed.documents, item.evidence[0]?.document ?? '').date ?? null,
          asWritten: item.asWritten ?? null,
          note: item.note.en,
          doubts: item.doubts?.map(({ kind }) => ({ kind })) ?? [],
          figures:
            item.figures?.map((figure) => ({
              value: figure.value,
              valueMax: figure.valueMax ?? null,
              unit: figure.unit.en,
              raw: figure.raw ?? null,
              derived: figure.derived,
            })) ?? [],
        }
      }),
    )
  })

  it('is outgoing at its start and incoming at its end, for all entities', async () => {
    const counts = 'totalCount nodes { id }'
    for (const field of ['actors', 'topics', 'events', 'instruments', 'documents'] as const) {
      const found = await askAll<Record<string, { totalCount: number } | string>>(
        store,
        field,
        `id
         out: relationships(first: 0, direction: OUTGOING) { ${counts} }
         into: relationships(first: 0, direction: INCOMING) { ${counts} }
         both: relationships(first: 0, direction: BOTH) { ${counts} }
         open: relationships(first: 0) { ${counts} }`,
      )
      expect(found).toEqual(
        byId<{ id: string }>(seed[field]).map(({ id }) => {
          const count = (test: (item: { from: string; to: string }) => boolean) => ({
            totalCount: seed.relationships.filter((item) => holds(item) && test(item)).length,
            nodes: [],
          })
          const both = count(({ from, to }) => from === id || to === id)
          return {
            id,
            out: count(({ from }) => from === id),
            into: count(({ to }) => to === id),
            both,
            open: both,
          }
        }),
      )
    }
  })

  it('is listed at one end alone, with its groups', async () => {
    const { actor } = await ask<{ actor: { relationships: object } }>(
      store,
      '{ actor(id: "actor:lima-group") { relationships(direction: OUTGOING, filter: {modality: {isNull: false}}, first: 50, orderBy: {field: ID}) { nodes { id } groups(by: FROM) { key count } } } }',
    )
    const outgoing = byId(seed.relationships.filter(({ from }) => from === 'actor:lima-group'))
    expect(actor.relationships).toEqual({
      nodes: outgoing.map(({ id }) => ({ id })),
      groups: [{ key: 'actor:lima-group', count: outgoing.length }],
    })
  })

  it('is found by its relation, its family and its ends', async () => {
    const { relationships } = await ask<{ relationships: { nodes: object[] } }>(
      store,
      `{ relationships(filter: {family: {eq: "MIGRATION"}, relation: {in: ["DEPORTS_NATIONALS_OF"]}, to: {some: {id: {eq: "actor:venezuela"}}}}, orderBy: {field: ID}, first: 100) { nodes { id } } }`,
    )
    expect(relationships.nodes).toEqual(
      byId(
        seed.relationships.filter(
          (item) =>
            item.relation === 'DEPORTS_NATIONALS_OF' &&
            item.to === 'actor:venezuela' &&
            holds(item),
        ),
      ).map(({ id }) => ({ id })),
    )
    expect(relationships.nodes.length).toBeGreaterThan(0)
  })

  it('is of a type of the vocabulary, which is listed whole, by family and code', async () => {
    const { relationTypes } = await ask<{ relationTypes: object[] }>(
      store,
      '{ relationTypes { code family familyLabel symmetric label inverseLabel description es: label(lang: ["es"]) inverseEs: inverseLabel(lang: ["es"]) } }',
    )
    expect(relationTypes).toEqual(
      [...seed.relationTypes]
        .sort((a, b) => compare(a.family, b.family) || compare(a.code, b.code))
        .map(({ code, family, symmetric, label, inverseLabel, description }) => ({
          code,
          family,
          familyLabel: find(seed.vocabularies, `family:${family}`).label.en,
          symmetric,
          label: label.en,
          inverseLabel: inverseLabel.en,
          description: description?.en ?? null,
          es: label.es,
          inverseEs: inverseLabel.es,
        })),
    )
    expect(relationTypes).toHaveLength(102)
  })
})
