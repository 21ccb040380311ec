import type { FastifyError, FastifyInstance } from 'fastify'
import type { ErrorCode } from '../errors.ts'
import { answerTo } from './error-answer.ts'

/** An error as GraphQL answers it, for requests that never reach GraphQL. */
export function errorBody(message: string, extensions: Record<string, unknown>, requestId: string) {
  return { errors: [{ message, extensions: { ...extensions, requestId } }] }
}

/** Requests that never reach GraphQL are answered in the same shape as those that do. */
export function addErrors(app: FastifyInstance) {
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
    const message = `There is nothing at ${request.url.slice(0, 100)}. There are /, /graphql, /graphiql/, /export/{format}, /table/{file}, /fact/{id}, /health/live and /health/ready.`
    return reply.code(404).send(errorBody(message, { code: 'NOT_FOUND' }, request.id))
  })
}
