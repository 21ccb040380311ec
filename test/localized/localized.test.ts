import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getNamedType, isObjectType } from 'graphql'
import { createSchema } from '../../src/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { ask } from '../list/ask.ts'
import { compare, nameOf, plainText, sectionOf, seed } from '../list/seed-data.ts'
import { execute, runFailing } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'

type Text = Record<string, string> | undefined

/** One text in both of its forms: alone, and with its language. */
interface Localized {
  text: string | null
  whole: { value: string; lang: string; isFallback: boolean } | null
}

/** The first item that has what a test is about. */
function first<Item>(items: readonly Item[], matches: (item: Item) => unknown): Item {
  const item = items.find((candidate) => Boolean(matches(candidate)))
  if (!item) throw new Error('The seed has no such item.')
  return item
}

function asText({ names }: Parameters<typeof nameOf>[0]): Text {
  return { en: nameOf({ names }, 'en'), es: nameOf({ names }, 'es') }
}

const [actor] = seed.actors as [(typeof seed.actors)[0]]
const topic = first(seed.topics, ({ plusMeans }) => plusMeans)
const event = first(seed.events, ({ dateNote }) => dateNote)
const placed = first(seed.events, ({ placeName }) => placeName)
const document = first(seed.documents, ({ dateNote }) => dateNote)
const relationship = first(seed.relationships, ({ dateNote }) => dateNote)
const doubted = first(seed.positions, ({ doubts }) => doubts)
const withFigure = first(seed.claims, ({ figures }) => figures?.[0]?.qualifier)
const withNote = first(seed.claims, ({ figures }) => figures?.[0]?.note)
const withPeriod = first(seed.claims, ({ periodNote }) => periodNote)
const withPlace = first(seed.claims, ({ placeName }) => placeName)
const linked = first(seed.claims, ({ links }) => links)
const underHeading = first(seed.recommendations, ({ section, note }) => section.title && note)

/** Every kind of text there is: where it is asked for, and what the seed holds. */
const TEXTS: [name: string, texts: Text, path: string][] = [
  ['an actor’s name', asText(actor), `actor(id: "${actor.id}") { name }`],
  ['an actor’s description', actor.description, `actor(id: "${actor.id}") { description }`],
  ['what a topic’s plus means', topic.plusMeans, `topic(id: "${topic.id}") { plusMeans }`],
  ['an event’s name', asText(event), `event(id: "${event.id}") { name }`],
  ['a note on its date', event.dateNote, `event(id: "${event.id}") { dateNote }`],
  ['an event’s place', placed.placeName, `event(id: "${placed.id}") { placeName }`],
  ['a document’s title', asText(document), `document(id: "${document.id}") { title }`],
  ['a note on its date', document.dateNote, `document(id: "${document.id}") { dateNote }`],
  ['a note', relationship.note, `relationship(id: "${relationship.id}") { note }`],
  ['a date’s note', relationship.dateNote, `relationship(id: "${relationship.id}") { dateNote }`],
  ['a position', doubted.text, `position(id: "${doubted.id}") { text }`],
  ['a doubt', doubted.doubts?.[0]?.reason, `position(id: "${doubted.id}") { doubts { reason } }`],
  ['a claim', withFigure.text, `claim(id: "${withFigure.id}") { text }`],
  ['a unit', withFigure.figures?.[0]?.unit, `claim(id: "${withFigure.id}") { figures { unit } }`],
  [
    'a qualifier',
    withFigure.figures?.[0]?.qualifier,
    `claim(id: "${withFigure.id}") { figures { qualifier } }`,
  ],
  [
    'a figure’s note',
    withNote.figures?.[0]?.note,
    `claim(id: "${withNote.id}") { figures { note } }`,
  ],
  ['a period’s note', withPeriod.periodNote, `claim(id: "${withPeriod.id}") { periodNote }`],
  ['a place', withPlace.placeName, `claim(id: "${withPlace.id}") { placeName }`],
  ['a link’s reason', linked.links?.[0]?.reason, `claim(id: "${linked.id}") { links { reason } }`],
  ['a recommendation', underHeading.text, `recommendation(id: "${underHeading.id}") { text }`],
  ['its note', underHeading.note, `recommendation(id: "${underHeading.id}") { note }`],
  [
    'its heading',
    underHeading.section.title,
    `recommendation(id: "${underHeading.id}") { section { title } }`,
  ],
  [
    'a passage’s heading',
    sectionOf(underHeading.evidence[0] as never) ?? undefined,
    `recommendation(id: "${underHeading.id}") { evidence { passage { section } } }`,
  ],
  [
    'a relation',
    seed.relationTypes.find(({ code }) => code === relationship.relation)?.label,
    `relationship(id: "${relationship.id}") { relation { label } }`,
  ],
  [
    'its inverse',
    seed.relationTypes.find(({ code }) => code === relationship.relation)?.inverseLabel,
    `relationship(id: "${relationship.id}") { relation { inverseLabel } }`,
  ],
]

/** What languages may be asked for by argument, and whether the answer stands in for them. */
const BY_ARGUMENT: Record<string, { lang: string[] | null; answer: string; standsIn: boolean }> = {
  es: { lang: ['es'], answer: 'es', standsIn: false },
  en: { lang: ['en'], answer: 'en', standsIn: false },
  third: { lang: ['fr', 'es', 'en'], answer: 'es', standsIn: false },
  region: { lang: ['es-VE'], answer: 'es', standsIn: false },
  absent: { lang: ['xx'], answer: 'en', standsIn: true },
  allAbsent: { lang: ['xx', 'pt-BR'], answer: 'en', standsIn: true },
}

/** The same by Accept-Language, where the argument is left out. */
const BY_HEADER: [header: string | undefined, answer: string, standsIn: boolean][] = [
  [undefined, 'en', false],
  ['es-VE, en;q=0.5', 'es', false],
  ['en;q=0.5, es;q=0.9', 'es', false],
  ['xx', 'en', true],
  ['<script>, es', 'es', false],
]

/** The last field of `a { b { c } }` in both forms, once for each list of languages. */
function inLanguages(path: string, languages: Record<string, string[] | null>) {
  return path.replace(/(\w+) \}/, (_path, field: string) => {
    const forms = Object.entries(languages).flatMap(([alias, lang]) => [
      `${alias}: ${field}(lang: ${JSON.stringify(lang)})`,
      `${alias}Whole: ${field}Localized(lang: ${JSON.stringify(lang)}) { value lang isFallback }`,
    ])
    return `${forms.join(' ')} }`
  })
}

/** The object that holds the forms, whatever leads to it. */
function formsIn(data: unknown, alias: string): Localized {
  if (Array.isArray(data)) return formsIn(data[0], alias)
  const fields = data as Record<string, unknown>
  if (!(alias in fields)) return formsIn(Object.values(fields)[0], alias)
  return { text: fields[alias], whole: fields[`${alias}Whole`] } as Localized
}

describe.each(ENGINES)('$name: texts', ({ name, openSeeded }) => {
  let store: Store

  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  // Texts are chosen after they were read: any engine does for all of them, the others for a few.
  describe.each(name === 'grafeo' ? TEXTS : TEXTS.slice(0, 4))(
    'such as %s',
    (_name, texts, path) => {
      const inLanguage = (lang: string, isFallback: boolean): Localized => {
        const value = texts?.[lang]
        if (value === undefined) throw new Error(`The seed has no such text in ${lang}.`)
        return { text: value, whole: { value, lang, isFallback } }
      }

      it('answer in the first language asked for that is there, else in English', async () => {
        const languages = Object.entries(BY_ARGUMENT).map(([alias, { lang }]) => [alias, lang])
        const data = await ask(
          store,
          `{ ${inLanguages(path, Object.fromEntries(languages) as Record<string, string[]>)} }`,
          {},
          // What is asked for by argument outdoes the header.
          { acceptLanguage: 'es' },
        )
        for (const [alias, { answer, standsIn }] of Object.entries(BY_ARGUMENT)) {
          expect([alias, formsIn(data, alias)]).toEqual([alias, inLanguage(answer, standsIn)])
        }
      })

      it('follow Accept-Language where no language is asked for', async () => {
        for (const [acceptLanguage, answer, standsIn] of BY_HEADER) {
          const data = await ask(
            store,
            `{ ${inLanguages(path, { open: null })} }`,
            {},
            { acceptLanguage },
          )
          expect(formsIn(data, 'open')).toEqual(inLanguage(answer, standsIn))
        }
      })

      it('refuse a malformed language', async () => {
        for (const tag of ['<script>', 'es_VE', '']) {
          const { errors } = await execute(
            store,
            `{ ${inLanguages(path, { wrong: ['es', tag] })} }`,
          )
          expect(errors?.length).toBeGreaterThan(0)
          for (const { message, extensions } of errors ?? []) {
            expect(extensions).toMatchObject({ code: 'BAD_INPUT', input: 'lang' })
            expect(extensions?.allowed).toContain('BCP 47')
            expect(message).toContain(JSON.stringify(tag))
          }
        }
      })
    },
  )

  it.each([
    ['topics(first: 1) { nodes { themeLabel } }', 'themeLabel'],
    ['relationTypes { familyLabel }', 'familyLabel'],
    ['actors { groups(by: KIND) { label } }', 'label'],
  ])('of vocabularies keep the same rules: %s', async (path, field) => {
    const read = async (lang: string[] | null, acceptLanguage?: string) =>
      JSON.stringify(
        await ask(
          store,
          `query ($lang: [String!]) { ${path.replace(field, `${field}(lang: $lang)`)} }`,
          { lang },
          { acceptLanguage },
        ),
      )
    const english = await read(['en'])
    const spanish = await read(['es'])
    expect(spanish).not.toBe(english)
    expect(await read(null)).toBe(english)
    expect(await read(['xx'])).toBe(english)
    expect(await read(['es-VE'])).toBe(spanish)
    expect(await read(null, 'es')).toBe(spanish)
    const operation = `query ($lang: [String!]) { ${path.replace(field, `${field}(lang: $lang)`)} }`
    for (const lang of [['<script>'], Array<string>(21).fill('es')]) {
      const { errors } = await execute(store, operation, { lang })
      expect(errors?.length).toBeGreaterThan(0)
      for (const { extensions } of errors ?? []) {
        expect(extensions).toMatchObject({ code: 'BAD_INPUT', input: 'lang' })
      }
    }
  })

  it('are refused in more than 20 languages', async () => {
    const operation = 'query ($lang: [String!]) { actor(id: "actor:oas") { name(lang: $lang) } }'
    expect(await ask(store, operation, { lang: Array<string>(20).fill('es') })).toBeDefined()
    const failure = await runFailing(store, operation, { lang: Array<string>(21).fill('es') })
    expect(failure).toMatchObject({ code: 'BAD_INPUT', input: 'lang' })
    expect(failure.extensions?.allowed).toContain('20')
  })

  it('are null in both forms where there are none', async () => {
    const { id } = first(seed.claims, ({ note }) => note === undefined)
    expect(await ask(store, `{ claim(id: "${id}") { note noteLocalized { value } } }`)).toEqual({
      claim: { note: null, noteLocalized: null },
    })
  })

  it('sort by the names in the first language asked for, by argument or header', async () => {
    const ids = async (order: string, acceptLanguage?: string) => {
      const { actors } = await ask<{ actors: { nodes: { id: string }[] } }>(
        store,
        `{ actors(first: 200, orderBy: ${order}) { nodes { id } } }`,
        {},
        { acceptLanguage },
      )
      return actors.nodes.map(({ id }) => id)
    }
    const sorted = (lang: 'en' | 'es') =>
      [...seed.actors]
        .map((item) => ({ id: item.id, key: plainText(nameOf(item, lang)) }))
        .sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id))
        .map(({ id }) => id)

    expect(sorted('es')).not.toEqual(sorted('en'))
    expect(await ids('{field: NAME, lang: ["xx", "es-VE"]}')).toEqual(sorted('es'))
    expect(await ids('{field: NAME}', 'es')).toEqual(sorted('es'))
    expect(await ids('{field: NAME}')).toEqual(sorted('en'))
    expect(await ids('{field: NAME, lang: ["xx"]}', 'es')).toEqual(sorted('en'))
  })

  it('refuse to sort in a malformed language', async () => {
    const failure = await runFailing(
      store,
      '{ actors(orderBy: {field: NAME, lang: ["<script>"]}) { totalCount } }',
    )
    expect(failure).toMatchObject({ code: 'BAD_INPUT' })
    expect(failure.input).toContain('lang')
  })
})

describe('the schema', () => {
  it('has beside each text its form with language, and only there', async () => {
    const schema = await createSchema()
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue
      for (const field of Object.values(type.getFields())) {
        if (getNamedType(field.type).name !== 'LocalizedText') continue
        const text = type.getFields()[field.name.replace(/Localized$/, '')]
        expect(text?.args.map(({ name }) => name)).toEqual(['lang'])
        expect(field.args.map(({ name }) => name)).toEqual(['lang'])
      }
    }
  })

  it('takes a language wherever it answers with free text', async () => {
    const schema = await createSchema()
    // Labels, reasons that the service gives, and what says itself in which language it is: searches,
    // exports and their addresses.
    const written = /^(label|[a-z]+Labels?|truncatedBecause|search|export|url)$/
    const single: string[] = []
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue
      for (const field of Object.values(type.getFields())) {
        const takesLanguage = field.args.some(({ name }) => name === 'lang')
        if (!takesLanguage || getNamedType(field.type).name === 'LocalizedText') continue
        if (!(`${field.name}Localized` in type.getFields())) single.push(field.name)
      }
    }
    expect(single.filter((name) => !written.test(name))).toEqual([])
  })
})
