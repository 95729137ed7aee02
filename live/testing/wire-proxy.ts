/**
 * Stands between a client and a broker and notes the kind of each request that passes, from its bytes. The one thing a reader
 * would get wrong: it knows nothing of the client; what it notes is what a broker would have been asked.
 */
import { connect, createServer, type Server, type Socket } from 'node:net'

export interface WireRequest {
  readonly atMs: number
  readonly apiKey: number
}

export class WireProxy {
  readonly requests: WireRequest[] = []
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #target = 0

  constructor() {
    this.#server = createServer((client) => {
      const broker = connect(this.#target, '127.0.0.1')
      for (const socket of [client, broker]) {
        this.#sockets.add(socket)
        socket.on('close', () => this.#sockets.delete(socket))
      }
      client.on('error', () => broker.destroy()).on('close', () => broker.destroy())
      broker.on('error', () => client.destroy()).on('close', () => client.destroy())
      const note = createReader((apiKey) => this.requests.push({ atMs: Date.now(), apiKey }))
      client.on('data', (data: Buffer) => {
        note(data)
        broker.write(data)
      })
      broker.pipe(client)
    })
  }

  /** Its own port on loopback. */
  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done))
    const address = this.#server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  leadTo(port: number): void {
    this.#target = port
  }

  /** The most requests that were seen in any stretch of so many milliseconds. */
  mostIn(ms: number): number {
    return Math.max(
      0,
      ...this.requests.map(
        ({ atMs }) => this.requests.filter((one) => one.atMs >= atMs && one.atMs < atMs + ms).length,
      ),
    )
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
  }
}

/** Requests are a length of four bytes and then, first of all, the API key in two. */
function createReader(note: (apiKey: number) => void): (data: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (data) => {
    rest = Buffer.concat([rest, data])
    while (rest.length >= 6 && rest.length >= 4 + rest.readInt32BE(0)) {
      note(rest.readInt16BE(4))
      rest = rest.subarray(4 + rest.readInt32BE(0))
    }
  }
}
