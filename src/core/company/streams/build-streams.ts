/**
 * A job is built, somebody reads it, a newer version serves. The one thing a reader would get wrong: what is refused has
 * changed nothing, not even a topic; so everything is asked before the first is made.
 *
 * Simplification: whoever reads a job goes over to another version by starting anew, as a group of its own from the first
 * record of that version's topic; carrying offsets or windows over by hand is left out.
 */
import { tell, touch } from '../../log/tell'
import { type Refusal, refuse } from '../../refusal'
import type { World } from '../../world'
import { businessOf } from '../books/company'
import type { ApplicationState, BuiltApplication } from '../books/streams-state'
import type { ProcessingGuarantee, StreamsCommand } from '../vocabulary/streams-command'
import { checkBuilt, checkName, checkRoom, checkStream, checkTopics } from './check-stream'
import { endProcess, setPhase } from './lifecycle'
import { lagOfApplication, startApplication } from './obey-streams'
import { compileBuilt, findTopology, listBuilt } from './topologies'

export type BuiltCommand = Extract<
  StreamsCommand,
  { readonly kind: 'BuildApplication' | 'SubscribeApplication' | 'ServeApplication' }
>
type Build = Extract<BuiltCommand, { readonly kind: 'BuildApplication' }>

/** A version may serve when it is no further behind than the one that does, or nearly so. */
const NEARLY = 100

export function obeyBuilt(world: World, command: BuiltCommand, event: number): Refusal | null {
  switch (command.kind) {
    case 'BuildApplication':
      return build(world, command, event)
    case 'SubscribeApplication':
      return subscribe(world, command.application, command.reads, event)
    case 'ServeApplication':
      return serve(world, command.application, command.version, event)
  }
}

function build(world: World, { application, version, guarantee, stream }: Build, event: number): Refusal | null {
  const before = listBuilt(world).filter((one) => one.application === application)
  const refusal =
    (before.length === 0 ? checkName(world, application) : checkBuilt(world, application, false)) ??
    checkStream(world, stream) ??
    checkRoom(world, 1)
  if (refusal !== null) return refusal
  const next = before.length + 1
  if (version !== next) return refuse('stream-version', { application, version, next })
  const where = Object.freeze(stream.where.map((condition) => Object.freeze({ ...condition })))
  const topic = world.state.topics.find(({ name }) => name === stream.source)
  return start(world, guarantee, event, {
    application,
    version,
    stream: Object.freeze({ ...stream, where }),
    reads: null,
    partitions: topic?.partitions.length ?? 0,
  })
}

function subscribe(world: World, application: string, reads: string, event: number): Refusal | null {
  const refusal = checkBuilt(world, reads, false) ?? checkName(world, application) ?? checkRoom(world, 1)
  if (refusal !== null) return refusal
  const version = businessOf(world).processing.serving[reads] ?? 1
  return start(world, 'exactly_once_v2', event, readerOf(application, version, reads))
}

function readerOf(application: string, version: number, reads: string): BuiltApplication {
  return { application, version, stream: null, reads, partitions: 0 }
}

/** It is listed when it starts, and not when it cannot. */
function start(world: World, guarantee: ProcessingGuarantee, event: number, made: BuiltApplication): Refusal | null {
  const { processing } = businessOf(world)
  const built = Object.freeze(made)
  const refusal = checkTopics(world, compileBuilt(world, built))
  if (refusal !== null) return refusal
  const { built: before } = processing
  processing.built = [...(before ?? []), built]
  const topology = findTopology(world, made.application, made.version)
  const refused = startApplication(world, topology, guarantee, event)
  if (refused === null) return null
  if (before === undefined) delete processing.built
  else processing.built = before
  return refused
}

function serve(world: World, application: string, version: number, event: number): Refusal | null {
  const refusal = checkBuilt(world, application, false)
  if (refusal !== null) return refusal
  const { serving } = businessOf(world).processing
  const app = findApplication(world, application, version)
  if (app === undefined || app.phase !== 'RUNNING') return refuse('application-stopped', { application, version })
  const now = serving[application] ?? 1
  if (now === version) return refuse('serves-already', { application, version })
  if (!isNearEnough(world, app, findApplication(world, application, now)))
    return refuse('still-behind', { application, version, records: lagOfApplication(world, app) })
  const readers = listReaders(world, application, now)
  const isNew = (one: BuiltApplication): boolean => findTopology(world, one.application, version) < 0
  const full = checkRoom(world, readers.filter(isNew).length)
  if (full !== null) return full
  serving[application] = version
  tell(world, { kind: 'ApplicationTookOver', application, version }, event)
  touch(world)
  for (const reader of readers) goOver(world, reader, version, event)
  return null
}

/** Would whoever reads `now` be set back by going over to `app`? Then it is not. */
export function isNearEnough(world: World, app: ApplicationState, now: ApplicationState | undefined): boolean {
  const behind = lagOfApplication(world, app)
  return behind <= NEARLY || (now !== undefined && behind <= lagOfApplication(world, now))
}

/** Who reads this version now and is not stopped. */
function listReaders(world: World, application: string, version: number): readonly BuiltApplication[] {
  return listBuilt(world).filter((one) => {
    if (one.reads !== application || one.version !== version) return false
    const app = findApplication(world, one.application, version)
    return app !== undefined && app.phase !== 'NOT_RUNNING'
  })
}

function goOver(world: World, reader: BuiltApplication, version: number, event: number): void {
  const old = findApplication(world, reader.application, reader.version)
  if (old !== undefined) {
    endProcess(world, old, old.phase === 'ERROR')
    setPhase(world, old, 'NOT_RUNNING', event)
  }
  businessOf(world).processing.serving[reader.application] = version
  const topology = findTopology(world, reader.application, version)
  if (topology >= 0) startApplication(world, topology, 'exactly_once_v2', event)
  else start(world, 'exactly_once_v2', event, readerOf(reader.application, version, reader.reads ?? ''))
}

export function findApplication(world: World, application: string, version: number): ApplicationState | undefined {
  const topology = findTopology(world, application, version)
  return businessOf(world).processing.applications.find((app) => app.topology === topology)
}
