import type { ActorKind } from '../api/operations.ts'
import {
  CATEGORIES,
  type Group,
  groupOf as groupOfType,
  STANCES,
  type Tone,
  UNCATEGORIZED,
} from '../../../src/view/palette.ts'

// The colors and shapes of all pictures are in src/view/palette.ts; here is what only this page has.

export {
  type Group,
  GROUND,
  GROUPS,
  lineKey,
  lineTone,
  type Shape,
  STANCES,
  type Tone,
} from '../../../src/view/palette.ts'

export type Theme = keyof Tone

/** A thing as far as its color and shape depend on it. */
export interface Kinded {
  __typename: string
  actorKind?: ActorKind | null | undefined
}

export function groupOf({ __typename, actorKind }: Kinded): Group {
  return groupOfType(__typename.toLowerCase(), actorKind)
}

/** The largest communities have a color each; small ones share them. Below 0 is who is in none. */
export function category(index: number): Tone {
  return (index < 0 ? undefined : CATEGORIES[index % CATEGORIES.length]) ?? UNCATEGORIZED
}

export function stanceTone(stance: string | null | undefined): Tone {
  return stance && stance in STANCES ? STANCES[stance as keyof typeof STANCES] : UNCATEGORIZED
}

/** The same number for the same text: first places that do not depend on chance. */
export function hash(text: string) {
  let value = 2166136261
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619)
  }
  return value >>> 0
}
