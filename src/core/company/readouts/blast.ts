/**
 * How far a fault reaches: a run and its twin without the fault, held against each other by their lack logs. A system
 * is hit while it gives a wrong or older answer than its twin does at the same instant, or none.
 *
 * The one thing a reader would get wrong: the rule is the same in both worlds, and it does not ask who is to blame.
 * Where everybody waits for the night anyway, an outage by day makes no answer older; what it costs there is orders.
 */
import type { World } from '../../world'
import { type Both, SIDES, type Side } from '../books/business-state'
import { isLive } from '../books/business-store'
import { businessOf, businessStore } from '../books/company'
import { ABOUT, COMPANY, lastLookUs, silenceOf } from '../books/lack-log'
import { nextInLane } from '../books/lanes'

/** The twin follows in slices; nearer than this it stands where the run stands. */
const LEVEL_US = 2_000_000

/** What each system has felt so far, and what is broken still. */
export interface Blast {
  /** Numbers of the systems that were hit, with the time for which they were, microseconds. */
  readonly hit: ReadonlyMap<number, number>
  readonly open: readonly number[]
  /** When the last of them was right again; -1 before any was hit. */
  readonly rightUs: number
  /** Something that the fault broke is not whole yet, so that more may come. */
  readonly isBroken: boolean
  /** It was looked at since the fault; before that nothing is known but who gives no answer. */
  readonly isLooked: boolean
  readonly lostOrders: number
  readonly lostEvents: number
}

export interface Comparison {
  readonly main: World
  readonly twin: World
  readonly fromUs: number
  /** Both logs are read up to here. */
  untilUs: number
  readonly read: [number, number]
  /** By entry, what the run and its twin say last. */
  readonly said: readonly [Map<number, number>, Map<number, number>]
  /** Entries by which a system is worse off now, by side and system. */
  readonly worse: Map<number, Set<number>>
  readonly sinceUs: Map<number, number>
  readonly feltUs: Map<number, number>
  readonly rightUs: [number, number]
}

/** `fromUs` is the time of the fault: until then the two are one. */
export function compareRuns(main: World, twin: World, fromUs: number): Comparison {
  return {
    main,
    twin,
    fromUs,
    untilUs: 0,
    read: [0, 0],
    said: [new Map(), new Map()],
    worse: new Map(),
    sinceUs: new Map(),
    feltUs: new Map(),
    rightUs: [-1, -1],
  }
}

/** Read on up to `untilUs`, where neither run stands before. */
export function readOn(comparison: Comparison, untilUs: number): void {
  const { main, twin, fromUs, read, said } = comparison
  const worlds = [main, twin] as const
  for (;;) {
    const at = Math.min(...worlds.map((world, i) => timeOf(world, read[i])))
    if (at > untilUs) break
    const touched = new Set<number>()
    worlds.forEach((world, i) => {
      const { who, about, value } = businessStore(world).lacks
      for (; timeOf(world, read[i]) === at; read[i]++) {
        const key = keyOf(who[read[i]], about[read[i]])
        said[i].set(key, value[read[i]])
        touched.add(key)
      }
    })
    if (at >= fromUs) for (const key of touched) review(comparison, key, at)
  }
  comparison.untilUs = untilUs
}

function timeOf(world: World, i: number): number {
  return i < businessOf(world).lacks ? businessStore(world).lacks.timeUs[i] : Number.POSITIVE_INFINITY
}

/** `about` begins at -5. */
function keyOf(who: number, about: number): number {
  return (about + 8) * 512 + who
}

function review(comparison: Comparison, key: number, atUs: number): void {
  const who = key % 512
  if (who % 256 === COMPANY) return
  const { worse, sinceUs, feltUs, rightUs } = comparison
  const keys = worse.get(who) ?? new Set()
  worse.set(who, keys)
  if (isWorse(comparison, who, Math.floor(key / 512) - 8, key)) keys.add(key)
  else keys.delete(key)
  const since = sinceUs.get(who)
  if (keys.size > 0 && since === undefined) sinceUs.set(who, atUs)
  if (keys.size > 0 || since === undefined) return
  sinceUs.delete(who)
  feltUs.set(who, (feltUs.get(who) ?? 0) + atUs - since)
  rightUs[who >> 8] = atUs
}

function isWorse({ main, twin, said }: Comparison, who: number, about: number, key: number): boolean {
  if (about < 0) return (said[0].get(key) ?? 0) > (said[1].get(key) ?? 0)
  const lacked = said[0].get(key) ?? -1
  if (lacked < 0) return false
  const side = (who >> 8) as Side
  const there = said[1].get(key) ?? -1
  const [store, twinStore] = [businessStore(main), businessStore(twin)]
  const { lanes } = businessOf(main)
  // An order that only one of the two runs has tells nothing of the other.
  let event = lacked
  while (event >= 0 && event < twinStore.length && !(isLive(store, side, event) && isLive(twinStore, side, event)))
    event = nextInLane(store, lanes, about, event)
  return event >= 0 && event < twinStore.length && (there < 0 || event < there)
}

export function readBlast(comparison: Comparison): Both<Blast> {
  const { said, sinceUs, feltUs, rightUs, untilUs, fromUs } = comparison
  const more = (side: Side, about: number): number => {
    const key = keyOf(side * 256 + COMPANY, about)
    return (said[0].get(key) ?? 0) - (said[1].get(key) ?? 0)
  }
  const [batch, stream] = SIDES.map((side): Blast => {
    const until = lastLookUs(side, untilUs)
    const hit = new Map<number, number>()
    for (const [who, us] of feltUs) if (who >> 8 === side) hit.set(who % 256, us)
    const open = [...sinceUs.keys()].filter((who) => who >> 8 === side).map((who) => who % 256)
    for (const number of open) {
      const since = sinceUs.get(side * 256 + number) ?? until
      hit.set(number, (hit.get(number) ?? 0) + Math.max(0, until - since))
    }
    // Who gives no answer is hit at once, whenever one looks next.
    for (const number of listSilent(comparison, side)) {
      if (open.includes(number)) continue
      open.push(number)
      hit.set(number, (hit.get(number) ?? 0) + Math.max(0, untilUs - Math.max(fromUs, until)))
    }
    return {
      hit,
      open: open.sort((a, b) => a - b),
      rightUs: rightUs[side],
      isBroken: more(side, ABOUT.broken) > 0,
      isLooked: until > fromUs,
      lostOrders: Math.max(0, more(side, ABOUT.lostOrders)),
      lostEvents: Math.max(0, more(side, ABOUT.lostEvents)),
    }
  })
  return [batch, stream]
}

/** Systems that give less of an answer now than in the twin, as both stand; none while the twin is behind. */
function listSilent({ main, twin, fromUs }: Comparison, side: Side): readonly number[] {
  if (main.state.nowUs < fromUs || main.state.nowUs - twin.state.nowUs > LEVEL_US) return []
  const [here, there] = [businessOf(main), businessOf(twin)]
  return here.systems.flatMap((system, number) =>
    !system.removed && silenceOf(main, here, number, side) > silenceOf(twin, there, number, side) ? [number] : [],
  )
}

/** Nobody feels it any more, and all is whole. */
export function isOver({ open, isBroken, isLooked }: Blast): boolean {
  return isLooked && open.length === 0 && !isBroken
}
