import { searchProperties, type SearchableRecord } from '../search/searchable.ts'
import { query } from '../store/query.ts'
import type { Transaction } from '../store/store.ts'
import { chunks } from '../values/chunks.ts'
import type { Properties } from './item.ts'

const allIds = query<object, { id: string }>('upgrade/ids')
const records = query<{ ids: string[] }, { id: string; type: string; json: string }>(
  'upgrade/records',
)
const addProperties = query<{ rows: { id: string; properties: Properties }[] }, never>(
  'upgrade/add-properties',
)

/**
 * Brings data of version 1 to version 2, which keeps beside names and texts what search looks
 * through. What was loaded stays as it is: ids, versions and what the API answers with.
 */
export async function addSearchProperties(transaction: Transaction) {
  const ids = (await transaction.run(allIds, {})).map(({ id }) => id)
  for (const some of chunks(ids)) {
    const rows = (await transaction.run(records, { ids: some })).map(({ id, type, json }) => ({
      id,
      properties: searchProperties(JSON.parse(json) as SearchableRecord, type),
    }))
    await transaction.run(addProperties, { rows })
  }
}
