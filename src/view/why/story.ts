/**
 * Turns a chain of causes into the steps of a short story: alike events of one moment become one sentence, a click
 * and what it did become one, and before a stop stands the promise that it keeps.
 */

import { tellMs } from '../../content/pieces'
import { code, type Sentence, say } from '../../content/sentence'
import { type SessionWait, tellEnough, tellMinIsr, type WhyNames, whySentences } from '../../content/why-sentences'
import type { DomainEvent, EventKind, Tone as EventTone } from '../../core'
import { EVENT_FACTS } from '../../protocol'

/** `promise` is of what min.insync.replicas asks for, which is no event. */
export type Tone = EventTone | 'promise'

export interface Step {
  readonly key: string
  /** -1 for the promise, which has no moment. */
  readonly timeUs: number
  readonly tone: Tone
  readonly text: Sentence
  /** A config that stands above the sentence. */
  readonly config?: string
}

export interface StoryNames {
  readonly site: (id: string) => string
  readonly client: (id: string) => string
  /** How a moment is written. */
  readonly clock: (timeUs: number) => string
  readonly isScripted: (commandIndex: number) => boolean
  readonly lost: number
  readonly minIsr: number
  /** The partition whose story it is, unless the event to explain is of another. */
  readonly shown?: { readonly topic: string; readonly partition: number }
  /** Has the topic several partitions, so that each step must say of which it is? */
  readonly isOneOfMany?: (topic: string) => boolean
  /** `min.insync.replicas` of a topic as it is set, which may be more than it has replicas. */
  readonly askedMinIsr?: (topic: string) => number | undefined
  /** `broker.session.timeout.ms` */
  readonly sessionMs: number
}

type Told = EventKind & keyof typeof whySentences
type Table = { readonly [K in Told]: (event: Extract<DomainEvent, { kind: K }>, names: WhyNames) => Sentence }
/**
 * Held to the core's events here, because the content may import nothing. What happens to a company is told where companies
 * are (`businessSentences`; that each kind is told somewhere is held in `events/tell-event.ts`): no cluster has it happen.
 */
const SENTENCES: Table = whySentences
const isTold = (kind: EventKind): kind is Told => kind in SENTENCES

/** Causes that say nothing which the next step does not say. */
const SILENT: ReadonlySet<EventKind> = new Set(['Started', 'BrokerStarted', 'BrokerRegistered', 'ControllerCrashed'])
/** Who waited has ended, or has given up. */
const ENDS_WAITING: ReadonlySet<EventKind> = new Set(['ProducerFenced', 'RecordsExpired'])
const ALIKE_US = 700_000
/** Shorter than this, no request is answered by it. */
const BRIEF_US = 1_000
/** A clock shows tenths of seconds. */
const CLOCK_US = 100_000

export function tellStory(chain: readonly DomainEvent[], names: StoryNames): readonly Step[] {
  const own = chooseOwn(chain, names)
  const told = gatherMoments(sortByCause(own.filter((event, i) => !isSaidByOthers(event, own, i))))
  const steps: Step[] = []
  let isScripted = false
  let leader = -1
  for (let i = 0; i < told.length; i += 1) {
    const event = told[i]
    isScripted = readScripted(event, own, names) ?? isScripted
    if (event.kind === 'LeaderElected') leader = event.leader
    const alike = takeAlike(told, i, own, names)
    i += alike.length - 1
    const together = event.kind === 'WritesStopped' ? (leader < 0 ? [] : [leader]) : listBrokers(alike)
    if (event.kind === 'WritesStopped' && event.reason === 'below-min-isr') steps.push(tellPromise(event, own, names))
    const last = alike[alike.length - 1]
    const wait = last.kind === 'BrokerFenced' ? readWait(last, own, names) : undefined
    const via = (last as Merged).via ?? []
    const isGivenUp = own.some(({ id, kind }) => id === last.cause && ENDS_WAITING.has(kind))
    const said = { site: names.site, client: names.client, together, byScenario: isScripted, wait, via, isGivenUp }
    const text = tell(last, said)
    const tone = EVENT_FACTS[event.kind].tone
    const before = steps.at(-1)
    // What a fencing changes is one step with it: leader and in-sync set move together.
    if (before !== undefined && belongsTogether(told[i - alike.length], event)) {
      steps[steps.length - 1] = { ...before, text: [...before.text, ' ', ...text], tone: before.tone }
    } else steps.push({ key: `${last.id}`, timeUs: event.timeUs, tone, text: [...nameOne(event, names), ...text] })
    if (event.kind === 'WritesResumed') appendEnough(steps, own, names)
  }
  return steps
}

/** One partition's story: what became of the others at the same time is not told as if it were of this one. */
function chooseOwn(chain: readonly DomainEvent[], { shown }: StoryNames): readonly DomainEvent[] {
  const last = chain.at(-1)
  const of = last !== undefined && 'partition' in last ? last : shown
  if (of === undefined) return chain
  return chain.filter(
    (event) => !('partition' in event) || (event.topic === of.topic && event.partition === of.partition),
  )
}

/** Of which partition a step is, where its topic has several. */
function nameOne(event: DomainEvent, { isOneOfMany }: StoryNames): Sentence {
  const isNamed = 'partition' in event && 'topic' in event && isOneOfMany?.(event.topic) === true
  return isNamed ? [`${event.topic}-${event.partition}: `] : []
}

/** In order of time; what stopped or went on stands behind all that happened at its very moment. */
function sortByCause(events: readonly DomainEvent[]): readonly DomainEvent[] {
  const isOutcome = ({ kind }: DomainEvent): number => (kind === 'WritesStopped' || kind === 'WritesResumed' ? 1 : 0)
  return [...events].sort((x, y) => x.timeUs - y.timeUs || isOutcome(x) - isOutcome(y) || x.id - y.id)
}

/** Whether the command behind this event is the scenario's; null when the event has no command of its own. */
function readScripted(event: DomainEvent, chain: readonly DomainEvent[], names: StoryNames): boolean | null {
  const command = event.kind === 'CommandIssued' ? event : chain.find((other) => other.id === event.cause)
  return command?.kind === 'CommandIssued' ? names.isScripted(command.index) : null
}

/**
 * When a site dies its brokers are fenced one after the other, and leader and in-sync set change after each. That is
 * one moment: first all fencings, then one move of the leader, then one change of the set. What is gathered stands where
 * the last of it happened, since what it says was not so before.
 */
function gatherMoments(events: readonly DomainEvent[]): readonly DomainEvent[] {
  const gathered: DomainEvent[] = []
  for (const event of events) {
    const at = gathered.findLastIndex((other) => other.kind === event.kind && event.timeUs - other.timeUs < ALIKE_US)
    const other = gathered[at]
    if (other === undefined) gathered.push(event)
    else if (event.kind === 'BrokerFenced') gathered.splice(at + 1, 0, event)
    else {
      const merged = mergeChanges(other, event, gathered.slice(at + 1))
      if (merged !== null) gathered.splice(at, 1)
      gathered.push(merged ?? event)
    }
  }
  return gathered
}

/** A leader that moved more than once in one moment: by way of whom. */
type Merged = DomainEvent & { readonly via?: readonly number[] }

/** What one fencing after the other brings; anything else that was told in between keeps two changes apart. */
const OF_FENCINGS: ReadonlySet<EventKind> = new Set(['BrokerFenced', 'LeaderElected', 'IsrChanged'])

/** Two changes of the same partition as one; null when the second does not go on from the first. */
function mergeChanges(before: DomainEvent, event: DomainEvent, between: readonly DomainEvent[]): Merged | null {
  const isOfOne =
    'partition' in before &&
    'partition' in event &&
    before.topic === event.topic &&
    before.partition === event.partition
  if (!isOfOne || !between.every(({ kind }) => OF_FENCINGS.has(kind))) return null
  // What stood in the way for less than a millisecond nobody met; the moment goes on with the next.
  if (before.kind === 'WritesStopped' && event.kind === 'WritesStopped')
    return event.timeUs - before.timeUs < BRIEF_US ? event : null
  if (before.kind === 'LeaderElected' && event.kind === 'LeaderElected') {
    if (before.leader !== event.previous || event.election === 'PREFERRED') return null
    return { ...event, previous: before.previous, via: [...((before as Merged).via ?? []), before.leader] }
  }
  if (before.kind === 'IsrChanged' && event.kind === 'IsrChanged') {
    if (before.left.length > 0 !== event.left.length > 0) return null
    const whole = new Set([...before.isr, ...event.joined].filter((broker) => !event.left.includes(broker)))
    if (whole.size !== event.isr.length || event.isr.some((broker) => !whole.has(broker))) return null
    const left = [...new Set([...before.left, ...event.left])]
    const joined = [...new Set([...before.joined, ...event.joined])]
    return { ...event, left, joined }
  }
  return null
}

function tell(event: DomainEvent, names: WhyNames): Sentence {
  if (!isTold(event.kind)) return say`${code(event.kind)}`
  const sentence = SENTENCES[event.kind] as (event: DomainEvent, names: WhyNames) => Sentence
  return sentence(event, names)
}

/**
 * The wait that ended with a fencing. It began with the last heartbeat, so before the fault, or with the election of
 * the controller that counts; undefined when the session was not what ended it.
 */
function readWait(
  event: Extract<DomainEvent, { kind: 'BrokerFenced' }>,
  chain: readonly DomainEvent[],
  { sessionMs, clock }: StoryNames,
): SessionWait | undefined {
  if (event.silentMs < sessionMs) return undefined
  const fromUs = event.timeUs - event.silentMs * 1_000
  // Who was dark before has beaten for nobody: the session began with the controller that counts.
  const isFromElection = chain.some(
    (e) =>
      (e.kind === 'ControllerElected' && Math.abs(e.timeUs - fromUs) < 100_000) ||
      (e.kind === 'SiteKilled' && e.timeUs < fromUs),
  )
  const until = clock(fromUs + sessionMs * 1_000)
  return { from: clock(fromUs), until, session: tellMs(sessionMs), isFromElection }
}

function tellPromise(
  event: Extract<DomainEvent, { kind: 'WritesStopped' }>,
  chain: readonly DomainEvent[],
  { askedMinIsr }: StoryNames,
): Step {
  // The set may have changed since: then this is what it was.
  const isPast = chain.some((other) => other.kind === 'IsrChanged' && other.id > event.id)
  // More may be asked for than there are replicas; what is needed is then all of them.
  const set = chain.findLast((other) => other.id < event.id && isMinIsrOf(other, event.topic))
  const asked = set?.kind === 'TopicConfigChanged' ? Number(set.value) : (askedMinIsr?.(event.topic) ?? event.minIsr)
  const [config, text] = tellMinIsr(event.minIsr, event.isr.length, isPast, Math.max(asked, event.minIsr))
  return { key: `promise ${event.id}`, timeUs: -1, tone: 'promise', config, text: say`${text}` }
}

function isMinIsrOf(event: DomainEvent, topic: string): boolean {
  return event.kind === 'TopicConfigChanged' && event.topic === topic && event.key === 'min.insync.replicas'
}

function appendEnough(steps: Step[], chain: readonly DomainEvent[], names: StoryNames): void {
  const isr = chain.flatMap((event) => ('isr' in event ? [event.isr.length] : [])).at(-1)
  const last = steps.at(-1)
  if (isr === undefined || last === undefined || isr < names.minIsr) return
  steps[steps.length - 1] = { ...last, text: [...last.text, ' ', ...tellEnough(isr, names.minIsr, names.lost)] }
}

function isSaidByOthers(event: DomainEvent, chain: readonly DomainEvent[], at: number): boolean {
  if (SILENT.has(event.kind)) return chain.length > 1
  const rest = chain.slice(at + 1)
  if (event.kind === 'CommandIssued') return rest.some((next) => next.cause === event.id)
  // A promotion says the new in-sync set itself.
  if (event.kind === 'IsrChanged') {
    if (event.reason === 'promotion' || event.reason === 'demotion')
      return chain.some((other) => isPromotionOf(other, event))
    return event.joined.length === 0 && event.left.length === 0
  }
  // Who leads the controllers is worth a line only when nothing of the cluster follows from it.
  if (event.kind === 'ControllerElected') return rest.some((next) => next.kind === 'BrokerFenced')
  if (event.kind === 'BrokerCrashed')
    return chain.some((other) => other.kind === 'SiteKilled' && other.timeUs === event.timeUs)
  return false
}

function isPromotionOf(other: DomainEvent, event: Extract<DomainEvent, { kind: 'IsrChanged' }>): boolean {
  const isPromotion = other.kind === 'ObserverPromoted' || other.kind === 'ObserverDemoted'
  return isPromotion && Math.abs(other.timeUs - event.timeUs) < ALIKE_US && other.topic === event.topic
}

/** Whose sentences name all brokers that met the same fate; of the others each is told by itself. */
const TOLD_TOGETHER: ReadonlySet<EventKind> = new Set([
  'BrokerCrashed',
  'BrokerStarted',
  'BrokerRegistered',
  'BrokerFenced',
  'BrokerUnfenced',
])

function takeAlike(
  events: readonly DomainEvent[],
  from: number,
  chain: readonly DomainEvent[],
  names: StoryNames,
): readonly DomainEvent[] {
  const first = events[from]
  let to = from + 1
  if (!TOLD_TOGETHER.has(first.kind)) return [first]
  // Brokers that were last heard at different times, as clocks show them, did not wait the same wait.
  const heardUs = (event: DomainEvent): number =>
    event.kind === 'BrokerFenced' && readWait(event, chain, names) !== undefined
      ? event.timeUs - event.silentMs * 1_000
      : -1
  const isAlike = (event: DomainEvent): boolean =>
    event.kind === first.kind &&
    event.timeUs - first.timeUs < ALIKE_US &&
    Math.abs(heardUs(event) - heardUs(first)) < CLOCK_US
  while (to < events.length && isAlike(events[to])) to += 1
  return events.slice(from, to)
}

function listBrokers(events: readonly DomainEvent[]): readonly number[] {
  const brokers = events.flatMap((event) => ('broker' in event ? [event.broker] : []))
  return [...new Set(brokers)].sort((a, b) => a - b)
}

function belongsTogether(before: DomainEvent | undefined, event: DomainEvent): boolean {
  if (before === undefined || event.timeUs - before.timeUs > 100_000) return false
  if (before.kind !== 'LeaderElected' || event.kind !== 'IsrChanged') return false
  return before.topic === event.topic && before.partition === event.partition
}
