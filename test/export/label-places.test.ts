import { expect, it } from '@jest/globals'
import { LabelPlaces } from '../../src/export/label-places.ts'

const AREA = { left: 0, top: 0, width: 400, height: 400 }
const NODE = { x: 200, y: 200, radius: 10 }
/** At the right of the node, where names stand else. */
const ARROWHEAD = { x: 213, y: 200, radius: 5 }

it('puts a name beside an arrowhead, and not over it', () => {
  const free = new LabelPlaces([NODE], AREA).place('Name', NODE, 13)
  expect(free).toMatchObject({ anchor: 'start', x: 213 })
  const beside = new LabelPlaces([NODE], AREA, [ARROWHEAD]).place('Name', NODE, 13)
  expect(beside).toMatchObject({ anchor: 'end', x: 187 })
})

it('keeps away from the rim where arrowheads are all around', () => {
  const arrowheads = Array.from({ length: 36 }, (_, index) => ({
    x: 200 + 13 * Math.cos((index * Math.PI) / 18),
    y: 200 + 13 * Math.sin((index * Math.PI) / 18),
    radius: 5,
  }))
  const place = new LabelPlaces([NODE], AREA, arrowheads).place('Name', NODE, 13)
  expect(place).toMatchObject({ anchor: 'start', x: 223 })
})

it('names a node where it must cover arrowheads', () => {
  const arrowheads = [{ x: 200, y: 200, radius: 400 }]
  expect(new LabelPlaces([NODE], AREA, arrowheads).place('Name', NODE, 13)).toBeDefined()
})
