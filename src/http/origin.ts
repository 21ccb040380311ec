import type { FastifyRequest } from 'fastify'

/** Where a request came to. */
export function originOf({ protocol, host }: FastifyRequest) {
  return `${protocol}://${host}`
}

/** False where what the request names as its host can't stand in an address. */
export function hasHost(request: FastifyRequest) {
  const isHost = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i.test(request.host)
  return isHost && URL.canParse(originOf(request))
}
