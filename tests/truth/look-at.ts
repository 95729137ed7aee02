/**
 * What the playground says of a run at a moment, without a page: situation, and the chain under Why?. The one thing a
 * reader would get wrong: all of it is made by the code that the page uses, and only the panel around it is missing.
 */
import { toText } from '../../src/content/sentence'
import type { SituationKind } from '../../src/content/situations'
import { type Command, createTimeline, seekTimeline, type World } from '../../src/core'
import type { Measures, Structure } from '../../src/protocol'
import { SCENARIOS } from '../../src/scenarios'
import { formatClock } from '../../src/view/kit/format'
import { pickEvent } from '../../src/view/playground/pick-event'
import { readSituation } from '../../src/view/playground/situation'
import { addSlowWays } from '../../src/view/why/slow-ways'
import { type Step, type StoryNames, tellStory } from '../../src/view/why/story'
import { answerQuestion } from '../../src/worker/answers'
import { buildFocus, buildMeasures } from '../../src/worker/focus-view'
import { buildMarkers, createMarkers, learnEvents } from '../../src/worker/markers'
import { buildStructure } from '../../src/worker/structure-view'

export interface Said {
  readonly world: World
  readonly kind: SituationKind
  readonly caption: string
  readonly title: string
  readonly balloon: string
  /** The event that Why? explains; null when nothing was told that does. */
  readonly explained: string | null
  readonly steps: readonly Step[]
  /** The steps as text, a line each. */
  readonly chain: string
}

export type Plan = readonly (readonly [seconds: number, command: Command])[]

/** At each of these seconds of one run. */
export function lookAt(worldId: string, plan: Plan, seconds: readonly number[]): readonly Said[] {
  const scenario = SCENARIOS.find(({ id }) => id === worldId)
  if (scenario === undefined) throw new Error(`There is no built-in world ${worldId}`)
  const timeline = createTimeline(
    scenario,
    plan.map(([at, command]) => ({ timeUs: at * 1_000_000, command })),
  )
  return seconds.map((at) => {
    seekTimeline(timeline, at * 1_000_000)
    return readWorld(timeline.world)
  })
}

function readWorld(world: World): Said {
  const structure = buildStructure(world, 1)
  const focus = buildFocus(world, 0)
  const measures = buildMeasures(world, 0)
  const { nowUs } = world.state
  const { events } = world.stores
  const { kind, text, partition } = readSituation(structure, focus, measures, nowUs)
  const flags = createMarkers()
  learnEvents(flags, events)
  const id = pickEvent(
    kind,
    events,
    buildMarkers(flags, focus.topic, world.scenario.commands.length),
    focus.topic,
    nowUs,
    partition,
  )
  const shown = { topic: focus.topic, partition }
  const steps = id === null ? [] : explain(world, id, measures, structure, shown)
  return {
    world,
    kind,
    caption: text.caption.replaceAll('\u00a0', ' '),
    title: text.title,
    balloon: toText(text.balloon),
    explained: id === null ? null : events[id].kind,
    steps,
    chain: steps.map((step) => toText(step.text)).join('\n'),
  }
}

function explain(
  world: World,
  eventId: number,
  { lost, lostElsewhere, minIsr }: Measures,
  structure: Structure,
  shown: NonNullable<StoryNames['shown']>,
): readonly Step[] {
  const { scenario, stores } = world
  const session = () => {
    throw new Error('Nobody asks for the session.')
  }
  const answer = answerQuestion(world, stores.events, session, { type: 'why', eventId })
  if (answer.type !== 'why') throw new Error(answer.type)
  return tellStory(addSlowWays(answer.chain, stores.events, structure), {
    site: (id) => scenario.sites.find((site) => site.id === id)?.name ?? id,
    client: (id) => id,
    clock: formatClock,
    isScripted: (index) => index < scenario.commands.length,
    lost: lostElsewhere.reduce((sum, other) => sum + other.lost, lost),
    minIsr,
    shown,
    isOneOfMany: (topic) => structure.partitions.filter((p) => p.topic === topic).length > 1,
    askedMinIsr: (topic) => structure.topics.find(({ name }) => name === topic)?.minIsr,
    sessionMs: 9_000,
  })
}
