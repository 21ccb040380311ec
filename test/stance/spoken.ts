import { loadFolder } from '../../src/bundle/load-folder.ts'
import { prepareStore } from '../../src/graph/prepare.ts'
import type { Store } from '../../src/store/store.ts'
import { smallBundle, toFiles, withFolder } from '../bundle/small-bundle.ts'
import type { Engine } from '../support/engines.ts'

// Stores of few positions, so that what is made of them can be worked out by hand.

/** A position: who says what of what, when and where. */
export interface Spoken {
  actor: string
  topic: string
  /** -1, 0 or 1. */
  stance: number
  date?: string
  document?: string
}

/** One a line: actor, topic, `-`, `0` or `+`, and a date or nothing: `a t + 2018-01-10`. */
export function readSpoken(text: string): Spoken[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [actor = '', topic = '', sign = '', date] = line.trim().split(' ')
      return { actor, topic, stance: ['-', '0', '+'].indexOf(sign) - 1, ...(date && { date }) }
    })
}

/** A store with these positions; `a` is `actor:a`, `t` is `topic:t`, and documents likewise. */
export async function openSpoken(engine: Engine, spoken: readonly Spoken[]): Promise<Store> {
  const store = await engine.openEmpty()
  await prepareStore(store)
  await withFolder(toFiles(bundleOf(spoken)), (folder) => loadFolder(store, folder))
  return store
}

function bundleOf(spoken: readonly Spoken[]) {
  const bundle = smallBundle()
  const [actor] = bundle['actors.jsonl']
  const [letter] = bundle['documents.jsonl']
  const [position] = bundle['positions.jsonl']
  const [passage] = position?.evidence as object[]
  const known = new Set(
    Object.values(bundle)
      .flat()
      .map(({ id }) => id),
  )
  const each = (key: 'actor' | 'topic' | 'document') =>
    [...new Set(spoken.flatMap((one) => one[key] ?? []))].filter((name) => {
      return !known.has(`${key}:${name}`)
    })
  const named = (type: string) => (name: string) => ({
    id: `${type}:${name}`,
    names: [{ value: name.toUpperCase(), lang: 'en', kind: 'PREFERRED' }],
  })
  bundle['actors.jsonl'].push(
    ...each('actor').map((name) => ({ ...actor, ...named('actor')(name) })),
  )
  bundle['documents.jsonl'].push(
    ...each('document').map((name) => ({ ...letter, ...named('document')(name) })),
  )
  bundle['topics.jsonl'].push(
    ...each('topic').map((name) => ({ ...named('topic')(name), theme: 'DRINKS' })),
  )
  bundle['positions.jsonl'] = spoken.map(
    ({ actor: by, topic, stance, date, document }, number) => ({
      ...position,
      id: `position:${String(number).padStart(3, '0')}`,
      actor: `actor:${by}`,
      onBehalfOf: [],
      topic: `topic:${topic}`,
      stance: ['OPPOSES', 'AMBIVALENT', 'SUPPORTS'][stance + 1],
      evidence: [{ ...passage, document: `document:${document ?? 'letter'}` }],
      ...(date && { date }),
    }),
  )
  return bundle
}
