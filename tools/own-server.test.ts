/** The program of `npx streamscape`, as it runs: what it gives out, and what it does not. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../bin/streamscape.mjs')
const started: ChildProcess[] = []
let scratch = ''
let address = ''

async function start(...args: string[]): Promise<string> {
  return startAs(PROGRAM, ...args)
}

async function startAs(path: string, ...args: string[]): Promise<string> {
  const program = spawn(process.execPath, [path, '--no-open', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  started.push(program)
  const [said] = await once(program.stdout, 'data')
  return /http:\S+/.exec(String(said))?.[0] ?? String(said)
}

/** As it is written: `fetch` would make a path with dots shorter before it asks. */
function ask(path: string, { method = 'GET', host = new URL(address).host } = {}) {
  const { hostname, port } = new URL(address)
  return new Promise<{ status: number; type: string; cache: string; body: string }>((resolve, reject) => {
    request({ hostname, port, path, method, headers: { host } }, (response) => {
      let body = ''
      response.on('data', (piece) => {
        body += piece
      })
      response.on('end', () => {
        const { 'content-type': type = '', 'cache-control': cache = '' } = response.headers
        resolve({ status: response.statusCode ?? 0, type, cache, body })
      })
    })
      .on('error', reject)
      .end()
  })
}

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'streamscape-serves-'))
  mkdirSync(join(scratch, 'site/assets'), { recursive: true })
  writeFileSync(join(scratch, 'site/index.html'), 'the page')
  writeFileSync(join(scratch, 'site/assets/pglite-1.wasm'), 'program')
  writeFileSync(join(scratch, 'secret.txt'), 'secret')
  address = await start('--folder', join(scratch, 'site'), '--port', '0')
})

afterAll(() => {
  for (const program of started) program.kill()
  rmSync(scratch, { recursive: true, force: true })
})

it('is on this machine alone, and gives each file its type', async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await ask('/?lang=de')).toMatchObject({ status: 200, body: 'the page', type: 'text/html; charset=utf-8' })
  const file = await ask('/assets/pglite-1.wasm')
  expect(file).toMatchObject({ status: 200, type: 'application/wasm', body: 'program' })
  expect(file.cache).toContain('immutable')
  expect((await ask('/')).cache).toBe('no-cache')
})

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets', '/%', '/a%00b', '/nothing.js'])(
  'gives nothing for %s',
  async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'There is nothing here.\n' })
  },
)

it('answers nobody who calls it by another name, and takes nothing in', async () => {
  expect((await ask('/', { host: 'evil.example' })).status).toBe(403)
  expect((await ask('/', { method: 'POST' })).status).toBe(405)
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
})

it('takes the next port when the first is taken', async () => {
  const { port } = new URL(address)
  const second = await start('--folder', join(scratch, 'site'), '--port', port)
  expect(Number(new URL(second).port)).toBeGreaterThan(Number(port))
})

it('runs through a link to it, as npx makes one, and not when its table is read', async () => {
  const link = join(scratch, 'streamscape')
  symlinkSync(PROGRAM, link)
  const through = await startAs(link, '--folder', join(scratch, 'site'), '--port', '0')
  expect(through).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const { TYPES } = await import('../bin/streamscape.mjs')
  expect(TYPES['.wasm']).toBe('application/wasm')
})
