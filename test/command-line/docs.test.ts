import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { cleanUp, newFolder } from '../support/process.ts'
import { acta } from './statements.ts'

const page = await readFile(new URL('../../docs/command-line.md', import.meta.url), 'utf8')

const blocks = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text }),
)

/** Commands with what they print. */
const answered = blocks.flatMap(({ language, text }, index) => {
  const next = blocks[index + 1]
  const isAnswer = next?.language === 'csv' || next?.language === 'text'
  return language === 'sh' && isAnswer && index > 1 ? [[text.trim(), next.text] as const] : []
})

afterAll(cleanUp)

describe('docs/command-line.md', () => {
  it('has an example for each kind of matrix', () => {
    expect(answered.length).toBeGreaterThanOrEqual(4)
  })

  it.each(answered)('shows what is printed: %s', async (command, printed) => {
    const folder = await newFolder()
    const file = join(folder, 'statements.csv')
    const table = blocks.find(({ language }) => language === 'csv')
    await writeFile(file, table?.text ?? '')
    // Nothing in these commands is quoted.
    const [npx, name, ...args] = command
      .split(/\s+/)
      .map((word) => (word === 'statements.csv' ? file : word))
    expect([npx, name]).toEqual(['npx', 'acta'])
    const { code, stdout, stderr } = await acta(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.replaceAll('\r\n', '\n')).toBe(printed)
  })

  it('lists each option of the help, with the words that it takes', async () => {
    const { code, stdout } = await acta(['stance', '--help'])
    expect(code).toBe(0)
    // Each option to the next one, with its words on whatever line they come.
    const options = [
      ...stdout.matchAll(/^ {2}((?:-o, )?--[\w-]+(?: <[^>]+>)?)([^]*?)(?=^ {2}-|^$)/gm),
    ]
    const helped = options.map(([, flags, text = '']) => {
      const [, choices = ''] =
        /\(choices: ((?:"[\w-]+",? ?)+)/.exec(text.replace(/\s+/g, ' ')) ?? []
      return [flags, [...choices.matchAll(/"([\w-]+)"/g)].map(([, word]) => word).join(' ')]
    })
    const rows = [...page.matchAll(/^\| `((?:-o, )?--[^`]+)` +\| ([^|]*)\|/gm)]
    const listed = rows.map(([, flags, words = '']) => [flags, words.replaceAll('`', '').trim()])
    expect(listed).toEqual(helped)
  })

  it('is short of nothing: the program’s own help leads to that of stance', async () => {
    const { code, stdout } = await acta(['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('acta stance --help')
  })
})
