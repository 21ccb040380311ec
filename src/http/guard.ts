import type { FastifyInstance } from 'fastify'
import type { ErrorCode } from '../errors.ts'
import type { Admission } from '../limits/admission.ts'
import { errorBody } from './errors.ts'
import { hasHost } from './origin.ts'

/** What stands before all routes that read the graph. */
export function guard(scope: FastifyInstance, admission: Admission) {
  refuseOddHosts(scope)
  limit(scope, admission)
}

/** A host that is none can't stand in an address, and is not repeated to anybody. */
function refuseOddHosts(scope: FastifyInstance) {
  scope.addHook('onRequest', (request, reply, done) => {
    if (hasHost(request)) {
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
