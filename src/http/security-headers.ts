import type { FastifyInstance } from 'fastify'

/** Headers of every answer; pages loosen the policy where they must. */
export function securityHeaders(requestId: string) {
  return {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  }
}

/** Nothing is shown in a frame or read as another type; pages loosen this where they must. */
export function addSecurityHeaders(app: FastifyInstance) {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(securityHeaders(request.id))
    done()
  })
}
