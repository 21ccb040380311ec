import { expect, it } from '@jest/globals'
import type { Store } from '../../../src/store/store.ts'
import { runFailing, runQuery } from '../../support/api.ts'
import { readSpoken } from '../spoken.ts'

// On p, x and y agree; on q, y and z; on r, x and y again; on s nobody meets.
export const BACKBONE_SPOKEN = readSpoken(`
  x p +
  y p +
  y q -
  z q -
  x r +
  y r +
  z s +
`)

const close = (value: number): unknown => expect.closeTo(value, 9)
const of = (...actors: string[]) => ({ actors: actors.map((actor) => `actor:${actor}`) })

const LOSS = 'backboneLoss redundantLoss backboneStatements redundantStatements'
const BACKBONE = `query ($input: StanceNetworkInput!) {
  stanceNetwork(input: $input) {
    backbone {
      nested { column { id } statements backboneLoss redundantLoss }
      two: best(size: 2) { backbone { id } redundant { id } method ${LOSS} }
      any: best { backbone { id } redundant { id } method ${LOSS} }
      chosen(columns: ["topic:q", "topic:p"], penalty: 3) { backbone { id } redundant { id } method ${LOSS} }
      none: chosen(columns: []) { backbone { id } method ${LOSS} }
    }
  }
}`

// Of x, y and z the whole is a path with weights 2 and 1, whose Laplacian has the eigenvalues 0 and
// 3 ± √3; one edge alone has 2 and 0, both edges with weight 1 have 3, 1 and 0.
const [high, low] = [(3 + Math.sqrt(3)) / 6, (3 - Math.sqrt(3)) / 6]
const ofEven = Math.hypot(0.75 - high, 0.25 - low)
const ofEdge = Math.hypot(1 - high, low)
const ofAll = Math.hypot(high, low)

/** Which topics carry a network. */
export function testBackbone(store: () => Store) {
  it('which topics carry a network, and what others lose of it', async () => {
    const ids = (...names: string[]) => names.map((name) => ({ id: `topic:${name}` }))
    const step = (
      name: string,
      statements: number,
      backboneLoss: number,
      redundantLoss: number,
    ) => ({
      ...{ column: { id: `topic:${name}` }, statements },
      ...{ backboneLoss: close(backboneLoss), redundantLoss: close(redundantLoss) },
    })
    const penalty = Math.exp((-3 * 2) / 4)
    // Without s nothing is lost, whatever the penalty.
    const withoutS = {
      ...{ backbone: ids('p', 'q', 'r'), redundant: ids('s'), method: 'EXACT' },
      ...{ backboneLoss: close(0), backboneStatements: 6, redundantStatements: 1 },
    }
    expect(await runQuery(store(), BACKBONE, { input: { filter: of('x', 'y', 'z') } })).toEqual({
      stanceNetwork: {
        backbone: {
          nested: [
            step('s', 1, 0, ofAll),
            step('r', 2, ofEven, ofEdge),
            step('q', 2, ofEdge, ofEven),
            step('p', 2, ofAll, 0),
          ],
          two: {
            ...{ backbone: ids('p', 'q'), redundant: ids('r', 's'), method: 'EXACT' },
            ...{ backboneLoss: close(ofEven), redundantLoss: close(ofEdge) },
            ...{ backboneStatements: 4, redundantStatements: 3 },
          },
          any: { ...withoutS, redundantLoss: close(ofAll * Math.exp((-3.5 * 3) / 4)) },
          chosen: {
            ...{ backbone: ids('p', 'q'), redundant: ids('r', 's'), method: 'CHOSEN' },
            ...{ backboneLoss: close(ofEven * penalty), redundantLoss: close(ofEdge * penalty) },
            ...{ backboneStatements: 4, redundantStatements: 3 },
          },
          none: {
            ...{ backbone: [], method: 'CHOSEN', backboneLoss: close(ofAll), redundantLoss: 0 },
            ...{ backboneStatements: 0, redundantStatements: 7 },
          },
        },
      },
    })
  })

  it('the backbone by DNA’s distance, equal topics together', async () => {
    // The rows have 3, 2, 1 of 6. Without p, or without r, 2, 1, 1 of 4, which differs by 1/12 twice;
    // then p leaves with r, and q alone has 1, 1, 0 of 2.
    const input = { filter: of('x', 'y', 'z'), compatibility: 'DNA' }
    const { nested } = ((await runQuery(store(), BACKBONE, { input })) as Backed).stanceNetwork
      .backbone
    expect(nested.map(({ column, backboneLoss }) => [column.id, backboneLoss])).toEqual([
      ['topic:s', close(0)],
      ['topic:r', close(1 / 6)],
      ['topic:p', close(1 / 3)],
      ['topic:q', close(1)],
    ])
  })

  it('a backbone of nothing, and of one topic', async () => {
    const ask = `query ($input: StanceNetworkInput!) { stanceNetwork(input: $input) { backbone {
      nested { backboneLoss } best { backbone { id } redundant { id } method backboneLoss } } } }`
    const answer = (input: object): Promise<unknown> => runQuery(store(), ask, { input })
    const none = { redundant: [], method: 'NONE', backboneLoss: 0 }
    expect(await answer({ filter: of() })).toEqual({
      stanceNetwork: { backbone: { nested: [], best: { backbone: [], ...none } } },
    })
    expect(await answer({ filter: { ...of('x', 'y'), topics: ['topic:p'] } })).toEqual({
      stanceNetwork: {
        backbone: {
          nested: [{ backboneLoss: close(1) }],
          best: { backbone: [{ id: 'topic:p' }], ...none },
        },
      },
    })
  })

  it.each([
    ['best(size: 4) { method }', 'size', 'less than 4'],
    ['best(size: 0) { method }', 'size', 'from 1'],
    ['best(size: 1, penalty: 1) { method }', 'penalty', 'left out'],
    ['best(penalty: -1) { method }', 'penalty', 'from 0 to 100'],
    ['best(iterations: 10001) { method }', 'iterations', 'from 1 to 10000'],
    ['best(seed: -1) { method }', 'seed', 'from 0'],
    ['chosen(columns: ["topic:tea"]) { method }', 'columns', 'columns of the network'],
    ['chosen(columns: [], penalty: 101) { method }', 'penalty', 'from 0 to 100'],
  ])('backbone { %s } is refused by name', async (field, input, allowed) => {
    const query = `query ($input: StanceNetworkInput!) { stanceNetwork(input: $input) { backbone { ${field} } } }`
    const failure = await runFailing(store(), query, { input: { filter: of('x', 'y', 'z') } })
    expect(failure).toMatchObject({ code: 'BAD_INPUT', input })
    expect(String(failure.extensions?.allowed)).toContain(allowed)
  })
}

interface Backed {
  stanceNetwork: { backbone: { nested: { column: { id: string }; backboneLoss: number }[] } }
}
