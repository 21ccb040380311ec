import { describe, expect, it } from '@jest/globals'
import { GROUND, GROUPS, lineTone, STANCES, type Tone } from '../../src/view/palette.ts'

// By WCAG 2 and by the simulation of Machado, Oliveira and Fernandes (2009): linear RGB as those see
// it who have no cones for red, or for green.

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

const EYES: Record<string, Matrix> = {
  'with all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without cones for red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without cones for green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
}
const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const WHITE: Triple = [0.95047, 1, 1.08883]

const times = (matrix: Matrix, [x, y, z]: Triple) =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple

function linear(hex: string) {
  return [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as unknown as Triple
}

function contrast(a: string, b: string) {
  const [dark = 0, light = 0] = [a, b]
    .map((hex) => times(TO_XYZ, linear(hex))[1])
    .sort((first, second) => first - second)
  return (light + 0.05) / (dark + 0.05)
}

/** How far two colors are from each other in CIELAB. */
function distance(a: string, b: string, eyes: Matrix) {
  const lab = (hex: string) => {
    const seen = times(eyes, linear(hex)).map((value) => Math.max(0, value)) as unknown as Triple
    const [x = 0, y = 0, z = 0] = times(TO_XYZ, seen).map((value, index) => {
      const part = value / (WHITE[index] ?? 1)
      return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16 / 116
    })
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }
  const [first, second] = [lab(a), lab(b)]
  return Math.hypot(...first.map((value, index) => value - (second[index] ?? 0)))
}

function pairs<Item>(items: readonly Item[]) {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const))
}

const AGREEMENT = ['COOPERATION', 'SUPPORT', 'STANCE_SUPPORTS']
const OPPOSITION = ['PRESSURE', 'REPRESSION', 'CONFLICT', 'STANCE_OPPOSES']
const OTHERS = ['STRUCTURE', 'PLACE', 'OFFICE', 'MIGRATION', 'POWER', 'DOCUMENTS', 'COMPARISON']
const MORE = ['INFORMATION', 'ASSERTS_ABOUT', 'RECOMMENDS_TO', 'PARTICIPANT_IN', 'unheard of']

describe.each(['light', 'dark'] as const)('colors on %s ground', (theme) => {
  const of = (tone: Tone) => tone[theme]
  const groups = Object.values(GROUPS)
  const lines = [...AGREEMENT, ...OPPOSITION, ...OTHERS, ...MORE].map(lineTone)

  it('stand out from it', () => {
    for (const tone of [...groups.map(({ tone }) => tone), ...lines]) {
      expect([of(tone), contrast(of(tone), GROUND[theme]) >= 3]).toEqual([of(tone), true])
    }
    // Words have the colors of stances.
    for (const tone of Object.values(STANCES)) {
      expect(contrast(of(tone), GROUND[theme])).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(Object.entries(EYES))('can be told apart %s', (_, eyes) => {
    const discs = groups.filter(({ shape }) => shape === 'circle').map(({ tone }) => of(tone))
    for (const [a, b] of pairs(discs)) expect(distance(a, b, eyes)).toBeGreaterThan(15)
    for (const [a, b] of pairs(Object.values(STANCES).map(of))) {
      expect(distance(a, b, eyes)).toBeGreaterThan(20)
    }
    for (const agreement of AGREEMENT) {
      for (const opposition of OPPOSITION) {
        const [a, b] = [of(lineTone(agreement)), of(lineTone(opposition))]
        expect(distance(a, b, eyes)).toBeGreaterThan(25)
      }
    }
  })
})
