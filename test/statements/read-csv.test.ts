import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { InputError } from '../../src/statements/input-error.ts'
import { readStatementsCsv } from '../../src/statements/read-csv.ts'
import { readDate } from '../../src/statements/statement-date.ts'
import { columnOf, valueOf } from '../../src/statements/statement-table.ts'

function read(text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  // One byte at a time: nothing may depend on where the pieces of a file end.
  return readStatementsCsv(Readable.from(Array.from(bytes, (byte) => Uint8Array.of(byte))))
}

const HEADER = 'statement_id;time;organization;concept;agreement;document_id'

describe('statements from CSV', () => {
  it('are read from DNA’s event lists, in the order of their dates, documents and numbers', async () => {
    const { table, documentColumn } = await read(
      `\uFEFF${HEADER}\r\n10;2005-02-02 00:00:00;"Señal; S.A.";x;1;7\r\n9;2005-02-02 00:00:00;b;x;0;7\r\n3;2005-01-26 00:00:00;b;y;1;12\r\n`,
    )
    expect(table.ids).toEqual(['3', '9', '10'])
    expect(table.lines).toEqual(Int32Array.of(4, 3, 2))
    expect(documentColumn).toBe('document_id')
    expect(valueOf(columnOf(table, 'organization'), 2)).toBe('Señal; S.A.')
    expect(new Date(table.times[0] ?? NaN).toISOString()).toBe('2005-01-26T00:00:00.000Z')
  })

  it.each([
    ['a row with too few fields', `${HEADER}\n1;2005;a;x;1;1\n2;2005;a;x\n`, 3],
    ['an id that is there twice', `${HEADER}\n1;2005;a;x;1;1\n1;2005;b;x;1;1\n`, 3],
    ['a date that is none', `${HEADER}\n1;2005-02-30;a;x;1;1\n`, 2],
    ['two columns of one name', 'id,date,date\n', 1],
    ['a quote within a field', `${HEADER}\n1;2005;a;x;1;1\n2;2005;B "x" y;x;1;1\n`, 3],
    ['text behind a quote', `${HEADER}\n\n1;2005;"a";x;1;1\n2;2005;"B\n"x;x;1;1\n`, 4],
    [
      'a quote that is not closed',
      `${HEADER}\n1;2005;"a\nb";x;1;1\r\n\n2;2005;"c;x;1;1\n${'3;2005;c;x;1;1\n'.repeat(9)}`,
      5,
    ],
  ])('name the line of %s', async (_, text, line) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'InputError', line })
  })

  it('name the line of bytes that are no UTF-8', async () => {
    const head = new TextEncoder().encode(`${HEADER}\n1;2005;a;x;1;1\n2;2005;`)
    await expect(read(Uint8Array.of(...head, 0xf1, 0x61, 0x0a))).rejects.toMatchObject({ line: 3 })
  })

  it.each<[string, (text: string) => Uint8Array]>([
    ['UTF-16LE', (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16BE', (text) => Buffer.from(text, 'utf16le').swap16()],
  ])('tell %s, with its mark and without', async (name, encode) => {
    const header = 'año;statement_id\n'
    for (const [text, encoding] of [
      [`\uFEFF${header}`, 'UTF-16'],
      [header, name],
    ] as const) {
      const bytes = encode(text)
      for (const reading of [read(bytes), readStatementsCsv(Readable.from([bytes]))]) {
        await expect(reading).rejects.toMatchObject({
          line: 1,
          message: expect.stringContaining(
            `but got UTF-16. Save it as UTF-8 (in Excel: "CSV UTF-8"), or convert it: iconv -f ${encoding} -t`,
          ),
        })
      }
    }
  })

  it('refuse an empty file and an unknown column', async () => {
    await expect(read('')).rejects.toThrow(InputError)
    const { table } = await read(`${HEADER}\n1;2005;a;x;1;1\n`)
    expect(() => columnOf(table, 'actor')).toThrow(/organization, concept, agreement, document_id/)
  })

  it('say which columns may be asked for, a few of many, as a terminal can show them', async () => {
    const text = `${HEADER}\n1;2005;a;x;1;1\n`
    const named = (input: string, column: string) =>
      readStatementsCsv(Readable.from([Buffer.from(text)]), {
        only: [
          { input: 'variable2', column: 'concept' },
          { input, column },
        ],
      })
    const columns = 'organization, concept, agreement, document_id'
    await expect(named('variable1', 'organisation')).rejects.toThrow(
      `line 1: variable1 must be one of ${columns}, but got "organisation". Did you mean "organization"?`,
    )
    await expect(named('include', 'time')).rejects.toThrow(
      `line 1: include must be one of ${columns}, but got "time". It holds the dates, and is no variable.`,
    )
    await expect(named('variable1', 'statement_id')).rejects.toThrow(
      /but got "statement_id"\. It holds the ids, and is no variable\.$/,
    )
    const document = readStatementsCsv(Readable.from([Buffer.from(text)]), {
      columns: { document: 'time' },
    })
    await expect(document).rejects.toThrow(/the document column must be one of organization, /)

    const many = Array.from({ length: 20_000 }, (_, index) => `column ${String(index)}`)
    const wide = ['\u001B[2Jred', 'x'.repeat(5000), ...many].join(',')
    const error: unknown = await readStatementsCsv(Readable.from([Buffer.from(`${wide}\n`)]), {
      only: [{ input: 'variable1', column: 'colum 7' }],
    }).catch((reason: unknown) => reason)
    const { message } = error as Error
    expect(message).toMatch(
      /^line 1: variable1 must be one of "\\u001b\[2Jred", x{59}…, column 0, /,
    )
    expect(message).toMatch(/ or 19982 more, but got "colum 7"\. Did you mean "column 7"\?$/)
    expect(message.length).toBeLessThan(600)
  })

  it.each([
    ['26.01.2005', '2005-01-26'],
    ['2005-01-26T10:00:00+02:00', '2005-01-26T08:00'],
    ['2005-01-26 10:00', '2005-01-26T10:00'],
    ['2005-02', '2005-02-01'],
  ])('read the date %s', (text, expected) => {
    expect(readDate(text)).toBe(Date.parse(expected.includes('T') ? `${expected}Z` : expected))
  })
})
