import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * What a proxy does with connections:
 *
 * - `pass`: bytes go both ways; what was held back while stalling follows.
 * - `refuse`: nothing listens on its port, and what was connected is cut off.
 * - `stall`: connections are taken and no byte goes either way, until it passes again.
 * - `vanish`: as `stall`, but what was held stays silent for ever: a host that went away for good,
 *   and another in its place. Only new connections pass afterwards.
 * - `reset`: connections are taken and cut off with an RST.
 */
export type ProxyMode = 'pass' | 'refuse' | 'stall' | 'vanish' | 'reset'

/** A TCP proxy to one port of this machine, to take a server away and give it back. */
export class Proxy {
  readonly #target: { host: string; port: number }
  readonly #clients = new Set<Socket>()
  readonly #servers = new WeakMap<Socket, Socket>()
  readonly #vanished = new WeakSet<Socket>()
  readonly #server = createServer((client) => {
    this.#accept(client)
  })
  #mode: ProxyMode
  #port = 0

  private constructor(target: { host: string; port: number }, mode: ProxyMode) {
    this.#target = target
    this.#mode = mode
  }

  /** A proxy to the host and port of `uri`, on a free port of its own. */
  static async start(uri: string, mode: ProxyMode = 'pass') {
    const { hostname, port } = new URL(uri)
    const proxy = new Proxy({ host: hostname, port: Number(port) }, mode)
    // A port is taken in any case, so that a refusing proxy has one to refuse on.
    await proxy.#listen()
    if (mode === 'refuse') await proxy.#unlisten()
    return proxy
  }

  get uri() {
    return `bolt://127.0.0.1:${String(this.#port)}`
  }

  async set(mode: ProxyMode) {
    this.#mode = mode
    if (mode === 'refuse') await this.#unlisten()
    else if (!this.#server.listening) await this.#listen()

    if (mode === 'refuse' || mode === 'reset') this.#cut()
    for (const client of this.#clients) {
      if (mode === 'pass' && !this.#vanished.has(client)) this.#connect(client)
      if (mode === 'stall' || mode === 'vanish') this.#hold(client)
    }
  }

  async close() {
    this.#cut()
    await this.#unlisten()
  }

  #accept(client: Socket) {
    if (this.#mode === 'reset') {
      client.resetAndDestroy()
      return
    }
    this.#clients.add(client)
    client.on('error', () => undefined)
    client.on('close', () => {
      this.#clients.delete(client)
      this.#servers.get(client)?.destroy()
    })
    if (this.#mode === 'pass') this.#connect(client)
    else this.#hold(client)
  }

  #connect(client: Socket) {
    let server = this.#servers.get(client)
    if (!server) {
      server = connect(this.#target)
      this.#servers.set(client, server)
      server.on('error', () => client.resetAndDestroy())
      server.on('close', () => client.destroy())
    }
    client.pipe(server)
    server.pipe(client)
  }

  #hold(client: Socket) {
    const server = this.#servers.get(client)
    client.unpipe().pause()
    server?.unpipe().pause()
    if (this.#mode === 'vanish') this.#vanished.add(client)
  }

  #cut() {
    for (const client of this.#clients) client.resetAndDestroy()
  }

  #listen() {
    return new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(this.#port, '127.0.0.1', () => {
        this.#server.off('error', reject)
        this.#port = (this.#server.address() as AddressInfo).port
        resolve()
      })
    })
  }

  #unlisten() {
    return new Promise<void>((resolve) => {
      this.#cut()
      this.#server.close(() => {
        resolve()
      })
    })
  }
}
