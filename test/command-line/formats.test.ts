import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DOMParser } from '@xmldom/xmldom'
import { FORMATS } from '../../src/export/formats.ts'
import { GraphReaders, type ReadGraph, SCHEMAS_OF_XML } from '../export/read-back.ts'
import { cleanUp, newFolder } from '../support/process.ts'
import type { Files } from '../support/reader-process.ts'
import { A, acta, B, C, STATEMENTS } from './statements.ts'

/** Who is linked with whom, and how much: as `subtract` has it. */
const EDGES: [string, string, number][] = [
  [A, B, 1],
  [A, C, -3],
]

/** Names of a file: Pajek has no `"`. */
const plain = (name: unknown) => String(name).replaceAll('"', "'")

describe('a network of stances in every format', () => {
  const files: Files = {}
  const readers = new GraphReaders()
  let read: Map<string, ReadGraph>

  beforeAll(async () => {
    const folder = await newFolder()
    const paths = Object.values(FORMATS).map(({ path }) => path)
    for (const path of paths) {
      const output = join(folder, path)
      const args = ['stance', '--aggregation', 'subtract', '--format', path, '--output', output]
      const { code, stderr } = await acta(args, STATEMENTS)
      expect({ path, code, stderr }).toEqual({ path, code: 0, stderr: '' })
      files[path] = await readFile(output)
    }
    read = await readers.graphs(files)
  })
  afterAll(async () => {
    await readers.end()
    await cleanUp()
  })

  it('fits the schemas of GEXF and GraphML, but for ids made of names', async () => {
    const found = Object.entries(await readers.wrong(files))
    expect(found.map(([schema]) => schema).sort()).toEqual([...SCHEMAS_OF_XML].sort())
    // GraphML has no spaces in ids; the second is what follows from the first.
    const stated = /is not a valid value of the atomic type 'xs:NMTOKEN'|SCHEMAV_CVC_IDC/
    for (const [schema, wrong] of found) {
      const ofIds = schema.startsWith('graphml') ? wrong.filter((line) => stated.test(line)) : []
      expect([schema, wrong.filter((line) => !ofIds.includes(line))]).toEqual([schema, []])
    }
  })

  it('has its names, ends and weights for every reader', () => {
    const expected = EDGES.map(([a, b, weight]) => [[a, b].map(plain).sort().join(), weight])
    expect(read.size).toBeGreaterThanOrEqual(5)
    for (const [reader, { nodes, edges }] of read) {
      // Pictures have no edges; JSON-LD has ids for ends.
      if (reader === 'svg') continue
      const nameOf = (id: unknown) => plain(nodes.find((node) => node.id === id)?.name)
      const found = edges.map(({ source, target, weight }) => [
        [nameOf(source), nameOf(target)].sort().join(),
        Number(weight),
      ])
      const weights = (list: unknown[][]) => list.map(([, weight]) => weight).sort()
      if (reader === 'jsonld') expect(weights(found)).toEqual(weights(expected))
      else expect({ reader, found: found.sort() }).toEqual({ reader, found: expected.sort() })
    }
  })

  it('has no direction, where the format tells', () => {
    const directed = [...read].filter(([, graph]) => graph.directed).map(([reader]) => reader)
    const silent = ['cyjs', 'edges-csv', 'jsonld', 'pajek Gephi']
    expect(directed.filter((reader) => !silent.includes(reader))).toEqual([])
  })

  it('says how many statements each actor made', () => {
    const { nodes } = read.get('graphology') ?? fail()
    expect(nodes.map(({ id, statements }) => [id, statements])).toEqual([
      [`organization:${A}`, 3],
      [`organization:${B}`, 2],
      [`organization:${C}`, 2],
    ])
  })

  it('is drawn with its names and a legend', () => {
    const picture = files.svg?.toString() ?? ''
    const svg = new DOMParser().parseFromString(picture, 'text/xml')
    const texts = Array.from(svg.getElementsByTagName('text'), (text) => text.textContent)
    expect(texts).toEqual(expect.arrayContaining([A, B, C, 'organization']))
    expect(picture).not.toMatch(/NaN|Infinity/)
    expect(files.png?.subarray(1, 4).toString()).toBe('PNG')
  })
})

it('speaks Spanish where it is asked to', async () => {
  const { stdout } = await acta(['stance', '--lang', 'es', '--format', 'd3'], STATEMENTS)
  const { graph, links } = JSON.parse(stdout) as {
    graph: { title: string }
    links: { label: string }[]
  }
  expect([graph.title, links[0]?.label]).toEqual(['organization por concept', 'coincide con'])
})

function fail(): never {
  throw new Error('graphology read nothing.')
}
