import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { callerError, show } from '../errors.ts'
import { storeState } from '../store/state.ts'
import { addFile, isKnown, queryOf } from '../http-files.ts'
import { wantedLanguages } from '../localized/languages.ts'
import { queryToLanguages } from '../view/query-string.ts'
import { factPageJsonLd } from './fact-jsonld.ts'
import { factPage, missingPage, PAGE_POLICY } from './page.ts'
import { readFact } from './read-fact.ts'
import { pageLanguage } from './words.ts'

const JSON_LD = 'application/ld+json'
const SUFFIX = '.jsonld'

/** `GET /fact/{id}`: a fact with its passages, to be read and cited; as JSON-LD by `Accept` or `.jsonld`. */
export function addFactPages(
  scope: FastifyInstance,
  contextOf: (request: FastifyRequest) => Context,
) {
  addFile(scope, '/fact/:id', (request, reply) => sendFact(contextOf, request, reply))
}

async function sendFact(
  contextOf: (request: FastifyRequest) => Context,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const named = (request.params as { id: string }).id
  const isData = named.endsWith(SUFFIX) || prefersData(request.headers.accept)
  const id = named.endsWith(SUFFIX) ? named.slice(0, -SUFFIX.length) : named
  const asked = contextOf(request)
  const languages = wantedLanguages(queryToLanguages(queryOf(request)), asked)
  const context = { ...asked, languages }
  const lang = pageLanguage(languages)

  const dataVersion = (await storeState(context.store))?.dataVersion ?? 'empty'
  const fact = await readFact(context, id, { dataVersion, lang })
  void reply.header('vary', 'accept, accept-language')
  if (!fact) {
    if (!isData) return sendPage(reply.code(404), missingPage(id, lang))
    throw callerError('NOT_FOUND', `There is no fact ${show(id)}.`, { input: 'id' })
  }
  const attached = fact.places.map(({ quote }) => quote?.text ?? null)
  if (isKnown(request, reply, dataVersion, [fact.address, isData, languages, attached])) {
    return reply.code(304).send()
  }
  void reply.header('vary', 'accept, accept-language')
  if (isData) return reply.type(JSON_LD).send(JSON.stringify(factPageJsonLd(fact), null, 1))
  return sendPage(reply, factPage(fact, lang))
}

function sendPage(reply: FastifyReply, page: string) {
  return reply
    .header('content-security-policy', PAGE_POLICY)
    .type('text/html; charset=utf-8')
    .send(page)
}

/** True where data is asked for, and no page before it. */
function prefersData(accept = '') {
  // What has the weight 0 is not wanted at all.
  const wanted = accept.replace(/[^,]*;\s*q=0(\.0*)?\s*(,|$)/g, '')
  const data = wanted.search(/application\/(ld\+)?json/)
  const page = wanted.indexOf('text/html')
  return data >= 0 && (page < 0 || data < page)
}
