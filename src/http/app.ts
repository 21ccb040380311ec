import { randomUUID } from 'node:crypto'
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
import { createContext } from '../context.ts'
import { addExports } from '../export/export.routes.ts'
import { addFactPages } from '../fact-page/fact-page.routes.ts'
import { Admission } from '../limits/admission.ts'
import { MAX_TEXT } from '../limits/input-values.ts'
import { servePages } from '../pages.ts'
import { type AttachedTexts, NO_TEXTS } from '../passage/attached-texts.ts'
import { Lanes } from '../store/lane.ts'
import type { Store } from '../store/store.ts'
import { addTables } from '../table/table.routes.ts'
import { shortened } from '../values/text.ts'
import type { ContextOf } from './context-of.ts'
import { addErrors, errorBody } from './errors.ts'
import { prepareFiles } from './files.ts'
import { addGraphql } from './graphql.ts'
import { guard } from './guard.ts'
import { addHealth } from './health.ts'
import { originOf } from './origin.ts'
import { addSecurityHeaders, securityHeaders } from './security-headers.ts'
import { answerExpectation, answerUnreadable } from './unreadable.ts'

/** Bytes a request may bring. */
const BODY_LIMIT = 1_000_000
/** How long a request may take to arrive, in milliseconds: slow senders hold no connection. */
const ARRIVAL_LIMIT = 5000

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
    // Ids may be long.
    routerOptions: { maxParamLength: MAX_TEXT },
    bodyLimit: BODY_LIMIT,
    requestTimeout: ARRIVAL_LIMIT,
    http: {
      headersTimeout: ARRIVAL_LIMIT,
      connectionsCheckingInterval: 1000,
      // One without Host is refused below, in the shape of all errors.
      requireHostHeader: false,
    },
    // A URL that is none reaches no hook and no handler.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      void reply
        .code(error.statusCode ?? 400)
        .headers(securityHeaders(request.id))
        .send(
          errorBody(
            shortened(error.message, 200),
            { code: 'BAD_INPUT', input: 'the address', allowed: 'percent-encoded UTF-8' },
            request.id,
          ),
        )
    },
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: 'idle',
    // While it closes, requests on open connections are still answered.
    return503OnClosing: false,
  })
  app.server.on('checkExpectation', answerExpectation)
  addSecurityHeaders(app)
  addErrors(app)
  addHealth(app, store)
  // A body that is no JSON is refused, and so is a form that another site may post.
  app.removeContentTypeParser('text/plain')

  const lanes = new Lanes(store)
  const contextOf: ContextOf = (request) =>
    createContext(store, lanes, {
      acceptLanguage: request.headers['accept-language'],
      requestId: request.id,
      texts: texts(),
      publicUrl: publicUrl ?? originOf(request),
    })
  const admission = new Admission()
  await app.register(async (scope) => {
    guard(scope, admission)
    await addGraphql(scope, log, contextOf)
  })
  await app.register(async (scope) => {
    guard(scope, admission)
    await prepareFiles(scope)
    addExports(scope, contextOf)
    addTables(scope, contextOf)
    addFactPages(scope, contextOf)
  })
  await servePages(app)
  return app
}
