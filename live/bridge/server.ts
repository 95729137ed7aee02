/**
 * The built page and the stream of pictures, on loopback alone. The one thing a reader would get wrong: two things keep other
 * pages out. The stream asks for a key that only the printed address has, and no name but this machine's own is answered, so
 * that a page of somebody else that gives its name our address (DNS rebinding) reads nothing.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { TYPES } from '../../bin/streamscape.mjs'
import { LIVE_STREAM, type LiveMessage } from '../../src/protocol/live/index.ts'

/** Stricter than the page's own: it may speak with nobody but this bridge, and nobody may frame it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HOST = '127.0.0.1'
/** Pages that may look at once. */
const MOST_PAGES = 8

export class BridgeServer {
  readonly key = randomBytes(24).toString('base64url')
  readonly #folder: string
  readonly #pages = new Set<ServerResponse>()
  readonly #server: Server
  #last: LiveMessage | null = null
  #picture: LiveMessage | null = null

  /** `folder`: the built page. */
  constructor(folder: string) {
    this.#folder = resolve(folder)
    this.#server = createServer((request, response) => this.#answer(request, response))
  }

  /** The page's address with its key. Rejects when the port is taken; 0 takes any that is free. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((done, fail) => {
      this.#server.once('error', fail)
      this.#server.listen(port, HOST, done)
    })
    const address = this.#server.address()
    return `http://${HOST}:${typeof address === 'object' ? address?.port : port}/#/live?key=${this.key}`
  }

  send(message: LiveMessage): void {
    this.#last = message
    if (message.kind === 'picture') this.#picture = message
    for (const page of this.#pages) write(page, message)
  }

  close(): void {
    for (const page of this.#pages) page.end()
    this.#server.close()
    this.#server.closeAllConnections()
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const isOurs = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')
    const isRead = ['GET', 'HEAD'].includes(request.method ?? '')
    const url = parseUrl(request.url ?? '/')
    if (!isOurs || !isRead || url === null) refuse(response, isOurs ? 405 : 403)
    else if (url.pathname === `/${LIVE_STREAM}`) this.#stream(request, url, response)
    else this.#serve(request, url, response)
  }

  #serve(request: IncomingMessage, url: URL, response: ServerResponse): void {
    const file = findFile(this.#folder, url.pathname)
    if (file === null) {
      refuse(response, 404)
      return
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': 'no-cache',
      ...HEADERS,
    })
    if (request.method === 'HEAD') response.end()
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response)
  }

  #stream(request: IncomingMessage, url: URL, response: ServerResponse): void {
    const site = request.headers['sec-fetch-site']
    const isAnotherPage = site !== undefined && site !== 'same-origin'
    const isRefused = isAnotherPage || !this.#isKey(url.searchParams.get('key') ?? '')
    if (isRefused || this.#pages.size >= MOST_PAGES) {
      refuse(response, isRefused ? 403 : 503)
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', ...HEADERS })
    this.#pages.add(response)
    response.on('close', () => this.#pages.delete(response))
    if (this.#picture !== null) write(response, this.#picture)
    if (this.#last !== null && this.#last !== this.#picture) write(response, this.#last)
  }

  #isKey(given: string): boolean {
    const [theirs, ours] = [Buffer.from(given), Buffer.from(this.key)]
    return theirs.length === ours.length && timingSafeEqual(theirs, ours)
  }
}

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** A page that does not read is left behind: pictures are whole, so it needs none but the next. */
const MOST_WAITING = 4_000_000

function write(page: ServerResponse, message: LiveMessage): void {
  if (page.writableLength > MOST_WAITING) return
  page.write(`data: ${JSON.stringify(message)}\n\n`)
}

/** null for what no address is. */
function parseUrl(text: string): URL | null {
  try {
    return new URL(text, 'http://here')
  } catch {
    return null
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain', ...HEADERS })
  response.end('There is nothing here.\n')
}

function findFile(folder: string, path: string): string | null {
  let name: string
  try {
    name = decodeURIComponent(path)
  } catch {
    return null
  }
  if (name.includes('\0')) return null
  const asked = resolve(folder, `.${name.endsWith('/') ? `${name}index.html` : name}`)
  if (!asked.startsWith(folder + sep)) return null
  return existsSync(asked) && statSync(asked).isFile() ? asked : null
}
