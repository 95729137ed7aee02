/**
 * What the scene of a group asks of the past and of what comes: who read which partition in the last seconds, and the way of
 * one record. Forks of the run are stepped through, so that every instant is exact whatever the speed is.
 *
 * The one thing a reader would get wrong: an answer may be unfinished. It says so, and the page asks again; each question
 * takes a slice of time and no more.
 */
import {
  beginGroupWatch,
  beginJourney,
  createTwin,
  findJourney,
  type GroupWatch,
  type Journey,
  journeyStart,
  NOTHING_SPARED,
  nextTime,
  noteJourney,
  noteReaders,
  type ReaderName,
  readGroupWatch,
  readJourneyRecord,
  runTimeline,
  stepTimeline,
  type Timeline,
  type WantedRecord,
  type WatchedLane,
} from '../core'
import type { GroupWatchView, JourneyView } from '../protocol'

/** So much of the past is told. */
const WATCHED_US = 15_000_000
/** A record that has got no further by then is not waited for. */
const AHEAD_US_MOST = 60_000_000
const SLICE_MS = 14
const STEPS_UNASKED = 31

interface Fork {
  readonly timeline: Timeline
  /** What would happen otherwise after another command. */
  readonly history: string
  readonly twin: Timeline
}

interface Watching extends Fork {
  readonly watch: GroupWatch
  readonly reader: ReaderName
}

interface Following extends Fork {
  readonly journey: Journey
  readonly key: string
}

/** Of one run. `clock` is in milliseconds. */
export class GroupFollower {
  private watching: Watching | null = null
  private following: Following | null = null

  constructor(private readonly clock: () => number) {}

  watch(timeline: Timeline, reader: ReaderName): GroupWatchView {
    const { nowUs } = timeline.world.state
    const fromUs = Math.max(0, nowUs - WATCHED_US)
    if (!this.keepsWatch(timeline, reader, fromUs)) {
      const twin = createTwin(timeline, fromUs, NOTHING_SPARED)
      const watch = beginGroupWatch(twin.world, reader)
      this.watching = { timeline, history: historyOf(timeline), twin, watch, reader }
    }
    const { twin, watch } = this.watching as Watching
    const isDone = this.run(twin, nowUs, () => {
      noteReaders(twin.world, watch)
      return false
    })
    return {
      lanes: readGroupWatch(twin.world, watch).map((lane) => clipLane(lane, fromUs)),
      fromUs: Math.max(fromUs, watch.fromUs),
      untilUs: isDone ? nowUs : twin.world.state.nowUs,
      isLooking: !isDone,
    }
  }

  private keepsWatch(timeline: Timeline, reader: ReaderName, fromUs: number): boolean {
    const { watching } = this
    return (
      watching !== null &&
      isSame(watching, timeline) &&
      watching.reader.kind === reader.kind &&
      watching.reader.id === reader.id &&
      watching.twin.world.state.nowUs <= timeline.world.state.nowUs &&
      watching.watch.fromUs <= fromUs &&
      // One that has fallen behind all that is told begins nearer.
      watching.twin.world.state.nowUs >= fromUs &&
      fromUs - watching.watch.fromUs < 4 * WATCHED_US
    )
  }

  follow(timeline: Timeline, reader: ReaderName, wanted: WantedRecord): JourneyView {
    const key = JSON.stringify([reader, wanted])
    const { following } = this
    if (following === null || following.key !== key || !isSame(following, timeline)) {
      const journey = findJourney(timeline.world, reader, wanted)
      if (journey === null) return NO_JOURNEY
      const startUs = journeyStart(timeline.world, journey)
      const twin = createTwin(timeline, startUs, NOTHING_SPARED)
      runTimeline(twin, startUs - 1)
      beginJourney(twin.world, journey)
      this.following = { timeline, history: historyOf(timeline), twin, journey, key }
    }
    const { twin, journey } = this.following as Following
    const until = timeline.world.state.nowUs + AHEAD_US_MOST
    const isDone =
      journey.isOver ||
      this.run(twin, until, () => {
        noteJourney(twin.world, journey)
        return journey.isOver
      })
    return {
      steps: journey.steps.slice(),
      record: readJourneyRecord(twin.world, journey),
      place: placeOf(twin, journey),
      isLooking: !isDone,
      isMissing: false,
      isOver: journey.isOver,
    }
  }

  /** False when the slice was over before. `look` says whether it has seen enough. */
  private run(twin: Timeline, untilUs: number, look: () => boolean): boolean {
    const endMs = this.clock() + SLICE_MS
    const { state } = twin.world
    for (let steps = 1; ; steps++) {
      if (nextTime(twin) > untilUs) return true
      stepTimeline(twin)
      if (look()) return true
      if ((steps & STEPS_UNASKED) === 0 && this.clock() > endMs) return state.nowUs > untilUs
    }
  }
}

/** A fork begins before the seconds that are told. */
function clipLane(lane: WatchedLane, fromUs: number): WatchedLane {
  const first = lane.spans.findLastIndex((span) => span.fromUs <= fromUs)
  if (first < 0) return lane
  const spans = lane.spans.slice(first)
  return { ...lane, spans: [{ ...spans[0], fromUs }, ...spans.slice(1)] }
}

const NO_JOURNEY: JourneyView = {
  steps: [],
  record: null,
  place: null,
  isLooking: false,
  isMissing: true,
  isOver: true,
}

function placeOf({ world }: Timeline, { partition, offset }: Journey): JourneyView['place'] {
  if (offset < 0) return null
  const { topics, partitions } = world.state
  return { topic: topics[partitions.topic[partition]].name, partition: partitions.number[partition], offset }
}

function isSame(fork: Fork, timeline: Timeline): boolean {
  return fork.timeline === timeline && fork.history === historyOf(timeline)
}

/** All commands of the run: another one, and what was looked ahead to is not what will happen. */
function historyOf({ commands }: Timeline): string {
  return JSON.stringify(commands)
}
