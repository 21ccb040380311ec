import { EDGE_COLUMNS, NODE_COLUMNS } from '../../src/export/columns.ts'
import { ABSOLUTE_WEIGHT } from '../../src/export/stance-graph-view.ts'
import type { ExportEdge, ExportFact, ExportNode, ExportView } from '../../src/export/model.ts'

/** Everything that breaks careless writers. */
const NAMES = {
  'actor:quotes': 'Quotes "double" and \'single\' \\ back',
  'actor:markup': '<b>A & B</b> &amp; ]]>',
  'actor:emoji': 'Emoji 😀 and 👩‍👩‍👧',
  'actor:accents': 'Ñandú, ¿qué? Perú; Curaçao',
  'actor:lines': 'Two\nlines\tand\u0007 a bell',
  'actor:alone': 'Stands alone',
  'actor:formula': '=1+1',
  'actor:same-a': 'The same name',
  'actor:same-b': 'The same name',
}

const node = ([id, label]: [string, string]): ExportNode => ({
  id,
  label,
  entityType: 'actor',
  kind: 'NGO',
  kindLabel: 'Nongovernmental organization',
  status: 'EXISTING',
  description: `About ${label.replaceAll(/\s/g, ' ').replace('\u0007', '')}`,
  date: null,
  identifiers: ['wikidata:Q1'],
  degree: 1,
  weightedDegree: 1,
  distance: null,
})

const edge = (
  source: string,
  relation: string,
  target: string,
  details: Partial<ExportEdge> = {},
): ExportEdge => ({
  id: `edge:${source}:${relation}:${target}`,
  source,
  target,
  kind: 'RELATIONSHIP',
  relation,
  family: 'COOPERATION',
  label: relation.toLowerCase(),
  legend: 'Cooperation and dialogue',
  symmetric: false,
  weight: 1,
  start: null,
  end: null,
  facts: [],
  evidence: [],
  ...details,
})

const fact = (id: string, date: string): ExportFact => ({
  id: `relationship:${id}`,
  modality: 'STATED',
  confidence: null,
  date,
  text: null,
  evidence: [],
})

const passage = {
  document: 'document:d',
  title: 'A "title" <x>',
  line: 7,
  start: 10,
  end: 20,
  support: 'STATES',
}

export const EDGES = [
  // Parallel, one of them symmetric and dated.
  edge('actor:quotes', 'HELPS', 'actor:markup'),
  edge('actor:quotes', 'MEETS', 'actor:markup', {
    symmetric: true,
    weight: 2,
    start: '2017-08-08',
    facts: [
      {
        id: 'relationship:r1',
        modality: 'STATED',
        confidence: 0.5,
        date: '2017-08-08/2018-11',
        text: 'He said: "<no> & yes".',
        evidence: [passage],
      },
      {
        id: 'relationship:r2',
        modality: 'RECOMMENDED',
        confidence: null,
        date: '2020/..',
        text: null,
        evidence: [passage],
      },
      { ...fact('r3', '2018-10/2018-12'), confidence: 0.8 },
    ],
    evidence: [passage],
  }),
  edge('actor:emoji', 'HELPS', 'actor:emoji', {
    label: 'helps "itself" & <others> ñ 😀',
    facts: [fact('r5', '../2017'), fact('r6', '2016/..')],
  }),
  edge('actor:accents', 'HELPS', 'actor:lines', {
    end: '2016-12-31',
    facts: [fact('r4', '../2016')],
  }),
  edge('actor:lines', 'HELPS', 'actor:accents'),
  edge('actor:formula', 'HELPS', 'actor:quotes'),
  edge('actor:same-a', 'HELPS', 'actor:same-b'),
]

/**
 * All of it; nothing; one thing alone, of that name; or all as in networks of agreement, which have
 * no direction, and weights below 0.
 */
export function oddView({
  isEmpty = false,
  isAgreement = false,
  label,
}: { isEmpty?: boolean; isAgreement?: boolean; label?: string } = {}): ExportView {
  const nodes = isEmpty
    ? []
    : Object.entries(label === undefined ? NAMES : { 'actor:one': label })
        .map(node)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    title: 'Odd "view" <&> ñ 😀',
    description: 'All at once. Some are "cut" & <hidden>.',
    truncatedBecause: isEmpty
      ? null
      : {
          en: '9 things match: only 7 are shown (maxNodes).',
          es: 'Coinciden 9 elementos: solo se muestran 7 (maxNodes).',
        },
    hiddenByModality: isEmpty ? {} : { RECOMMENDED: 3, HYPOTHETICAL: 1 },
    lang: 'en',
    address: 'http://127.0.0.1:4000/export/gexf?edges=CLAIM&lang=en',
    publicUrl: 'http://127.0.0.1:4000',
    isDated: !isEmpty,
    isDirected: !isAgreement,
    nodeColumns: NODE_COLUMNS,
    edgeColumns: isAgreement ? [...EDGE_COLUMNS, ABSOLUTE_WEIGHT] : EDGE_COLUMNS,
    nodeCount: nodes.length,
    async *nodes() {
      await Promise.resolve()
      yield* nodes
    },
    edgeCount: isEmpty ? 0 : EDGES.length,
    async *edges() {
      await Promise.resolve()
      if (isEmpty || label !== undefined) return
      for (const one of EDGES) yield isAgreement ? { ...one, weight: one.weight / -4 } : one
    },
    positions: () =>
      Promise.resolve(
        // Gephi takes 0, 0 for no place.
        new Map(nodes.map(({ id }, index) => [id, { x: (index + 1) / 10, y: -index / 10 }])),
      ),
  }
}

/** As it must come back: labels are on one line, without what XML has no place for. */
export function oddExpected(changed: (text: string, id: string) => string = (text) => text) {
  const label = (text: string, id = '') =>
    changed(text.replace(/[\n\t]/g, ' ').replace('\u0007', ''), id)
  return {
    nodes: Object.entries(NAMES)
      .map(node)
      .map((one) => ({ ...one, label: label(one.label, one.id) })),
    edges: EDGES.map((one) => ({
      ...one,
      label: label(one.label),
      facts: one.facts.map(({ id }) => id),
      evidence: one.evidence.length > 0 ? ['document:d:7'] : [],
      dates: one.facts.map(({ date }) => date ?? ''),
    })),
  }
}
