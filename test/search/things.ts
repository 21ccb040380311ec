import { actorToGraph } from '../../src/actor/actor.graph.ts'
import type { Actor, Topic } from '../../src/bundle/bundle.ts'
import { find } from '../../src/search/find.ts'
import type { Store } from '../../src/store/store.ts'
import { topicToGraph } from '../../src/topic/topic.graph.ts'

function named(id: string, name: string, description: string) {
  return {
    id,
    names: [{ value: name, lang: 'en', kind: 'PREFERRED' }],
    description: { en: description },
    mentions: [],
  }
}

/** A graph of one actor. */
export function actor(id: string, name: string, description: string) {
  const record = { ...named(id, name, description), kind: 'PERSON', status: 'EXISTING' }
  return { items: [actorToGraph(record as unknown as Actor)], nativeEdges: [] }
}

/** A graph of one topic. */
export function topic(id: string, name: string, description: string) {
  const record = { ...named(id, name, description), theme: 'x', plusMeans: { en: 'Yes.' } }
  return { items: [topicToGraph(record as unknown as Topic)], nativeEdges: [] }
}

/** The ids of what a text finds among things of some types. */
export async function idsOf(store: Store, text: string, types = ['actor']) {
  const { hits } = await find(store, { text, types, lang: null })
  return hits.map(({ id }) => id)
}
