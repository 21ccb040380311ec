import { expect } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { ask } from './ask.ts'
import { everything, type ListField, listIn, type Ordering } from './lists.ts'

export interface Page {
  edges: { cursor: string; node: { id: string } }[]
  nodes: { id: string }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

const ID = '... on Node { id }'
const PAGE = `edges { cursor node { ${ID} } } nodes { ${ID} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`

export interface PageOptions {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  orderBy?: Ordering
  filter?: object
}

/** One page of a list, of which nothing is hidden unless `filter` says otherwise. */
export async function readPage(store: Store, list: ListField, options: PageOptions): Promise<Page> {
  const variables = { filter: everything(list), ...options }
  const page = listIn(
    await ask<{ list: Page; parent: { list: Page } }>(store, list.operation(PAGE), variables),
  )
  const cursors = page.edges.map(({ cursor }) => cursor)
  expect(page.nodes).toEqual(page.edges.map(({ node }) => node))
  expect(page.pageInfo.startCursor).toBe(cursors[0] ?? null)
  expect(page.pageInfo.endCursor).toBe(cursors.at(-1) ?? null)
  return page
}

/** The ids of the whole list, read from its start in pages of a size. */
export async function readForwards(store: Store, list: ListField, size: number, orderBy: Ordering) {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page: Page = await readPage(store, list, { first: size, after, orderBy })
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
    ids.push(...page.nodes.map(({ id }) => id))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null && ids.length <= list.items.length)
  return ids
}

/** The same from its end. */
export async function readBackwards(
  store: Store,
  list: ListField,
  size: number,
  orderBy: Ordering,
) {
  const ids: string[] = []
  let before: string | null = null
  do {
    const page: Page = await readPage(store, list, { last: size, before, orderBy })
    expect(page.pageInfo.hasNextPage).toBe(before !== null)
    ids.unshift(...page.nodes.map(({ id }) => id))
    before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null
  } while (before !== null && ids.length <= list.items.length)
  return ids
}
