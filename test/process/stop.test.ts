import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cleanUp, newFolder, pause, post, Program } from '../support/process.ts'

/** What takes the service a while: many lists in one operation. */
const LONG = `{ ${Array.from({ length: 50 }, (_item, at) => `a${String(at)}: actors(first: 200, filter: {name: {contains: "${String(at)}"}}) { totalCount nodes { id degree } }`).join(' ')} }`

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  let folder: string
  let service: Program
  let origin: string

  beforeAll(async () => {
    folder = await newFolder()
    service = Program.service({ ACTA_DATA: folder })
    origin = await service.origin()
  })
  afterAll(cleanUp)

  it('lets the service answer what is under way, then ends it with 0', async () => {
    // One that is worked on, and one that still arrives; their clients would keep the connections.
    const long = post(origin, LONG)
    const half = await sendHalf(origin, '{ stats { actors } }')
    await pause(50)
    const ended = service.stop(signal)
    await service.printed(/finishing what is running/)
    half.sendRest()

    expect(await long).toMatchObject({ status: 200, body: { data: { a0: expect.anything() } } })
    expect(await half.answer).toMatch(/^HTTP\/1\.1 200 [^]*"actors":\d+/)
    expect(await ended).toEqual({ code: 0, signal: null })
    expect(service.stderr).toBe('')
    expect(service.messages().at(-1)).toBe('Closed.')
  })

  it('is heeded while the service still loads, and leaves all or nothing', async () => {
    const data = await newFolder()
    const starting = Program.service({ ACTA_DATA: data })
    await starting.printed(/Loading the seed/)
    expect(await starting.stop(signal)).toEqual({ code: 0, signal: null })

    const again = Program.service({ ACTA_DATA: data })
    const { body } = await post(await again.origin(), '{ stats { actors } }')
    expect(body).toEqual({ data: { stats: { actors: 160 } } })
  })
})

/** Sends all of a request but the end of its body, over a connection that it keeps open. */
function sendHalf(origin: string, query: string) {
  const { port, host } = new URL(origin)
  const body = JSON.stringify({ query })
  const socket = connect(Number(port), '127.0.0.1')
  let text = ''
  socket.setEncoding('utf8')
  const answer = new Promise<string>((resolve) => {
    const end = () => {
      resolve(text)
    }
    socket.on('data', (data) => {
      text += String(data)
      if (text.includes('}}}')) end()
    })
    socket.on('close', end)
    socket.on('error', end)
  })
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${String(body.length)}\r\n\r\n${body.slice(0, 5)}`,
  )
  return new Promise<{ answer: Promise<string>; sendRest: () => void }>((resolve) => {
    socket.once('connect', () => {
      resolve({ answer, sendRest: () => socket.write(body.slice(5)) })
    })
  })
}
