import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cleanUp, newFolder, pause, Program } from '../support/process.ts'
import { acta, STATEMENTS } from './statements.ts'

const HEADER = 'statement_id;time;organization;concept;agreement'

describe('bad input ends with 2, and a sentence that says where', () => {
  it.each<[string, string[], string | Uint8Array, RegExp]>([
    ['an unknown option', ['--agregation', 'ignore'], '', /Did you mean --aggregation\?/],
    ['an unknown word', ['--mode', 'three'], '', /Allowed choices are one, two/],
    ['two files', ['a.csv', 'b.csv'], '', /too many arguments/],
    ['a scale without numbers', ['--scale', '1..2'], '', /scale must be left out/],
    ['a scale that is none', ['--qualifier-type', 'integer', '--scale', '1-2'], '', /like -2\.\.2/],
    ['a filter without value', ['--exclude', 'tax'], '', /exclude must be a column and a value/],
    [
      'half a series',
      ['--kernel', 'gaussian'],
      '',
      /kernel must be used with --window, but got no --window\./,
    ],
    [
      'a series without a place',
      ['--window', 'years', '--format', 'dl'],
      '',
      /--output network\.gexf/,
    ],
    ['a date that is none', ['--from', '2005-13'], '', /from must be like 2005-01-26/],
    ['dates the wrong way round', ['--from', '2006', '--to', '2005'], STATEMENTS, /before to/],
    [
      'an unknown column',
      ['--variable1', 'organisation'],
      STATEMENTS,
      /line 1: variable1 .* Did you mean "organization"\?/,
    ],
    [
      'an unknown column of a filter',
      ['--include', 'speaker=x'],
      STATEMENTS,
      /line 1: include must be one of/,
    ],
    ['ids as a variable', ['--variable1', 'statement_id'], STATEMENTS, /holds the ids, and is no/],
    [
      'a window of nothing',
      ['--window', 'years', '--window-size', '0'],
      STATEMENTS,
      /^acta: window-size must be a whole number from 1 to 100,000, but got 0\.$/m,
    ],
    [
      'a window of more statements than there are',
      ['--window', 'events', '--window-size', '9'],
      STATEMENTS,
      /^acta: window-size must be at most 7, /,
    ],
    [
      'one variable twice',
      ['--variable2', 'organization'],
      STATEMENTS,
      /another column than variable1/,
    ],
    [
      'what does not fit the mode',
      ['--normalization', 'activity'],
      STATEMENTS,
      /NONE, AVERAGE, JACCARD, COSINE/,
    ],
    [
      'duplicates without documents',
      ['--duplicates', 'document'],
      `${HEADER}\n1;2005;a;x;1\n`,
      /--document-column/,
    ],
    ['an empty file', [], '', /the file must be a table with a header/],
    [
      'a row that is too short',
      [],
      `${HEADER}\n1;2005;a;x;1\n2;2005;a;x\n`,
      /line 3: the row must be 5 fields long, but got 4/,
    ],
    [
      'an id that is there twice',
      [],
      `${HEADER}\n1;2005;a;x;1\n1;2005;b;x;1\n`,
      /line 3: statement id .* \(first on line 2\)/,
    ],
    [
      'a qualifier of another kind',
      [],
      `${HEADER}\n1;2005;a;x;1\n2;2005;a;x;maybe\n`,
      /line 3: .*"maybe"/,
    ],
    [
      'a grade off the scale',
      ['--qualifier-type', 'integer', '--scale', '0..5'],
      `${HEADER}\n1;2005;a;x;1\n2;2005;a;x;9\n`,
      /line 3: scale must be from 1 or less to 9 or more, .* but got a scale from 0 to 5\./,
    ],
    [
      'a window that is longer than the time',
      ['--window', 'days', '--window-size', '30'],
      `${HEADER}\n1;2005-01-26;a;x;1\n2;28.01.2005;b;x;1\n`,
      /no longer than the range, 2005-01-26 to 2005-01-28/,
    ],
    [
      'a date of another kind',
      [],
      `${HEADER}\n1;2005;a;x;1\n2;1/2/05;a;x;1\n`,
      /line 3: the date must be like .*"1\/2\/05"/,
    ],
    [
      'a quote that is not closed',
      [],
      `${HEADER}\n1;2005;"a;x;1\n2;2005;b;x;1\n`,
      /line 2: the file must be CSV, but got a quote that is not closed/,
    ],
    [
      'a quote within a field',
      [],
      `${HEADER}\n1;2005;a;x;1\n2;2005;B "x" y;x;1\n`,
      /line 3: the file must be CSV, but got a quote within a field/,
    ],
    ['UTF-16', [], Buffer.from(`${HEADER}\n`, 'utf16le'), /line 1: .* UTF-16.*-f UTF-16LE /],
    [
      'another encoding',
      [],
      Buffer.from(`${HEADER}\n1;2005;Señal;x;1\n`, 'latin1'),
      /line 2: .*UTF-8.*iconv/,
    ],
    [
      'a file that is not there',
      ['nowhere.csv'],
      '',
      /nowhere\.csv cannot be read: there is no such file/,
    ],
  ])('%s', async (_, args, input, message) => {
    const { code, stdout, stderr } = await acta(['stance', ...args], input)
    expect(stderr).toMatch(message)
    // One sentence of ours, or two lines of the option parser's.
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(3)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('a command that there is not', async () => {
    const { code, stderr } = await acta(['stanse'])
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean stance?')
  })
})

describe('the output', () => {
  let folder: string
  let large: string
  beforeAll(async () => {
    folder = await newFolder()
    large = join(folder, 'large.csv')
    // A quarter of a million edges: all speak of one thing.
    const rows = Array.from({ length: 700 }, (_, who) => `${String(who)};2005;${String(who)};x;1`)
    await writeFile(large, [HEADER, ...rows, ''].join('\n'))
  })
  afterAll(cleanUp)

  it('replaces a file when it is whole, and leaves the old one where it fails', async () => {
    const output = join(folder, 'network.dl')
    await writeFile(output, 'old')
    const args = ['stance', '--format', 'dl', '--output', output]
    expect(await acta([...args, '--variable1', 'nobody'], STATEMENTS)).toMatchObject({ code: 2 })
    expect(await readFile(output, 'utf8')).toBe('old')
    expect(await acta(args, STATEMENTS)).toMatchObject({ code: 0, stdout: '' })
    expect(await readFile(output, 'utf8')).toMatch(/^dl n = 3, .*\n0 2 0\n2 0 1\n0 1 0\n$/s)
    expect((await readdir(folder)).sort()).toEqual(['large.csv', 'network.dl'])
  })

  it('leaves a terminal as it is: lines go on being wrapped, the cursor stays in sight', async () => {
    const output = join(folder, 'network.csv')
    const { code, stderr } = await acta(['stance', large, '--output', output], '', {
      isTerminal: true,
    })
    await unlink(output)
    expect(code).toBe(0)
    expect(stderr).toMatch(/Reading .*100%[^]*Writing .*100%/)
    // eslint-disable-next-line no-control-regex -- what a terminal is told begins so
    expect(stderr).not.toMatch(/\x1B\[\?(25|7)/)
    expect(stderr).toMatch(/acta: 700 of 700 statements are left\.\n/)
  })

  it('is taken away when a signal ends the program', async () => {
    const program = Program.acta(['stance', large, '--output', join(folder, 'network.csv')])
    const drafts = async () => (await readdir(folder)).filter((name) => name.endsWith('.part'))
    while ((await drafts()).length === 0 && !program.hasEnded) await pause(5)
    expect(await program.stop('SIGINT')).toEqual({ code: null, signal: 'SIGINT' })
    expect((await readdir(folder)).sort()).toEqual(['large.csv', 'network.dl'])
    expect(program.stderr).toBe('')
  })

  it('is the process’s own, and so are its input and the code that it ends with', async () => {
    const program = Program.acta(['stance', '--format', 'dl'], STATEMENTS)
    expect(await program.ended).toEqual({ code: 0, signal: null })
    expect(program.stdout).toMatch(/^dl n = 3, .*\n0 2 0\n2 0 1\n0 1 0\n$/s)
    const wrong = Program.acta(['stance'], `${HEADER}\n1;2005;a;x;1\n2;2005;a;x\n`)
    expect(await wrong.ended).toEqual({ code: 2, signal: null })
    expect([wrong.stdout, wrong.stderr]).toEqual([
      '',
      'acta: line 3: the row must be 5 fields long, but got 4 fields.\n',
    ])
  })

  it('may be read only in part', async () => {
    const script = fileURLToPath(new URL('../../bin/acta.js', import.meta.url))
    const { stdout, stderr } = await promisify(execFile)('bash', [
      '-c',
      '"$0" "$1" stance "$2" | head -n 1 | cut -c 1-7; echo "${PIPESTATUS[0]}"; "$0" "$1" --help | :; echo "${PIPESTATUS[0]}"',
      ...[process.execPath, script, large],
    ])
    expect({ stdout, stderr }).toEqual({ stdout: 'edge_id\n0\n0\n', stderr: '' })
  })

  const itOnLinux = existsSync('/dev/full') ? it : it.skip

  itOnLinux('ends with 1 where the disk is full, and leaves devices in their place', async () => {
    const { code, stderr } = await acta(['stance', '--output', '/dev/full'], STATEMENTS)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'acta: /dev/full cannot be written: the disk is full.\n',
    })
    expect(existsSync('/dev/full')).toBe(true)
  })

  it('ends with 1 where it may not be put', async () => {
    const { code, stderr } = await acta(
      ['stance', '--output', join(folder, 'no-folder', 'x.csv')],
      STATEMENTS,
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/x\.csv cannot be written: there is no such file or folder\.\n$/)
  })
})
