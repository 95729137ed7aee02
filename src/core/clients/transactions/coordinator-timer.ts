/**
 * The clock of a transaction coordinator: when markers are sent again, and when it looks for transactions that are open for
 * too long.
 *
 * The one thing a reader would get wrong: a transaction is not aborted at its timeout but at the next look after it, up to
 * `transaction.abort.timed.out.transaction.cleanup.interval.ms` later.
 */
import { NO_ALARM, nextAlarm } from '../../engine/alarm'
import { pushEvent } from '../../engine/event-queue'
import { Kind } from '../../engine/kinds'
import { clusterNumber } from '../../settings'
import type { TransactionCoordinator, TransactionMetadata } from '../../shape/transaction-state'
import type { World } from '../../world'

/** The coordinator that a broker is for a partition of `__transaction_state`; null when it is none. */
export function coordinatorAt(world: World, broker: number, partition: number): TransactionCoordinator | null {
  const coordinators = world.state.transactions?.coordinators ?? []
  return coordinators.find((one) => one.broker === broker && one.partition === partition) ?? null
}

/** When it has to look at this transaction next, in microseconds. */
export function dueOf(world: World, { record, isPending, markAgainUs }: TransactionMetadata): number {
  if (isPending) return NO_ALARM
  if (record.state === 'PrepareCommit' || record.state === 'PrepareAbort') return markAgainUs
  if (record.state !== 'Ongoing') return NO_ALARM
  const everyUs = clusterNumber(world, 'transaction.abort.timed.out.transaction.cleanup.interval.ms') * 1000
  return Math.max(Math.ceil((record.startUs + record.timeoutUs) / everyUs) * everyUs, markAgainUs)
}

/** One timer a coordinator at the earliest of these; when it goes off too early it is set again. */
export function armCoordinator(world: World, coordinator: TransactionCoordinator): void {
  let next = NO_ALARM
  for (const metadata of coordinator.transactions) next = Math.min(next, dueOf(world, metadata))
  const at = nextAlarm(coordinator.timerUs, next, world.state.nowUs)
  if (at === NO_ALARM) return
  coordinator.timerUs = at
  const { broker, partition } = coordinator
  pushEvent(world.state.queue, at, Kind.TransactionCoordinatorTimer, broker, partition, 0)
}
