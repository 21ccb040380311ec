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
 * Brings data of versions 1 and 2 to version 3. Since version 2 what search looks through is kept
 * beside names and texts; since version 3 numbers in it have no separators of thousands. What was
 * loaded stays as it is: ids, versions and what the API answers with.
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
