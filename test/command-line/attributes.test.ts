import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cleanUp, newFolder } from '../support/process.ts'
import { A, acta, B, C, STATEMENTS } from './statements.ts'

let folder: string
beforeAll(async () => {
  folder = await newFolder()
})
afterAll(cleanUp)

interface Node {
  key: string
  attributes: Record<string, unknown>
}

async function nodesOf(...args: string[]): Promise<Node[]> {
  const { code, stdout, stderr } = await acta(
    ['stance', ...args, '--format', 'graphology'],
    STATEMENTS,
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return (JSON.parse(stdout) as { nodes: Node[] }).nodes
}

async function fileOf(content: string | Uint8Array) {
  const file = join(folder, 'attributes.csv')
  await writeFile(file, content)
  return file
}

describe('--attributes', () => {
  /** As DNA exports it; one row is of another variable, one of nobody in the network. */
  const ENTITIES = `\uFEFFentity_id;variable;value;color;Type of actor;members;code
1;organization;"Señal ""S.A.""";#FF9900;"party; left";12.5;01
2;organization;b, c;#000000;;-3;02
3;concept;tax;#00CC00;money;;

4;organization;unused;#FFFFFF;state;7;03
`

  it('carries what is known of rows along to the nodes, by names that every format takes', async () => {
    const [a, b, c] = await nodesOf('--attributes', await fileOf(ENTITIES))
    // `color` would be the color of the node; a code is no number.
    expect(a?.attributes).toMatchObject({
      attribute_color: '#FF9900',
      Type_of_actor: 'party; left',
      members: 12.5,
      code: '01',
    })
    expect(b?.attributes).toMatchObject({ attribute_color: '#000000', members: -3 })
    expect(b?.attributes).not.toHaveProperty('Type_of_actor')
    expect(Object.keys(c?.attributes ?? {})).not.toContain('members')
  })

  it('keeps ids under names of their own, and leaves out columns without a name', async () => {
    const lines = ['"","variable","value","id","entity_id","votes","born"']
    lines.push(
      '"1","organization","b, c","Q7",12,1e+05,-0.5',
      '"2","organization","Ñandú","",,3,-0',
    )
    const [, b, c] = await nodesOf('--attributes', await fileOf(lines.join('\n')))
    const [plain] = await nodesOf()
    const known = Object.keys(plain?.attributes ?? {})
    expect(Object.keys(b?.attributes ?? {}).filter((name) => !known.includes(name))).toEqual([
      'attribute_id',
      'entity_id',
      'votes',
      'born',
    ])
    // An exponent makes the column one of texts.
    const values = { attribute_id: 'Q7', entity_id: 12, votes: '1e+05', born: -0.5 }
    expect(b?.attributes).toMatchObject(values)
    expect(c?.attributes).toMatchObject({ votes: '3', born: 0 })
  })

  it('carries what is known of columns, too, in two modes, and in each window of a series', async () => {
    const file = await fileOf(ENTITIES)
    const nodes = await nodesOf('--mode', 'two', '--attributes', file)
    expect(nodes.map(({ key, attributes }) => [key, attributes.attribute_color])).toEqual([
      [`organization:${A}`, '#FF9900'],
      [`organization:${B}`, '#000000'],
      [`organization:${C}`, undefined],
      ['concept:cap', undefined],
      ['concept:tax', '#00CC00'],
    ])
    const output = join(folder, 'years.gexf')
    const { code } = await acta(
      ['stance', '--window', 'years', '--attributes', file, '--format', 'gexf', '-o', output],
      STATEMENTS,
    )
    expect(code).toBe(0)
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /attributes\.csv: the file must be a table with a header/],
    ['no column of values', 'variable,party\na,b', /attributes\.csv: line 1: .* with value/],
    ['a column twice', 'variable,value,x,x\n', /line 1: the header .* "x" twice/],
    ['names that become one', 'variable,value,a b,a-b\norganization,x,1,2', /written as "a_b"/],
    ['a row that is too short', 'variable,value,x\n\na,b\n', /line 3: the row must be 3 fields/],
    [
      'a value twice',
      'variable,value,x\n"a",b,"1\n2"\na,b,3\n',
      /line 4: the value must be unique, but got "b" twice for "a"/,
    ],
    [
      'another variable',
      'variable,value,x\nperson,b,1\n',
      /variable must be organization, .*person/,
    ],
    ['a quote that does not end', 'variable,value\n"a,b', /attributes\.csv: line \d: .* CSV/],
    ['another encoding', Buffer.from('variable,value\na,ñ', 'latin1'), /line 2: .*UTF-8.*iconv/],
  ])('is refused: %s', async (_, content, message) => {
    const file = await fileOf(content)
    const args = ['stance', '--attributes', file, '--format', 'gexf']
    const { code, stdout, stderr } = await acta(args, STATEMENTS)
    expect(stderr).toMatch(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  it('is refused for a format without attributes, and where there is no such file', async () => {
    const bare = await acta(['stance', '--attributes', 'x.csv'], STATEMENTS)
    expect(bare).toMatchObject({ code: 2, stdout: '' })
    expect(bare.stderr).toMatch(/format must be one with attributes of nodes: gexf, .* edges-csv/)
    const missing = await acta(['stance', '--attributes', 'x.csv', '--format', 'dot'], STATEMENTS)
    expect(missing).toMatchObject({ code: 2, stdout: '' })
    expect(missing.stderr).toMatch(/x\.csv cannot be read: there is no such file/)
  })
})

describe('--camps', () => {
  // A and B agree twice and differ once, A and C differ three times, B and C agree once and differ
  // once. Of the three divisions in two, that into A, B and C leaves all but one in its place.
  it('says of each row its camp, and gives it a color', async () => {
    const nodes = await nodesOf('--camps', '2')
    expect(nodes.map(({ attributes }) => attributes.camp)).toEqual([1, 1, 2])
    const colors = nodes.map(({ attributes }) => attributes.color)
    expect(colors[0]).toBe(colors[1])
    expect(colors[0]).not.toBe(colors[2])
    const { stdout } = await acta(['stance', '--camps', '2', '--format', 'svg'], STATEMENTS)
    expect(stdout).toMatch(/>Camp 1<[^]*>Camp 2</)
  })

  it('says where nobody is in any, as there are fewer rows', async () => {
    const args = ['stance', '--camps', '4', '--format', 'graphology']
    const { code, stdout, stderr } = await acta(args, STATEMENTS)
    expect(code).toBe(0)
    expect(stderr).toMatch(
      /^acta: The network is not divided into camps: fewer than 4 rows .*\.\n$/,
    )
    const { nodes } = JSON.parse(stdout) as { nodes: Node[] }
    expect(nodes.map(({ attributes }) => attributes.camp ?? null)).toEqual([null, null, null])
  })

  it.each<[string[], RegExp]>([
    [['--camps', '1', '--format', 'svg'], /camps must be 2 to 10, but got 1/],
    [['--camps', '2', '--mode', 'two', '--format', 'svg'], /used with --mode one/],
    [['--camps', '2', '--qualifier-type', 'none', '--format', 'svg'], /where there is a qualifier/],
    [['--camps', '2', '--window', 'years', '--format', 'gexf'], /without --window/],
    [['--camps', '2'], /with a format of gexf, .*csv, svg, png, but got --format edges-csv\./],
    [['--camps', '2', '--format', 'jsonld'], /format of gexf, .*, but got --format jsonld\./],
    [['--camps', '2', '--format', 'pajek'], /format of gexf, .*, but got --format pajek\./],
    [['--camps', '2', '--format', 'dl'], /format of gexf, .*, but got --format dl\./],
  ])('is refused: %j', async (args, message) => {
    const { code, stderr } = await acta(['stance', ...args], STATEMENTS)
    expect(stderr).toMatch(message)
    expect(code).toBe(2)
  })
})
