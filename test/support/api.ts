import { expect } from '@jest/globals'
import type { GraphQLFormattedError } from 'graphql'
import { pino } from 'pino'
import { createContext, type RequestDetails } from '../../src/context.ts'
import { createServer } from '../../src/server.ts'
import { Lanes } from '../../src/store/lane.ts'
import type { Query } from '../../src/store/query.ts'
import type { Store } from '../../src/store/store.ts'

export const SILENT = pino({ level: 'silent' })

const server = await createServer(SILENT)

/** One process-wide set of lanes a store, as the service has. */
const lanesOf = new WeakMap<Store, Lanes>()

/** What an operation answered. Tests compare it whole, so that its shape needs no type. */
export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as many shapes as operations
  data: any
  errors: readonly GraphQLFormattedError[] | undefined
}

/** Runs one operation against a store, the whole way down. */
export async function execute(
  store: Store,
  query: string,
  variables: Record<string, unknown> = {},
  request: RequestDetails = {},
): Promise<Answer> {
  let lanes = lanesOf.get(store)
  if (!lanes) {
    lanes = new Lanes(store)
    lanesOf.set(store, lanes)
  }
  const { body } = await server.executeOperation(
    { query, variables },
    { contextValue: createContext(store, lanes, request) },
  )
  if (body.kind !== 'single') throw new Error(`Expected one result, but got ${body.kind}.`)
  const { data, errors } = body.singleResult
  // As it leaves the service: GraphQL's own objects have no prototype.
  return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, errors }
}

/** As `execute`, for an operation that must succeed: returns its data. */
export async function runQuery(...args: Parameters<typeof execute>): Promise<Answer['data']> {
  const answer = await execute(...args)
  expect(answer.errors).toBeUndefined()
  return answer.data
}

/** As `execute`, for an operation that must fail with one error: its code, message and extensions. */
export async function runFailing(...args: Parameters<typeof execute>) {
  const { errors } = await execute(...args)
  expect(errors).toHaveLength(1)
  const [error] = errors ?? []
  return {
    code: error?.extensions?.code,
    input: error?.extensions?.input,
    message: error?.message ?? '',
    extensions: error?.extensions,
  }
}

/** Runs `work` and says which statements it sent, in order. */
export async function statementsOf(store: Store, work: () => Promise<unknown>) {
  const names: string[] = []
  const read = store.read.bind(store)
  store.read = ((query: Query<object, unknown>, params: object) => {
    names.push(query.name)
    return read(query, params)
  }) as Store['read']
  try {
    await work()
  } finally {
    store.read = read
  }
  return names
}
