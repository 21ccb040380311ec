import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { fold } from '../../src/values/fold.ts'
import { entities, plainText } from '../list/seed-data.ts'

describe('folding', () => {
  it.each([
    ['Perú', 'peru'],
    ['PERÚ', 'peru'],
    ['Acción Solidaria', 'accion solidaria'],
    ['Curaçao', 'curacao'],
    ['António Guterres', 'antonio guterres'],
    ['Ñandú', 'nandu'],
    ['pingüino', 'pinguino'],
    ['e\u0301', 'e'],
    ['Å', 'a'],
    ['ﬁn', 'fin'],
    ['İstanbul', 'istanbul'],
    ['', ''],
  ])('makes %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 500 },
    )
  })

  it('gives composed and decomposed text the same form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')))
      }),
      { numRuns: 500 },
    )
  })

  const letters = fc
    .array(
      fc.constantFrom(
        ...Array.from('aáàâäãåbcçdeéèêëfghiíìîïjklmnñoóòôöõpqrstuúùûüvwxyýzž 0123456789-.’'),
      ),
    )
    .map((parts) => parts.join(''))

  it('takes no notice of case and accents', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(plainText(text))).toBe(fold(text))
      }),
    )
  })

  it('keeps what a text contains', () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, text, after) => {
        expect(fold(before + text + after)).toContain(fold(text))
        expect(fold(text + after).startsWith(fold(text))).toBe(true)
      }),
    )
  })

  it('keeps apart what differs by more than case and accents', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        fc.pre(plainText(a) !== plainText(b))
        expect(fold(a)).not.toBe(fold(b))
      }),
    )
  })

  it('makes of every name of the seed what a reader would type', () => {
    for (const { names } of entities) {
      for (const { value } of names) expect(fold(value)).toBe(plainText(value))
    }
  })
})
