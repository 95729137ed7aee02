/**
 * Commands to jobs, and the moment when a replayed version takes over.
 *
 * The one thing a reader would get wrong: a replay is not a second kind of job. Version 2 is the same program started
 * as a new group, which therefore reads the log from its beginning; there is no batch path beside it (Kappa).
 */
import { tell, touch } from '../../log/tell'
import { missing, type Refusal, refuse } from '../../refusal'
import type { World } from '../../world'
import { businessOf } from '../books/company'
import type { ApplicationState } from '../books/streams-state'
import type { ProcessingGuarantee, StreamsCommand } from '../vocabulary/streams-command'
import { ensureTopic, inputTopics, outputOf, standingTopic } from './application-topics'
import { committedEnd } from './derived-records'
import { beginApplication, crashApplication, endProcess, setPhase } from './lifecycle'
import { createStore } from './stores'
import { findTopology, isBuilt, topologyOf } from './topologies'
import { applicationId } from './topology'

type ApplicationCommand = Extract<
  StreamsCommand,
  { readonly kind: 'StartApplication' | 'StopApplication' | 'FailApplication' | 'ReplayApplication' }
>

export function obeyApplication(world: World, command: ApplicationCommand, event: number): Refusal | null {
  const topology = findTopology(world, command.application, command.version)
  if (topology < 0) return missing('application', `${command.application} version ${command.version}`)
  const { applications } = businessOf(world).processing
  const app = applications.find((one) => one.topology === topology)
  switch (command.kind) {
    case 'StartApplication':
      return startApplication(world, topology, command.guarantee, event)
    case 'ReplayApplication':
      return replay(world, topology, event)
    case 'StopApplication':
      if (app === undefined || app.phase === 'NOT_RUNNING') return notRunning(command)
      endProcess(world, app, false)
      setPhase(world, app, 'NOT_RUNNING', event)
      return null
    case 'FailApplication':
      if (app === undefined || app.phase === 'NOT_RUNNING' || app.phase === 'ERROR') return notRunning(command)
      crashApplication(world, app, event)
      return null
  }
}

function notRunning({ application, version }: ApplicationCommand): Refusal {
  return refuse('application-stopped', { application, version })
}

export function startApplication(
  world: World,
  topology: number,
  guarantee: ProcessingGuarantee,
  event: number,
): Refusal | null {
  const { applications, serving } = businessOf(world).processing
  const definition = topologyOf(world, topology)
  const known = applications.find((one) => one.topology === topology)
  if (known !== undefined && known.phase !== 'NOT_RUNNING' && known.phase !== 'ERROR')
    return refuse('application-runs', { id: applicationId(definition) })
  const refusal = prepareTopics(world, topology, event)
  if (refusal !== null) return refusal
  const app = known ?? createApplication(world, topology)
  app.guarantee = guarantee
  if (known === undefined) applications.push(app)
  app.event = event
  serving[definition.application] ??= definition.version
  beginApplication(world, app)
  return null
}

function prepareTopics(world: World, topology: number, event: number): Refusal | null {
  const definition = topologyOf(world, topology)
  const outputs = definition.nodes.flatMap((_, i) => outputOf(definition, i) ?? [])
  for (const name of inputTopics(definition)) {
    const isOwn = outputs.some(({ topic }) => topic === name)
    if (!isOwn && standingTopic(world, name) < 0)
      return { error: 'MissingSourceTopicException', message: `One or more source topics are missing: ${name}` }
  }
  const counts = new Set(definition.nodes.some(({ kind }) => kind === 'join') ? countPartitions(world, topology) : [])
  if (counts.size > 1)
    return { error: 'TopologyException', message: 'Topics that are joined must have the same number of partitions.' }
  for (const output of outputs) {
    const refusal = ensureTopic(world, output, event)
    if (refusal !== null) return refusal
  }
  return null
}

/** Co-partitioning: only then a record and its row of the table are in one task. */
function countPartitions(world: World, topology: number): number[] {
  return inputTopics(topologyOf(world, topology)).map(
    (name) => world.state.topics.find((topic) => topic.name === name)?.partitions.length ?? 0,
  )
}

/** An application that nobody has started yet. */
export function createApplication(world: World, topology: number): ApplicationState {
  const { nodes } = topologyOf(world, topology)
  return {
    topology,
    guarantee: 'at_least_once',
    phase: 'NOT_RUNNING',
    life: 0,
    consumer: -1,
    restorers: [],
    producers: [],
    counts: nodes.map(() => ({ in: 0, out: 0 })),
    stores: nodes.flatMap((node, i) => (node.kind === 'aggregate' || node.kind === 'table' ? [createStore(i)] : [])),
    taken: {},
    buffered: [],
    dropped: 0,
    skipped: 0,
    crashes: 0,
    event: -1,
  }
}

function replay(world: World, topology: number, event: number): Refusal | null {
  const { application, version } = topologyOf(world, topology)
  const { applications, serving } = businessOf(world).processing
  const before = applications.find(
    (one) => one.topology === findTopology(world, application, serving[application] ?? 0),
  )
  if (before === undefined) return refuse('nobody-serves', { application })
  if (serving[application] === version) return refuse('serves-already', { application, version })
  return startApplication(world, topology, before.guarantee, event)
}

/** Records that its inputs hold and it has not taken in. */
export function lagOfApplication(world: World, app: ApplicationState): number {
  let lag = 0
  for (const name of inputTopics(topologyOf(world, app.topology))) {
    const topic = standingTopic(world, name)
    if (topic < 0) continue
    for (const p of world.state.topics[topic].partitions) lag += committedEnd(world, p) - (app.taken[p] ?? 0)
  }
  return lag
}

/** Every second: a newer version that has caught up serves from now on. Of built ones somebody says which. */
export function reviewApplications(world: World): void {
  const { applications, serving } = businessOf(world).processing
  for (const app of applications) {
    if (isBuilt(app.topology)) continue
    const { application, version } = topologyOf(world, app.topology)
    if (app.phase !== 'RUNNING' || version <= (serving[application] ?? 0)) continue
    const others = applications.filter((one) => topologyOf(world, one.topology).application === application)
    const behind = Math.min(...others.map((one) => lagOfApplication(world, one)))
    if (lagOfApplication(world, app) > behind) continue
    serving[application] = version
    tell(world, { kind: 'ApplicationTookOver', application, version }, app.event)
    touch(world)
  }
}
