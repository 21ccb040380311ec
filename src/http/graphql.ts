import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { createServer } from '../server.ts'
import type { ContextOf } from './context-of.ts'

/** `POST /graphql`, and GET for what only reads. */
export async function addGraphql(scope: FastifyInstance, log: Logger, contextOf: ContextOf) {
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
