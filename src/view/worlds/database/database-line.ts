/**
 * The one database of this page. It outlives the card, so that looking elsewhere and coming back loses no row.
 *
 * The one thing a reader would get wrong: nothing is fetched here. The worker, and PostgreSQL with it, comes when
 * somebody asks for it.
 */
import { createDatabaseClient } from '../../../state/database-client'

export const databaseLine = createDatabaseClient(
  () => new Worker(new URL('../../../database/postgresql.ts', import.meta.url), { type: 'module', name: 'database' }),
)

// What it has fetched is there without a network from now on.
databaseLine.store.subscribe(({ phase }, before) => {
  if (phase === 'ready' && before.phase === 'opening')
    import('../../../state/offline').then(
      ({ offline }) => offline.refresh(),
      () => {},
    )
})
