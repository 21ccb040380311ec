import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callerError, show } from '../errors.ts'
import { storeState } from '../store/state.ts'
import type { ContextOf } from '../http/context-of.ts'
import { addFile, fileName, isKnown, queryOf, sendParts } from '../http/files.ts'
import { wantedLanguages } from '../localized/languages.ts'
import { addressOf } from './address.ts'
import { openAnyView, queryToAnyView } from './any-view.ts'
import { FORMATS, formatOfPath } from './formats.ts'
import { MATRIX_FORMATS, matrixFormatOfPath } from './matrix-formats.ts'
import { omissionHeaders } from './omissions.ts'
import { readExport } from './read-export.ts'
import { sendMatrix } from './send-matrix.ts'

/** `GET /export/{format}?…`: a view of the graph as a file. */
export function addExports(scope: FastifyInstance, contextOf: ContextOf) {
  addFile(scope, '/export', () => Promise.reject(unknownFormat('')))
  addFile(scope, '/export/:format', (request, reply) => sendExport(contextOf, request, reply))
}

async function sendExport(contextOf: ContextOf, request: FastifyRequest, reply: FastifyReply) {
  const path = (request.params as { format: string }).format
  if (matrixFormatOfPath(path)) return sendMatrix(contextOf, request, reply)
  const format = formatOfPath(path)
  if (!format) throw unknownFormat(path)

  const { request: viewRequest, lang } = queryToAnyView(queryOf(request))
  const asked = contextOf(request)
  const context = { ...asked, languages: wantedLanguages(lang, asked) }
  const address = addressOf(context, format, viewRequest)
  const [read, state] = await Promise.all([
    // Evidence is read with the facts, edge by edge.
    openAnyView(context, viewRequest, {
      readsEvidence: false,
      countsHidden: true,
      sharedInput: 'shared',
    }),
    storeState(context.store),
  ])
  // The address names the view, its format and its languages.
  if (isKnown(request, reply, state?.dataVersion ?? 'empty', [address]))
    return reply.code(304).send()

  const view = await readExport(context, viewRequest, await read(), { address })
  const name = fileName(view.title, format.ending)
  const shown = format.isShown ? 'inline' : 'attachment'
  void reply.type(format.mediaType).header('content-disposition', `${shown}; filename="${name}"`)
  reply.headers(omissionHeaders(view))
  return sendParts(request, reply, format.write(view))
}

function unknownFormat(path: string) {
  const allowed = [...Object.values(FORMATS), ...Object.values(MATRIX_FORMATS)].map(
    (format) => format.path,
  )
  return callerError(
    'NOT_FOUND',
    `There is no format ${show(path)}. There are ${allowed.join(', ')}: /export/gexf.`,
    { input: 'format', allowed },
  )
}
