import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  chooseLanguage,
  chooseText,
  isLanguageTag,
  parseAcceptLanguage,
} from '../../src/values/language.ts'

describe('a language tag', () => {
  it.each([
    'en',
    'es',
    'ES',
    'es-VE',
    'es-419',
    'zh-Hant-TW',
    'de-CH-1901',
    'xx',
    'und',
    'en-a-bbb',
    // Private and old tags, which Unicode leaves out.
    'x-priv',
    'X-a-bb-12345678',
    'i-klingon',
    'en-GB-oed',
  ])('is well formed: %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true)
  })

  it.each([
    '',
    ' ',
    'e',
    '<script>',
    'es_VE',
    'es-',
    '-es',
    'es--VE',
    'español',
    '*',
    'en,es',
    'es VE',
    '12',
    'x-',
    'x-123456789',
    'i-',
    'en\u0000',
    'toolonglanguage',
  ])('is malformed: %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false)
  })
})

describe('Accept-Language', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['es', ['es']],
    ['es-VE, es;q=0.9, en;q=0.8', ['es-VE', 'es', 'en']],
    ['en;q=0.5, es;q=0.8', ['es', 'en']],
    ['en ; q=0.5 , es', ['es', 'en']],
    ['pt, fr', ['pt', 'fr']],
    ['es;q=0, en', ['en']],
    ['<script>alert(1)</script>, es', ['es']],
    ['*, es;q=0.5', ['es']],
    ['es_VE, en', ['en']],
    ['es;q=high, en', ['en']],
    [',,;;,', []],
    ['es;q=0.7;level=1, en;q=0.8', ['en', 'es']],
    ['es;Q=0.2, en;q=0.8', ['en', 'es']],
  ])('%j asks for %j', (header, languages) => {
    expect(parseAcceptLanguage(header)).toEqual(languages)
  })

  it('asks for no more than 20 languages', () => {
    const header = Array.from({ length: 100 }, (_, at) => `a${String.fromCharCode(97 + (at % 26))}`)
    expect(parseAcceptLanguage(header.join(','))).toHaveLength(20)
  })

  it('never throws, and asks for well-formed languages alone', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(parseAcceptLanguage(header).every(isLanguageTag)).toBe(true)
      }),
    )
  })
})

describe('the choice of a language', () => {
  it.each([
    // What is stored, what is asked for, which one answers, and whether as a stand-in.
    [['en', 'es'], ['es'], 'es', false],
    [['en', 'es'], ['es', 'en'], 'es', false],
    [['en', 'es'], ['ES'], 'es', false],
    [['en', 'es'], ['es-VE'], 'es', false],
    [['en', 'es'], ['es-Latn-VE'], 'es', false],
    [['en', 'es', 'es-VE'], ['es-ve'], 'es-VE', false],
    [['es-419', 'en'], ['es'], 'es-419', false],
    [['en', 'es'], ['xx'], 'en', true],
    [['en', 'es'], ['fr', 'es'], 'es', false],
    [['en', 'es'], [], 'en', false],
    [['es'], [], 'es', false],
    [['es'], ['en'], 'es', true],
    [['fr', 'es'], ['pt'], 'fr', true],
    [['en-US', 'es'], ['pt'], 'en-US', true],
    [['est', 'en'], ['es'], 'en', true],
  ])('of %j for %j is %s (stands in: %s)', (stored, wanted, lang, isFallback) => {
    expect(chooseLanguage(stored, wanted)).toEqual({ lang, isFallback })
  })

  const tags = fc.constantFrom('en', 'es', 'fr', 'pt', 'es-VE', 'es-419', 'en-US', 'pt-BR', 'xx')

  it('takes the first wanted one that is there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(tags, { minLength: 1 }), fc.array(tags), (stored, others) => {
        const [wanted = 'en'] = stored
        const absent = others.filter((tag) => !overlaps(tag, stored))
        expect(chooseLanguage(stored, [...absent, wanted, ...others])).toEqual({
          lang: wanted,
          isFallback: false,
        })
      }),
    )
  })

  it('stands in with English, or with whatever is there', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(tags, { minLength: 1 }),
        fc.array(tags, { minLength: 1 }),
        (stored, others) => {
          const wanted = others.filter((tag) => !overlaps(tag, stored))
          fc.pre(wanted.length > 0)
          const english =
            stored.find((tag) => tag === 'en') ?? stored.find((tag) => tag === 'en-US')
          expect(chooseLanguage(stored, wanted)).toEqual({
            lang: english ?? stored[0],
            isFallback: true,
          })
        },
      ),
    )
  })

  it('of nothing is nothing', () => {
    expect(chooseLanguage([], ['en'])).toBeUndefined()
    expect(chooseText({}, ['en'])).toBeNull()
    expect(chooseText(null, ['en'])).toBeNull()
    expect(chooseText(undefined, [])).toBeNull()
  })

  it('gives the text with its language', () => {
    const texts = { en: 'Peru', es: 'Perú' }
    expect(chooseText(texts, ['es-PE'])).toEqual({ value: 'Perú', lang: 'es', isFallback: false })
    expect(chooseText(texts, ['qu'])).toEqual({ value: 'Peru', lang: 'en', isFallback: true })
  })
})

/** True where a stored tag is the wanted one, or shares its language. */
function overlaps(tag: string, stored: readonly string[]) {
  return stored.some((one) => one.split('-')[0] === tag.split('-')[0])
}
