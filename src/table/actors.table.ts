import { actorList } from '../actor/actor.queries.ts'
import type { Actor } from '../actor/actor.type.ts'
import type { Passage } from '../passage/passage.type.ts'
import type { NameKind } from '../values/names.ts'
import { defineTable, type Named, number, text, things } from './table.ts'

interface Row {
  actor: Actor
  name: string | null
  description: string | null
  kindLabel: string | null
  country: Named | undefined
  document: Named | undefined
  /** Where it is first mentioned. */
  mention: Passage | undefined
}

/** One row an actor. */
export const actorsTable = defineTable<Row>({
  name: 'actors',
  list: actorList,
  edges: [],
  filterFields: ['actors', 'actorKinds', 'minDegree', 'without'],
  condition: ({ actors, actorKinds, minDegree, without }) => ({
    ...(actors && { id: { in: actors } }),
    ...(actorKinds && { kind: { in: actorKinds } }),
    ...(minDegree != null && { degree: { gte: minDegree } }),
    ...(without && { not: { id: { in: without } } }),
  }),
  columns: [
    text('id', ({ actor }) => actor.id),
    text('name', ({ name }) => name),
    text('acronyms', ({ actor }) => namesOf(actor, 'ACRONYM')),
    text('other_names', ({ actor }) => namesOf(actor, 'ALTERNATE', 'FORMER', 'TRANSLATION')),
    text('kind', ({ actor }) => actor.kind),
    text('kind_label', ({ kindLabel }) => kindLabel),
    text('status', ({ actor }) => actor.status),
    ...things<Row>('country', ({ country }) => [country]),
    text('description', ({ description }) => description),
    text('wikidata', ({ actor }) => identifierOf(actor, 'wikidata')),
    text('iso3166_1', ({ actor }) => identifierOf(actor, 'iso3166-1')),
    number('degree', ({ actor }) => actor.degree),
    ...things<Row>('document', ({ document }) => [document]),
    number('line', ({ mention }) => mention?.line),
  ],
  async rowsOf(node, reader) {
    // Lists do not count how many facts touch what they list.
    const actor = (await reader.node(node.id)) as Actor
    const mention = await reader.firstMention(actor.id)
    return [
      {
        actor,
        name: (await reader.named(actor.id))?.name ?? null,
        description: reader.text(actor.description),
        kindLabel: reader.words('ActorKind', actor.kind),
        country: await reader.named(actor.country),
        document: await reader.named(mention?.document),
        mention,
      },
    ]
  },
})

function namesOf({ names }: Actor, ...kinds: NameKind[]) {
  const values = names.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value)
  return [...new Set(values)]
}

function identifierOf(actor: Actor, scheme: string) {
  return actor.listIdentifiers().find((identifier) => identifier.scheme === scheme)?.value
}
