import { randomUUID } from 'node:crypto'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import {
  fastify,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Logger } from 'pino'
import { type Context, createContext } from './context.ts'
import type { ErrorCode } from './errors.ts'
import { addExports } from './export/export.routes.ts'
import { addFactPages } from './fact-page/fact-page.routes.ts'
import { answerTo } from './http-error.ts'
import { prepareFiles } from './http-files.ts'
import { Admission } from './limits/admission.ts'
import { servePages } from './pages.ts'
import { type AttachedTexts, NO_TEXTS } from './passage/attached-texts.ts'
import { createServer } from './server.ts'
import { Lanes } from './store/lane.ts'
import type { Store } from './store/store.ts'
import { addTables } from './table/table.routes.ts'
import { within } from './store/within.ts'

/** Bytes a request may bring. */
const BODY_LIMIT = 1_000_000
/** How long a request may take to arrive, in milliseconds: slow senders hold no connection. */
const ARRIVAL_LIMIT = 5000
/** How long the store may take to say that it is there, in milliseconds. */
const READY_LIMIT = 1000

export interface AppOptions {
  store: Store
  log: Logger
  /** The attached texts as they are now: they follow once the store is ready. */
  texts?: () => AttachedTexts
  /** Where the service is reached from outside; where a request says when left out. */
  publicUrl?: string | undefined
}

/** The HTTP routes, over one store. */
export async function createApp({ store, log, texts = () => NO_TEXTS, publicUrl }: AppOptions) {
  // The type of the log would become a part of the application's type, and of every plugin's.
  const loggerInstance: FastifyBaseLogger = log
  const app: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    requestTimeout: ARRIVAL_LIMIT,
    http: { headersTimeout: ARRIVAL_LIMIT, connectionsCheckingInterval: 1000 },
    // A URL that is none reaches no hook and no handler.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      void reply
        .code(error.statusCode ?? 400)
        .headers(securityHeaders(request.id))
        .send(errorBody(error.message, { code: 'BAD_INPUT' }, request.id))
    },
    forceCloseConnections: 'idle',
    // While it closes, requests on open connections are still answered.
    return503OnClosing: false,
  })
  addHeaders(app)
  addErrors(app)
  addHealth(app, store)
  // A body that is no JSON is refused, and so is a form that another site may post.
  app.removeContentTypeParser('text/plain')

  const lanes = new Lanes(store)
  const contextOf = (request: FastifyRequest) =>
    createContext(store, lanes, {
      acceptLanguage: request.headers['accept-language'],
      requestId: request.id,
      texts: texts(),
      publicUrl: publicUrl ?? urlOf(request),
    })
  const admission = new Admission()
  await app.register(async (scope) => {
    refuseOddHosts(scope)
    limit(scope, admission)
    await addGraphql(scope, log, contextOf)
  })
  await app.register(async (scope) => {
    refuseOddHosts(scope)
    limit(scope, admission)
    await prepareFiles(scope)
    addExports(scope, contextOf)
    addTables(scope, contextOf)
    addFactPages(scope, contextOf)
  })
  await servePages(app)
  return app
}

/** Nothing is shown in a frame or read as another type; pages loosen this where they must. */
function addHeaders(app: FastifyInstance) {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeaders(request.id))
    done()
  })
}

/** An error as GraphQL answers it, for requests that never reach GraphQL. */
function errorBody(message: string, extensions: Record<string, unknown>, requestId: string) {
  return { errors: [{ message, extensions: { ...extensions, requestId } }] }
}

/** Headers of every answer; pages loosen the policy where they must. */
function securityHeaders(requestId: string) {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  }
}

/** Requests that never reach GraphQL are answered in the same shape as those that do. */
function addErrors(app: FastifyInstance) {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const expected = answerTo(error)
    if (expected) {
      const { status, message, extensions } = expected
      // What was to be sent is not what is sent now.
      for (const header of ['etag', 'content-disposition', 'cache-control']) {
        void reply.removeHeader(header)
      }
      return reply.code(status).send(errorBody(message, extensions, request.id))
    }
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, error.message)
    const code: ErrorCode | 'INTERNAL_SERVER_ERROR' =
      status < 500 ? 'BAD_INPUT' : 'INTERNAL_SERVER_ERROR'
    const message =
      status < 500 ? error.message : 'Unexpected error. Its requestId finds it in the log.'
    return reply.code(status).send(errorBody(message, { code }, request.id))
  })
  app.setNotFoundHandler((request, reply) => {
    if (request.url.split('?')[0] === '/graphql') {
      return reply
        .code(405)
        .header('allow', 'GET, POST')
        .send(errorBody('/graphql takes GET and POST.', { code: 'BAD_INPUT' }, request.id))
    }
    const message = `There is nothing at ${request.url.slice(0, 100)}. There are /, /graphql, /graphiql/, /export, /table, /fact, /health/live and /health/ready.`
    return reply.code(404).send(errorBody(message, { code: 'NOT_FOUND' }, request.id))
  })
}

/** `/health/live`: the process turns. `/health/ready`: it can answer queries now. */
function addHealth(app: FastifyInstance, store: Store) {
  let isClosing = false
  app.addHook('preClose', (done) => {
    isClosing = true
    done()
  })
  app.get('/health/live', () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    if (isClosing) return reply.code(503).send({ status: 'closing' })
    try {
      await within(READY_LIMIT, store.ping(), () => new Error('The store does not answer.'))
      return await reply.send({ status: 'ready' })
    } catch {
      return reply.code(503).send({ status: 'unavailable' })
    }
  })
}

/** Where a request came to. */
function urlOf({ protocol, host }: FastifyRequest) {
  return `${protocol}://${host}`
}

/** A host that is none can't stand in an address, and is not repeated to anybody. */
function refuseOddHosts(scope: FastifyInstance) {
  scope.addHook('onRequest', (request, reply, done) => {
    const { host } = request
    const isHost = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i.test(host)
    if (isHost && URL.canParse(urlOf(request))) {
      done()
      return
    }
    void reply
      .code(400)
      .send(
        errorBody(
          'The header Host names no host: localhost, example.org:4000 or [::1]:4000 would.',
          { code: 'BAD_INPUT', input: 'Host', allowed: 'a host, with or without a port' },
          request.id,
        ),
      )
  })
}

/** Holds back what would be too much at once. */
function limit(scope: FastifyInstance, admission: Admission) {
  scope.addHook('onRequest', async (request, reply) => {
    if (await admission.enter()) {
      // A caller that went away while it waited closes nothing any more.
      if (reply.raw.destroyed || reply.raw.closed) admission.leave()
      else {
        reply.raw.once('close', () => {
          admission.leave()
        })
      }
      return
    }
    const code: ErrorCode = 'RATE_LIMITED'
    await reply
      .code(503)
      .header('retry-after', '1')
      .send(errorBody('Too many operations are under way: try again.', { code }, request.id))
  })
}

async function addGraphql(
  scope: FastifyInstance,
  log: Logger,
  contextOf: (request: FastifyRequest) => Context,
) {
  const server = await createServer(log)
  await server.start()
  scope.addHook('onClose', () => server.stop())
  scope.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(server, {
      context: (request) => Promise.resolve(contextOf(request)),
    }),
  })
}
