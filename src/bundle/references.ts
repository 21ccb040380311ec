import type { Problems } from './bundle-error.ts'
import type { ItemKey, ItemOf, Located, LocatedItems } from './files.ts'
import { member, quote } from './wording.ts'

/** Where an item names others: the field and the ids in it. */
type References<K extends ItemKey> = (
  item: ItemOf<K>,
) => Record<string, string | string[] | undefined>

/** What each type names by id. That an id is of the right type is the schema's matter: its prefix says so. */
const REFERENCES: { [K in ItemKey]: References<K> } = {
  documents: ({ publishers, contributors, mentions }) => ({
    publishers,
    contributors,
    ...documentsOf({ mentions }),
  }),
  topics: ({ broader }) => ({ broader }),
  actors: ({ country, mentions }) => ({ country, ...documentsOf({ mentions }) }),
  events: ({ place, participants, mentions }) => ({
    place,
    participants,
    ...documentsOf({ mentions }),
  }),
  instruments: ({ participants, mentions }) => ({ participants, ...documentsOf({ mentions }) }),
  relationTypes: () => ({}),
  vocabularies: () => ({}),
  relationships: ({ from, to, evidence }) => ({ from, to, ...documentsOf({ evidence }) }),
  positions: ({ actor, onBehalfOf, speaker, topic, evidence }) => ({
    actor,
    onBehalfOf,
    speaker,
    topic,
    ...documentsOf({ evidence }),
  }),
  claims: ({ place, assertedBy, sources, about, topics, links, evidence }) => ({
    place,
    assertedBy,
    sources,
    about,
    topics,
    ...Object.fromEntries(
      (links ?? []).map(({ claim }, at) => [`${member('links', at)}.claim`, claim]),
    ),
    ...documentsOf({ evidence }),
  }),
  recommendations: ({ issuedBy, addressees, targets, topics, evidence }) => ({
    issuedBy,
    addressees,
    targets,
    topics,
    ...documentsOf({ evidence }),
  }),
}

function documentsOf(lists: Record<string, { document: string }[]>) {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([field, passages]) =>
      passages.map(({ document }, at) => [`${member(field, at)}.document`, document]),
    ),
  )
}

/** Every id that is named must be that of an item of the bundle. */
export function checkReferences(
  items: LocatedItems,
  known: ReadonlySet<string>,
  problems: Problems,
) {
  const check = <K extends ItemKey>(key: K, places: Located<ItemOf<K>>[]) => {
    for (const place of places) {
      for (const [field, ids] of Object.entries(REFERENCES[key](place.item))) {
        for (const [at, id] of [ids ?? []].flat().entries()) {
          if (known.has(id)) continue
          const where = Array.isArray(ids) ? member(field, at) : field
          problems.at(place, where, `${quote(id)} is no item of this bundle`)
        }
      }
    }
  }
  for (const key of Object.keys(items) as ItemKey[]) check(key, items[key])
}

/** Codes must be those of the bundle's own relation types, families and themes. */
export function checkCodes(items: LocatedItems, known: ReadonlySet<string>, problems: Problems) {
  const codes = new Set(items.relationTypes.map(({ item }) => item.code))
  for (const place of items.relationTypes) {
    const { id, code, family } = place.item
    if (id !== `relation-type:${code}`) {
      problems.at(place, 'code', `${quote(code)} must be what follows "relation-type:" in the id`)
    }
    if (!known.has(`family:${family}`)) {
      problems.at(place, 'family', unknownCode('family', family, entries(items, 'family:')))
    }
  }
  for (const place of items.topics) {
    const { theme } = place.item
    if (!known.has(`theme:${theme}`)) {
      problems.at(place, 'theme', unknownCode('theme', theme, entries(items, 'theme:')))
    }
  }
  for (const place of items.relationships) {
    const { relation } = place.item
    if (!codes.has(relation)) {
      problems.at(place, 'relation', unknownCode('relation', relation, [...codes]))
    }
  }
}

function entries(items: LocatedItems, prefix: string) {
  const ids = items.vocabularies.map(({ item }) => item.id)
  return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
}

function unknownCode(what: string, code: string, allowed: string[]) {
  const some = allowed.slice(0, 20).join(', ')
  const rest = allowed.length > 20 ? ` and ${quote(allowed.length - 20)} more` : ''
  return `${quote(code)} is no ${what} of this bundle; allowed are ${some || 'none'}${rest}`
}

/** An item must not refer to itself where that makes no sense, and topics must not form a ring. */
export function checkLoops(items: LocatedItems, problems: Problems) {
  for (const place of items.positions) {
    const at = (place.item.onBehalfOf ?? []).indexOf(place.item.actor)
    if (at < 0) continue
    problems.at(place, member('onBehalfOf', at), 'a position is not on behalf of its own actor')
  }
  for (const place of items.claims) {
    for (const [at, { claim }] of (place.item.links ?? []).entries()) {
      if (claim !== place.item.id) continue
      problems.at(place, `${member('links', at)}.claim`, 'a claim is not linked to itself')
    }
  }
  const broader = new Map(items.topics.map(({ item }) => [item.id, item.broader]))
  for (const place of items.topics) {
    const ring = ringFrom(place.item.id, broader)
    if (ring) problems.at(place, 'broader', `topics must not form a ring: ${ring.join(' > ')}`)
  }
}

/** The way from a topic through its broader ones back to itself, when there is one. */
function ringFrom(start: string, broader: ReadonlyMap<string, string | undefined>) {
  const way = [start]
  for (let next = broader.get(start); next !== undefined; next = broader.get(next)) {
    if (next === start) return [...way, start]
    if (way.includes(next)) return null
    way.push(next)
  }
  return null
}

/** No id may stand twice, in whatever files. `ids` are those of all items, also of refused ones. */
export function checkIds(
  ids: readonly { file: string; line: number; item: { id: string } }[],
  problems: Problems,
) {
  const first = new Map<string, string>()
  for (const place of ids) {
    const earlier = first.get(place.item.id)
    if (earlier === undefined) first.set(place.item.id, `${place.file}:${quote(place.line)}`)
    else problems.at(place, 'id', `ids must be unique, and this one stands in ${earlier} already`)
  }
}
