import type { Query } from '../../src/store/query.ts'
import type { Store } from '../../src/store/store.ts'
import { runQuery } from '../support/api.ts'

/** As `runQuery`, for an answer of a known shape. */
export async function ask<Shape>(...args: Parameters<typeof runQuery>): Promise<Shape> {
  return (await runQuery(...args)) as Shape
}

const countEdges: Query<object, { edges: number }> = {
  name: 'test',
  text: 'MATCH (a:Node)-[r]->(b:Node) RETURN count(r) AS edges',
}

/** What must be the same before and after whatever only reads: the data's version and all counts. */
export async function graphState(store: Store) {
  const { stats } = await ask<{ stats: object }>(
    store,
    '{ stats { dataVersion schemaVersion counts { type count } factsByModality { type modality count } } }',
  )
  const [row] = await store.read(countEdges, {})
  return { ...stats, edges: row?.edges }
}

const FACT_LISTS = ['relationships', 'positions', 'claims', 'recommendations']

interface Page<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** A selection of every item of a root list, by id; of facts those of every modality. */
export async function askAll<Node>(store: Store, field: string, selection: string) {
  const filter = FACT_LISTS.includes(field) ? 'filter: {modality: {isNull: false}}, ' : ''
  const all: Node[] = []
  let after: string | null = null
  do {
    const { page }: { page: Page<Node> } = await ask(
      store,
      `query ($after: String) {
        page: ${field}(${filter}orderBy: {field: ID}, first: 200, after: $after) {
          nodes { ${selection} }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { after },
    )
    all.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return all
}

/** Items of the seed in the order of {@link askAll}. */
export function byId<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Ids as the API answers with the things that they name. */
export function refs(ids: readonly string[] | undefined) {
  return (ids ?? []).map((id) => ({ id }))
}

export function ref(id: string | undefined) {
  return id === undefined ? null : { id }
}
