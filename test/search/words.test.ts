import { describe, expect, it } from '@jest/globals'
import {
  editsAllowed,
  readingsOf,
  searchWords,
  significantWords,
  spacedNumbers,
  wholeName,
} from '../../src/search/words.ts'

describe('words of a search', () => {
  it.each([
    ['Organización de los Estados Americanos', 'organizacion de los estados americanos'],
    ['PERÚ, Perú; peru', 'peru peru peru'],
    ['CDH-UCAB', 'cdh ucab'],
    ['the U.S. and the E.U', 'the us and the eu'],
    ['Donald J. Trump', 'donald j trump'],
    ['EE. UU.', 'ee uu'],
    ["People's Republic, people’s", 'peoples republic peoples'],
    ['27,000 homicides (2018)', '27000 homicides 2018'],
    ['1.234.567,89 o 1,234.5', '1234567 89 o 1234 5'],
    ['9,4 %; 1951,200; 12,34,567; 27.09.2018', '9 4 1951 200 12 34 567 27 09 2018'],
    ['R2P', 'r2p'],
    ['中国 и Россия', '中国 и россия'],
    ['foo:* AND (', 'foo and'],
    ['~ \\ "" ?! \u0007', ''],
  ])('of %s are %s', (text, words) => {
    expect(searchWords(text).join(' ')).toBe(words)
  })

  it.each([
    ['27 000 homicidios, 1\u202f234\u00a0567', ['27000', '1234567']],
    ['en 2018 300 personas, 5,000 300, 12 3456, 1 23', []],
  ])('of %s are numbers in groups: %j', (text, numbers) => {
    expect(spacedNumbers(text)).toEqual(numbers)
  })

  it.each([
    ['4 847', ['4847', '4 847']],
    ['4\u00a0847 solicitudes', ['4847 solicitudes', '4 847 solicitudes']],
    ['unas 4,84', ['unas 4,84', 'unas 484']],
    ['1.234.5', ['1.234.5', '12345']],
    ['4,847', ['4,847']],
    ['9,4 por ciento', ['9,4 por ciento']],
    ['27.09.2018', ['27.09.2018']],
    ['lima', ['lima']],
  ])('of %s may be read as %j, the likeliest first', (text, readings) => {
    expect(readingsOf(text)).toEqual(readings)
  })

  it('make one word of a whole name, wherever its words are cut', () => {
    expect(wholeName(searchWords('EE. UU.'))).toBe(wholeName(searchWords('EEUU')))
    expect(wholeName(searchWords('Lima Group'))).toBe('limagroup')
  })

  it('leave empty words out, unless there are no others, and repeats', () => {
    expect(significantWords(['the', 'lima', 'group', 'of', 'lima'])).toEqual(['lima', 'group'])
    expect(significantWords(['de', 'la'])).toEqual(['de', 'la'])
    expect(significantWords([])).toEqual([])
  })

  it('may hold no typo up to 3 letters, 1 up to 7, 2 above', () => {
    const lengths = ['oea', 'lima', 'gruops', 'mercosu', 'mercosur', 'organization']
    expect(lengths.map(editsAllowed)).toEqual([0, 1, 1, 1, 2, 2])
  })
})
