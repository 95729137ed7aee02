/**
 * The worker of the real database: PostgreSQL (PGlite) on its own, so that starting it and long queries never hold the
 * page or the simulation.
 *
 * The one thing a reader would get wrong: a query cannot be interrupted from here, since it runs on this very thread.
 * Who does not want to wait ends the worker, and with it the database.
 */
import type { PGlite } from '@electric-sql/pglite'
import type { FromDatabase, ToDatabase } from '../protocol'
import { copyDirectory, findDirectory, forgetDirectory } from './data-directory'
import { ALL_BYTES, fetchFiles } from './files'
import { type DatabaseSession, type OpenOptions, openSession, runInSession, snapshotSession } from './session'

/** The page hears of the bytes that came at most so often. */
const PROGRESS_MS = 50

let session: DatabaseSession | null = null
/** One after the other, in the order in which they came. */
let work: Promise<void> = Promise.resolve()

function post(message: FromDatabase): void {
  self.postMessage(message)
}

async function open(places: readonly string[]): Promise<void> {
  const begin = performance.now()
  let toldMs = 0
  const tell = (step: 'fetch' | 'start' | 'fill', bytes: number): void =>
    post({ type: 'progress', step, bytes, bytesTotal: ALL_BYTES })
  tell('fetch', 0)
  const { cached, ...files } = await fetchFiles((bytes) => {
    const now = performance.now()
    if (now - toldMs < PROGRESS_MS && bytes < ALL_BYTES) return
    toldMs = now
    tell('fetch', bytes)
  })
  tell('start', ALL_BYTES)
  const directory = await findDirectory()
  let keep = async (): Promise<void> => {}
  const onStarted = async (db: PGlite): Promise<void> => {
    tell('fill', ALL_BYTES)
    if (directory === null) keep = await copyDirectory(db).catch(() => keep)
  }
  session = await openWith(directory, { places, files, onStarted })
  const { db, capture, reason, tables } = session
  const { rows } = await db.query<{ server_version: string }>('show server_version')
  const tookMs = performance.now() - begin
  post({ type: 'ready', version: rows[0].server_version, way: capture.way, reason, tables, tookMs, cached })
  // Nobody waits for it.
  void keep()
}

/** A directory that was kept and does not work is no reason not to start. */
async function openWith(directory: Blob | null, options: OpenOptions): Promise<DatabaseSession> {
  if (directory === null) return openSession(options)
  try {
    return await openSession({ ...options, directory })
  } catch {
    await forgetDirectory()
    return openSession(options)
  }
}

async function handle(message: ToDatabase): Promise<void> {
  try {
    if (message.type === 'open') await open(message.places)
    else if (session === null) return
    else if (message.type === 'run')
      post({ type: 'ran', id: message.id, run: await runInSession(session, message.sql) })
    else post({ type: 'snapped', id: message.id, snapshot: await snapshotSession(session) })
  } catch (error) {
    post({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

self.onmessage = (event: MessageEvent<ToDatabase>) => {
  work = work.then(() => handle(event.data))
}
