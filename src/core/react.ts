/**
 * What follows from an engine event before the next one: the quorum's news reach the controller and the
 * brokers, then it is reviewed whether writes go through where something changed.
 */
import { onActiveController } from './clients/broker-news'
import { onGroupWritten, reviewCoordinators } from './clients/groups/coordinator'
import { onApplicationEnded, onApplicationReady } from './clients/transactions/application'
import { onTransactionWritten, reviewTransactionCoordinators } from './clients/transactions/transaction-coordinator'
import { advanceTransaction } from './clients/transactions/transaction-manager'
import { onMetadataAdvanced } from './cluster/broker'
import { activateController, deactivateController, onCommitted } from './cluster/controller'
import { reviewWrites } from './cluster/held-up'
import { reviewLeaders } from './cluster/isr'
import type { World } from './world'

export function reactToNews(world: World): void {
  const { state } = world
  // A reaction may leave further ones; they come after those that are there.
  for (let i = 0; i < state.reactions.length; i++) {
    const reaction = state.reactions[i]
    if (reaction.kind === 'leader-elected') activateController(world, reaction.node, reaction.event)
    else if (reaction.kind === 'leader-lost') deactivateController(world)
    else if (reaction.kind === 'committed') onCommitted(world, reaction.entry)
    else if (reaction.kind === 'controller-found') onActiveController(world, reaction.broker)
    else if (reaction.kind === 'settings-changed') reviewLeaders(world)
    else if (reaction.kind === 'group-written') onGroupWritten(world, reaction.write, reaction.serial, reaction.ok)
    else if (reaction.kind === 'coordinators-changed') {
      reviewCoordinators(world)
      reviewTransactionCoordinators(world)
    } else if (reaction.kind === 'transaction-written')
      onTransactionWritten(world, reaction.write, reaction.serial, reaction.ok)
    else if (reaction.kind === 'transaction-due') advanceTransaction(world, reaction.producer)
    else if (reaction.kind === 'application-ready') onApplicationReady(world, reaction.consumer, reaction.seek)
    else if (reaction.kind === 'application-ended') onApplicationEnded(world, reaction.consumer, reaction.cause)
    else onMetadataAdvanced(world, reaction.broker)
  }
  state.reactions.length = 0
  if (state.allDirty || state.dirty.length > 0) reviewWrites(world)
}
