/**
 * How PostgreSQL is started. The one thing a reader would get wrong: PGlite's own parameters are replaced, not added
 * to, so they come first.
 */
import { PGlite } from '@electric-sql/pglite'

/**
 * With `wal_level=logical` the log holds whole rows and not only what a restart needs. Without pictures of whole pages
 * the rows of pg_class stay in their records, and by them a rewrite of a table is told from inserts.
 */
export const START_PARAMS: readonly string[] = [
  ...PGlite.defaultStartParams,
  '-c',
  'wal_level=logical',
  '-c',
  'full_page_writes=off',
]
