import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callerError, show } from '../errors.ts'
import type { Cell } from '../export/column.ts'
import { csvRows } from '../export/csv-rows.ts'
import { omissionHeaders } from '../export/omissions.ts'
import { storeState } from '../store/state.ts'
import type { ContextOf } from '../http/context-of.ts'
import { addFile, isKnown, nothing, queryOf, sendParts } from '../http/files.ts'
import { wantedLanguages } from '../localized/languages.ts'
import { checkFilter } from '../view/checked-filter.ts'
import { queryToFilter } from '../view/query-string.ts'
import { hiddenFacts } from './hidden-facts.ts'
import { readRows } from './read-rows.ts'
import type { Table } from './table.ts'
import { TABLE_NAMES, tableOf } from './tables.ts'
import { toWorkbook } from './workbook.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `GET /table/{name}.csv` and `.xlsx`: facts and actors as flat rows. */
export function addTables(scope: FastifyInstance, contextOf: ContextOf) {
  addFile(scope, '/table', () => Promise.reject(unknownTable('')))
  addFile(scope, '/table/:file', (request, reply) => sendTable(contextOf, request, reply))
}

async function sendTable(contextOf: ContextOf, request: FastifyRequest, reply: FastifyReply) {
  const { file } = request.params as { file: string }
  const [, name = '', ending] = /^([^.]*)\.(csv|xlsx)$/.exec(file) ?? []
  const table = tableOf(name)
  if (!table) throw unknownTable(file)

  const { filter, lang } = queryToFilter(queryOf(request), table.filterFields)
  const asked = contextOf(request)
  const context = { ...asked, languages: wantedLanguages(lang, asked) }
  const [checked, state] = await Promise.all([
    checkFilter(context, filter, table),
    storeState(context.store),
  ])
  const version = state?.dataVersion ?? 'empty'
  if (isKnown(request, reply, version, [file, filter, context.languages])) {
    return reply.code(304).send()
  }
  const hiddenByModality = await hiddenFacts(context, table, { filter, checked })
  void reply
    .header('content-disposition', `attachment; filename="acta-${file}"`)
    .headers(omissionHeaders({ truncatedBecause: null, hiddenByModality }))
  const rows = readRows(context, table, { filter, checked })
  if (ending === 'csv') {
    return sendParts(request, reply.type('text/csv; charset=utf-8'), csvRows(withHead(table, rows)))
  }
  if (request.method === 'HEAD') return reply.type(WORKBOOK).send(nothing())
  return reply.type(WORKBOOK).send(await toWorkbook(table.columns, rows, name))
}

async function* withHead({ columns }: Table, rows: AsyncIterable<readonly Cell[]>) {
  yield columns.map(({ name }) => name)
  yield* rows
}

function unknownTable(file: string) {
  const allowed = TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.xlsx`])
  return callerError(
    'NOT_FOUND',
    `There is no table ${show(file)}. There are ${allowed.join(', ')}.`,
    {
      input: 'file',
      allowed,
    },
  )
}
