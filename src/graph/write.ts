import { HOLDING_MODALITIES } from '../fact/modality.ts'
import { searchProperties } from '../search/searchable.ts'
import { type Query, query } from '../store/query.ts'
import type { Transaction } from '../store/store.ts'
import { chunks } from '../values/chunks.ts'
import {
  fingerprint,
  type GraphItem,
  type Label,
  type LinkType,
  type NativeEdge,
  type Properties,
  sortableNumber,
  sortKey,
} from './item.ts'

interface Rows<Row> {
  rows: Row[]
}

interface EdgeRow {
  from: string
  to: string
  properties: Properties
}

const existing = query<{ ids: string[] }, { id: string; fingerprint: string; version: number }>(
  'write/existing',
)
const writeNodes = query<Rows<{ id: string; properties: Properties }>, never>('write/nodes')
const writeLinks = query<Rows<EdgeRow>, never>('write/links')
const unlink = query<{ ids: string[] }, never>('write/unlink')
const unrelate = query<{ ids: string[] }, never>('write/unrelate')
const touched = query<{ ids: string[] }, { id: string }>('write/touched')
const countFacts = query<
  { ids: string[]; modalities: readonly string[] },
  { id: string; degree: number; relationshipCount: number; positionCount: number }
>('write/count-facts')
const removeUnusedPassages = query<object, never>('write/remove-unused-passages')
const removeUnusedFigures = query<object, never>('write/remove-unused-figures')
const setCounts = query<Rows<{ id: string; properties: Properties }>, never>('write/set-counts')

export interface WriteSummary {
  created: number
  changed: number
  unchanged: number
}

/** Told how far the work is: steps done, of how many. */
export type OnProgress = (done: number, total: number) => void

/**
 * Writes items with the edges that lead from them, and the native edge of each relationship, inside
 * one transaction. What is there as it would be written is left alone, so that writing the same
 * again changes nothing. Counts of the entities that facts lead to follow in the same transaction.
 */
export async function writeGraph(
  transaction: Transaction,
  items: readonly GraphItem[],
  nativeEdges: readonly NativeEdge[],
  onProgress: OnProgress = () => undefined,
): Promise<WriteSummary> {
  const edgesById = new Map(nativeEdges.map((edge) => [edge.rid, edge]))
  const present = new Map<string, { fingerprint: string; version: number }>()
  for (const ids of chunks(items.map(({ id }) => id))) {
    for (const row of await transaction.run(existing, { ids })) present.set(row.id, row)
  }

  const marks = new Map(
    items.map((item) => [item.id, fingerprint([item, edgesById.get(item.id) ?? null])]),
  )
  const toWrite = items.filter(({ id }) => present.get(id)?.fingerprint !== marks.get(id))
  const changed = toWrite.filter(({ id }) => present.has(id)).map(({ id }) => id)
  const progress = createProgress(toWrite, onProgress)

  const entities = await touchedEntities(transaction, changed)
  await removeEdges(transaction, changed)

  for (const [labels, group] of groupBy(toWrite, ({ labels }) => labels.join(':'))) {
    const statement = withLabels(writeNodes, labels)
    for (const chunk of chunks(group)) {
      const rows = chunk.map((item) => ({
        id: item.id,
        properties: nodeProperties(item, {
          fingerprint: marks.get(item.id) ?? '',
          version: (present.get(item.id)?.version ?? 0) + 1,
        }),
      }))
      await transaction.run(statement, { rows })
      progress(chunk.length)
    }
  }
  const links = toWrite.flatMap((item) => item.links.map((link) => ({ from: item.id, ...link })))
  for (const [type, group] of groupBy(links, ({ type }) => type)) {
    const rows = group.map(({ from, to, properties = {} }) => ({ from, to, properties }))
    await writeEdges(transaction, type as LinkType, rows, progress)
  }
  const native = toWrite.flatMap(({ id }) => edgesById.get(id) ?? [])
  await writeEdges(transaction, 'RELATED', native, progress)

  const facts = toWrite.filter(({ labels }) => labels.includes('Fact')).map(({ id }) => id)
  const written = toWrite.filter(({ labels }) => labels.includes('Entity')).map(({ id }) => id)
  for (const id of [...(await touchedEntities(transaction, facts)), ...written]) entities.add(id)
  await writeCounts(transaction, entities)
  if (changed.length > 0) {
    await transaction.run(removeUnusedPassages, {})
    await transaction.run(removeUnusedFigures, {})
  }

  return {
    created: toWrite.length - changed.length,
    changed: changed.length,
    unchanged: items.length - toWrite.length,
  }
}

/** The properties of a node; a type beside them tells what it is without its labels. */
function nodeProperties(
  { id, properties, record }: GraphItem,
  { fingerprint, version }: { fingerprint: string; version: number },
): Properties {
  return {
    ...properties,
    ...searchedProperties({ id, record }),
    id,
    type: typeOf(id),
    json: JSON.stringify({ ...record, version }),
    fingerprint,
    version,
  }
}

/** What search looks through, as the engines index it. */
function searchedProperties({ id, record }: Pick<GraphItem, 'id' | 'record'>): Properties {
  return { ...searchProperties({ ...record, id }, typeOf(id)) }
}

function typeOf(id: string) {
  return id.slice(0, id.indexOf(':'))
}

async function touchedEntities(transaction: Transaction, facts: readonly string[]) {
  const entities = new Set<string>()
  for (const ids of chunks(facts)) {
    for (const { id } of await transaction.run(touched, { ids })) entities.add(id)
  }
  return entities
}

async function removeEdges(transaction: Transaction, changed: readonly string[]) {
  for (const ids of chunks(changed)) {
    await transaction.run(unrelate, { ids })
    await transaction.run(unlink, { ids })
  }
}

async function writeEdges(
  transaction: Transaction,
  type: LinkType | 'RELATED',
  edges: readonly EdgeRow[],
  progress: (steps: number) => void,
) {
  const statement = withType(writeLinks, type)
  for (const chunk of chunks(edges)) {
    const rows = chunk.map(({ from, to, properties }) => ({ from, to, properties }))
    await transaction.run(statement, { rows })
    progress(rows.length)
  }
}

async function writeCounts(transaction: Transaction, entities: ReadonlySet<string>) {
  for (const ids of chunks([...entities])) {
    const counts = await transaction.run(countFacts, { ids, modalities: HOLDING_MODALITIES })
    const rows = counts.map(({ id, degree, relationshipCount, positionCount }) => ({
      id,
      properties: {
        degree,
        degreeKey: sortKey(sortableNumber(degree), id),
        relationshipCount,
        relationshipCountKey: sortKey(sortableNumber(relationshipCount), id),
        positionCount,
        positionCountKey: sortKey(sortableNumber(positionCount), id),
      },
    }))
    await transaction.run(setCounts, { rows })
  }
}

/** `labels` are of the closed list `LABELS`: no other text reaches the statement. */
function withLabels<Params extends object, Result>(
  statement: Query<Params, Result>,
  labels: string,
) {
  return replaceLine(statement, 'SET n:Node // labels', `SET n:${labels satisfies string as Label}`)
}

/** `type` is of the closed list `LINK_TYPES`: no other text reaches the statement. */
function withType<Params extends object, Result>(
  statement: Query<Params, Result>,
  type: LinkType | 'RELATED',
) {
  return replaceLine(statement, '[r:LINK]->(b) // type', `[r:${type}]->(b)`)
}

function replaceLine<Params extends object, Result>(
  { name, text }: Query<Params, Result>,
  mark: string,
  line: string,
): Query<Params, Result> {
  if (!text.includes(mark)) throw new Error(`cypher/${name}.cypher lacks its line "${mark}".`)
  return { name, text: text.replace(mark, line) }
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string) {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

function createProgress(toWrite: readonly GraphItem[], onProgress: OnProgress) {
  const total = toWrite.reduce((sum, { links }) => sum + 1 + links.length, 0)
  let done = 0
  onProgress(done, total)
  return (steps: number) => {
    done = Math.min(total, done + steps)
    onProgress(done, total)
  }
}
