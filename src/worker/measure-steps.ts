/**
 * What the technical steps on the way to a first use take, on the cluster that the bill is measured on. The one thing a
 * reader would get wrong: it is the time of the run, of a cluster that stands already; no approval, account, network or
 * code that somebody must write first is in it.
 */
import {
  type Command,
  createTrafficMeter,
  createWorld,
  type DomainEvent,
  issueCommand,
  readTrafficMeter,
  runUntil,
  type World,
} from '../core'
import type { MeasuredSteps } from '../protocol'
import { defineConsumer, defineSpreadTopic } from '../scenarios/define'
import { defineSharedCluster } from '../scenarios/shared-cluster'

const SECOND_US = 1_000_000
/** Until everybody has found the cluster, and between two steps, so that none is measured in the middle of another. */
const FROM_SECONDS = 30
const QUIET_SECONDS = 5
const MOST_SECONDS = 60
const GROUP = 'first-readers'

/** The same figures each time: one seed. Milliseconds of the run. Throws when a step is not done within a minute of it. */
export function measureSteps(): MeasuredSteps {
  const world = createWorld(defineSharedCluster(true))
  runUntil(world, FROM_SECONDS * SECOND_US)
  const topic = defineSpreadTopic('parcels', [1, 2, 3], 2)
  const topicMs = timeStep(world, { kind: 'CreateTopic', topic }, (events) =>
    events.some((event) => event.kind === 'TopicCreated' && event.topic === topic.name),
  )
  const meter = createTrafficMeter(world)
  const firstReadMs = timeStep(world, addReader('first-reader'), () =>
    readTrafficMeter(world, meter).some(
      ({ kind, client, bytes }) => kind === 'read' && client === 'first-reader' && bytes > 0,
    ),
  )
  const secondReaderMs = timeStep(world, addReader('second-reader'), (events) =>
    events.some((event) => event.kind === 'GroupRebalanced' && event.members.includes('second-reader')),
  )
  const brokerLostMs = timeStep(world, { kind: 'CrashBroker', broker: 3 }, isWrittenAgain)
  return { topicMs, firstReadMs, secondReaderMs, brokerLostMs }
}

function addReader(id: string): Command {
  const reader = defineConsumer(id, id, 'zone-a', 'orders')
  return { kind: 'AddConsumer', consumer: { ...reader, configs: { ...reader.configs, 'group.id': GROUP } } }
}

/** The broker is out, and each partition that it stopped takes writes again. */
function isWrittenAgain(events: readonly DomainEvent[]): boolean {
  const stopped = new Set<string>()
  for (const event of events)
    if (event.kind === 'WritesStopped') stopped.add(`${event.topic}-${event.partition}`)
    else if (event.kind === 'WritesResumed') stopped.delete(`${event.topic}-${event.partition}`)
  return stopped.size === 0 && events.some(({ kind }) => kind === 'BrokerFenced')
}

/** From the command until `isDone` of what was told since, to the millisecond. */
function timeStep(world: World, command: Command, isDone: (events: readonly DomainEvent[]) => boolean): number {
  const begunUs = world.state.nowUs
  const told = world.stores.events.length
  issueCommand(world, command)
  for (let ms = 1; ms <= MOST_SECONDS * 1_000; ms++) {
    runUntil(world, begunUs + ms * 1_000)
    if (!isDone(world.stores.events.slice(told))) continue
    runUntil(world, world.state.nowUs + QUIET_SECONDS * SECOND_US)
    return ms
  }
  throw new Error(`${command.kind} was not done within ${MOST_SECONDS} s of the run; look at its events.`)
}
