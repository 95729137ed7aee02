/**
 * The data directory of a database that has just been made, kept in the browser: making it (initdb) is most of a start,
 * and it is always the same.
 *
 * The one thing a reader would get wrong: this is not the learner's database. It is kept before any table is made, so
 * that every start begins with the same rows.
 */
import type { PGlite } from '@electric-sql/pglite'
import { openCache, ownUrl } from './files'

/** Named after the program, so that another version does not find it. */
function directoryUrl(): string {
  return `${ownUrl('pglite.wasm')}?data-directory`
}

/** null when none is kept. */
export async function findDirectory(): Promise<Blob | null> {
  try {
    const kept = await (await openCache())?.match(directoryUrl())
    return kept === undefined ? null : await kept.blob()
  } catch {
    return null
  }
}

/** Of the database as it is now. What is returned keeps it, when there is time. */
export async function copyDirectory(db: PGlite): Promise<() => Promise<void>> {
  const directory = await db.dumpDataDir('none')
  return async () => {
    try {
      const packed = directory.stream().pipeThrough(new CompressionStream('gzip'))
      const headers = { 'content-type': 'application/x-gzip' }
      await (await openCache())?.put(directoryUrl(), new Response(packed, { headers }))
    } catch {
      await forgetDirectory()
    }
  }
}

/** It did not help to start. */
export async function forgetDirectory(): Promise<void> {
  await (await openCache())?.delete(directoryUrl()).catch(() => false)
}
