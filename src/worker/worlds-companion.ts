/**
 * What the page of the two worlds sees of a company: its score at each frame, ages of instants that were passed, what
 * has just happened as lights, and answers about articles and events.
 *
 * The one thing a reader would get wrong: going back forgets no ages, as they are still true; a change of history does.
 */
import { BUSINESS_LIMITS, type DomainEvent, EVENT_FACTS, type Scenario, type Timeline, type World } from '../core'
import {
  businessExtension,
  checkSchema,
  countBusinessEvents,
  countSales,
  describeEvent,
  locateArticle,
  measureCapture,
  measureGovernance,
  measureJobs,
  measureRegistry,
  measureStock,
  measureStreams,
  measureUsage,
  measureWorlds,
  searchAudit,
  traceEvent,
  traceShelf,
} from '../core/company'
import type {
  AgeSample,
  Answer,
  CommonQuestion,
  CompanyRequest,
  IncidentQuestion,
  Question,
  ReadingQuestion,
  WorldsView,
} from '../protocol'
import { defineCompany, NEWLIMITS, ZONES } from '../scenarios'
import { BlastRunner } from './blast-runner'
import type { Companion, Sight } from './companion'
import { EventFollower } from './event-follower'
import { collectEventLights } from './event-lights'

/** Samples are thinned to every second one beyond this many. */
const MOST_SAMPLES = 2400
const MOST_FLAGS = 300
const FRAMES_BETWEEN_AGES = 12
const MOST_ASKED_EVENTS = 400
const MOST_HOURS_BACK = 168
/** An article that is often asked for in the shop of the story. */
const FIRST_ARTICLE = 46

interface Memory {
  samples: AgeSample[]
  /** Rises when `samples` changed. */
  version: number
  toldVersion: number
  framesSinceTold: number
  /** The last event and the number of events of which the page was told the flags. */
  flagged: DomainEvent | null
  flaggedCount: number
  article: number
  readonly blast: BlastRunner
  readonly follower: EventFollower
}

export function createWorldsCompanion(): Companion {
  const memory: Memory = {
    samples: [],
    version: 1,
    toldVersion: 0,
    framesSinceTold: 0,
    flagged: null,
    flaggedCount: -1,
    article: FIRST_ARTICLE,
    blast: new BlastRunner(),
    follower: new EventFollower(),
  }
  return {
    extension: businessExtension,
    begin: (ages = []) => {
      memory.samples = [...ages]
      memory.version++
      memory.flaggedCount = -1
      memory.blast.forget()
      memory.follower.forget()
    },
    learn: (world) => learnAge(memory, world),
    follow: (timeline, shouldStop) => {
      memory.follower.follow(timeline, shouldStop)
      memory.blast.follow(timeline, shouldStop)
    },
    forgetAfter: (timeUs) => {
      memory.samples = memory.samples.filter((sample) => sample.timeUs <= timeUs)
      memory.version++
      memory.blast.forgetAfter(timeUs)
      memory.follower.forgetAfter(timeUs)
    },
    view: (timeline, sight) => buildView(memory, timeline, sight),
    answer: (world, question) => answerWorlds(memory, world, question),
    answerEarly: (question) =>
      question.type === 'company' ? { type: 'company', scenario: defineRequested(question.request) } : null,
    countEvents: countBusinessEvents,
  }
}

/** One sample for each frame that went further than any before it. */
function learnAge(memory: Memory, world: World): void {
  const { samples } = memory
  const { nowUs } = world.state
  if (samples.length > 0 && nowUs <= samples[samples.length - 1].timeUs) return
  const { batch, stream } = measureWorlds(world)
  samples.push({ timeUs: nowUs, batchUs: batch.meanAgeUs ?? 0, streamUs: stream.meanAgeUs ?? 0 })
  if (samples.length > MOST_SAMPLES) memory.samples = samples.filter((_, i) => i % 2 === 0 || i === samples.length - 1)
  memory.version++
}

function buildView(memory: Memory, timeline: Timeline, { speed, isPlaying, towardsNext, known }: Sight): WorldsView {
  const { world } = timeline
  const { business, seed } = world.scenario
  if (business === null) throw new Error('This worker shows companies, and the scenario has none.')
  memory.article = Math.min(memory.article, business.articles - 1)
  return {
    company: business.company,
    seed,
    articles: business.articles,
    eventsPerDay: business.eventsPerDay,
    score: measureWorlds(world, memory.blast.score(timeline)),
    streams: measureStreams(world),
    governance: measureGovernance(world),
    capture: measureCapture(world),
    asked: locateArticle(world, memory.article),
    lights: collectEventLights(world, speed, towardsNext),
    followed: memory.follower.view(),
    ages: changedAges(memory, isPlaying),
    flags: changedFlags(memory, known),
  }
}

/** The whole list is long: while the run plays it is told only now and then. */
function changedAges(memory: Memory, isPlaying: boolean): readonly AgeSample[] | null {
  memory.framesSinceTold++
  if (memory.version === memory.toldVersion) return null
  if (isPlaying && memory.framesSinceTold < FRAMES_BETWEEN_AGES) return null
  memory.toldVersion = memory.version
  memory.framesSinceTold = 0
  return memory.samples.slice()
}

function changedFlags(memory: Memory, known: readonly DomainEvent[]): readonly DomainEvent[] | null {
  const last = known[known.length - 1] ?? null
  if (memory.flaggedCount === known.length && memory.flagged === last) return null
  memory.flagged = last
  memory.flaggedCount = known.length
  return known.filter(({ kind }) => EVENT_FACTS[kind].isTick).slice(-MOST_FLAGS)
}

function answerWorlds(memory: Memory, world: World, question: Question): Answer | null {
  switch (question.type) {
    case 'article': {
      const articles = world.scenario.business?.articles ?? 1
      memory.article = Math.max(0, Math.min(articles - 1, Math.floor(question.article) || 0))
      return { type: 'article', score: locateArticle(world, memory.article) }
    }
    case 'business-events': {
      const numbers = question.numbers.slice(0, MOST_ASKED_EVENTS)
      return { type: 'business-events', events: numbers.map((number) => describeEvent(world, number)) }
    }
    case 'jobs':
      return { type: 'jobs', jobs: measureJobs(world) }
    case 'shelf': {
      const hours = Math.min(MOST_HOURS_BACK, question.hoursBack)
      return { type: 'shelf', history: traceShelf(world, question.article, question.place, hours) }
    }
    case 'sales': {
      const isDay = Number.isInteger(question.day) && question.day >= 0
      return { type: 'sales', sales: isDay ? countSales(world, question.day) : null }
    }
    case 'news':
      return { type: 'news', news: traceEvent(world, question.number) }
    case 'follow':
      return { type: 'follow', event: memory.follower.want(world, question.what) }
    case 'usage':
      return { type: 'usage', usage: measureUsage(world) }
    case 'stock':
      return { type: 'stock', stock: measureStock(world, question.system) }
    case 'audit':
      return { type: 'audit', entries: searchAudit(world, question.query) }
    case 'registry':
      return { type: 'registry', registry: measureRegistry(world) }
    case 'registry-check': {
      const { subject, schemaType, schema } = question
      return { type: 'registry-check', check: checkSchema(world, subject, schemaType, schema) }
    }
    default:
      return leave(question)
  }
}

/** A question of `WorldsQuestion` that is not answered above, or early, does not compile. */
const leave = (
  _: CommonQuestion | ReadingQuestion | IncidentQuestion | Extract<Question, { readonly type: 'company' }>,
): null => null

/** The shop of the story with other systems; those that it has itself stay where they are. */
function defineRequested(request: CompanyRequest): Scenario {
  const { company, systems, seed, eventsPerDay, industry = 'retail', articleNames } = request
  const own = NEWLIMITS.business
  const sited = systems.slice(0, BUSINESS_LIMITS.systemsMax).map((system, i) => ({
    ...system,
    site: own?.systems.find(({ id }) => id === system.id)?.site ?? ZONES[i % ZONES.length],
  }))
  return defineCompany({
    // The page reads from it what the articles are.
    id: industry === 'retail' ? NEWLIMITS.id : `company-${industry}`,
    title: company,
    description: industry === 'retail' ? NEWLIMITS.description : '',
    company,
    seed: seed ?? NEWLIMITS.seed,
    systems: sited,
    business: {
      ...(eventsPerDay === null ? {} : { eventsPerDay }),
      ...(articleNames === undefined ? {} : { articles: articleNames.length, articleNames }),
    },
  })
}
