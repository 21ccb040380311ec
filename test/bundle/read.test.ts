import { describe, expect, it } from '@jest/globals'
import { BundleError } from '../../src/bundle/bundle-error.ts'
import { readBundle } from '../../src/bundle/read.ts'
import { smallBundle, toFiles, withFolder, type Files, type SmallBundle } from './small-bundle.ts'

describe('readBundle', () => {
  it('reads a small bundle, and files that are not there as empty', async () => {
    const bundle = await withFolder(toFiles(smallBundle()), readBundle)
    expect(bundle.manifest.name).toBe('small')
    expect(bundle.actors.map(({ id }) => id)).toEqual(['actor:ada', 'actor:bob'])
    expect(bundle.events).toEqual([])
  })

  it('passes over a byte order mark, blank lines, Windows line ends and hidden files', async () => {
    const files = toFiles(smallBundle())
    files['actors.jsonl'] =
      `\uFEFF\r\n${String(files['actors.jsonl']).replaceAll('\n', '\r\n\r\n')}`
    files['bundle.json'] = `\uFEFF${String(files['bundle.json'])}`
    files['.DS_Store'] = 'x'
    files['README.md'] = '# Small'
    const bundle = await withFolder(files, readBundle)
    expect(bundle.actors).toHaveLength(2)
  })

  it('keeps any legal text as it is', async () => {
    const text = '}) DETACH DELETE n // `"\' \u202E \u2028 😀'
    const bundle = await withFolder(
      change((small) => Object.assign(at(small, 'claims.jsonl'), { text: { en: text } })),
      readBundle,
    )
    expect(bundle.claims[0]?.text.en).toBe(text)
  })
})

/** Each: what is wrong, the change, and the problem that must be named: file, item, field, words. */
const REFUSED: [string, Files, string, string | null, string | null, RegExp][] = [
  [
    'a missing end',
    change((small) => Object.assign(at(small, 'relationships.jsonl'), { to: 'actor:nobody' })),
    'relationships.jsonl',
    'relationship:ada--knows--bob',
    'to',
    /"actor:nobody" is no item of this bundle/,
  ],
  [
    'an end of the wrong type',
    change((small) => Object.assign(at(small, 'positions.jsonl'), { topic: 'actor:bob' })),
    'positions.jsonl',
    'position:ada--tea',
    'topic',
    /must be an id of a topic/,
  ],
  [
    'an unknown member of a list',
    change((small) =>
      Object.assign(at(small, 'claims.jsonl'), { about: ['topic:tea', 'topic:x'] }),
    ),
    'claims.jsonl',
    'claim:one',
    'about[1]',
    /"topic:x" is no item/,
  ],
  [
    'a passage in an unknown document',
    change((small) => Object.assign(passageOf(small), { document: 'document:lost' })),
    'claims.jsonl',
    'claim:one',
    'evidence[0].document',
    /"document:lost" is no item/,
  ],
  [
    'a duplicate id',
    change((small) => small['actors.jsonl'].push(at(small, 'actors.jsonl'))),
    'actors.jsonl',
    'actor:ada',
    'id',
    /must be unique.*actors\.jsonl:1/,
  ],
  [
    'an unknown relation code',
    change((small) => Object.assign(at(small, 'relationships.jsonl'), { relation: 'LIKES' })),
    'relationships.jsonl',
    'relationship:ada--knows--bob',
    'relation',
    /"LIKES" is no relation of this bundle; allowed are KNOWS/,
  ],
  [
    'an unknown family',
    change((small) => Object.assign(at(small, 'relation-types.jsonl'), { family: 'ANIMALS' })),
    'relation-types.jsonl',
    'relation-type:KNOWS',
    'family',
    /allowed are PEOPLE/,
  ],
  [
    'an unknown theme',
    change((small) => Object.assign(at(small, 'topics.jsonl'), { theme: 'FOOD' })),
    'topics.jsonl',
    'topic:tea',
    'theme',
    /allowed are DRINKS/,
  ],
  [
    'a code that is not that of its id',
    change((small) => Object.assign(at(small, 'relation-types.jsonl'), { code: 'MEETS' })),
    'relation-types.jsonl',
    'relation-type:KNOWS',
    'code',
    /"MEETS"/,
  ],
  [
    'an offset past the document',
    change((small) => Object.assign(passageOf(small), { end: 101 })),
    'claims.jsonl',
    'claim:one',
    'evidence[0].end',
    /101 is past the end of document:letter, 100/,
  ],
  [
    'a passage that ends where it starts',
    change((small) => Object.assign(passageOf(small), { end: 10 })),
    'claims.jsonl',
    'claim:one',
    'evidence[0].end',
    /10 must be greater than start, 10/,
  ],
  [
    'two lines for one offset',
    change((small) => Object.assign(passageOf(small), { line: 3 })),
    'claims.jsonl',
    'claim:one',
    'evidence[0].line',
    /3 must be 2/,
  ],
  [
    'a broken date',
    change((small) => Object.assign(at(small, 'documents.jsonl'), { date: '2018-13' })),
    'documents.jsonl',
    'document:letter',
    'date',
    /"2018-13" is no date; allowed are 2018,/,
  ],
  [
    'a reversed period',
    change((small) => Object.assign(at(small, 'claims.jsonl'), { period: '2019/2018' })),
    'claims.jsonl',
    'claim:one',
    'period',
    /"2019\/2018" is no date/,
  ],
  [
    'a fact without evidence',
    change((small) => Object.assign(at(small, 'claims.jsonl'), { evidence: [] })),
    'claims.jsonl',
    'claim:one',
    'evidence',
    /a fact without evidence is refused/,
  ],
  [
    'a fact whose evidence is missing',
    change((small) => {
      delete at(small, 'positions.jsonl').evidence
    }),
    'positions.jsonl',
    'position:ada--tea',
    'evidence',
    /is missing/,
  ],
  [
    'invalid JSON',
    { ...toFiles(smallBundle()), 'claims.jsonl': '{"id": "claim:one",\n' },
    'claims.jsonl',
    null,
    null,
    /no valid JSON/,
  ],
  [
    'a line that is no object',
    { ...toFiles(smallBundle()), 'claims.jsonl': '[]\n' },
    'claims.jsonl',
    null,
    null,
    /must be object/,
  ],
  [
    'bytes that are no UTF-8',
    { ...toFiles(smallBundle()), 'claims.jsonl': Uint8Array.of(0x7b, 0xff, 0x0a) },
    'claims.jsonl',
    null,
    null,
    /UTF-8/,
  ],
  [
    'an unknown enum value',
    change((small) => Object.assign(at(small, 'positions.jsonl'), { stance: 'LIKES' })),
    'positions.jsonl',
    'position:ada--tea',
    'stance',
    /"LIKES" is none of SUPPORTS, OPPOSES, AMBIVALENT/,
  ],
  [
    'a field that there is not',
    change((small) => Object.assign(at(small, 'actors.jsonl'), { colour: 'red' })),
    'actors.jsonl',
    'actor:ada',
    'colour',
    /is no field here; allowed are id, kind/,
  ],
  [
    'a malformed language',
    change((small) => Object.assign(at(small, 'claims.jsonl'), { text: { '<script>': 'x' } })),
    'claims.jsonl',
    'claim:one',
    'text.<script>',
    /is no language tag/,
  ],
  [
    'a text in no language',
    change((small) => Object.assign(at(small, 'claims.jsonl'), { text: {} })),
    'claims.jsonl',
    'claim:one',
    'text',
    /must be a text by language/,
  ],
  [
    'a text with NUL',
    change((small) => Object.assign(at(small, 'claims.jsonl'), { text: { en: 'a\0b' } })),
    'claims.jsonl',
    'claim:one',
    'text.en',
    /none of them NUL/,
  ],
  [
    'a text that is too long',
    change((small) =>
      Object.assign(at(small, 'claims.jsonl'), { text: { en: 'a'.repeat(100_000) } }),
    ),
    'claims.jsonl',
    'claim:one',
    'text.en',
    /must be a text of 1 to 10000 characters/,
  ],
  [
    'no preferred name',
    change((small) =>
      Object.assign(at(small, 'actors.jsonl'), {
        names: [{ value: 'Ada', lang: 'en', kind: 'ALTERNATE' }],
      }),
    ),
    'actors.jsonl',
    'actor:ada',
    'names',
    /one name must be PREFERRED/,
  ],
  [
    'two preferred names in a language',
    change((small) =>
      Object.assign(at(small, 'actors.jsonl'), {
        names: ['Ada', 'Ida'].map((value) => ({ value, lang: 'en', kind: 'PREFERRED' })),
      }),
    ),
    'actors.jsonl',
    'actor:ada',
    'names[1].kind',
    /only one name in en/,
  ],
  [
    'a position on behalf of its own actor',
    change((small) => Object.assign(at(small, 'positions.jsonl'), { onBehalfOf: ['actor:ada'] })),
    'positions.jsonl',
    'position:ada--tea',
    'onBehalfOf[0]',
    /own actor/,
  ],
  [
    'topics that form a ring',
    change((small) => Object.assign(at(small, 'topics.jsonl', 1), { broader: 'topic:tea' })),
    'topics.jsonl',
    'topic:tea',
    'broader',
    /topic:tea > topic:drinks > topic:tea/,
  ],
  [
    'a range that runs backwards',
    change((small) =>
      Object.assign(at(small, 'claims.jsonl'), {
        figures: [{ value: 3, valueMax: 1, unit: { en: 'cups' }, derived: false }],
      }),
    ),
    'claims.jsonl',
    'claim:one',
    'figures[0].valueMax',
    /1 must be greater than value, 3/,
  ],
  [
    'another format version',
    change((small) => Object.assign(small['bundle.json'], { formatVersion: 2 })),
    'bundle.json',
    null,
    'formatVersion',
    /2 must be 1/,
  ],
  [
    'an unknown file',
    { ...toFiles(smallBundle()), 'claim.jsonl': '' },
    'claim.jsonl',
    null,
    null,
    /no file of a bundle; allowed are bundle\.json, documents\.jsonl/,
  ],
]

describe('readBundle refuses', () => {
  it.each(REFUSED)('%s', async (_, files, file, item, field, words) => {
    const error = await refusalOf(files)
    const problem = error.problems.find((one) => one.file === file && one.field === field)
    expect(problem).toMatchObject({ file, item, field, message: expect.stringMatching(words) })
    for (const part of [file, item, field]) expect(error.message).toContain(part ?? '')
  })

  it('a folder without a manifest', async () => {
    const files = toFiles(smallBundle())
    delete files['bundle.json']
    const error = await refusalOf(files)
    expect(error.message).toContain('bundle.json: is missing')
  })

  it('a folder that is not there', async () => {
    await expect(readBundle('/nowhere/at/all')).rejects.toThrow(/\/nowhere\/at\/all/)
  })

  it('naming the line', async () => {
    const files = change((small) => Object.assign(at(small, 'actors.jsonl', 1), { kind: 'ROBOT' }))
    const error = await refusalOf(files)
    expect(error.problems).toHaveLength(1)
    expect(error.message).toContain('actors.jsonl:2 actor:bob kind: "ROBOT" is none of STATE, ')
  })

  it('with all problems at once, up to a hundred, the first ten in the message', async () => {
    const lines = Array.from({ length: 150 }, (_, at) => `{"id": "actor:a${String(at)}"}\n`)
    const files = toFiles(smallBundle())
    files['actors.jsonl'] = lines.join('')
    const error = await refusalOf(files)
    expect(error.problems).toHaveLength(100)
    expect(error.message.split('\n')).toHaveLength(12)
    expect(error.message).toContain('100 or more problems')
    expect(error.message).toContain('and 90 more')
  })

  it('an item without blaming those that name it', async () => {
    const files = change((small) => Object.assign(at(small, 'actors.jsonl', 1), { kind: 'ROBOT' }))
    const error = await refusalOf(files)
    expect(error.problems.map(({ item }) => item)).toEqual(['actor:bob'])
  })
})

/** The files of the small bundle after a change. */
function change(alter: (small: SmallBundle) => unknown) {
  const small = structuredClone(smallBundle())
  alter(small)
  return toFiles(small)
}

function at(small: SmallBundle, file: Exclude<keyof SmallBundle, 'bundle.json'>, index = 0) {
  const item = small[file][index]
  if (!item) throw new Error(`no item ${String(index)} in ${file}`)
  return item
}

/** The first passage of the claim, apart from those of other items. */
function passageOf(small: SmallBundle) {
  const claim = at(small, 'claims.jsonl')
  const passage = { document: 'document:letter', line: 2, start: 10, end: 20, support: 'STATES' }
  claim.evidence = [passage]
  return passage
}

async function refusalOf(files: Files) {
  const error: unknown = await withFolder(files, readBundle).catch((reason: unknown) => reason)
  if (!(error instanceof BundleError)) throw new Error('the bundle was not refused')
  return error
}
