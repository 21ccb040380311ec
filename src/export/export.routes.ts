import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { callerError, show } from '../errors.ts'
import { storeState } from '../store/state.ts'
import { addFile, fileName, isKnown, queryOf, toStream } from '../http-files.ts'
import { wantedLanguages } from '../localized/languages.ts'
import { addressOf } from './address.ts'
import { openAnyView, queryToAnyView } from './any-view.ts'
import { FORMATS, formatOfPath } from './formats.ts'
import { readExport } from './read-export.ts'

type ContextOf = (request: FastifyRequest) => Context

/** `GET /export/{format}?…`: a view of the graph as a file. */
export function addExports(scope: FastifyInstance, contextOf: ContextOf) {
  addFile(scope, '/export', () => Promise.reject(unknownFormat('')))
  addFile(scope, '/export/:format', (request, reply) => sendExport(contextOf, request, reply))
}

async function sendExport(contextOf: ContextOf, request: FastifyRequest, reply: FastifyReply) {
  const path = (request.params as { format: string }).format
  const format = formatOfPath(path)
  if (!format) throw unknownFormat(path)

  const { request: viewRequest, lang } = queryToAnyView(queryOf(request))
  const asked = contextOf(request)
  const context = { ...asked, languages: wantedLanguages(lang, asked) }
  const address = addressOf(context, format, viewRequest)
  const [read, state] = await Promise.all([
    openAnyView(context, viewRequest),
    storeState(context.store),
  ])
  // The address names the view, its format and its languages.
  if (isKnown(request, reply, state?.dataVersion ?? 'empty', [address]))
    return reply.code(304).send()

  const view = await readExport(context, viewRequest, await read(), { address })
  const name = fileName(view.title, format.ending)
  return reply
    .type(format.mediaType)
    .header(
      'content-disposition',
      `${format.isShown ? 'inline' : 'attachment'}; filename="${name}"`,
    )
    .send(await toStream(format.write(view)))
}

function unknownFormat(path: string) {
  const allowed = Object.values(FORMATS).map((format) => format.path)
  return callerError(
    'NOT_FOUND',
    `There is no format ${show(path)}. There are ${allowed.join(', ')}: /export/gexf.`,
    { input: 'format', allowed },
  )
}
