import { getNamedType, isEnumType, isObjectType } from 'graphql'
import { createSchema } from '../../src/schema.ts'
import {
  compare,
  degreeOf,
  EVERY_MODALITY,
  facts,
  find,
  holds,
  idsOf,
  nameOf,
  passageIdOf,
  passages,
  plainText,
  positionCountOf,
  relationshipCountOf,
  seed,
  typeOf,
} from './seed-data.ts'

/** One list of the API: a field that answers with a connection. */
export interface ListField {
  /** `Query.actors`, `Actor.positions`. */
  name: string
  /** The type that is listed. */
  type: string
  isFact: boolean
  orders: string[]
  groups: string[]
  /** The document that asks the list, as `list`, for a selection, with arguments by variable. */
  operation: (selection: string) => string
  /** The same with arguments as they are written, such as `(first: 5)`. */
  literally: (args: string, selection: string) => string
  /** What the seed says is on it, under a filter that hides nothing. */
  items: Listed[]
}

/** What is listed, as far as orderings need it. */
type Listed = { id: string } & Record<string, unknown>

/** Who stands behind nested lists: by their number of items, long ones. */
const PARENTS: Record<string, string> = {
  Actor: 'actor:venezuela',
  Topic: 'topic:dialogue',
  Event: 'event:workshop-panama-2018',
  Instrument: 'instrument:brazil-declaration-on-refugees',
  Document: 'document:memo-2018',
}

/** Lists of actors that the parent of others would leave empty. */
const OWN_PARENTS: Record<string, string> = {
  'Actor.positions': 'actor:provea',
  'Actor.claimsAsserted': 'actor:workshop-participants',
  'Actor.recommendationsIssued': 'actor:workshop-participants',
  'Actor.recommendationsReceived': 'actor:civil-society',
  'Actor.members': 'actor:joint-statement-signatories',
  'Actor.memberOf': 'actor:provea',
  'Topic.narrower': 'topic:multilateral-coordination',
}

/** Connections with an order of their own, and tests: test/search/, test/doubts/. */
const OF_THEIR_OWN = ['search', 'doubts']

/** What nested lists hold, by the id of their parent. */
const NESTED: Record<string, (id: string) => { id: string }[]> = {
  positions: (id) =>
    seed.positions.filter(
      ({ actor, topic, onBehalfOf = [] }) =>
        actor === id || topic === id || onBehalfOf.includes(id),
    ),
  claimsAsserted: (id) => seed.claims.filter(({ assertedBy }) => assertedBy.includes(id)),
  claimsAbout: (id) => seed.claims.filter(({ about }) => about.includes(id)),
  claims: (id) => seed.claims.filter(({ topics }) => topics.includes(id)),
  recommendations: (id) => seed.recommendations.filter(({ topics }) => topics.includes(id)),
  recommendationsIssued: (id) =>
    seed.recommendations.filter(({ issuedBy }) => issuedBy.includes(id)),
  recommendationsReceived: (id) =>
    seed.recommendations.filter(({ addressees }) => addressees.includes(id)),
  recommendationsTargeting: (id) =>
    seed.recommendations.filter(({ targets }) => targets.includes(id)),
  members: (id) => memberships(({ to }) => to === id).map(({ from }) => find(seed.actors, from)),
  memberOf: (id) => memberships(({ from }) => from === id).map(({ to }) => find(seed.actors, to)),
  relationships: (id) => seed.relationships.filter(({ from, to }) => from === id || to === id),
  narrower: (id) => seed.topics.filter(({ broader }) => broader === id),
  participants: (id) =>
    [...seed.events, ...seed.instruments]
      .filter((item) => item.id === id)
      .flatMap(({ participants }) => participants.map((actor) => find(seed.actors, actor))),
  mentions: (id) =>
    [...seed.actors, ...seed.events, ...seed.instruments, ...seed.documents]
      .filter((item) => item.id === id)
      .flatMap(({ mentions }) => mentions.map(withPassageId)),
  facts: (id) =>
    facts.filter(({ evidence }) => evidence.some((passage) => passage.document === id)),
  passages: (id) => passages.filter(({ document }) => document === id).map(withPassageId),
}

function memberships(matches: (item: { from: string; to: string }) => boolean) {
  return seed.relationships.filter(
    (item) => item.relation === 'MEMBER_OF' && holds(item) && matches(item),
  )
}

function withPassageId<P extends (typeof passages)[0]>(passage: P) {
  return { ...passage, id: passageIdOf(passage) }
}

function itemsOf(parent: string, field: string, id: string): Listed[] {
  const found =
    parent === 'Query' ? (seed as unknown as Record<string, Listed[]>)[field] : NESTED[field]?.(id)
  if (!found) throw new Error(`No test says what ${parent}.${field} lists.`)
  return [...new Map(found.map((item) => [item.id, { ...item }])).values()]
}

const schema = await createSchema()

/** Every list of the API, as the schema has them: a new one is tested as soon as it is there. */
export const LISTS: ListField[] = ['Query', ...Object.keys(PARENTS)].flatMap((parent) => {
  const type = schema.getType(parent)
  if (!isObjectType(type)) throw new Error(`There is no type ${parent}.`)
  return Object.values(type.getFields()).flatMap((field): ListField[] => {
    const connection = getNamedType(field.type).name
    if (!connection.endsWith('Connection') || OF_THEIR_OWN.includes(field.name)) return []
    const listed = connection.replace(/Connection$/, '')
    const name = `${parent}.${field.name}`
    const id = OWN_PARENTS[name] ?? PARENTS[parent] ?? ''
    const variables = `$filter: ${listed}Filter, $orderBy: ${listed}Order, $first: Int, $after: String, $last: Int, $before: String`
    const fromVariables =
      '(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before)'
    const literally = (args: string, selection: string) => {
      const list = `list: ${field.name}${args} { ${selection} }`
      return parent === 'Query'
        ? `{ ${list} }`
        : `{ parent: ${typeOf(id)}(id: "${id}") { ${list} } }`
    }
    return [
      {
        name,
        type: listed,
        isFact: ['Relationship', 'Position', 'Claim', 'Recommendation', 'Fact'].includes(listed),
        orders: valuesOf(`${listed}OrderField`),
        groups: valuesOf(`${listed}GroupKey`),
        operation: (selection) => `query (${variables}) ${literally(fromVariables, selection)}`,
        literally,
        items: itemsOf(parent, field.name, id),
      },
    ]
  })
})

function valuesOf(name: string) {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map((value) => value.name) : []
}

/** The one list with a name. */
export function listNamed(name: string): ListField {
  const list = LISTS.find((candidate) => candidate.name === name)
  if (!list) throw new Error(`There is no list ${name}.`)
  return list
}

/** The part of an answer that a list's operation asks for as `list`. */
export function listIn<Shape>(data: { list?: Shape; parent?: { list: Shape } }): Shape {
  const list = data.list ?? data.parent?.list
  if (list === undefined) throw new Error('The answer holds no list.')
  return list
}

/** A filter under which the list hides nothing. */
export function everything({ isFact }: ListField): object {
  return isFact ? EVERY_MODALITY : {}
}

export interface Ordering {
  field: string
  direction: 'ASC' | 'DESC'
  lang?: string[]
}

/** What a list is sorted by: the value of each item, or undefined where it has none. */
const VALUES: Record<string, (item: Listed, lang: 'en' | 'es') => string | number | undefined> = {
  ID: ({ id }) => id,
  NAME: (item, lang) => plainText(nameOf(item as unknown as Parameters<typeof nameOf>[0], lang)),
  DEGREE: ({ id }) => degreeOf(id),
  RELATIONSHIP_COUNT: ({ id }) => relationshipCountOf(id),
  POSITION_COUNT: ({ id }) => positionCountOf(id),
  DOCUMENT: (item) => {
    const [{ document, start } = item as unknown as (typeof passages)[0]] =
      (item.evidence as (typeof passages)[0][] | undefined) ?? []
    return `${document} ${String(start).padStart(6, '0')}`
  },
  DATE: (item) => firstDayOf((item.date ?? item.period) as string | undefined),
  SECTION: (item) => {
    const { section, evidence } = item as unknown as (typeof seed.recommendations)[0]
    const { document, start } = evidence[0] ?? { document: '', start: 0 }
    const heading = section.order ?? 1000
    // In running text the order of the text counts, under a heading the number of the item.
    const place = section.order === undefined ? start : section.itemOrder
    return [document, heading + 1000, place + 100_000].join(' ')
  },
}

/** The first day of the partial dates that the seed holds. */
function firstDayOf(date: string | undefined) {
  if (date === undefined) return undefined
  const start = date.split('/')[0]?.replace(/[?~]/, '') ?? ''
  if (start === '..') return '0000-01-01'
  return [...start.split('-'), '01', '01'].slice(0, 3).join('-')
}

/** The ids of a list in an ordering, worked out from the seed: the id breaks ties. */
export function sortedIds({ items }: ListField, { field, direction, lang = ['en'] }: Ordering) {
  const valueOf = VALUES[field]
  if (!valueOf) throw new Error(`No test says what ${field} sorts by.`)
  const language = lang[0] === 'es' ? 'es' : 'en'
  const keyed = items.map((item) => ({ id: item.id, value: valueOf(item, language) }))
  const dated = keyed.filter(({ value }) => value !== undefined)
  const undated = keyed.filter(({ value }) => value === undefined)
  const sign = direction === 'ASC' ? 1 : -1
  const byId = (a: { id: string }, b: { id: string }) => sign * compare(a.id, b.id)
  // What has no value comes last whichever way one reads.
  return [
    ...idsOf(dated.sort((a, b) => sign * compare(a.value ?? '', b.value ?? '') || byId(a, b))),
    ...idsOf(undated.sort(byId)),
  ]
}
