import { randomUUID } from 'node:crypto'
import { type ConnectionError } from 'fastify'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
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
  const requestId = randomUUID()
  const body = JSON.stringify(errorBody(message, { code: 'BAD_INPUT' }, requestId))
  const headers = {
    ...securityHeaders(requestId),
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const head = [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines].join('\r\n')
  if (socket.writable) socket.end(`${head}\r\n\r\n${body}`)
}
