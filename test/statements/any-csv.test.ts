import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { readStatementsCsv } from '../../src/statements/read-csv.ts'
import { valueOf } from '../../src/statements/statement-table.ts'

/** Anything, with what CSV is made of more often than chance would have it. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\r\n',
      ' ',
      '=',
      '\uFEFF',
      '\uFFFD',
      'ñ',
      '😀',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
})
const COLUMNS = ['who', 'a "name"; of, all\tkinds', 'what']
const rows = fc.array(fc.tuple(text, text, text), { maxLength: 12 })
const shape = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  record_delimiter: fc.constantFrom('\n', '\r\n', '\r'),
  bom: fc.boolean(),
  quoted: fc.boolean(),
  // The writer leaves breaks unquoted that are not its own.
  quoted_match: fc.constant(/[\r\n]/),
  // What a program writes is read in pieces of any size.
  piece: fc.integer({ min: 1, max: 40 }),
})

/** No UTF-8 (another encoding, half a character), and quotes where none may be. */
const WRONG = [
  Buffer.from('n,a\xF1o,', 'latin1'),
  Buffer.from([0xe2, 0x82]),
  Buffer.from('n,a "b"'),
  Buffer.from('"n" b'),
  Buffer.from('n,"b\n\nc\r\n'),
]

describe('statements of any CSV', () => {
  it('come back as they were written', async () => {
    await fc.assert(
      fc.asyncProperty(rows, shape, async (values, { piece, ...options }) => {
        const numbered = values.map((row, index) => [String(index + 1), ...row])
        const file = Buffer.from(stringify([['id', ...COLUMNS], ...numbered], options))
        const { table } = await readStatementsCsv(Readable.from(piecesOf(file, piece)))
        const read = table.ids.map((id, statement) => [
          id,
          ...COLUMNS.map((name) => {
            const column = table.columns.get(name)
            return column && valueOf(column, statement)
          }),
        ])
        expect(read).toEqual(numbered)
      }),
      { numRuns: 300 },
    )
  })

  it('tell the line of what is wrong, whatever stands before it', async () => {
    await fc.assert(
      fc.asyncProperty(rows, shape, async (values, { piece, ...options }) => {
        const before = stringify(
          [['id', ...COLUMNS], ...values.map((row, index) => [`n${String(index)}`, ...row])],
          options,
        )
        const lines = before.split(/\r\n|\n|\r/).length
        const file = Buffer.from(`${before}too short${options.record_delimiter}`)
        const reading = readStatementsCsv(Readable.from(piecesOf(file, piece)))
        await expect(reading).rejects.toMatchObject({ input: 'the row', line: lines })

        for (const wrong of WRONG) {
          const bytes = Buffer.concat([Buffer.from(before), wrong])
          const readingWrong = readStatementsCsv(Readable.from(piecesOf(bytes, piece)))
          await expect(readingWrong).rejects.toMatchObject({ input: 'the file', line: lines })
        }
      }),
      { numRuns: 200 },
    )
  })
})

function* piecesOf(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
