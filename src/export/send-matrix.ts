import type { FastifyReply, FastifyRequest } from 'fastify'
import { badInput } from '../errors.ts'
import type { ContextOf } from '../http/context-of.ts'
import { fileName, isKnown, queryOf, sendParts } from '../http/files.ts'
import { wantedLanguages } from '../localized/languages.ts'
import { labelledMatrix } from '../stance/labelled-matrix.ts'
import { countPositions, openStance } from '../stance/open-stance.ts'
import { openWindow } from '../stance/slice-stance.ts'
import { isStanceQuery, queryToStance } from '../stance/stance-query-string.ts'
import { storeState } from '../store/state.ts'
import { addressOf } from './address.ts'
import { matrixFormatOfPath } from './matrix-formats.ts'
import { namedCounts, omissionHeaders } from './omissions.ts'
import { toAsync } from './whole.ts'

/** `GET /export/matrix-csv?mode=…`: the matrix of a stance network as a file. */
export async function sendMatrix(
  contextOf: ContextOf,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const path = (request.params as { format: string }).format
  const format = matrixFormatOfPath(path)
  const query = queryOf(request)
  if (!format || !isStanceQuery(query)) {
    throw badInput('mode', undefined, 'given: only stance networks are written as a matrix')
  }
  const { request: asked, lang } = queryToStance(query)
  if (asked.camps !== null) {
    throw badInput('camps', asked.camps, 'left out: a matrix has no place for them')
  }
  const plain = contextOf(request)
  const context = { ...plain, languages: wantedLanguages(lang, plain) }
  const [read, state] = await Promise.all([
    openStance(context, asked.input),
    storeState(context.store),
  ])
  const address = addressOf(context, format, asked)
  if (isKnown(request, reply, state?.dataVersion ?? 'empty', [address])) {
    return reply.code(304).send()
  }
  const stance = await openWindow(await read(), asked)
  const matrix = await labelledMatrix(context, stance)
  const { input, window } = asked
  const title = ['stance network', input.mode, input.aggregation, window?.window ?? '']
  const name = fileName(title.join(' ').trim(), format.ending)
  void reply.type(format.mediaType).header('content-disposition', `attachment; filename="${name}"`)
  const hiddenByModality = namedCounts(countPositions(await stance.hidden()))
  reply.headers(omissionHeaders({ truncatedBecause: null, hiddenByModality }))
  return sendParts(request, reply, toAsync(format.write(matrix)))
}
