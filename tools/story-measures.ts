/**
 * Measures what the story's figures say, on the core. An expression is `run:term` or `run:term-term…`, with `1000*` before
 * it for milliseconds; a term is a number, `measure@second`, or `first(EventKind)` and `first(EventKind,n)`: the second of the first such event after n.
 * Times are seconds.
 */
import {
  createTimeline,
  describePartitions,
  issueAt,
  measureTopics,
  seekTimeline,
  type Timeline,
  type World,
} from '../src/core/index.ts'
import { SCENARIOS, WORLDS } from '../src/scenarios/index.ts'
import { listFirsts } from '../src/story/figures.ts'
import { makeScenario, RUNS, type StoryCommand, type StoryRun } from '../src/story/runs/index.ts'
import { COMPANY_EXTENSION, COMPANY_MEASURES } from './story-company-measures.ts'
import { FRIDAY_MEASURES } from './story-friday-measures.ts'
import { GANG_MEASURES, HALL_MEASURES } from './story-gang-measures.ts'
import { READER_MEASURES } from './story-reader-measures.ts'
import { STREAM_MEASURES } from './story-stream-measures.ts'

const CLUSTER_MEASURES: Readonly<Record<string, (world: World) => number>> = {
  acknowledged: (world) => sum(world, ({ acknowledged }) => acknowledged),
  waiting: (world) => sum(world, ({ waiting }) => waiting),
  lost: (world) => sum(world, ({ lost }) => lost),
  expired: (world) => sum(world, ({ expired }) => expired),
  withoutWrites: (world) => measureTopics(world)[0].withoutWritesUs / 1_000_000,
  p50: (world) => measureTopics(world)[0].produceLatencyP50Us / 1_000,
  inSync: (world) => describePartitions(world)[0].isr.length,
  minIsr: (world) => describePartitions(world)[0].minIsr,
  readable: (world) => readHighWatermark(world),
  caughtUp: (world) => describePartitions(world)[0].metrics.CaughtUpReplicasCount,
}

function sum(world: World, read: (measures: ReturnType<typeof measureTopics>[number]) => number): number {
  return measureTopics(world).reduce((total, measures) => total + read(measures), 0)
}

function readHighWatermark({ state: { partitions, replicas } }: World): number {
  const row = partitions.leaderRow[0]
  return row < 0 ? 0 : replicas.highWatermark[row]
}

const EXPRESSION = /\{[^{}|]*\|([^{}]+)\}/g

/** Every expression that a script uses, and the seconds of the events that they ask for. */
export function findExpressions(source: string): readonly string[] {
  return [...source.matchAll(EXPRESSION)].flatMap(([, expression]) => [expression, ...listFirsts(expression)])
}

/** Values by expression; runs each run once, to the latest second that is asked of it. */
export function measureFigures(expressions: Iterable<string>): Readonly<Record<string, number>> {
  const byRun = new Map<string, string[]>()
  for (const expression of new Set(expressions)) {
    const run = expression.split(':')[0]
    byRun.set(run, [...(byRun.get(run) ?? []), expression])
  }
  const found: [string, number][] = []
  // Days of a company are dear, so that runs which are the same until a command are one run until then: from the one
  // whose first command comes last, as a command cuts off what came after it.
  const firstOf = (name: string): number => findRun(name).commands[0]?.atS ?? Number.POSITIVE_INFINITY
  const isPlain = (name: string): boolean => {
    const { kind, world, change, withScript } = findRun(name)
    return kind === 'company' && world === 'newlimits' && change === undefined && withScript !== true
  }
  let plain: Timeline | null = null
  for (const [name, asked] of [...byRun].sort(([a], [b]) => firstOf(b) - firstOf(a))) {
    const timeline: Timeline = isPlain(name) && plain !== null ? plain : begin(findRun(name))
    if (isPlain(name)) plain = timeline
    found.push(...measureRun(timeline, name, asked))
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function findRun(name: string): StoryRun {
  const run: StoryRun | undefined = RUNS[name]
  if (run === undefined) throw new RangeError(`There is no run "${name}" in src/story/runs.`)
  return run
}

function begin(run: StoryRun): Timeline {
  const isCluster = run.kind === 'cluster'
  return createTimeline(makeScenario(run, isCluster ? SCENARIOS : WORLDS), [], isCluster ? null : COMPANY_EXTENSION)
}

const TERM = /([+-]?)(?:(\w+)@(\d+(?:\.\d+)?)|first\((\w+)(?:,(\d+(?:\.\d+)?))?\)|(\d+(?:\.\d+)?))/g
/** Runs that are asked for an event go on this long after the second that it must follow. */
const LONGEST_S = 180

type Measures = Readonly<Record<string, (world: World) => number>>

/** Two measures of one name would be one of them, unseen. Throws where there are two. */
function unite(...all: readonly Measures[]): Measures {
  const names = all.flatMap((measures) => Object.keys(measures))
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new RangeError(`Two measures are called "${twice}".`)
  return Object.assign({}, ...all)
}

const OF_CLUSTERS = unite(CLUSTER_MEASURES, READER_MEASURES, HALL_MEASURES)
const OF_COMPANIES = unite(COMPANY_MEASURES, STREAM_MEASURES, GANG_MEASURES, FRIDAY_MEASURES)

function measureRun(timeline: Timeline, name: string, expressions: readonly string[]): readonly [string, number][] {
  const run = findRun(name)
  const measures = run.kind === 'cluster' ? OF_CLUSTERS : OF_COMPANIES
  const asked = new Map<number, Set<string>>()
  let last = 0
  for (const expression of expressions)
    for (const term of expression.slice(name.length + 1).matchAll(TERM)) {
      const second = Number(term[3])
      if (term[2] !== undefined) asked.set(second, (asked.get(second) ?? new Set()).add(term[2]))
      if (term[4] !== undefined) last = Math.max(last, Number(term[5] ?? 0) + LONGEST_S)
    }
  const values = new Map<string, number>()
  const waiting = [...run.commands].sort((a, b) => a.atS - b.atS)
  const goTo = (second: number): void => {
    while (waiting.length > 0 && waiting[0].atS <= second) {
      const { atS, command } = waiting.shift() as StoryCommand
      seekTimeline(timeline, atS * 1_000_000)
      issueAt(timeline, command)
    }
    seekTimeline(timeline, second * 1_000_000)
  }
  for (const second of [...asked.keys()].sort((a, b) => a - b)) {
    goTo(second)
    for (const measure of asked.get(second) ?? [])
      if (Object.hasOwn(measures, measure)) values.set(`${measure}@${second}`, measures[measure](timeline.world))
  }
  if (last > 0) goTo(Math.max(last, ...asked.keys()))
  return expressions.map((expression) => [expression, evaluate(expression, name, values, timeline.world)])
}

function evaluate(expression: string, name: string, values: ReadonlyMap<string, number>, world: World): number {
  const times = expression.slice(name.length + 1).startsWith('1000*') ? 1000 : 1
  const body = expression.slice(name.length + 1).replace(/^1000\*/, '')
  let total = 0
  let rest = body
  for (const [whole, sign, measure, second, event, after, number] of body.matchAll(TERM)) {
    rest = rest.replace(whole, '')
    const value =
      measure !== undefined
        ? values.get(`${measure}@${Number(second)}`)
        : event !== undefined
          ? findFirst(world, event, Number(after ?? 0))
          : Number(number)
    if (value === undefined) throw new RangeError(`"${expression}": there is no measure "${measure}".`)
    total += sign === '-' ? -value : value
  }
  if (rest.trim() !== '') throw new RangeError(`"${expression}": "${rest}" is not understood.`)
  return total * times
}

function findFirst(world: World, kind: string, afterS: number): number {
  const event = world.stores.events.find((told) => told.kind === kind && told.timeUs >= afterS * 1_000_000)
  if (event === undefined) throw new RangeError(`There is no event ${kind} after ${afterS} s.`)
  return event.timeUs / 1_000_000
}
