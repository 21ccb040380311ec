import {
  SEARCHED_TYPES,
  searchProperties,
  type SearchableRecord,
  type SearchProperties,
} from '../search/searchable.ts'
import { query } from '../store/query.ts'
import type { Transaction } from '../store/store.ts'
import { chunks } from '../values/chunks.ts'
import type { Properties } from './item.ts'
import type { OnProgress } from './write.ts'

interface RecordRow extends SearchProperties {
  id: string
  type: string
  json: string
}

const searchedIds = query<{ types: readonly string[] }, { id: string }>('upgrade/ids')
const records = query<{ ids: string[] }, RecordRow>('upgrade/records')
const addProperties = query<{ rows: { id: string; properties: Properties }[] }, never>(
  'upgrade/add-properties',
)

/**
 * Brings data of versions 1 to 3 to version 4. Since version 2 what search looks through is kept
 * beside names and texts; since version 3 numbers in it have no separators of thousands; since
 * version 4 those with spaces between their thousands are words, too. What was loaded stays as it is:
 * ids, versions and what the API answers with. Only what differs is written: each such node is
 * indexed anew.
 */
export async function addSearchProperties(
  transaction: Transaction,
  onProgress: OnProgress = () => undefined,
) {
  const ids = (await transaction.run(searchedIds, { types: SEARCHED_TYPES })).map(({ id }) => id)
  let done = 0
  onProgress(done, ids.length)
  for (const some of chunks(ids)) {
    const rows = (await transaction.run(records, { ids: some })).flatMap((row) => {
      const properties = searchProperties(JSON.parse(row.json) as SearchableRecord, row.type)
      return isAsIn(row, properties) ? [] : [{ id: row.id, properties: { ...properties } }]
    })
    if (rows.length > 0) await transaction.run(addProperties, { rows })
    done += some.length
    onProgress(done, ids.length)
  }
}

function isAsIn(row: SearchProperties, wanted: SearchProperties) {
  return (
    row.searchNames === wanted.searchNames &&
    row.searchWholeNames === wanted.searchWholeNames &&
    row.searchText === wanted.searchText
  )
}
