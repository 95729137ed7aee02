/**
 * A run again as a time line: forward, back, forward, forked. By determinism all of them stand at the same world.
 * The one thing a reader would get wrong: digests are compared, not promises; this finds state that a checkpoint shares
 * or forgets, and draws that depend on how one got there.
 */
import {
  createTimeline,
  digestWorld,
  type Extension,
  type IssuedCommand,
  runTimeline,
  type Scenario,
  seekTimeline,
  type Timeline,
  withoutCommands,
} from '..'
import { createDigest, digestText, mixNumber } from '../engine/digest'
import { forkTimeline } from '../timeline/timeline'
import type { World } from '../world'

/** The world, and what its stores say of everything that was appended: those are shared by all checkpoints. */
function fingerprint(world: World): string {
  const { entries, batches } = world.stores
  const digest = createDigest()
  for (let i = 0; i < entries.length; i++) {
    const batch = entries.batch[i]
    for (const value of [entries.baseOffset[i], entries.count[i], entries.leaderEpoch[i], entries.appendUs[i]])
      mixNumber(digest, value)
    for (const value of [batch, batches.producer[batch], batches.baseSequence[batch], batches.recordStart[batch]])
      mixNumber(digest, value)
  }
  return `${digestWorld(world)} ${digestText(digest)}`
}

export interface TimelineRun {
  readonly scenario: Scenario
  readonly commands: readonly IssuedCommand[]
  readonly untilUs: number
}

/** What differs, in a sentence; null when nothing does. */
export function checkTimeline(
  { scenario, commands, untilUs }: TimelineRun,
  seeksUs: readonly number[],
  { extension = null, undoes = true }: { readonly extension?: Extension | null; readonly undoes?: boolean } = {},
): string | null {
  const timeline = createTimeline(scenario, commands, extension)
  const known = new Map<number, string>()
  for (const timeUs of [...seeksUs].sort((a, b) => a - b)) {
    runTimeline(timeline, timeUs)
    known.set(timeUs, fingerprint(timeline.world))
  }
  runTimeline(timeline, untilUs)
  known.set(untilUs, fingerprint(timeline.world))
  for (const timeUs of [...seeksUs, untilUs]) {
    seekTimeline(timeline, timeUs)
    if (fingerprint(timeline.world) !== known.get(timeUs)) return `sought ${timeUs} us is another world than run to`
  }
  const [middleUs] = seeksUs
  seekTimeline(timeline, middleUs)
  const fork = forkTimeline(timeline)
  runTimeline(fork, untilUs)
  if (fingerprint(fork.world) !== known.get(untilUs)) return `a fork at ${middleUs} us ends in another world`
  if (fingerprint(timeline.world) !== known.get(middleUs)) return 'a fork has changed where it came from'
  return !undoes ? null : checkUndo(timeline, known.get(middleUs) ?? '')
}

/** The first command taken back at the end of the run, which stays as it is. */
function checkUndo(timeline: Timeline, here: string): string | null {
  if (timeline.commands.length === 0) return null
  const { nowUs } = timeline.world.state
  const undone = withoutCommands(timeline, 0, 0)
  runTimeline(undone, nowUs)
  const never = createTimeline(timeline.scenario, undone.commands, timeline.world.extension)
  runTimeline(never, nowUs)
  if (fingerprint(undone.world) !== fingerprint(never.world)) return `undone at ${nowUs} us is not as if never done`
  return fingerprint(timeline.world) === here ? null : 'an undo has changed the run that it came from'
}
