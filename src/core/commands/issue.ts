/**
 * Carrying out commands. Each becomes a `CommandIssued` event, the beginning of every chain of causes. What
 * the cluster refuses becomes `CommandRefused` with Kafka's error; what names something that does not exist
 * is refused the same way, so a command never breaks a run.
 */
import { noteQuorum } from '../cluster/quorum-view'
import type { Command } from '../command'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { tell, touch } from '../log/tell'
import { reactToNews } from '../react'
import { type Refusal, refuse } from '../refusal'
import type { TimedCommand } from '../scenario'
import type { World } from '../world'
import { administer } from './administration'
import { changeConsumer, changeProducer, sendRecord, stopOrStart } from './clients'
import { addConsumer, closeConsumer, moveConsumer } from './consumers'
import {
  changeBroker,
  changeController,
  changeLink,
  healSite,
  killSite,
  pauseOrResume,
  setLink,
  slowDisk,
  throttleReplica,
} from './faults'
import { resetOffsets } from './group-offsets'

export function scheduleCommands(world: World, commands: readonly TimedCommand[]): void {
  for (const { atMs, command } of commands) {
    const timeUs = Math.round(atMs * 1000)
    const index = world.state.commands.push(Object.freeze({ timeUs, command, scripted: true })) - 1
    pushEvent(world.state.queue, timeUs, Kind.Command, index, 0, 0)
  }
}

export function onCommand(world: World, index: number): void {
  carryOut(world, world.state.commands[index].command, index)
}

/** Do it now, after everything that has happened so far at this instant. */
export function issueCommand(world: World, command: Command): void {
  const index = world.state.commands.push(Object.freeze({ timeUs: world.state.nowUs, command, scripted: false })) - 1
  carryOut(world, command, index)
}

function carryOut(world: World, command: Command, index: number): void {
  const event = tell(world, { kind: 'CommandIssued', command, index }, -1)
  if (world.spared?.command === index) return
  world.state.cause = event
  const refusal = execute(world, command, event)
  if (refusal !== null) tell(world, { kind: 'CommandRefused', command, ...refusal }, event)
  touch(world)
  noteQuorum(world)
  reactToNews(world)
  world.state.cause = -1
}

function execute(world: World, command: Command, event: number): Refusal | null {
  switch (command.kind) {
    case 'KillSite':
    case 'HealSite':
      return command.kind === 'KillSite' ? killSite(world, command.site) : healSite(world, command.site)
    case 'CrashBroker':
    case 'StopBroker':
    case 'StartBroker':
      return changeBroker(world, command, event)
    case 'PauseBroker':
    case 'ResumeBroker':
    case 'PauseController':
    case 'ResumeController':
      return pauseOrResume(world, command, event)
    case 'CrashController':
    case 'StartController':
      return changeController(world, command, event)
    case 'CutLink':
    case 'HealLink':
      return changeLink(world, command)
    case 'SetLink':
      return setLink(world, command)
    case 'ThrottleReplica':
      return throttleReplica(world, command)
    case 'SlowDisk':
      return slowDisk(world, command)
    case 'AlterProducerConfig':
    case 'SetProducerRate':
      return changeProducer(world, command)
    case 'StopProducer':
    case 'StartProducer':
      return stopOrStart(world, command, event)
    case 'SendRecord':
      return sendRecord(world, command)
    case 'AlterConsumerConfig':
    case 'PauseConsumer':
    case 'ResumeConsumer':
      return changeConsumer(world, command)
    case 'AddConsumer':
      return addConsumer(world, command.consumer)
    case 'StopConsumer':
      return closeConsumer(world, command.consumer)
    case 'SeekConsumer':
      return moveConsumer(world, command)
    case 'ResetOffsets':
      return resetOffsets(world, command)
    case 'CreateTopic':
    case 'AddPartitions':
    case 'AlterTopicConfig':
    case 'AlterPlacement':
    case 'ReassignPartition':
    case 'AlterClusterConfig':
    case 'AlterBrokerConfig':
    case 'ElectLeader':
      return administer(world, command, event)
    // What is left is for a company.
    default:
      if (world.extension === null) return refuse('no-company')
      return world.extension.onCommand(world, command, event)
  }
}
