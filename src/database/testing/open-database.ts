/** PostgreSQL in a test: started once a file, as starting takes seconds. */
import { PGlite } from '@electric-sql/pglite'
import { START_PARAMS } from '../start-params'

export async function openDatabase(): Promise<PGlite> {
  return PGlite.create({ startParams: [...START_PARAMS] })
}
