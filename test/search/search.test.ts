import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readBundle } from '../../src/bundle/read.ts'
import { bundleToGraph } from '../../src/bundle/to-graph.ts'
import { rank, readSearchText } from '../../src/search/rank.ts'
import { SEARCHED_TYPES, type SearchValue, searchValues } from '../../src/search/searchable.ts'
import { searchWords } from '../../src/search/words.ts'
import type { Store } from '../../src/store/store.ts'
import { execute, runFailing, runQuery, statementsOf } from '../support/api.ts'
import { ENGINES } from '../support/engines.ts'
import { CASES, CLAIM_CASES } from './queries.ts'

interface Edge {
  cursor: string
  score: number
  match: { value: string; lang: string; kind: string; how: string }
  node: { id: string }
}

interface Found {
  edges: Edge[]
  totalCount: number
  truncated: boolean
  hiddenByModality: { modality: string; count: number }[]
  suggestions: string[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
}

const SEARCH = `query ($text: String!, $types: [EntityOrFactType!], $lang: [String!], $first: Int, $after: String) {
  search(text: $text, types: $types, lang: $lang, first: $first, after: $after) {
    edges { cursor score match { value lang kind how } node { id } }
    totalCount truncated hiddenByModality { modality count } suggestions
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`

const bundle = await readBundle(new URL('../../seed/', import.meta.url))

describe.each(ENGINES)('$name: search', ({ name: engine, openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  }, 120_000)
  afterAll(() => store.close())

  async function search(text: string, more: Record<string, unknown> = {}): Promise<Found> {
    const data = (await runQuery(store, SEARCH, { text, ...more })) as { search: Found }
    return data.search
  }
  const ids = ({ edges }: Found) => edges.map(({ node }) => node.id)

  it.each(CASES)('%s finds %s', async (text, id, how, value, hits) => {
    const found = await search(text, { first: 1 })
    expect(found.edges[0]).toMatchObject({ node: { id }, match: { value, how } })
    expect(found.totalCount).toBe(hits)
    expect(found).toMatchObject({ truncated: false, suggestions: [] })
  })

  it.each(CLAIM_CASES)('%s finds the words of %s', async (text, id, lang, hits) => {
    const found = await search(text, { first: 1 })
    expect(found.edges[0]).toMatchObject({ node: { id }, match: { kind: 'TEXT', lang } })
    expect(found.edges[0]?.match.how).toBe('PREFIX')
    expect(found.totalCount).toBe(hits)
  })

  it('says which name matched, in which language, and what it is', async () => {
    const match = async (text: string) => (await search(text, { first: 1 })).edges[0]?.match
    const acronym = { value: 'ACNUR', lang: 'es', kind: 'ACRONYM', how: 'FOLDED' }
    expect(await match('acnur')).toEqual(acronym)
    expect(await match('isabel marquez')).toEqual({
      value: 'Isabel Marquez',
      lang: 'und',
      kind: 'HIDDEN',
      how: 'FOLDED',
    })
    expect(await match('stanley foundation')).toMatchObject({ lang: 'en', kind: 'FORMER' })
  })

  it('puts the thing of that name before one that was only miswritten so', async () => {
    const { edges } = await search('UN Human Rights Council', { first: 2 })
    const hit = (id: string, kind: string) => ({ node: { id }, match: { kind, how: 'EXACT' } })
    // More facts touch the second.
    expect(edges).toMatchObject([
      hit('actor:un-human-rights-council', 'ALTERNATE'),
      hit('actor:unhcr', 'HIDDEN'),
    ])
  })

  it('finds all that matches, in the one order: what a look at each thing of the seed finds', async () => {
    const degrees = await degreesOf(store)
    const things = bundleToGraph(bundle).items.flatMap(({ id, record }) => {
      const { modality } = record as { modality?: string }
      const isSearched = SEARCHED_TYPES.some((type) => id.startsWith(`${type}:`))
      const isShown = modality === undefined || ['STATED', 'IMPLIED'].includes(modality)
      return isSearched && isShown ? [{ id, values: searchValues({ ...record, id }) }] : []
    })
    const samples = sampleTexts(things.map(({ values }) => values[0]?.value ?? ''))
    // Words of most things, and of texts alone, one of them a name with a typo.
    for (const text of [...samples, 'venezuela', 'a', 'ecuator', 'bolivars']) {
      const wanted = readSearchText(text)
      const rankedBy = (isSearched: (value: SearchValue) => boolean) =>
        things.flatMap(
          ({ id, values }) =>
            rank(wanted, { id, degree: degrees.get(id) ?? 0 }, values.filter(isSearched)) ?? [],
        )
      const ranked = rankedBy(() => true)
      const plain = ranked.filter(({ match }) => match.how !== 'FUZZY')
      // Typos are looked for in names where no name matches without, in texts where nothing does.
      const hasName = plain.some(({ match }) => match.isName)
      const known = new Set(plain.map(({ id }) => id))
      const named = rankedBy(({ isName }) => isName).filter(({ id }) => !known.has(id))
      const all = plain.length === 0 ? ranked : hasName ? plain : [...plain, ...named]
      const expected = all.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)).map(({ id }) => id)

      const found: string[] = []
      let page: Found | undefined
      do {
        page = await search(text, { first: 200, after: page?.pageInfo.endCursor })
        expect(page).toMatchObject({ totalCount: expected.length, truncated: false })
        found.push(...ids(page))
      } while (page.pageInfo.hasNextPage)
      expect([text, found]).toEqual([text, expected])
    }
  }, 60_000)

  it('offers names with a typo after the texts that hold what is looked for', async () => {
    const { edges, suggestions } = await search('ecuator')
    expect(edges.map(({ match, node }) => [node.id, match.how])).toEqual([
      ['claim:memo-043-05', 'PREFIX'],
      ['actor:ecuador', 'FUZZY'],
    ])
    expect(suggestions).toEqual([])
    // A name matches without.
    expect((await search('maduro')).edges.map(({ match }) => match.how)).not.toContain('FUZZY')
  })

  it('keeps to types; none are none', async () => {
    const found = await search('refugiados', { types: ['ACTOR', 'INSTRUMENT'], first: 200 })
    const types = new Set(ids(found).map((id) => id.slice(0, id.indexOf(':'))))
    expect([...types].sort()).toEqual(['actor', 'instrument'])
    expect((await search('OPS', { types: ['ACTOR'] })).edges[0]?.node.id).toBe('actor:paho')
    expect(await search('OPS', { types: [] })).toMatchObject({ edges: [], totalCount: 0 })
  })

  it('keeps to languages, and to names that are the same in all', async () => {
    expect((await search('holanda', { lang: ['es-VE'] })).edges[0]?.match.lang).toBe('es')
    expect(await search('holanda', { lang: ['en'] })).toMatchObject({ edges: [] })
    expect((await search('provea', { lang: ['fr'] })).edges[0]?.node.id).toBe('actor:provea')
    const spanish = await search('venezuela', { lang: ['es'], first: 200 })
    expect(new Set(spanish.edges.map(({ match }) => match.lang))).toEqual(new Set(['es']))
  })

  it('leaves out facts that are only wished for, and says how many', async () => {
    const found = await search('oea', { first: 200 })
    // Recommended relationships whose remarks name the OAS in Spanish.
    expect(found.hiddenByModality).toEqual([{ modality: 'RECOMMENDED', count: 5 }])
    expect(ids(found)).not.toContain('relationship:lima-group--coordinates_with--oas')
  })

  it('gives pages that join to the whole, each hit once', async () => {
    const whole = await search('refugiados', { first: 200 })
    const paged: string[] = []
    let after: string | null = null
    do {
      const page: Found = await search('refugiados', { first: 40, after })
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
      expect(page.totalCount).toBe(149)
      paged.push(...ids(page))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(paged).toHaveLength(149)
    expect(paged).toEqual(ids(whole))
    const none = { edges: [], totalCount: 149, pageInfo: { hasNextPage: true } }
    expect(await search('refugiados', { first: 0 })).toMatchObject(none)
    expect((await search('qqqq', { first: 0 })).pageInfo.hasNextPage).toBe(false)
  })

  it('takes neither numbers nor empty words for misprints of others', async () => {
    expect((await search('2451')).edges).toEqual([])
    const { edges } = await search('papa')
    expect(edges.filter(({ match }) => match.how === 'FUZZY')).toEqual([])
  })

  it('suggests the nearest names where nothing is found', async () => {
    const found = await search('mercosurianos')
    expect(found).toMatchObject({ edges: [], totalCount: 0 })
    expect(found.suggestions[0]).toBe('Mercosur')
    expect((await search('lima groooooup')).suggestions[0]).toBe('Lima Group')
    // Words too short for typos, and a word beside the first letters of a longer name.
    expect((await search('aos')).suggestions).toContain('OAS')
    expect((await search('eeu')).suggestions[0]).toBe('EU')
    expect((await search('hcr')).suggestions[0]).toBe('UNHCR')
    // Two letters of five apart.
    expect((await search('maria')).suggestions[0]).toBe('media')
    expect((await search('qqqq')).suggestions).toEqual([])
    // A word beside a short one of a long name is no likeness; nor is what comes after 16 words.
    expect((await search('duque')).suggestions).toEqual([])
    const nothing = Array.from({ length: 16 }, (_, at) => `qq${'xyzw'.repeat(at + 1)}`).join(' ')
    expect((await search(`${nothing} limmmma`)).suggestions).toEqual([])
  })

  it.each([
    ['one letter', 'a'],
    ['two letters', 'oe'],
    ['nothing', ''],
    ['spaces', ' \t\n '],
    ['Lucene syntax', 'foo:* AND ('],
    ['a Lucene range', '[a TO z] OR {x TO *}'],
    ['Lucene boosts', '+lima^99 -group "lima group"~2 \\'],
    ['a tilde', '~'],
    ['a backslash', '\\'],
    ['a field', 'type:actor'],
    ['words of Lucene', 'AND OR NOT'],
    ['a regular expression', '/(a+)+$/'],
    ['control characters', 'li\u0007ma\u001f\u007f gro\u200bup'],
    ['an emoji', '😀 🇻🇪'],
    ['half an emoji', 'lima \ud83d'],
    ['another script', '中国 Россия'],
    ['quotes', `' OR 1=1 -- "`],
    ['a word of 10 000 letters', 'a'.repeat(10_000)],
    ['10 000 letters in words', 'lima '.repeat(2000)],
    ['5 000 words', 'x y '.repeat(2500)],
    ['10 000 signs', '(*~'.repeat(3333)],
  ])('answers %s, soon', async (_, text) => {
    const start = performance.now()
    const { errors } = await execute(store, SEARCH, { text })
    expect(errors).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('finds what is there in spite of signs and repeats', async () => {
    expect((await search('+lima^99 (group)~2 \\')).edges).toHaveLength(0)
    expect((await search('"lima" (group)')).edges[0]?.node.id).toBe('actor:lima-group')
    expect((await search('lima '.repeat(2000))).edges[0]?.node.id).toBe('actor:lima-group')
    const nothing = { edges: [], totalCount: 0, suggestions: [] }
    for (const text of ['', '~', '\\']) expect(await search(text)).toMatchObject(nothing)
  })

  it.each([
    ['first', { first: 201 }, 'PAGE_TOO_LARGE'],
    ['first', { first: -1 }, 'BAD_INPUT'],
    ['lang', { lang: ['no tag'] }, 'BAD_INPUT'],
    ['after', { after: 'nonsense' }, 'BAD_INPUT'],
    ['$text', { text: 'a'.repeat(10_001) }, 'BAD_INPUT'],
    ['$text', { text: 'a\u0000' }, 'BAD_INPUT'],
  ])('refuses a bad %s', async (input, variables, code) => {
    const failure = await runFailing(store, SEARCH, { text: 'lima', ...variables })
    expect(failure).toMatchObject({ code, input })
  })

  it('refuses the cursor of another search, and one that was changed', async () => {
    const after = (await search('lima', { first: 1 })).edges[0]?.cursor ?? ''
    const changed = ['A', 'z', 'AB', 'ABC', '='].map((more) => ['lima', `${after}${more}`])
    for (const [text, cursor] of [['oea', after], ...changed]) {
      expect(await runFailing(store, SEARCH, { text, after: cursor })).toMatchObject({
        code: 'BAD_INPUT',
        input: 'after',
      })
    }
  })

  it('sends two statements for a hit, and two more where it looks for typos', async () => {
    await search('warm')
    const [names, texts] = [`search/names.${engine}`, `search/texts.${engine}`]
    const sent = async (text: string) => (await statementsOf(store, () => search(text))).sort()
    expect(await sent('lima')).toEqual([names, texts])
    // The index of the embedded engine says by itself that a word is nowhere.
    const withTypos = engine === 'grafeo' ? [names, texts] : [names, names, texts, texts]
    expect(await sent('lima gruop')).toEqual(withTypos)
    const nothing = engine === 'grafeo' ? [] : [names, names, names, texts, texts]
    expect(await sent('qqqq')).toEqual(nothing)
  })
})

/** Number of facts by id, as lists say it. */
async function degreesOf(store: Store) {
  const text =
    'MATCH (n:Entity) WHERE n.degree IS NOT NULL RETURN n.id AS id, n.degree AS degree ORDER BY n.id'
  const rows = await store.read<object, { id: string; degree: number }>({ name: 'test', text }, {})
  return new Map(rows.map(({ id, degree }) => [id, degree]))
}

/** Beginnings of words, pairs of words and misspelt words of names and texts, always the same. */
function sampleTexts(values: readonly string[]) {
  let state = 7
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state % below
  }
  return Array.from({ length: 36 }, (_, round) => {
    const words = searchWords(values[random(values.length)] ?? '')
    const word = words[random(words.length)] ?? ''
    if (round % 3 === 0) return word.slice(0, 3 + random(5))
    if (round % 3 === 1) return `${word} ${words[random(words.length)] ?? ''}`
    const at = 1 + random(Math.max(1, word.length - 2))
    return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`
  })
}
