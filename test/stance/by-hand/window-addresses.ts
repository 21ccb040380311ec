import { expect, it } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import type { Store } from '../../../src/store/store.ts'
import { runQuery } from '../../support/api.ts'
import { ALL, type Linked, SERIES, type Sliced, SLICES } from './windows.ts'

/** The files of windows of time, at the addresses that an answer gives. */
export function testWindowAddresses(store: () => Store, app: () => FastifyInstance) {
  it.each(SERIES.slice(1, 5))(
    '%s: each has an address of its own',
    async (_, asked, __, options) => {
      const input = { filter: ALL, normalization: options.isAverage ? 'AVERAGE' : 'NONE' }
      const answer = (await runQuery(store(), SLICES, {
        input,
        sumToOne: false,
        ...asked,
      })) as Sliced
      for (const { start, end, matrix, network } of answer.stanceNetwork.series) {
        expect(network.url).toContain(`window=${start}/${end}`)
        const file = await get(network.url)
        expect(file.statusCode).toBe(200)
        expect(file.headers['content-disposition']).toContain(start)
        const { nodes, edges } = JSON.parse(file.body) as {
          nodes: { key: string }[]
          edges: { source: string; target: string; attributes: { weight: number } }[]
        }
        expect(nodes.map(({ key }) => key).sort()).toEqual(network.nodes.map(({ id }) => id).sort())
        const written = ({ source, target, weight }: Linked) =>
          `${source} ${target} ${weight.toFixed(9)}`
        expect(
          edges.map((edge) => written({ ...edge, weight: edge.attributes.weight })).sort(),
        ).toEqual(network.edges.map(written).sort())

        const csv = await get(matrix.csv)
        const cells = csv.body.trim().split('\r\n').slice(1)
        expect(cells.flatMap((line) => line.split(',').slice(1)).map(Number)).toEqual(matrix.values)
      }
    },
  )

  it('windows that share their days are told apart', async () => {
    const answer = (await runQuery(
      store(),
      `query ($input: StanceNetworkInput!) { stanceNetwork(input: $input) { series(unit: EVENT, arrangement: TILED) {
        start end matrix { rows columns values csv: url(format: MATRIX_CSV) } } } }`,
      { input: { mode: 'TWO_MODE', filter: ALL } },
    )) as Sliced
    const last = answer.stanceNetwork.series.slice(-2)
    expect(last.map(({ matrix }) => [matrix.rows, matrix.values])).toEqual([
      [['actor:b'], [-1]],
      [['actor:a'], [1]],
    ])
    const files = await Promise.all(last.map(({ matrix }) => get(matrix.csv)))
    expect(files.map(({ body }) => body.trim().split('\r\n')[1])).toEqual(['B,-1', 'A,1'])
    expect(last.map(({ matrix }) => matrix.csv.includes('nth=2'))).toEqual([false, true])
  })

  it.each([
    ['unit=MONTH', 'window', 'given with unit'],
    ['window=2018-01-01/2018-01-31', 'unit', 'given with window'],
    ['kernel=GAUSSIAN', 'unit', 'given with kernel'],
    ['unit=MONTH&window=2018-01-02/2018-01-31', 'window', '2018-01-01/2018-01-31 to 2018-06'],
    ['unit=MONTH&window=2018-01-01/2018-01-31&nth=2', 'nth', 'place'],
    ['unit=MONTH&size=0&window=2018-01-01/2018-01-31', 'size', 'from 1'],
    ['unit=CENTURY&window=2018-01-01/2018-01-31', 'unit', 'MONTH'],
    ['unit=EVENT&kernel=GAUSSIAN&window=2018-01-01/2018-01-31', 'kernel', 'calendar'],
  ])('an address with %s is refused by name', async (query, input, allowed) => {
    for (const format of ['gexf', 'matrix-csv']) {
      const { statusCode, json } = await app().inject(
        `/export/${format}?mode=ONE_MODE&actors=${ALL.actors.join(',')}&${query}`,
      )
      expect(statusCode).toBe(400)
      const [error] = json<{ errors: { extensions: { input: string; allowed: string } }[] }>()
        .errors
      expect(error?.extensions.input).toBe(input)
      expect(String(error?.extensions.allowed)).toContain(allowed)
    }
  })

  async function get(url: string) {
    return app().inject(url.replace(/^https?:\/\/[^/]+/, ''))
  }
}
