import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createSchema } from '../src/schema.ts'
import type { Store } from '../src/store/store.ts'
import { runQuery } from './support/api.ts'
import { ENGINES } from './support/engines.ts'

const schema = await createSchema()
const examples = Object.values(schema.getQueryType()?.getFields() ?? {}).map(
  ({ name, description }): [string, string] => [
    name,
    /Example: `(.+)`/.exec(description ?? '')?.[1] ?? '',
  ],
)

describe.each(ENGINES)('$name: examples in descriptions', ({ openSeeded }) => {
  let store: Store
  beforeAll(async () => {
    store = await openSeeded()
  })
  afterAll(() => store.close())

  it.each(examples)('%s answers its own example', async (name, operation) => {
    const data = (await runQuery(store, operation)) as Record<string, unknown>
    // An example that finds nothing teaches nothing.
    expect(data[name]).toBeTruthy()
    expect(JSON.stringify(data[name])).not.toMatch(/"nodes":\[\]/)
  })
})
