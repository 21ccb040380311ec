import type { Expected } from './features.ts'

/** A view of the seed, with all that the files say of it. */
export const VIEW = `query($filter: GraphFilter) {
  neighborhood(of: ["actor:lima-group"], filter: $filter) {
    nodes { id node {
      name(lang: "es") description(lang: "es")
      ... on Actor { actorKind: kind status } ... on Event { eventKind: kind }
      ... on Instrument { instrumentKind: kind instrumentStatus: status } ... on Document { genre } ... on Topic { theme }
    } }
    edges {
      id source target relation label(lang: "es") weight directed
      facts { id date evidence { passage { document { id } line start end } } }
      passages { document { id } line start end }
    }
  }
}`

interface Place {
  document: { id: string }
  line: number
  start: number
  end: number
}

export interface Answer {
  neighborhood: {
    nodes: { id: string; node: Record<string, string | null> }[]
    edges: {
      id: string
      source: string
      target: string
      relation: string
      label: string
      weight: number
      directed: boolean
      facts: { id: string; date: string | null; evidence: { passage: Place }[] }[]
      passages: Place[]
    }[]
  }
}

/** The same view as GraphQL answers it. */
export function expectedOf({ neighborhood: { nodes, edges } }: Answer): Expected {
  return {
    nodes: nodes.map(({ id, node }) => ({
      id,
      label: node.name ?? '',
      entityType: id.split(':')[0] ?? '',
      kind:
        node.actorKind ?? node.eventKind ?? node.instrumentKind ?? node.genre ?? node.theme ?? null,
      status: node.status ?? node.instrumentStatus ?? null,
      description: node.description ?? null,
    })),
    edges: edges.map(({ directed, facts, passages, ...edge }) => ({
      ...edge,
      symmetric: !directed,
      facts: facts.map(({ id }) => id).sort(),
      evidence: passages
        .toSorted(
          (a, b) =>
            a.document.id.localeCompare(b.document.id) || a.start - b.start || a.end - b.end,
        )
        .map(({ document, line }) => `${document.id}:${String(line)}`),
      dates: [...new Set(facts.map(({ date }) => date).filter((date) => date !== null))],
    })),
  }
}
