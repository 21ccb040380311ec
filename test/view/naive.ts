import { readFileSync } from 'node:fs'

// The same answers, worked out from seed/*.jsonl without the service: slow, and plain to read.

export interface SeedFact {
  id: string
  modality: string
  date?: string
  period?: string
  evidence: { document: string; line: number; start: number; end: number }[]
  from?: string
  to?: string
  relation?: string
  actor?: string
  onBehalfOf?: string[]
  topic?: string
  stance?: string
  assertedBy?: string[]
  about?: string[]
  issuedBy?: string[]
  addressees?: string[]
  topics?: string[]
}

function readSeed<Item>(name: string): Item[] {
  return readFileSync(new URL(`../../seed/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item)
}

export const relationships = readSeed<
  Required<Pick<SeedFact, 'from' | 'to' | 'relation'>> & SeedFact
>('relationships')
export const positions = readSeed<SeedFact>('positions')
export const claims = readSeed<SeedFact>('claims')
export const recommendations = readSeed<SeedFact>('recommendations')
export const actors = readSeed<{ id: string; kind: string }>('actors')
export const happenings = ['events', 'instruments'].flatMap((name) =>
  readSeed<{ id: string; date?: string; participants: string[] }>(name),
)
export const relationTypes = new Map(
  readSeed<{ code: string; family: string; symmetric: boolean }>('relation-types').map((type) => [
    type.code,
    type,
  ]),
)

export const HOLDING = ['STATED', 'IMPLIED']
export const EVERY = ['STATED', 'IMPLIED', 'RECOMMENDED', 'HYPOTHETICAL']

export interface NaiveEdge {
  source: string
  relation: string
  target: string
  fact: SeedFact
}

/** One edge a fact, start and end. */
export function naiveEdges(fact: SeedFact): NaiveEdge[] {
  const { from, to, relation, actor, topic, stance } = fact
  const pairs = (sources: string[], relation: string, targets: string[]) =>
    sources.flatMap((source) => targets.map((target) => ({ source, relation, target, fact })))
  if (from && to && relation) return pairs([from], relation, [to])
  if (actor && topic) {
    const holders = [...new Set([actor, ...(fact.onBehalfOf ?? [])])]
    return pairs(holders, `STANCE_${stance ?? ''}`, [topic])
  }
  if (fact.assertedBy) return pairs(fact.assertedBy, 'ASSERTS_ABOUT', fact.about ?? [])
  return pairs(fact.issuedBy ?? [], 'RECOMMENDS_TO', fact.addressees ?? [])
}

const kindOf = new Map(actors.map(({ id, kind }) => [id, kind]))
const held = [...relationships, ...positions, ...claims, ...recommendations].filter(
  ({ modality }) => HOLDING.includes(modality),
)

/** How many facts that hold name each thing, in whatever role. */
const degreeOf = new Map<string, number>()
for (const fact of held) {
  for (const text of new Set(Object.values(fact).flat())) {
    if (typeof text === 'string') degreeOf.set(text, (degreeOf.get(text) ?? 0) + 1)
  }
}

export interface AskedOfEnds {
  actors?: readonly string[]
  actorKinds?: readonly string[]
  minDegree?: number
  without?: readonly string[]
  onBehalfOf?: string
}

/** Whether a fact is shown, tried pair by pair: nobody at an end is as somebody that all filters keep. */
export function isShown(fact: SeedFact, asked: AskedOfEnds) {
  const { actors: wanted, actorKinds, minDegree = 0, without = [], onBehalfOf } = asked
  const isKept = (id: string | null) =>
    id === null ||
    (!without.includes(id) &&
      (degreeOf.get(id) ?? 0) >= minDegree &&
      (!actorKinds || !kindOf.has(id) || actorKinds.includes(kindOf.get(id) ?? '')))
  const isWanted = (id: string | null) => !wanted || (id !== null && wanted.includes(id))
  const holders = onBehalfOf === 'EXCLUDE' ? [] : (fact.onBehalfOf ?? [])
  const sources = [fact.from ?? fact.actor ?? fact.assertedBy ?? fact.issuedBy ?? [], holders]
  const targets = [fact.to ?? fact.topic ?? fact.about ?? fact.addressees ?? []]
  const orNobody = (ids: string[]) => (ids.length > 0 ? ids : [null])
  return orNobody(sources.flat(2)).some((source) =>
    orNobody(targets.flat(2)).some(
      (target) => isKept(source) && isKept(target) && (isWanted(source) || isWanted(target)),
    ),
  )
}

export interface ExpectedEdge {
  id: string
  source: string
  target: string
  relation: string
  facts: string[]
}

/** Edges with the same start, relation and end made one. */
export function joined(edges: NaiveEdge[]): ExpectedEdge[] {
  const groups = new Map<string, ExpectedEdge>()
  for (const { source, relation, target, fact } of edges) {
    const id = `edge:${source}:${relation}:${target}`
    const group = groups.get(id) ?? { id, source, target, relation, facts: [] }
    group.facts.push(fact.id)
    groups.set(id, group)
  }
  return [...groups.values()]
    .map((group) => ({ ...group, facts: group.facts.sort() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

export type Steps = Map<string, Set<string>>

/** Who leads on to whom over some edges; with `directed` only along them, or over symmetric ones. */
export function naiveSteps(
  edges: { source: string; target: string; relation?: string }[],
  directed = false,
): Steps {
  const steps: Steps = new Map()
  const add = (from: string, to: string) => {
    steps.set(from, (steps.get(from) ?? new Set()).add(to))
  }
  for (const { source, target, relation = '' } of edges) {
    add(source, target)
    if (!directed || relationTypes.get(relation)?.symmetric) add(target, source)
  }
  return steps
}

/** Tries every way there is, and keeps those that arrive. */
export function naivePaths(steps: Steps, from: string, to: string, maxLength: number): string[][] {
  const found: string[][] = []
  const tryFrom = (path: string[]) => {
    const here = path.at(-1) ?? ''
    if (here === to) {
      found.push(path)
      return
    }
    if (path.length > maxLength) return
    for (const next of steps.get(here) ?? []) if (!path.includes(next)) tryFrom([...path, next])
  }
  if (from !== to) tryFrom([from])
  return found.sort(
    (a, b) => a.length - b.length || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
  )
}

/** How many facts there are of each modality, the most first. */
export function countModalities(facts: Iterable<SeedFact>) {
  const counts = new Map<string, number>()
  for (const { modality } of new Set(facts)) counts.set(modality, (counts.get(modality) ?? 0) + 1)
  return [...counts]
    .map(([modality, count]) => ({ modality, count }))
    .sort((a, b) => b.count - a.count || (a.modality < b.modality ? -1 : 1))
}
