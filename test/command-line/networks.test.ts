import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { hasSample, readCases, SAMPLE } from '../network/dna-sample.ts'
import { cleanUp, newFolder } from '../support/process.ts'
import { A, acta, B, C, cellsOf, STATEMENTS } from './statements.ts'

afterAll(cleanUp)

/** The cells of a network, where the program says nothing besides. */
async function matrix(...args: string[]) {
  const { code, stdout, stderr } = await acta(
    ['stance', ...args, '--format', 'matrix-csv'],
    STATEMENTS,
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return cellsOf(stdout)
}

const GRADES = ['--qualifier', 'grade', '--qualifier-type', 'integer']

describe('acta stance', () => {
  it('reads standard input and writes standard output', async () => {
    const { code, stdout, stderr } = await acta(['stance'], STATEMENTS)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [, first = '', second = '', ...rest] = stdout.split('\r\n')
    expect(rest).toEqual([''])
    // A and B agree twice on tax; B and C disagree with cap once each.
    expect(first).toContain(
      `"organization:Señal ""S.A.""","Señal ""S.A.""",agrees with,"organization:b, c","b, c",2`,
    )
    expect(second).toContain(`"organization:b, c","b, c",agrees with,organization:Ñandú,Ñandú,1`)
  })

  it.each<[string, string[], number[][]]>([
    [
      'congruence',
      [],
      [
        [0, 2, 0],
        [2, 0, 1],
        [0, 1, 0],
      ],
    ],
    // Divided by half the statements of both: 3 and 2, 2 and 2.
    [
      'average',
      ['--normalization', 'average'],
      [
        [0, 0.8, 0],
        [0.8, 0, 0.5],
        [0, 0.5, 0],
      ],
    ],
    // A and B: 2 less 1 on cap. A and C: 0 less 2 on tax and 1 on cap. B and C: 1 less 1.
    [
      'subtract',
      ['--aggregation', 'SUBTRACT'],
      [
        [0, 1, -3],
        [1, 0, 0],
        [-3, 0, 0],
      ],
    ],
    // The second statement says what the first does.
    [
      'duplicates',
      ['--duplicates', 'document'],
      [
        [0, 1, 0],
        [1, 0, 1],
        [0, 1, 0],
      ],
    ],
    // 1 - |q - q'| / 4 for each pair: A and B 2 (0.75) + 0.75, A and C 0 + 0.75, B and C 0.25 + 1.
    [
      'a scale',
      ['--qualifier', 'grade', '--qualifier-type', 'integer', '--scale', '-2..2'],
      [
        [0, 2.25, 0.75],
        [2.25, 0, 1.25],
        [0.75, 1.25, 0],
      ],
    ],
    [
      'no qualifier',
      ['--qualifier-type', 'none'],
      [
        [0, 3, 3],
        [3, 0, 2],
        [3, 2, 0],
      ],
    ],
    [
      'two modes',
      ['--mode', 'two'],
      [
        [1, 2],
        [-1, 1],
        [-1, -1],
      ],
    ],
    // 2 to the power of 3 - q, whichever of the grades of the scale occur.
    [
      'two modes by a code of the grades',
      ['--mode', 'two', '--aggregation', 'combine', ...GRADES, '--scale', '-3..3'],
      [
        [8, 2],
        [16, 4],
        [16, 32],
      ],
    ],
    // DNA numbers the grades that occur: 2 to the power of 2 - q.
    [
      'two modes by DNA’s code of the grades',
      [
        ...['--mode', 'two', '--aggregation', 'combine', '--compatibility', 'dna'],
        ...[...GRADES, '--scale', '-3..3'],
      ],
      [
        [4, 1],
        [8, 2],
        [8, 16],
      ],
    ],
    // By concept: cap and tax meet in A, who agrees with both (1 x 2), and in C, who agrees with neither.
    [
      'concepts',
      ['--variable1', 'concept', '--variable2', 'organization'],
      [
        [0, 3],
        [3, 0],
      ],
    ],
    [
      'dates',
      ['--from', '2005-02', '--to', '2005-03', '--isolates'],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'a value left out',
      ['--exclude', 'concept=tax', '--exclude', `organization=${A}`],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ['a document kept', ['--include-document', 'document_id=first', '--mode', 'two'], [[2]]],
    ['a minimum', ['--minimum1', '3', '--mode', 'two'], [[1, 2]]],
  ])('makes the network of %s', async (_, args, expected) => {
    const cells = await matrix(...args)
    expect(cells).toHaveLength(expected.length)
    cells.flat().forEach((cell, at) => {
      expect(cell).toBeCloseTo(expected.flat()[at] ?? NaN, 12)
    })
  })

  it.each(['00', '10'])('takes the year %s50 for itself', async (century) => {
    const rows = [`1,${century}50-03-01,A,tax,1`, `2,${century}51-01-01,B,tax,1`]
    const windows = ['--window', 'years', '--window-size', '5', '--arrangement', 'tiled']
    const { code, stdout } = await acta(
      ['stance', ...windows],
      ['id,date,organization,concept,agreement', ...rows].join('\n'),
    )
    expect(code).toBe(0)
    // One window of 1 January to the end of the last statement's year, and one edge in it.
    expect(stdout.trim().split('\r\n').slice(1)).toEqual([
      expect.stringMatching(
        `^1,${century}50-01-01T00:00:00.000Z,[^,]*,${century}51-12-31T23:59:59.999Z,.*,A,agrees with,.*,B,1`,
      ),
    ])
  })

  // In 2005 alone A and C never speak of cap together.
  it('makes a series in one table', async () => {
    const series = ['--window', 'years', '--arrangement', 'cumulative', '--aggregation', 'subtract']
    const { code, stdout } = await acta(['stance', ...series], STATEMENTS)
    const rows = stdout.trim().split('\r\n')
    expect(code).toBe(0)
    expect(rows[0]).toMatch(/^slice,slice_start,slice_middle,slice_stop,edge_id,source_id,/)
    expect(rows.slice(1).map((row) => row.split(',', 1)[0])).toEqual(['1', '1', '2', '2'])
    expect(rows[1]).toMatch(
      /^1,2005-01-01T00:00:00.000Z,.*,2005-12-31T23:59:59.999Z,.*,2,AGREES_WITH,2,,$/,
    )
    expect(rows[2]).toMatch(/,-2,DISAGREES_WITH,2,,$/)
    expect(rows[3]).toMatch(
      /^2,2005-01-01T00:00:00.000Z,.*,2006-12-31T23:59:59.999Z,.*,1,AGREES_WITH,1,,$/,
    )
    expect(rows[4]).toMatch(/,-3,DISAGREES_WITH,3,,$/)
  })

  // B speaks in two documents, A and C in none: who knows whether these are two?
  it('counts rows without a document, or without a date, as of one', async () => {
    const rows = [
      '1,,,A,p',
      '2,,,A,p',
      '3,x,2005,B,p',
      '4,y,2006,B,p',
      '5,,2005,C,p',
      '6,,2006,C,p',
    ]
    const table = ['id,document_id,time,organization,concept', ...rows, ''].join('\n')
    for (const [within, counts] of [
      ['document', [1, 2, 1]],
      ['year', [1, 2, 2]],
    ] as const) {
      const { stdout } = await acta(
        [
          ...['stance', '--mode', 'two', '--qualifier-type', 'none', '--format', 'matrix-csv'],
          ...['--duplicates', within],
        ],
        table,
      )
      expect({ within, cells: cellsOf(stdout).flat() }).toEqual({ within, cells: counts })
    }
  })

  it('makes a series of files', async () => {
    const folder = await newFolder()
    const { code, stderr } = await acta(
      [
        ...['stance', '--window', 'years', '--arrangement', 'tiled', '--mode', 'two'],
        ...['--format', 'dl', '--output', join(folder, 'net.dl')],
      ],
      STATEMENTS,
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect((await readdir(folder)).sort()).toEqual(['net-1-2005-01-01.dl', 'net-2-2006-01-01.dl'])
    expect(await readFile(join(folder, 'net-2-2006-01-01.dl'), 'utf8')).toContain('data:\n1\n')
  })

  it('finds columns by the names that options give', async () => {
    const renamed = 'nr,when,who,what,says\n7,2005,a,x,yes\n8,2006,b,x,yes\n9,2006,b,x,no\n'
    const { stdout } = await acta(
      [
        ...['stance', '-', '--id-column', 'nr', '--date-column', 'when', '--variable1', 'who'],
        ...['--variable2', 'what', '--qualifier', 'says', '--qualifier-type', 'text'],
        ...['--from', '2006', '--isolates', '--mode', 'two', '--aggregation', 'ignore'],
        ...['--format', 'dl', '--delimiter', 'comma'],
      ],
      renamed,
    )
    expect(stdout).toBe(
      'dl nr = 1, nc = 1, format = fullmatrix\nrow labels:\n"b"\ncolumn labels:\n"x"\ndata:\n2\n',
    )
  })

  it('gives an empty network, and says so, where nothing is left', async () => {
    const { code, stdout, stderr } = await acta(
      ['stance', '--from', '2010', '--format', 'dl'],
      STATEMENTS,
    )
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'dl n = 0, format = fullmatrix\nlabels:\ndata:\n',
    })
    expect(stderr).toBe('acta: 0 of 7 statements are left: 7 outside of the dates.\n')
  })

  const ALONE = 'id,time,organization,concept,agreement\n1,2005,a,x,1\n2,2005-02,a,y,1\n'
  // Nobody to agree with, nothing that two speak of, and a qualifier that says one thing alone.
  it.each<[string, string[], number[][]]>([
    ['one actor', ['--normalization', 'cosine'], [[0]]],
    ['one actor by DNA', ['--normalization', 'jaccard', '--compatibility', 'dna'], [[0]]],
    ['one actor in two modes', ['--mode', 'two', '--normalization', 'activity'], [[0.5, 0.5]]],
    [
      'one topic',
      ['--exclude', 'concept=y', '--variable1', 'concept', '--variable2', 'organization'],
      [[0]],
    ],
    ['a constant grade', ['--qualifier-type', 'integer', '--aggregation', 'conflict'], [[0]]],
  ])('gives numbers for %s', async (_, args, expected) => {
    const { code, stdout, stderr } = await acta(
      ['stance', ...args, '--format', 'matrix-csv'],
      ALONE,
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(cellsOf(stdout)).toEqual(expected)
  })

  it('names rows in the order of their code units', async () => {
    const { stdout } = await acta(['stance', '--format', 'dl'], STATEMENTS)
    expect(stdout.split('\n').slice(2, 5)).toEqual(
      [A, B, C].map((name) => `"${name.replaceAll('"', "'")}"`),
    )
  })
})

const describeSample = hasSample ? describe : describe.skip

describeSample('the sample of the Discourse Network Analyzer', () => {
  const file = join(SAMPLE ?? '', 'statements.csv')
  const sumOf = (cells: number[][]) => cells.flat().reduce((sum, cell) => sum + cell, 0)

  it.each([
    [['--aggregation', 'congruence', '--normalization', 'average'], 25.802436],
    [
      ['--aggregation', 'subtract', '--normalization', 'cosine', '--duplicates', 'document'],
      1.075556,
    ],
    [['--mode', 'two', '--normalization', 'prominence'], 3.778571],
  ])('has its sums: %j', async (args, sum) => {
    const { stdout, stderr } = await acta([
      ...['stance', file, ...args, '--compatibility', 'dna', '--format', 'matrix-csv'],
      ...['--document-column', 'document'],
    ])
    expect(stderr).toBe('')
    expect(sumOf(cellsOf(stdout))).toBeCloseTo(sum, 5)
  })

  it('agrees cell by cell', async () => {
    const { settings, matrices } =
      readCases().find(
        ({ settings: { networkType, normalization, timeWindow } }) =>
          networkType === 'onemode' && normalization === 'average' && timeWindow === 'no',
      ) ?? fail()
    const { stdout } = await acta([
      ...['stance', file, '--aggregation', settings.qualifierAggregation, '--format', 'matrix-csv'],
      ...['--normalization', 'average', '--duplicates', settings.duplicates],
      ...['--compatibility', 'dna'],
    ])
    const expected = matrices[0]?.matrix.flat() ?? []
    const cells = cellsOf(stdout).flat()
    expect(cells).toHaveLength(expected.length)
    cells.forEach((cell, at) => {
      expect(cell).toBeCloseTo(expected[at] ?? NaN, 9)
    })
  })
})

function fail(): never {
  throw new Error('The sample has no such case.')
}
