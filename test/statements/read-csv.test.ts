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
  ])('name the line of %s', async (_, text, line) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'InputError', line })
  })

  it('name the line of bytes that are no UTF-8', async () => {
    const head = new TextEncoder().encode(`${HEADER}\n1;2005;a;x;1;1\n2;2005;`)
    await expect(read(Uint8Array.of(...head, 0xf1, 0x61, 0x0a))).rejects.toMatchObject({ line: 3 })
  })

  it('refuse an empty file and an unknown column', async () => {
    await expect(read('')).rejects.toThrow(InputError)
    const { table } = await read(`${HEADER}\n1;2005;a;x;1;1\n`)
    expect(() => columnOf(table, 'actor')).toThrow(/organization, concept, agreement, document_id/)
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
