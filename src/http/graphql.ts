import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { Context } from '../context.ts'
import { createServer } from '../server.ts'

/** `POST /graphql`, and GET for what only reads. */
export async function addGraphql(
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
