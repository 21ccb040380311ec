import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { constants } from 'node:zlib'
import { fastifyCompress } from '@fastify/compress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toStream } from '../file-stream.ts'
import { fold } from '../values/fold.ts'

/** What is sent compressed; zip files, workbooks and pictures in pixels are so already. */
const COMPRESSIBLE = /^(text\/.*|image\/svg\+xml|application\/(json|.*\+json|.*\+xml|xml))(;.*)?$/

/** Changes when the same data is written otherwise than before. */
const WRITTEN_AS = 1

/** Files that any page may fetch: they hold nothing but what anybody may read. */
export async function prepareFiles(scope: FastifyInstance) {
  await scope.register(fastifyCompress, {
    // Brotli would take several times as long as the writing.
    encodings: ['gzip', 'identity'],
    customTypes: COMPRESSIBLE,
    // What is compressed is sent, and not kept until there is more.
    zlibOptions: { flush: constants.Z_SYNC_FLUSH },
  })
  scope.addHook('onRequest', (_request, reply, done) => {
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers':
        'etag, content-disposition, x-request-id, x-acta-truncated, x-acta-hidden',
      'cross-origin-resource-policy': 'cross-origin',
    })
    done()
  })
}

/** A route that answers GET and HEAD, and a browser that asks whether it may. */
export function addFile(
  scope: FastifyInstance,
  url: string,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
) {
  scope.get(url, handler)
  scope.options(url, (_request, reply) =>
    reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': 'accept, accept-language, if-none-match',
        'access-control-max-age': '86400',
      })
      .send(),
  )
  // Refused before a body is read.
  scope.route({
    url,
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    onRequest: (_request, reply, done) => {
      void reply.header('allow', 'GET, HEAD, OPTIONS')
      done(methodNotAllowed(url))
    },
    handler: () => undefined,
  })
}

function methodNotAllowed(url: string) {
  const place = url.replaceAll(/:(\w+)/g, '{$1}')
  return Object.assign(new Error(`${place} takes GET and HEAD.`), { statusCode: 405 })
}

/** The query string of a request, as it came. */
export function queryOf({ raw }: FastifyRequest) {
  const { url = '' } = raw
  const mark = url.indexOf('?')
  return mark < 0 ? '' : url.slice(mark + 1)
}

/**
 * Says which state of the data an answer shows. True where the caller has that very answer already:
 * then 304 is the answer.
 */
export function isKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  dataVersion: string,
  representation: readonly unknown[],
) {
  const hash = createHash('sha256')
    .update(JSON.stringify([WRITTEN_AS, dataVersion, ...representation]))
    .digest('base64url')
    .slice(0, 22)
  // Weak: compressed or not, it is the same.
  const etag = `W/"${hash}"`
  reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept-language' })
  const known = request.headers['if-none-match']
  return known !== undefined && (known.trim() === '*' || known.includes(`"${hash}"`))
}

/** A name that every system takes for a file. */
export function fileName(title: string, ending: string) {
  const slug = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `acta-${slug === '' ? 'view' : slug}.${ending}`
}

/** A body for the answer to HEAD: of no body Fastify would say that it has the length 0. */
export function nothing() {
  return Readable.from([])
}

/** Sends what is written, as it is written. For HEAD nothing is. */
export async function sendParts(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: AsyncIterable<string | Buffer>,
) {
  return reply.send(request.method === 'HEAD' ? nothing() : await toStream(parts))
}
