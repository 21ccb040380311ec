import { randomUUID } from 'node:crypto'
import { type ConnectionError } from 'fastify'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { shortened } from '../values/text.ts'
import { errorBody } from './errors.ts'
import { securityHeaders } from './security-headers.ts'

const REASONS: Partial<Record<string, { status: number; message: string }>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message:
      'The address and the headers of the request are longer than 16 KB together. Ask for less in one address, or ask /graphql by POST.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request took too long to arrive.' },
}

/** A request that cannot be read as HTTP is answered on its socket, in the shape of all errors. */
export function answerUnreadable(error: ConnectionError, socket: Socket) {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const { status, message } = REASONS[error.code] ?? {
    status: 400,
    message: 'The request is no HTTP.',
  }
  const { headers, body } = refusal(message, { code: 'BAD_INPUT' })
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const head = [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines].join('\r\n')
  if (socket.writable) socket.end(`${head}\r\n\r\n${body}`)
}

/** Node asks before any hook what to do where a request expects what is not `100-continue`. */
export function answerExpectation({ headers: { expect } }: IncomingMessage, reply: ServerResponse) {
  const allowed = '100-continue'
  const { headers, body } = refusal(
    `The header Expect is ${JSON.stringify(shortened(expect ?? '', 100))}: only ${allowed} can be met.`,
    { code: 'BAD_INPUT', input: 'Expect', allowed },
  )
  reply.writeHead(417, headers).end(body)
}

/** An answer that passes by all that else is done with answers. */
function refusal(message: string, extensions: Record<string, unknown>) {
  const requestId = randomUUID()
  const body = JSON.stringify(errorBody(message, extensions, requestId))
  const headers = {
    ...securityHeaders(requestId),
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  return { headers, body }
}
