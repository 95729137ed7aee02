/** Requests of brokers to the active controller: registration, heartbeats, controlled shutdown. */
import { postMail, sendMail } from '../network/post'
import type { Mail, MailBody } from '../shape/mail'
import type { World } from '../world'
import { handleAlterPartition } from './alter-partition'
import {
  allPartitions,
  answerWhenCommitted,
  decide,
  decidePartition,
  electLeaderless,
  isActiveBroker,
  removeFromPartitions,
  sessionTimeoutUs,
} from './controller'
import { hearingCause } from './return-cause'

export function onControllerMail(world: World, mail: Mail): boolean {
  if (mail.type !== 'BrokerRegistration' && mail.type !== 'BrokerHeartbeat' && mail.type !== 'AlterPartition')
    return false
  // A member that is not the active controller does not answer; the broker finds the right one and asks again.
  if (world.state.controller.active !== mail.to) return true
  if (mail.type === 'BrokerRegistration') onRegistration(world, mail)
  else if (mail.type === 'BrokerHeartbeat') onHeartbeat(world, mail)
  else handleAlterPartition(world, mail)
  return true
}

function onRegistration(world: World, mail: Extract<Mail, { type: 'BrokerRegistration' }>): void {
  const { state } = world
  const { controller } = state
  const b = mail.broker
  const existing = controller.image.brokers[b]
  const hasSession =
    existing.registered && !existing.fenced && state.nowUs - controller.lastContactUs[b] <= sessionTimeoutUs(world)
  if (existing.registered && existing.incarnation === mail.incarnation) {
    // The same process asks again, because it has not heard the answer: it keeps its broker epoch.
    controller.lastContactUs[b] = state.nowUs
    const { brokerEpoch } = existing
    const { incarnation } = mail
    answerWhenCommitted(world, mail.from, { type: 'BrokerRegistrationResponse', error: null, brokerEpoch, incarnation })
    return
  }
  if (hasSession && !existing.inControlledShutdown) {
    sendMail(world, mail.to, mail.from, {
      type: 'BrokerRegistrationResponse',
      error: 'DUPLICATE_BROKER_REGISTRATION',
      brokerEpoch: -1,
      incarnation: mail.incarnation,
    })
    return
  }
  const wasUnfenced = existing.registered && !existing.fenced
  const entry = decide(
    world,
    { type: 'RegisterBroker', broker: b, incarnation: mail.incarnation },
    [
      {
        kind: 'BrokerRegistered',
        broker: state.brokers[b].id,
        brokerEpoch: state.raft[controller.active].tail.offset + 1,
      },
    ],
    state.brokers[b].cause,
  )
  if (wasUnfenced) removeFromPartitions(world, b, 'fenced', -1, entry.offset)
  if (!mail.cleanShutdown) forgetUncleanReplica(world, b, entry.offset)
  controller.lastContactUs[b] = state.nowUs
  answerWhenCommitted(world, mail.from, {
    type: 'BrokerRegistrationResponse',
    error: null,
    brokerEpoch: entry.offset,
    incarnation: mail.incarnation,
  })
}

/** KIP-966: a broker that comes back without a clean shutdown loses its place in ISR and ELR. */
function forgetUncleanReplica(world: World, broker: number, causeOffset: number): void {
  if (world.scenario.cluster.eligibleLeaderReplicasVersion === 0) return
  for (const p of allPartitions(world)) {
    const { state } = world.state.controller.image.partitions[p]
    if (!state.isr.includes(broker) && !state.elr.includes(broker)) continue
    decidePartition(world, p, {
      election: 'ONLINE',
      targetIsr: state.isr.filter((b) => b !== broker),
      uncleanShutdownReplicas: [broker],
      reason: 'fenced',
      cause: -1,
      causeOffset,
    })
  }
}

function onHeartbeat(world: World, mail: Extract<Mail, { type: 'BrokerHeartbeat' }>): void {
  const { state } = world
  const { controller } = state
  const b = mail.broker
  const registration = controller.image.brokers[b]
  const reply = (error: string | null, shouldShutDown: boolean): MailBody => ({
    type: 'BrokerHeartbeatResponse',
    error,
    brokerEpoch: mail.brokerEpoch,
    isFenced: controller.image.brokers[b].fenced,
    shouldShutDown,
  })
  if (!registration.registered || registration.brokerEpoch !== mail.brokerEpoch) {
    sendMail(world, mail.to, mail.from, reply('STALE_BROKER_EPOCH', false))
    return
  }
  controller.lastContactUs[b] = state.nowUs
  controller.heardMetadataOffset[b] = mail.metadataOffset
  if (mail.wantShutDown) {
    if (!registration.inControlledShutdown) startControlledShutdown(world, b)
    const done = othersHaveCaughtUp(world, b)
    if (done && !controller.image.brokers[b].fenced) {
      decide(world, { type: 'BrokerRegistrationChange', broker: b, fenced: true, inControlledShutdown: true }, [], -1)
      answerWhenCommitted(world, mail.from, reply(null, true))
      return
    }
    sendMail(world, mail.to, mail.from, reply(null, done))
    return
  }
  if (registration.fenced && mail.metadataOffset >= registration.brokerEpoch) {
    const entry = decide(
      world,
      { type: 'BrokerRegistrationChange', broker: b, fenced: false, inControlledShutdown: false },
      [{ kind: 'BrokerUnfenced', broker: state.brokers[b].id }],
      hearingCause(world, b),
    )
    electLeaderless(world, -1, entry.offset)
    answerWhenCommitted(world, mail.from, reply(null, false))
    return
  }
  postMail(world, {
    from: mail.to,
    to: mail.from,
    type: 'BrokerHeartbeatResponse',
    error: null,
    brokerEpoch: mail.brokerEpoch,
    isFenced: registration.fenced,
    shouldShutDown: false,
  })
}

function startControlledShutdown(world: World, broker: number): void {
  const { state } = world
  const { controller } = state
  const { cause } = state.brokers[broker]
  decide(world, { type: 'BrokerRegistrationChange', broker, fenced: false, inControlledShutdown: true }, [], cause)
  removeFromPartitions(world, broker, 'shutdown', cause, -1)
  controller.shutdownOffset[broker] = state.raft[controller.active].tail.offset
}

/** A broker may stop when every other active broker has heard of the new leaders. */
function othersHaveCaughtUp(world: World, broker: number): boolean {
  const { controller, brokers } = world.state
  const target = controller.shutdownOffset[broker]
  for (let b = 0; b < brokers.length; b++) {
    if (b === broker || !isActiveBroker(world, b)) continue
    if (controller.heardMetadataOffset[b] < target) return false
  }
  return true
}
