/** What a transaction coordinator does when its timer says so: abort what is open for too long, send markers again. */
import { NO_ALARM } from '../../engine/alarm'
import { clusterNumber } from '../../settings'
import type { World } from '../../world'
import { armCoordinator, coordinatorAt, dueOf } from './coordinator-timer'
import { sendMarkers } from './markers'
import { complete, decideEnd } from './transaction-end'

const BACKOFF_US = 100_000

export function onTransactionCoordinatorTimer(world: World, broker: number, partition: number): void {
  const { nowUs } = world.state
  const coordinator = coordinatorAt(world, broker, partition)
  if (coordinator === null || coordinator.timerUs > nowUs) return
  coordinator.timerUs = NO_ALARM
  const everyUs = clusterNumber(world, 'transaction.abort.timed.out.transaction.cleanup.interval.ms') * 1000
  for (const metadata of coordinator.transactions) {
    if (dueOf(world, metadata) > nowUs) continue
    if (metadata.record.state === 'Ongoing') {
      // The log takes nothing now: at the next look.
      if (!decideEnd(world, coordinator, metadata, { isCommit: false, reason: 'timeout' }))
        metadata.markAgainUs = nowUs + everyUs
    } else if (metadata.toMark.length > 0) sendMarkers(world, coordinator, metadata)
    else {
      metadata.markAgainUs = nowUs + BACKOFF_US
      complete(world, coordinator, metadata)
    }
  }
  armCoordinator(world, coordinator)
}
