import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callerError, show } from '../errors.ts'
import { storeState } from '../store/state.ts'
import type { ContextOf } from '../http/context-of.ts'
import { addFile, isKnown, queryOf } from '../http/files.ts'
import { wantedLanguages } from '../localized/languages.ts'
import { queryToLanguages } from '../view/query-string.ts'
import { factPageJsonLd } from './fact-jsonld.ts'
import { factPage, missingPage, PAGE_POLICY } from './page.ts'
import { readFact } from './read-fact.ts'
import { pageLanguage } from './words.ts'

const JSON_LD = 'application/ld+json'
const SUFFIX = '.jsonld'

const DATA_TYPES = new Set([JSON_LD, 'application/json'])
const PAGE_TYPES = new Set(['text/html', 'application/xhtml+xml', 'text/*', '*/*'])

/** `GET /fact/{id}`: a fact with its passages, to be read and cited; as JSON-LD by `Accept` or `.jsonld`. */
export function addFactPages(scope: FastifyInstance, contextOf: ContextOf) {
  addFile(scope, '/fact', () => Promise.reject(noFact('')))
  addFile(scope, '/fact/:id', (request, reply) => sendFact(contextOf, request, reply))
}

async function sendFact(contextOf: ContextOf, request: FastifyRequest, reply: FastifyReply) {
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
    throw noFact(id)
  }
  const attached = fact.places.map(({ quote }) => quote?.text ?? null)
  if (isKnown(request, reply, dataVersion, [fact.address, isData, languages, attached])) {
    return reply.code(304).send()
  }
  void reply.header('vary', 'accept, accept-language')
  if (isData) return reply.type(JSON_LD).send(JSON.stringify(factPageJsonLd(fact), null, 1))
  return sendPage(reply, factPage(fact, lang))
}

function noFact(id: string) {
  const allowed = 'the id of a relationship, position, claim or recommendation: /fact/{id}'
  return callerError('NOT_FOUND', `There is no fact ${show(id)}. It must be ${allowed}.`, {
    input: 'id',
    allowed,
  })
}

function sendPage(reply: FastifyReply, page: string) {
  return reply
    .header('content-security-policy', PAGE_POLICY)
    .type('text/html; charset=utf-8')
    .send(page)
}

/** True where data is wanted more than a page; of what is wanted as much, what is named first. */
function prefersData(accept = '') {
  const wanted = accept
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ type, weight }) => weight > 0 && (DATA_TYPES.has(type) || PAGE_TYPES.has(type)))
    .sort((a, b) => b.weight - a.weight)
  return DATA_TYPES.has(wanted[0]?.type ?? '')
}
