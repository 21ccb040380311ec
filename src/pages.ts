import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** What `npm run build` makes of `web/`; the same place from `src/` and from `dist/`. */
const FOLDER = new URL('../dist/pages/', import.meta.url)

// Monaco writes style elements and keeps its fonts in data URLs; nothing is asked of other hosts.
const GRAPHIQL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Serves `<folder>/graphiql` at `/graphiql/`, or says how to build it. */
export async function servePages(app: FastifyInstance, { folder = FOLDER }: { folder?: URL } = {}) {
  const root = fileURLToPath(new URL('graphiql/', folder))
  const assets = fileURLToPath(new URL('graphiql/assets/', folder))

  await app.register(async (scope) => {
    // Workers obey the policy of their own file, so all files carry it, not the page alone.
    scope.addHook('onRequest', (_request, reply, done) => {
      reply.headers({
        'content-security-policy': GRAPHIQL_POLICY,
        'x-content-type-options': 'nosniff',
      })
      if (existsSync(root)) done()
      else
        reply
          .code(503)
          .type('text/plain; charset=utf-8')
          .send('This page is not built yet: run `npm run build`.\n')
    })
    await scope.register(fastifyStatic, {
      root,
      prefix: '/graphiql',
      redirect: true,
      preCompressed: true,
      decorateReply: false,
      suppressWarning: true,
      cacheControl: false,
      setHeaders(reply, path) {
        // The names of assets hold a hash of their content; the page's name stays.
        const isAsset = path.startsWith(assets)
        reply.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  })
}
