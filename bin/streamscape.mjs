#!/usr/bin/env node
/**
 * Serves the built page on this machine and opens it: `npx streamscape`. It stands in the built folder as well, so that a
 * stick with that folder needs nothing but Node: `node streamscape.mjs`.
 *
 * The one thing a reader would get wrong: the port is part of the page's origin. What a visitor keeps (runs, what was read,
 * the page itself for offline) belongs to it, so it is the same each time as long as it is free.
 */
import { spawn } from 'node:child_process'
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const HOST = '127.0.0.1'
const PORT = 4170
/** So many ports are tried. */
const PORTS = 20

/** By ending, for the bridge to a real cluster too. What is not here is not in the folder. */
export const TYPES = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.data': 'application/octet-stream',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const HELP = `streamscape [--port ${PORT}] [--folder DIR] [--no-open]

Serves Streamscape on ${HOST} and opens it in your browser. Nothing leaves your machine.

  --port N      the first port to try; the ${PORTS} from there on are tried
  --folder DIR  another folder of static files
  --no-open     only print the address
`

/**
 * The file that an address asks for; null when there is none in the folder.
 * @param {string} folder
 * @param {string} address path and query
 */
function findFile(folder, address) {
  let path
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ''))
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const asked = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`)
  if (!asked.startsWith(folder + sep)) return null
  return existsSync(asked) && statSync(asked).isFile() ? asked : null
}

/** @param {string} folder */
function createSite(folder) {
  return createServer((request, response) => {
    // A page of somebody else may give its name this address, to read what stands here.
    const isOurs = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const path = isOurs && isRead ? findFile(folder, request.url ?? '/') : null
    if (path === null) {
      response.writeHead(isOurs ? (isRead ? 404 : 405) : 403, { 'Content-Type': 'text/plain' })
      response.end('There is nothing here.\n')
      return
    }
    response.writeHead(200, {
      'Content-Type': TYPES[/** @type {keyof typeof TYPES} */ (extname(path))] ?? 'application/octet-stream',
      'Content-Length': statSync(path).size,
      'Cache-Control': /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Security-Policy': "frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
    if (request.method === 'HEAD') response.end()
    else
      createReadStream(path)
        .on('error', () => response.destroy())
        .pipe(response)
  })
}

/**
 * @param {import('node:http').Server} site
 * @param {number} port
 * @returns {Promise<number>} the port that was free
 */
function listen(site, port, left = PORTS) {
  return new Promise((done, fail) => {
    site.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || left <= 1) fail(error)
      else listen(site, port + 1, left - 1).then(done, fail)
    })
    site.listen(port, HOST, () => {
      site.removeAllListeners('error')
      const address = site.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** A browser that cannot be opened is no fault: the address is printed. */
function openBrowser(/** @type {string} */ url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

function findFolder() {
  const here = fileURLToPath(new URL('.', import.meta.url))
  return existsSync(join(here, 'index.html')) ? resolve(here) : resolve(here, '../dist')
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(PORT) },
      folder: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  const folder = resolve(values.folder ?? findFolder())
  const port = Number(values.port)
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port.`)
  const url = `http://${HOST}:${await listen(createSite(folder), port)}/`
  process.stdout.write(`Streamscape runs at ${url}\nCtrl+C ends it.\n`)
  if (!values['no-open']) openBrowser(url)
}

/** Asked for as a program, perhaps by a link to it as npx makes one, and not for its table. */
function isProgram() {
  const asked = process.argv[1]
  return asked !== undefined && existsSync(asked) && realpathSync(asked) === fileURLToPath(import.meta.url)
}

if (isProgram())
  main().catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  })
