import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.ts'
import { within } from '../store/within.ts'

/** How long the store may take to say that it is there, in milliseconds. */
const READY_LIMIT = 1000

/** `/health/live`: the process turns. `/health/ready`: it can answer queries now. */
export function addHealth(app: FastifyInstance, store: Store) {
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
