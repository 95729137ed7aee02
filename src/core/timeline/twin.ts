/**
 * A twin: the same run without one thing that went wrong in it, on stores of its own, so that both can be looked at
 * side by side. Whatever differs between the two came of that one thing.
 *
 * The one thing a reader would get wrong: a twin is no part of the run. It is made from a checkpoint before the fault,
 * shares nothing that anybody writes to, and no digest knows of it.
 */
import { dropFirstEvent, nextEventTime } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { createLogTally } from '../measures/log-tally'
import type { Stores } from '../shape/stores'
import type { Spared, World } from '../world'
import { unpackState } from './packed-state'
import { copyState } from './snapshot'
import { beforeTime, runTimeline, stepTimeline, type Timeline } from './timeline'

/** The twin stands at the last checkpoint before `fromUs`, microseconds; commands that follow reach both. */
export function createTwin(timeline: Timeline, fromUs: number, spared: Spared): Timeline {
  const { world, scenario, commands } = timeline
  const checkpoint = beforeTime(timeline, fromUs)
  const { lengths, state, logs, acked, unacknowledged, issued } = checkpoint
  const own = (lists: readonly Int32Array[]): Int32Array[] => lists.map((list) => list.slice())
  const twin: World = {
    scenario,
    extension: world.extension,
    stores: copyStores(world.stores, lengths),
    state: unpackState(state),
    logs: own(logs),
    acked: own(acked),
    unacknowledged: own(unacknowledged),
    tally: createLogTally(),
    spared,
    recorder: null,
  }
  return {
    scenario,
    commands,
    world: twin,
    checkpoints: [],
    stepsBetween: Number.POSITIVE_INFINITY,
    checkpointBytesMost: 0,
    near: [],
    issued,
    // Nobody goes back in a twin, so that it needs no checkpoints, neither even nor near ones.
    stepsAtCheckpoint: Number.POSITIVE_INFINITY,
    frontierUs: 0,
    toldEvents: [],
    toldContents: [],
  }
}

/** The columns whole, as a history that came before may be in them beyond their length (see `GIVEN_LATER`). */
function copyStores(stores: Stores, lengths: Timeline['checkpoints'][number]['lengths']): Stores {
  const { business } = stores
  return {
    batches: { ...copyState(stores.batches), length: lengths.batches },
    entries: { ...copyState(stores.entries), length: lengths.entries },
    identities: { ...copyState(stores.identities), length: lengths.identities },
    records: { ...copyState(stores.records), length: lengths.records },
    contents: stores.contents.slice(0, lengths.contents),
    events: stores.events.slice(0, lengths.events),
    business: business === null ? null : { ...copyState(business), length: lengths.business },
  }
}

/** Of a twin that is looked ahead in, and is the run in all it does. */
export const NOTHING_SPARED: Spared = Object.freeze({ command: -1, link: -1, startUs: -1 })

/**
 * To the next instant at which something happens that is not the cluster's, and through it, as `runTwin` with
 * `extensionOnly` would go there; Infinity when nothing more happens.
 */
export function stepTwin(twin: Timeline): number {
  const { queue } = twin.world.state
  for (;;) {
    const at = nextEventTime(queue)
    const commandAt = twin.commands[twin.issued]?.timeUs ?? Number.POSITIVE_INFINITY
    const timeUs = Math.min(at, commandAt)
    if (timeUs === Number.POSITIVE_INFINITY) return timeUs
    const kind = queue.payload[0]
    if (at <= commandAt && kind < Kind.Extension && kind !== Kind.Command) dropFirstEvent(queue)
    else {
      runTwin(twin, timeUs, true, () => false)
      return timeUs
    }
  }
}

/**
 * Run a twin to `timeUs`; false when `shouldStop` ended it before. `extensionOnly` leaves out everything that the
 * cluster does, which is nearly all the work: for who asks only for what no broker has a hand in.
 */
export function runTwin(twin: Timeline, timeUs: number, extensionOnly: boolean, shouldStop: () => boolean): boolean {
  if (!extensionOnly) return runTimeline(twin, timeUs, { shouldStop })
  const { state } = twin.world
  const { queue } = state
  for (let i = 0; ; i++) {
    if ((i & 511) === 511 && shouldStop()) return false
    const at = nextEventTime(queue)
    const commandAt = twin.commands[twin.issued]?.timeUs ?? Number.POSITIVE_INFINITY
    if (Math.min(at, commandAt) > timeUs) break
    const kind = queue.payload[0]
    if (at <= commandAt && kind < Kind.Extension && kind !== Kind.Command) dropFirstEvent(queue)
    else stepTimeline(twin)
  }
  if (timeUs > state.nowUs) state.nowUs = timeUs
  return true
}
