import { describe, expect, it } from '@jest/globals'
import type { LabelledMatrix } from '../../src/export/matrix.ts'
import { writeMatrixCsv } from '../../src/export/matrix-csv.ts'
import { writeUcinetDl } from '../../src/export/ucinet-dl.ts'

const names = ['Señal; "S.A."', 'b, two\nlines', '=c']
const oneMode: LabelledMatrix = {
  rowLabels: names,
  columnLabels: names,
  values: Float64Array.of(0, 0.1, -2, 0.1, 0, 1e-7, -2, 1e-7, 0),
  isOneMode: true,
}
const twoMode: LabelledMatrix = {
  rowLabels: ['a', 'b'],
  columnLabels: ['t', 'u'],
  values: Float64Array.of(1, 2, 3, 4),
  isOneMode: false,
}
const nobody: LabelledMatrix = {
  rowLabels: [],
  columnLabels: [],
  values: new Float64Array(),
  isOneMode: true,
}

const text = (parts: Iterable<string>) => [...parts].join('')

describe('a matrix as CSV', () => {
  it('quotes what it must, keeps all digits, and lets no name be a formula', () => {
    expect(text(writeMatrixCsv(oneMode))).toBe(
      [
        `,"Señal; ""S.A.""","b, two\nlines",'=c`,
        `"Señal; ""S.A.""",0,0.1,-2`,
        `"b, two\nlines",0.1,0,1e-7`,
        `'=c,-2,1e-7,0`,
        '',
      ].join('\r\n'),
    )
  })

  it('quotes breaks of any kind, also those that are not its own', () => {
    const rowLabels = ['a\nb', 'a\rb', 'a\r\nb']
    const matrix = { rowLabels, columnLabels: ['t'], values: Float64Array.of(1, 2, 3) }
    expect(text(writeMatrixCsv({ ...matrix, isOneMode: false }))).toBe(
      ',t\r\n"a\nb",1\r\n"a\rb",2\r\n"a\r\nb",3\r\n',
    )
  })

  // Readers skip a line of nothing: one that is empty is no table for them.
  it('is one empty name where it has no rows', () => {
    expect(text(writeMatrixCsv(nobody))).toBe('""\r\n')
  })
})

describe('a matrix as UCINET DL', () => {
  it('has one set of labels for one mode', () => {
    expect(text(writeUcinetDl(oneMode))).toBe(
      `dl n = 3, format = fullmatrix
labels:
"Señal; 'S.A.'"
"b, two lines"
"=c"
data:
0 0.1 -2
0.1 0 1e-7
-2 1e-7 0
`,
    )
  })

  it('has labels of rows and of columns for two, also where it is square', () => {
    expect(text(writeUcinetDl(twoMode))).toBe(
      `dl nr = 2, nc = 2, format = fullmatrix
row labels:
"a"
"b"
column labels:
"t"
"u"
data:
1 2
3 4
`,
    )
  })

  it('keeps names apart that are written alike', () => {
    const rowLabels = ['a', ' a', 'a (2)', '"b"', "'b'", 'a\n']
    const matrix = { rowLabels, columnLabels: ['t'], values: new Float64Array(6) }
    const [, rows] =
      /row labels:\n([^]*)\ncolumn labels/.exec(
        text(writeUcinetDl({ ...matrix, isOneMode: false })),
      ) ?? []
    expect(rows?.split('\n')).toEqual([
      '"a"',
      '"a (3)"',
      '"a (2)"',
      `"'b'"`,
      `"'b' (2)"`,
      '"a (4)"',
    ])
  })

  it('is whole without rows', () => {
    expect(text(writeUcinetDl(nobody))).toBe('dl n = 0, format = fullmatrix\nlabels:\ndata:\n')
  })
})
