/**
 * Time travel. A time line is a scenario and commands; its world can stand at any time of it. Going forward
 * runs the world; going back restores the nearest checkpoint before and runs from there, which by determinism
 * is the same run. A new command cuts off what came after it.
 *
 * A checkpoint copies what is live and remembers how long the append-only stores were (log/stores.ts).
 * They are taken by work done, not by time passed, so that a busy minute has more of them than a quiet one, and when
 * they are too many or too large together every second one goes, so that all of history is equally near. Beside them a
 * few stand close behind the present, because that is where somebody steps back and forth.
 */

import type { Command } from '../command'
import { issueCommand } from '../commands/issue'
import { createWorld } from '../create'
import { assert } from '../engine/assert'
import { nextEventTime } from '../engine/event-queue'
import type { DomainEvent } from '../event'
import type { Extension } from '../extension'
import { shortenStores, storeLengths } from '../log/stores'
import { createLogTally } from '../measures/log-tally'
import type { Scenario } from '../scenario'
import type { StoreLengths, Stores } from '../shape/stores'
import { step } from '../step'
import type { State, World } from '../world'
import { type InUse, type Packed, packState, unpackState } from './packed-state'
import { copyState } from './snapshot'

export interface IssuedCommand {
  readonly timeUs: number
  readonly command: Command
}

interface Checkpoint {
  readonly timeUs: number
  readonly steps: number
  /** Commands of the time line that had been issued. */
  readonly issued: number
  readonly state: Packed<State>
  readonly lengths: StoreLengths
  readonly logs: readonly Int32Array[]
  readonly acked: readonly Int32Array[]
  readonly unacknowledged: readonly Int32Array[]
}

export interface Timeline {
  readonly scenario: Scenario
  /** Commands beyond the scenario's own, by time, then order of issue. */
  commands: IssuedCommand[]
  world: World
  checkpoints: Checkpoint[]
  /** Engine events between two of them; doubles when they are thinned out. */
  stepsBetween: number
  /** More than this they do not take in memory; tests set it. */
  checkpointBytesMost: number
  /** Close behind where the world stood last, oldest first. */
  near: Checkpoint[]
  /** How many of `commands` the world has seen. */
  issued: number
  stepsAtCheckpoint: number
  /** The furthest time that was reached since the last command. */
  frontierUs: number
  /** Events told so far in this history, as going back cuts them off the store and a jump ahead needs them again. */
  toldEvents: readonly DomainEvent[]
  /** The same for the texts of records. */
  toldContents: readonly string[]
}

/** Engine events between checkpoints: about 12 ms of work. */
const STEPS_BETWEEN = 10_000
/** When there are more checkpoints than this, or together they take more memory, every second one goes. */
const MOST_CHECKPOINTS = 512
const CHECKPOINT_BYTES_MOST = 384 * 1024 * 1024
/**
 * After these checkpoints the world goes on in what comes out of them, as it does from the start in a copy. Engines tell
 * objects that were written out in the code from copies of them, and throw away the code that they made for the ones when
 * they meet the others: so the first seeks of a long run took five times as long as those that followed.
 */
const SHAPING: ReadonlySet<number> = new Set([2, 4, 8])
/** Engine events between the checkpoints close behind the present, and how many of these are kept. */
const NEAR_STEPS = 2_500
const MOST_NEAR = 12
/** A run over known ground leaves them only in the last stretch before its end. */
const NEAR_US = 1_000_000
/** Who runs more than this at once is in a hurry, and does not step back by tenths. */
const HURRY_STEPS = 5_000

export function createTimeline(
  scenario: Scenario,
  commands: readonly IssuedCommand[] = [],
  extension: Extension | null = null,
): Timeline {
  const world = createWorld(scenario, extension)
  world.state = copyState(world.state)
  const timeline: Timeline = {
    scenario,
    commands: [...commands],
    world,
    checkpoints: [],
    stepsBetween: STEPS_BETWEEN,
    checkpointBytesMost: CHECKPOINT_BYTES_MOST,
    near: [],
    issued: 0,
    stepsAtCheckpoint: 0,
    frontierUs: 0,
    toldEvents: [],
    toldContents: [],
  }
  takeCheckpoint(timeline)
  return timeline
}

function takeCheckpoint(timeline: Timeline): void {
  const { world } = timeline
  timeline.stepsAtCheckpoint = world.state.steps
  const last = timeline.checkpoints[timeline.checkpoints.length - 1]
  if (last !== undefined && last.steps >= world.state.steps) return
  const taken = copyWorld(timeline)
  timeline.checkpoints.push(taken)
  if (SHAPING.has(timeline.checkpoints.length)) world.state = unpackState(taken.state)
  const bytes = sumSizes(timeline.checkpoints)
  if (timeline.checkpoints.length <= MOST_CHECKPOINTS && bytes <= timeline.checkpointBytesMost) return
  timeline.checkpoints = timeline.checkpoints.filter((_, i) => i % 2 === 0)
  timeline.stepsBetween *= 2
}

/** Bytes of memory that the checkpoints take, about. */
export function measureCheckpoints({ checkpoints, near }: Timeline): number {
  return sumSizes(checkpoints) + sumSizes(near)
}

function sumSizes(points: readonly Checkpoint[]): number {
  return points.reduce((sum, { state }) => sum + state.size, 0)
}

/** The queue and the answers to fetches keep the length that they once needed. */
function listInUse({ queue, pairs }: State): InUse {
  const inUse = new Map<object, number>([
    [queue.time, queue.size],
    [queue.sequence, queue.size],
    [queue.payload, queue.size * 4],
  ])
  for (const pair of pairs) {
    if (pair === null) continue
    inUse.set(pair.entries, pair.entriesLength)
    inUse.set(pair.marks, pair.marksLength)
  }
  return inUse
}

function copyWorld({ world, issued }: Timeline): Checkpoint {
  return {
    timeUs: world.state.nowUs,
    steps: world.state.steps,
    issued,
    state: packState(world.state, listInUse(world.state)),
    lengths: storeLengths(world.stores),
    logs: world.logs.slice(),
    acked: world.acked.slice(),
    unacknowledged: world.unacknowledged.slice(),
  }
}

/** Stand one close behind the present, unless one stands there. */
function takeNear(timeline: Timeline): void {
  const { near } = timeline
  const { steps } = timeline.world.state
  const before = near.findLastIndex((point) => point.steps <= steps)
  if (before >= 0 && steps - near[before].steps < NEAR_STEPS) return
  if (steps - timeline.stepsAtCheckpoint < NEAR_STEPS) return
  near.splice(before + 1, 0, copyWorld(timeline))
  // Those furthest from here go: the oldest, or what lies ahead when somebody walks back.
  if (near.length > MOST_NEAR) near.splice(before + 1 < near.length >> 1 ? near.length - 1 : 0, 1)
}

function restore(timeline: Timeline, checkpoint: Checkpoint): void {
  const { world } = timeline
  const { contents, events } = world.stores
  if (events.length > timeline.toldEvents.length) timeline.toldEvents = events.slice()
  for (let id = events.length; id < checkpoint.lengths.events; id++) events.push(timeline.toldEvents[id])
  if (contents.length > timeline.toldContents.length) timeline.toldContents = contents.slice()
  for (let i = contents.length; i < checkpoint.lengths.contents; i++) contents.push(timeline.toldContents[i])
  world.state = unpackState(checkpoint.state)
  shortenStores(world.stores, checkpoint.lengths)
  world.logs = checkpoint.logs.slice()
  world.acked = checkpoint.acked.slice()
  world.unacknowledged = checkpoint.unacknowledged.slice()
  // After a fork the same entry number may be another entry.
  world.tally = createLogTally()
  timeline.issued = checkpoint.issued
  timeline.stepsAtCheckpoint = checkpoint.steps
}

/** Time of the next thing that happens: an engine event or a command of the time line. */
export function nextTime(timeline: Timeline): number {
  const queued = nextEventTime(timeline.world.state.queue)
  const command =
    timeline.issued < timeline.commands.length ? timeline.commands[timeline.issued].timeUs : Number.POSITIVE_INFINITY
  return Math.min(queued, command)
}

/** Commands come after all engine events of their instant. */
function advance(timeline: Timeline): void {
  const { world } = timeline
  const command = timeline.commands[timeline.issued]
  if (command !== undefined && command.timeUs < nextEventTime(world.state.queue)) {
    if (command.timeUs > world.state.nowUs) world.state.nowUs = command.timeUs
    timeline.issued++
    issueCommand(world, command.command)
    return
  }
  step(world)
  if (world.state.steps - timeline.stepsAtCheckpoint >= timeline.stepsBetween) takeCheckpoint(timeline)
}

/** Steps between two questions whether to stop, less one: a heavy step takes a tenth of a millisecond. */
const STEPS_UNASKED = 127

export interface RunLimits {
  /** Stop after so many engine events, wherever that is. */
  readonly maxSteps?: number
  /** Asked now and then; true stops the run. */
  readonly shouldStop?: () => boolean
}

/** Run forward to `timeUs`. Returns false when a limit stopped it earlier. */
export function runTimeline(timeline: Timeline, timeUs: number, limits: RunLimits = {}): boolean {
  const { world } = timeline
  const begun = world.state.steps
  let budget = limits.maxSteps ?? Number.MAX_SAFE_INTEGER
  const isKnown = timeUs <= timeline.frontierUs
  while (nextTime(timeline) <= timeUs) {
    advance(timeline)
    budget--
    if (isKnown && timeUs - world.state.nowUs < NEAR_US) takeNear(timeline)
    if (budget <= 0) return noteFrontier(timeline, false)
    if ((budget & STEPS_UNASKED) === 0 && limits.shouldStop?.()) return noteFrontier(timeline, false)
  }
  if (timeUs > world.state.nowUs) world.state.nowUs = timeUs
  if (world.state.steps - begun < HURRY_STEPS) takeNear(timeline)
  return noteFrontier(timeline, true)
}

function noteFrontier(timeline: Timeline, done: boolean): boolean {
  if (timeline.world.state.nowUs > timeline.frontierUs) timeline.frontierUs = timeline.world.state.nowUs
  return done
}

/** One engine event or command, whatever its time. */
export function stepTimeline(timeline: Timeline): void {
  if (nextTime(timeline) < Number.POSITIVE_INFINITY) advance(timeline)
  noteFrontier(timeline, true)
}

/** Stand at `timeUs`, forward or back. */
export function seekTimeline(timeline: Timeline, timeUs: number): void {
  standBefore(timeline, timeUs)
  runTimeline(timeline, timeUs)
}

/**
 * Stand where the way to `timeUs` is shortest: here, or at a checkpoint before it. Costs what a checkpoint costs, so
 * that whoever must not be held up runs the rest in slices (`runTimeline` with `shouldStop`).
 */
export function standBefore(timeline: Timeline, timeUs: number): void {
  assert(timeUs >= 0, 'there is nothing before the start')
  const now = timeline.world.state.nowUs
  const nearest = findCheckpoint(timeline, timeUs)
  if (timeUs < now || (nearest.timeUs > now && nearest.steps > timeline.world.state.steps)) restore(timeline, nearest)
}

/** The last checkpoint strictly before `timeUs`; for who makes another run of this one (`twin.ts`). */
export function beforeTime(timeline: Timeline, timeUs: number): Checkpoint {
  return findCheckpoint(timeline, timeUs)
}

/** The last checkpoint strictly before `timeUs`, so that everything of that instant is run again. */
function findCheckpoint({ checkpoints, near }: Timeline, timeUs: number): Checkpoint {
  const far = lastBefore(checkpoints, timeUs) ?? checkpoints[0]
  const close = lastBefore(near, timeUs)
  return close !== undefined && close.steps > far.steps ? close : far
}

function lastBefore(checkpoints: readonly Checkpoint[], timeUs: number): Checkpoint | undefined {
  let low = 0
  let high = checkpoints.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (checkpoints[middle].timeUs < timeUs) low = middle + 1
    else high = middle
  }
  return checkpoints[low - 1]
}

/** Issue a command where the world stands; what was planned for later is cut off and returned. */
export function issueAt(timeline: Timeline, command: Command): IssuedCommand[] {
  const { world } = timeline
  // A replay issues it after all engine events of this instant, and so must we.
  runTimeline(timeline, world.state.nowUs)
  const cutOff = timeline.commands.splice(timeline.issued)
  timeline.commands.push(Object.freeze({ timeUs: world.state.nowUs, command }))
  const isStillTrue = (point: Checkpoint): boolean =>
    point.steps <= world.state.steps && point.issued <= timeline.issued
  timeline.checkpoints = timeline.checkpoints.filter(isStillTrue)
  timeline.near = timeline.near.filter(isStillTrue)
  timeline.issued++
  timeline.toldEvents = []
  timeline.toldContents = []
  timeline.frontierUs = world.state.nowUs
  issueCommand(world, command)
  return cutOff
}

/**
 * A time line of its own without the commands `first` to `last`, which stands at or before the first of them and at or
 * before the present: the caller runs it to where it wants to be. It shares nothing that is written to, so the old one
 * stays as it is until somebody drops it. It begins at a checkpoint, not at time 0.
 */
export function withoutCommands(timeline: Timeline, first: number, last: number): Timeline {
  const commands = timeline.commands.filter((_, i) => i < first || i > last)
  const copy = createTimeline(timeline.scenario, commands, timeline.world.extension)
  const point = findCheckpoint(timeline, Math.min(timeline.commands[first].timeUs, timeline.world.state.nowUs))
  if (point.steps > copy.world.state.steps) continueFrom(copy, timeline.world.stores, point)
  return copy
}

/** What is written in place becomes the copy's own: stores, logs and what was acknowledged. */
function continueFrom(copy: Timeline, stores: Stores, point: Checkpoint): void {
  const own = copyState({ stores, logs: point.logs, acked: point.acked, unacknowledged: point.unacknowledged })
  shortenStores(own.stores, point.lengths)
  copy.world = {
    ...copy.world,
    state: unpackState(point.state),
    stores: own.stores,
    logs: [...own.logs],
    acked: [...own.acked],
    unacknowledged: [...own.unacknowledged],
  }
  copy.issued = point.issued
  takeCheckpoint(copy)
  noteFrontier(copy, true)
}

/** A world as it stands, for who keeps it outside of a time line. Nobody may write to it: it is the world itself. */
export interface KeptWorld extends Pick<World, 'state' | 'logs' | 'acked' | 'unacknowledged' | 'stores'> {
  /** How many of the time line's commands it has seen. */
  readonly issued: number
}

export function keepWorld({ world, issued }: Timeline): KeptWorld {
  const { state, stores, logs, acked, unacknowledged } = world
  return { state, stores, logs, acked, unacknowledged, issued }
}

/**
 * A time line that stands where `kept` was taken, of the same scenario and the same commands up to there. It has a
 * checkpoint there and one at time 0; what lies between is run again when somebody goes there. `kept` becomes its own.
 */
export function createTimelineAt(
  scenario: Scenario,
  commands: readonly IssuedCommand[],
  extension: Extension | null,
  { issued, ...kept }: KeptWorld,
): Timeline {
  const timeline = createTimeline(scenario, commands, extension)
  timeline.world = { ...timeline.world, ...kept, tally: createLogTally() }
  timeline.issued = issued
  takeCheckpoint(timeline)
  // The world goes on in what comes out of a checkpoint, as a run does that came here by itself (see `SHAPING`).
  const last = timeline.checkpoints[timeline.checkpoints.length - 1]
  timeline.world.state = unpackState(last.state)
  noteFrontier(timeline, true)
  return timeline
}

/** The same run as its own time line. */
export function forkTimeline(timeline: Timeline): Timeline {
  const copy = createTimeline(timeline.scenario, timeline.commands, timeline.world.extension)
  seekTimeline(copy, timeline.world.state.nowUs)
  return copy
}
