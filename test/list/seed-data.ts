import { readFileSync } from 'node:fs'
import type {
  BundleItems,
  Claim,
  Document,
  Passage,
  Position,
  Recommendation,
  Relationship,
} from '../../src/bundle/bundle.ts'

// What the seed's files hold, read without any code of the service: tests work out from it what the
// service must answer.

function readLines<Item>(file: string): Item[] {
  return readFileSync(new URL(`../../seed/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item)
}

export const seed: BundleItems = {
  documents: readLines('documents'),
  topics: readLines('topics'),
  actors: readLines('actors'),
  events: readLines('events'),
  instruments: readLines('instruments'),
  relationTypes: readLines('relation-types'),
  vocabularies: readLines('vocabularies'),
  relationships: readLines('relationships'),
  positions: readLines('positions'),
  claims: readLines('claims'),
  recommendations: readLines('recommendations'),
}

export type Fact = Relationship | Position | Claim | Recommendation
export type Entity = BundleItems['actors' | 'topics' | 'events' | 'instruments' | 'documents'][0]

export const facts: Fact[] = [
  ...seed.relationships,
  ...seed.positions,
  ...seed.claims,
  ...seed.recommendations,
]

export const entities: Entity[] = [
  ...seed.actors,
  ...seed.topics,
  ...seed.events,
  ...seed.instruments,
  ...seed.documents,
]

export const MODALITIES = ['STATED', 'IMPLIED', 'RECOMMENDED', 'HYPOTHETICAL'] as const

/** A filter under which no fact is hidden. */
export const EVERY_MODALITY = { modality: { in: MODALITIES } }

/** True for what is shown where nobody asks for a modality. */
export function holds({ modality }: { modality: string }) {
  return modality === 'STATED' || modality === 'IMPLIED'
}

/** The item with an id. */
export function find<Item extends { id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`The seed has no ${id}.`)
  return item
}

export function idsOf(items: readonly { id: string }[]) {
  return items.map(({ id }) => id)
}

/** The word that an id begins with. */
export function typeOf(id: string) {
  return id.split(':')[0] ?? ''
}

/** The day-for-day comparison of both engines: by code point. */
export function compare<Value extends string | number>(a: Value, b: Value) {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many items have each value; an item with several values counts once for each. */
export function tally<Item>(
  items: readonly Item[],
  valuesOf: (item: Item) => readonly (string | null | undefined)[],
) {
  const counts = new Map<string | null, number>()
  for (const item of items) {
    for (const value of new Set(valuesOf(item))) {
      counts.set(value ?? null, (counts.get(value ?? null) ?? 0) + 1)
    }
  }
  return counts
}

/** The entities that a fact touches, in whatever role; the document that carries it is none. */
export function touchedBy(fact: Fact): Set<string> {
  const roles =
    'from' in fact
      ? [fact.from, fact.to]
      : 'stance' in fact
        ? [fact.actor, ...(fact.onBehalfOf ?? []), fact.speaker, fact.topic]
        : 'assertedBy' in fact
          ? [...fact.assertedBy, ...fact.sources, ...fact.about, ...fact.topics, fact.place]
          : [...fact.issuedBy, ...fact.addressees, ...fact.targets, ...fact.topics]
  return new Set(roles.filter((id) => id !== undefined))
}

/** How many facts that hold touch an entity. */
export function degreeOf(id: string) {
  return facts.filter((fact) => holds(fact) && touchedBy(fact).has(id)).length
}

/** How many relationships that hold an entity stands in. */
export function relationshipCountOf(id: string) {
  return seed.relationships.filter((item) => holds(item) && (item.from === id || item.to === id))
    .length
}

/** How many positions that hold an actor has, itself or through others, or are taken on a topic. */
export function positionCountOf(id: string) {
  return seed.positions.filter(
    (item) =>
      holds(item) &&
      (item.actor === id || item.topic === id || (item.onBehalfOf ?? []).includes(id)),
  ).length
}

/** The name that is shown in a language; English where there is none in that language. */
export function nameOf({ names }: Pick<Entity, 'names'>, lang: 'en' | 'es' = 'en') {
  const preferred = names.filter(({ kind }) => kind === 'PREFERRED')
  return (preferred.find((name) => name.lang === lang) ?? preferred.find(isEnglish))?.value ?? ''
}

function isEnglish({ lang }: { lang: string }) {
  return lang === 'en'
}

/** A text without case and accents, worked out apart from the service's own folding. */
export function plainText(text: string) {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

export function passageIdOf({ document, start, end }: Passage) {
  return `passage:${document.replace('document:', '')}:${String(start)}-${String(end)}`
}

/** Every stretch of a document that a fact or a mention leads to, each once. */
export const passages: Passage[] = [
  ...new Map(
    [
      ...facts.flatMap(({ evidence }) => evidence),
      ...entities.flatMap((entity) => ('mentions' in entity ? entity.mentions : [])),
    ].map((passage) => [passageIdOf(passage), passage]),
  ).values(),
]

/** The heading a passage stands under. */
export function sectionOf({ document, start }: Passage): Record<string, string> | null {
  const { sections = [] }: Document = find(seed.documents, document)
  return sections.filter((section) => section.start <= start).at(-1)?.title ?? null
}
