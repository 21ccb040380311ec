import fc from 'fast-check'
import { spanOf } from '../values/calendar.ts'
import {
  degreeOf,
  type Entity,
  entities,
  type Fact,
  find,
  holds,
  idsOf,
  MODALITIES,
  passageIdOf,
  passages,
  plainText,
  positionCountOf,
  relationshipCountOf,
  sectionOf,
  seed,
} from './seed-data.ts'

// A second reading of what filters mean, over the seed's files: random filters, each with the
// predicate that an item must fulfil. The service must find the same items.

/** A filter input, and whether an item matches; `hides` where facts that do not hold are hidden. */
export interface Condition<Item> {
  filter: object
  matches: (item: Item, hides: boolean) => boolean
}

type Conditions<Item> = fc.Arbitrary<Condition<Item>>

/** True where a modality condition stands anywhere in a filter: then nothing is hidden. */
export function choosesModality(filter: object): boolean {
  return JSON.stringify(filter).includes('"modality":')
}

/** Conditions on the modality that say something: an empty one has a test of its own. */
function someModality<Item extends { modality: string }>(): Conditions<Item> {
  const operators = equality(fc.constantFrom<string>(...MODALITIES))
  return field(
    'modality',
    operators.filter(([operator]) => Object.keys(operator).length > 0),
    ({ modality }) => modality,
  )
}

// Operators on one value

type Operator<Value> = [operators: object, holds: (value: Value | null) => boolean]

function given<Value>(test: (value: Value) => boolean) {
  return (value: Value | null) => value !== null && test(value)
}

function nullness<Value>(): fc.Arbitrary<Operator<Value>> {
  return fc
    .boolean()
    .map((isNull): Operator<Value> => [{ isNull }, (value) => (value === null) === isNull])
}

function equality<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Operator<Value>> {
  return fc.oneof(
    values.map((eq): Operator<Value> => [{ eq }, given((value) => value === eq)]),
    fc
      .array(values, { maxLength: 3 })
      .map((list): Operator<Value> => [{ in: list }, given((value) => list.includes(value))]),
    nullness<Value>(),
    fc.constant<Operator<Value>>([{}, () => true]),
  )
}

function ordering<Value extends string | number>(
  values: fc.Arbitrary<Value>,
): fc.Arbitrary<Operator<Value>> {
  return fc.oneof(
    values.map((gt): Operator<Value> => [{ gt }, given((value) => value > gt)]),
    values.map((gte): Operator<Value> => [{ gte }, given((value) => value >= gte)]),
    values.map((lt): Operator<Value> => [{ lt }, given((value) => value < lt)]),
    values.map((lte): Operator<Value> => [{ lte }, given((value) => value <= lte)]),
    // Two operators at once must both hold.
    fc
      .tuple(values, values)
      .map(([gte, lt]): Operator<Value> => [
        { gte, lt },
        given((value) => value >= gte && value < lt),
      ]),
  )
}

const pieces = fc.constantFrom('a', 'actor:', 'venezuela', '-', 'claim:memo-1', 'MI', '_', '')

function containing(): fc.Arbitrary<Operator<string>> {
  return fc.oneof(
    pieces.map((contains): Operator<string> => [
      { contains },
      given((value) => value.includes(contains)),
    ]),
    pieces.map((startsWith): Operator<string> => [
      { startsWith },
      given((value) => value.startsWith(startsWith)),
    ]),
  )
}

/** Text as someone may type it: a part of a real one, in any case, with or without accents. */
function typed(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...texts),
      fc.nat({ max: 20 }),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        plainText,
      ),
    )
    .map(([text, start, length, spell]) =>
      spell(text.slice(start % text.length, (start % text.length) + length)),
    )
}

/** Operators on several texts, of which any may match. */
function anyText(texts: readonly string[]): fc.Arbitrary<Operator<string[]>> {
  const any = (test: (text: string) => boolean) =>
    given<string[]>((values) => values.some((value) => test(value)))
  return fc.oneof(
    typed(texts).map((contains): Operator<string[]> => [
      { contains },
      any((text) => plainText(text).includes(plainText(contains))),
    ]),
    typed(texts).map((startsWith): Operator<string[]> => [
      { startsWith },
      any((text) => plainText(text).startsWith(plainText(startsWith))),
    ]),
    fc.constantFrom(...texts).map((eq): Operator<string[]> => [{ eq }, any((text) => text === eq)]),
    fc
      .array(fc.constantFrom(...texts), { maxLength: 3 })
      .map((list): Operator<string[]> => [{ in: list }, any((text) => list.includes(text))]),
    fc
      .boolean()
      .map((isNull): Operator<string[]> => [
        { isNull },
        (values) => (values === null || values.length === 0) === isNull,
      ]),
  )
}

const someDate = fc.constantFrom(
  '2018',
  '2018-09',
  '2018-09-27',
  '2017?',
  '2019~',
  '2017-08-08/..',
  '../2018-04',
  '2016/2018',
  '2018-05/',
  '/2017-10',
  '1951',
  '2030',
)

/** Operators on a partial date: it matches when it holds on at least one such day. */
function overlapping(): fc.Arbitrary<Operator<string>> {
  const on = (test: (span: { min: string; max: string }) => boolean) =>
    given<string>((date) => test(spanOf(date)))
  const meets = (wanted: string) => (span: { min: string; max: string }) =>
    span.min <= spanOf(wanted).max && span.max >= spanOf(wanted).min
  return fc.oneof(
    someDate.map((eq): Operator<string> => [{ eq }, on(meets(eq))]),
    fc
      .array(someDate, { maxLength: 2 })
      .map((list): Operator<string> => [
        { in: list },
        on((span) => list.some((wanted) => meets(wanted)(span))),
      ]),
    someDate.map((gt): Operator<string> => [{ gt }, on(({ max }) => max > spanOf(gt).max)]),
    someDate.map((gte): Operator<string> => [{ gte }, on(({ max }) => max >= spanOf(gte).min)]),
    someDate.map((lt): Operator<string> => [{ lt }, on(({ min }) => min < spanOf(lt).min)]),
    someDate.map((lte): Operator<string> => [{ lte }, on(({ min }) => min <= spanOf(lte).max)]),
    nullness<string>(),
  )
}

// Conditions on one field, on related things, and their combinations

function field<Item, Value>(
  name: string,
  operators: fc.Arbitrary<Operator<Value>>,
  valueOf: (item: Item) => Value | null | undefined,
): Conditions<Item> {
  return operators.map(([operator, test]) => ({
    filter: { [name]: operator },
    matches: (item) => test(valueOf(item) ?? null),
  }))
}

function relation<Item, Related extends object>(
  name: string,
  related: () => Conditions<Related>,
  relatedTo: (item: Item) => readonly Related[],
): Conditions<Item> {
  const shown = (item: Item, hides: boolean) =>
    relatedTo(item).filter(
      (one) => !hides || !('modality' in one) || holds(one as { modality: string }),
    )
  return fc
    .tuple(
      related().map(({ filter, matches }) => ({ filter, matches })),
      fc.constantFrom('some', 'none', 'both'),
      fc.boolean(),
    )
    .map(([{ filter, matches }, quantifier, whole]) => {
      const inner = whole ? {} : filter
      const test = whole ? () => true : matches
      const found = (item: Item, hides: boolean) =>
        shown(item, hides).some((one) => test(one, hides))
      if (quantifier === 'some') return { filter: { [name]: { some: inner } }, matches: found }
      if (quantifier === 'none') {
        return {
          filter: { [name]: { none: inner } },
          matches: (item, hides) => !found(item, hides),
        }
      }
      // Both must hold: something is there, and nothing of the kind.
      return {
        filter: { [name]: { some: {}, none: inner } },
        matches: (item, hides) => shown(item, hides).length > 0 && !found(item, hides),
      }
    })
}

/** One of several conditions. */
function anyOf<Item>(...conditions: Conditions<Item>[]): Conditions<Item> {
  return fc.oneof(...conditions)
}

/** Conditions and their combinations by `and`, `or`, `not`, and by standing side by side. */
function combined<Item>(leaves: Conditions<Item>[], depth: number): Conditions<Item> {
  const leaf = fc.oneof(...leaves)
  if (depth === 0) return leaf
  const inner = combined(leaves, depth - 1)
  const several = fc.array(inner, { maxLength: 3 })
  const filters = (all: Condition<Item>[]) => all.map(({ filter }) => filter)
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: several.map((all): Condition<Item> => ({
        filter: { and: filters(all) },
        matches: (item, hides) => all.every(({ matches }) => matches(item, hides)),
      })),
    },
    {
      weight: 1,
      arbitrary: several.map((all): Condition<Item> => ({
        filter: { or: filters(all) },
        matches: (item, hides) => all.some(({ matches }) => matches(item, hides)),
      })),
    },
    {
      weight: 2,
      arbitrary: inner.map(({ filter, matches }): Condition<Item> => ({
        filter: { not: filter },
        matches: (item, hides) => !matches(item, hides),
      })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(leaf, inner).map(([a, b]): Condition<Item> => ({
        filter: { ...a.filter, not: b.filter },
        matches: (item, hides) => a.matches(item, hides) && !b.matches(item, hides),
      })),
    },
  )
}

// The filters of the API

const enumeration = (values: readonly string[]) => equality(fc.constantFrom(...values))
const number = fc.oneof(equality(fc.nat({ max: 12 })), ordering(fc.nat({ max: 30 })))
/** Operators on ids; those that nothing has are not to be asked of topics, where that is an error. */
const idLike = (ids: readonly string[], unknown = ['actor:nobody']) =>
  fc.oneof(
    equality(fc.constantFrom(...ids, ...unknown)),
    ordering(fc.constantFrom(...ids)),
    containing(),
  )

const namesOf = ({ names }: Entity) => [...new Set(names.map(({ value }) => value))]

function ofEntities<Item extends Entity>(
  items: readonly Item[],
  unknown?: string[],
): Conditions<Item>[] {
  return [
    field('id', idLike(idsOf(items), unknown), ({ id }) => id),
    field('name', anyText(items.flatMap(namesOf)), namesOf),
    field('degree', number, ({ id }) => degreeOf(id)),
    field('relationshipCount', number, ({ id }) => relationshipCountOf(id)),
    relation('relationships', relationshipLeaf, ({ id }) =>
      seed.relationships.filter(({ from, to }) => from === id || to === id),
    ),
  ]
}

const textsOf = (fact: Fact) => [
  ...('text' in fact ? Object.values(fact.text) : []),
  ...Object.values(fact.note ?? {}),
]

function ofFacts<Item extends Fact>(items: readonly Item[]): Conditions<Item>[] {
  return [
    field('id', idLike(idsOf(items)), ({ id }) => id),
    someModality(),
    field('date', overlapping(), (item) => ('assertedBy' in item ? item.period : item.date)),
    field('text', anyText(items.slice(0, 40).flatMap(textsOf)), textsOf),
    field('doubtCount', number, ({ doubts }) => doubts?.length ?? 0),
    field('confidence', nullness<number>(), ({ confidence }) => confidence),
    relation('document', documentLeaf, ({ evidence }) =>
      evidence.map(({ document }) => find(seed.documents, document)),
    ),
    relation('evidence', passageLeaf, ({ evidence }) => evidence),
  ]
}

const actorsOf = (ids: readonly string[] | undefined) =>
  (ids ?? []).map((id) => find(seed.actors, id))
const topicsOf = (ids: readonly string[]) => ids.map((id) => find(seed.topics, id))
const entitiesOf = (ids: readonly string[]) => ids.map((id) => find(entities, id))

/** A number as facts give it: nothing else in the seed looks like one. */
type Figure = NonNullable<(typeof seed.claims)[0]['figures']>[0]

const figures = [...seed.claims, ...seed.relationships].flatMap((fact) => fact.figures ?? [])
const amount = (values: number[]) =>
  fc.oneof(
    equality(fc.constantFrom(...values, -1)),
    ordering(fc.constantFrom(...values, 0.5, 1000.5)),
  )
const defined = <Value>(values: (Value | undefined)[]) =>
  values.filter((value) => value !== undefined)
const wordsOf = (text: Record<string, string> | undefined) => Object.values(text ?? {})

function figureLeaf(): Conditions<Figure> {
  const value = field<Figure, number>(
    'value',
    amount(figures.map((figure) => figure.value)),
    (figure) => figure.value,
  )
  const unit = field<Figure, string[]>(
    'unit',
    anyText(figures.flatMap((figure) => wordsOf(figure.unit))),
    (figure) => wordsOf(figure.unit),
  )
  // Several conditions at once must hold of one and the same number.
  const both = fc.tuple(value, unit).map(([a, b]): Condition<Figure> => ({
    filter: { ...a.filter, ...b.filter },
    matches: (figure, hides) => a.matches(figure, hides) && b.matches(figure, hides),
  }))
  return anyOf(
    both,
    value,
    unit,
    field(
      'valueMax',
      amount(defined(figures.map(({ valueMax }) => valueMax))),
      ({ valueMax }) => valueMax,
    ),
    field('raw', fc.oneof(nullness<string>(), containing()), ({ raw }) => raw),
    field(
      'qualifier',
      anyText(figures.flatMap(({ qualifier }) => wordsOf(qualifier))),
      ({ qualifier }) => wordsOf(qualifier),
    ),
    field('derived', equality(fc.boolean()), ({ derived }) => derived),
    field('base', amount(defined(figures.map(({ base }) => base))), ({ base }) => base),
    field('note', anyText(figures.flatMap(({ note }) => wordsOf(note))), ({ note }) =>
      wordsOf(note),
    ),
  )
}

function passageLeaf(): Conditions<(typeof passages)[0]> {
  const offset = fc.constantFrom<number>(0, 1000, 5000, 20_000, 38_000)
  return anyOf(
    field('id', idLike(passages.map(passageIdOf).slice(0, 40)), passageIdOf),
    field('line', number, ({ line }) => line),
    field('endLine', number, ({ endLine }) => endLine),
    field('start', fc.oneof(equality(offset), ordering(offset)), ({ start }) => start),
    field('end', fc.oneof(equality(offset), ordering(offset)), ({ end }) => end),
    field(
      'section',
      anyText(passages.flatMap((passage) => wordsOf(sectionOf(passage) ?? {}))),
      (passage) => wordsOf(sectionOf(passage) ?? {}),
    ),
  )
}

function documentLeaf(): Conditions<(typeof seed.documents)[0]> {
  return anyOf(
    field('id', enumeration(idsOf(seed.documents)), ({ id }) => id),
    field('date', overlapping(), ({ date }) => date),
  )
}

function relationshipLeaf(): Conditions<(typeof seed.relationships)[0]> {
  return anyOf(
    field(
      'relation',
      enumeration(['HOSTS_MIGRANTS_FROM', 'MEMBER_OF']),
      ({ relation }) => relation,
    ),
    someModality(),
    field('date', overlapping(), ({ date }) => date),
  )
}

function positionLeaf(): Conditions<(typeof seed.positions)[0]> {
  return anyOf(
    field('stance', enumeration(['SUPPORTS', 'OPPOSES', 'AMBIVALENT']), ({ stance }) => stance),
    someModality(),
    field('conditional', equality(fc.boolean()), ({ conditional }) => conditional),
  )
}

function actorLeaf(): Conditions<(typeof seed.actors)[0]> {
  return anyOf(
    field('id', idLike(idsOf(seed.actors).slice(0, 40)), ({ id }) => id),
    field('kind', enumeration(['STATE', 'NGO', 'ACTOR_CLASS']), ({ kind }) => kind),
    relation('country', actorId, ({ country }) => (country ? actorsOf([country]) : [])),
  )
}

function actorId(): Conditions<(typeof seed.actors)[0]> {
  return field('id', idLike(['actor:venezuela', 'actor:brazil']), ({ id }) => id)
}

function topicLeaf(): Conditions<(typeof seed.topics)[0]> {
  return anyOf(
    field('theme', enumeration(['POLITICS', 'MIGRATION', 'META']), ({ theme }) => theme),
    field('id', enumeration(['topic:dialogue', 'topic:mediation']), ({ id }) => id),
    relation('positions', positionLeaf, ({ id }) =>
      seed.positions.filter(({ topic }) => topic === id),
    ),
  )
}

interface Item {
  id: string
  modality?: string
}

/** Random filters of one root list, with what they mean. */
export interface Model {
  /** The root field. */
  list: string
  type: string
  items: readonly Item[]
  conditions: Conditions<Item>
}

function model<One extends Item>(
  list: string,
  type: string,
  items: readonly One[],
  leaves: Conditions<One>[],
): Model {
  // Tests join two of them and ask one thing more: a filter may have 20 relations in all.
  const conditions = combined(leaves, 2).filter(({ filter }) => relationsIn(filter) <= 9)
  // The items are those of the conditions: nothing else is asked of them.
  return { list, type, items, conditions: conditions as unknown as Conditions<Item> }
}

function relationsIn(filter: object) {
  return JSON.stringify(filter).match(/"(?:some|none)":/g)?.length ?? 0
}

const memberships = seed.relationships.filter(
  (item) => item.relation === 'MEMBER_OF' && holds(item),
)

const STANCE_NUMBERS = { SUPPORTS: 1, AMBIVALENT: 0, OPPOSES: -1 }
/** Around the length of the texts of both documents. */
const textLength = fc.constantFrom<number>(2134, 2135, 38_984)
const someStance = fc.integer({ min: -1, max: 1 })
const stanceNumber = fc.oneof(equality(someStance), ordering(someStance))

function placeName<One extends { placeName?: Record<string, string> }>(items: readonly One[]) {
  return field<One, string[]>(
    'placeName',
    anyText(items.flatMap((item) => wordsOf(item.placeName))),
    (item) => wordsOf(item.placeName),
  )
}

export const MODELS: Model[] = [
  model('actors', 'Actor', seed.actors, [
    ...ofEntities(seed.actors),
    field('kind', enumeration(['STATE', 'NGO', 'ACTOR_CLASS', 'PERSON']), ({ kind }) => kind),
    field('status', enumeration(['EXISTING', 'PROPOSED', 'HYPOTHETICAL']), ({ status }) => status),
    field('positionCount', number, ({ id }) => positionCountOf(id)),
    relation('country', actorLeaf, ({ country }) => (country ? actorsOf([country]) : [])),
    relation('members', actorLeaf, ({ id }) =>
      actorsOf(memberships.filter(({ to }) => to === id).map(({ from }) => from)),
    ),
    relation('memberOf', actorLeaf, ({ id }) =>
      actorsOf(memberships.filter(({ from }) => from === id).map(({ to }) => to)),
    ),
    relation('positions', positionLeaf, ({ id }) =>
      seed.positions.filter(
        ({ actor, onBehalfOf = [] }) => actor === id || onBehalfOf.includes(id),
      ),
    ),
    relation('claimsAbout', claimLeaf, ({ id }) =>
      seed.claims.filter(({ about }) => about.includes(id)),
    ),
  ]),
  model('topics', 'Topic', seed.topics, [
    ...ofEntities(seed.topics, []),
    field('theme', enumeration(['POLITICS', 'MIGRATION', 'ECONOMY']), ({ theme }) => theme),
    field(
      'plusMeans',
      anyText(seed.topics.flatMap(({ plusMeans }) => wordsOf(plusMeans))),
      ({ plusMeans }) => wordsOf(plusMeans),
    ),
    field('positionCount', number, ({ id }) => positionCountOf(id)),
    relation('broader', topicLeaf, ({ broader }) => (broader ? topicsOf([broader]) : [])),
    relation('narrower', topicLeaf, ({ id }) =>
      seed.topics.filter(({ broader }) => broader === id),
    ),
    relation('positions', positionLeaf, ({ id }) =>
      seed.positions.filter(({ topic }) => topic === id),
    ),
  ]),
  model('events', 'Event', seed.events, [
    ...ofEntities(seed.events),
    field('kind', enumeration(['MEETING', 'CRISIS', 'WORKSHOP']), ({ kind }) => kind),
    placeName(seed.events),
    field('date', overlapping(), ({ date }) => date),
    relation('participants', actorLeaf, ({ participants }) => actorsOf(participants)),
    relation('place', actorLeaf, ({ place }) => (place ? actorsOf([place]) : [])),
  ]),
  model('documents', 'Document', seed.documents, [
    ...ofEntities(seed.documents),
    field('genre', enumeration(['POLICY_MEMO', 'SOURCE']), ({ genre }) => genre),
    field('language', enumeration(['en', 'es', 'fr']), ({ language }) => language),
    // Only documents whose text was coded have a length.
    field('length', equality(textLength), ({ length }) => length),
    field('length', ordering(textLength), ({ length }) => length),
    field('date', overlapping(), ({ date }) => date),
    relation('publishers', actorLeaf, ({ publishers }) => actorsOf(publishers)),
    relation('contributors', actorLeaf, ({ contributors }) => actorsOf(contributors)),
  ]),
  model('relationships', 'Relationship', seed.relationships, [
    ...ofFacts(seed.relationships),
    field(
      'relation',
      fc.oneof(enumeration(['HOSTS_MIGRANTS_FROM', 'MEMBER_OF', 'PRESSURES']), containing()),
      ({ relation }) => relation,
    ),
    field('family', enumeration(['MIGRATION', 'STRUCTURE', 'PRESSURE']), familyOf),
    field('asWritten', fc.oneof(nullness<string>(), containing()), ({ asWritten }) => asWritten),
    relation('figures', figureLeaf, (item) => item.figures ?? []),
    relation('from', entityLeaf, ({ from }) => entitiesOf([from])),
    relation('to', entityLeaf, ({ to }) => entitiesOf([to])),
  ]),
  model('positions', 'Position', seed.positions, [
    ...ofFacts(seed.positions),
    field('stance', enumeration(['SUPPORTS', 'OPPOSES', 'AMBIVALENT']), ({ stance }) => stance),
    field('stanceValue', stanceNumber, ({ stance }) => STANCE_NUMBERS[stance]),
    field('conditional', equality(fc.boolean()), ({ conditional }) => conditional),
    relation('actor', actorLeaf, ({ actor }) => actorsOf([actor])),
    relation('onBehalfOf', actorLeaf, ({ onBehalfOf }) => actorsOf(onBehalfOf)),
    relation('speaker', actorLeaf, ({ speaker }) => (speaker ? actorsOf([speaker]) : [])),
    relation('topic', topicLeaf, ({ topic }) => topicsOf([topic])),
  ]),
  model('claims', 'Claim', seed.claims, [
    ...ofFacts(seed.claims),
    field('kind', enumeration(['FIGURE', 'COUNT', 'QUALITATIVE', 'DATE']), ({ kind }) => kind),
    field('figureCount', number, ({ figures }) => figures?.length ?? 0),
    field('unit', anyText(seed.claims.flatMap(unitsOf)), unitsOf),
    placeName(seed.claims),
    relation('figures', figureLeaf, (item) => item.figures ?? []),
    relation('assertedBy', actorLeaf, ({ assertedBy }) => actorsOf(assertedBy)),
    relation('sources', actorLeaf, ({ sources }) => actorsOf(sources)),
    relation('about', entityLeaf, ({ about }) => entitiesOf(about)),
    relation('topics', topicLeaf, ({ topics }) => topicsOf(topics)),
    relation('place', actorLeaf, ({ place }) => (place ? actorsOf([place]) : [])),
    relation('supports', claimLeaf, ({ links }) => linked(links, 'SUPPORTS')),
    relation('restates', claimLeaf, ({ links }) => linked(links, 'RESTATES')),
    relation('contradicts', claimLeaf, ({ id, links }) => [
      ...linked(links, 'CONTRADICTS'),
      ...seed.claims.filter((other) => linked(other.links, 'CONTRADICTS').some((c) => c.id === id)),
    ]),
  ]),
  model('recommendations', 'Recommendation', seed.recommendations, [
    ...ofFacts(seed.recommendations),
    field('strength', enumeration(['MUST', 'SHOULD', 'COULD']), ({ strength }) => strength),
    field('status', enumeration(['PROPOSED', 'ACCEPTED']), ({ status }) => status),
    field('sectionOrder', number, ({ section }) => section.order),
    field('itemOrder', number, ({ section }) => section.itemOrder),
    field(
      'sectionTitle',
      anyText(seed.recommendations.flatMap(({ section }) => wordsOf(section.title))),
      ({ section }) => wordsOf(section.title),
    ),
    relation('issuedBy', actorLeaf, ({ issuedBy }) => actorsOf(issuedBy)),
    relation('addressees', actorLeaf, ({ addressees }) => actorsOf(addressees)),
    relation('targets', entityLeaf, ({ targets }) => entitiesOf(targets)),
    relation('topics', topicLeaf, ({ topics }) => topicsOf(topics)),
  ]),
]

function familyOf({ relation: code }: { relation: string }) {
  return find(seed.relationTypes, `relation-type:${code}`).family
}

function unitsOf({ figures = [] }: (typeof seed.claims)[0]) {
  return figures.flatMap(({ unit }) => Object.values(unit))
}

function linked(links: (typeof seed.claims)[0]['links'], kind: string) {
  return (links ?? [])
    .filter((link) => link.kind === kind)
    .map(({ claim }) => find(seed.claims, claim))
}

function claimLeaf(): Conditions<(typeof seed.claims)[0]> {
  return anyOf(
    field('kind', enumeration(['FIGURE', 'QUALITATIVE']), ({ kind }) => kind),
    field('figureCount', number, ({ figures }) => figures?.length ?? 0),
    someModality(),
  )
}

function entityLeaf(): Conditions<Entity> {
  return anyOf(
    field('id', idLike(['actor:venezuela', 'document:memo-2018']), ({ id }) => id),
    field('degree', number, ({ id }) => degreeOf(id)),
  )
}
