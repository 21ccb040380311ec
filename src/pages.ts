import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** What `npm run build` makes of `web/`; the same place from `src/` and from `dist/`. */
const FOLDER = new URL('../dist/pages/', import.meta.url)

/** A page asks for nothing but what lies beside it, runs no text as code and is shown in no frame. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

interface Page {
  /** Its folder in `dist/pages`, which is also where its assets are asked for. */
  name: string
  /** Where it is. */
  prefix: string
  policy: Record<string, string>
}

const PAGES: readonly Page[] = [
  { name: 'explorer', prefix: '/', policy: POLICY },
  {
    name: 'graphiql',
    prefix: '/graphiql/',
    // Monaco writes style elements and keeps its fonts in data URLs; nothing is asked of other hosts.
    policy: {
      ...POLICY,
      'style-src': "'self' 'unsafe-inline'",
      'font-src': "'self' data:",
      'img-src': "'self' data:",
    },
  },
]

/** Serves the explorer at `/` and GraphiQL at `/graphiql/`, or says how to build them. */
export async function servePages(app: FastifyInstance, { folder = FOLDER }: { folder?: URL } = {}) {
  for (const page of PAGES) await servePage(app, page, folder)
}

async function servePage(app: FastifyInstance, { name, prefix, policy }: Page, folder: URL) {
  const root = fileURLToPath(new URL(`${name}/`, folder))
  const headers = {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
  }

  await app.register(async (scope) => {
    // Workers obey the policy of their own file, so all files carry it, not the page alone.
    scope.addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers)
      if (existsSync(root)) done()
      else
        reply
          .code(503)
          .type('text/plain; charset=utf-8')
          .send('This page is not built yet: run `npm run build`.\n')
    })
    const files = { preCompressed: true, suppressWarning: true }
    await scope.register(fastifyStatic, {
      ...files,
      root: `${root}assets/`,
      prefix: `/${name}/assets/`,
      decorateReply: false,
      // Their names hold a hash of their content.
      maxAge: '1y',
      immutable: true,
    })
    // The page alone, so that `/` takes no address from other routes.
    await scope.register(fastifyStatic, {
      ...files,
      root,
      serve: false,
      cacheControl: false,
      setHeaders(reply) {
        reply.header('cache-control', 'no-cache')
      },
    })
    scope.get(prefix, (_request, reply) => reply.sendFile('index.html'))
    if (prefix !== `/${name}/`) scope.get(`/${name}/`, (_request, reply) => reply.redirect(prefix))
    scope.get(`/${name}`, (_request, reply) => reply.redirect(prefix, 301))
  })
}
