/**
 * What is to be seen of events that have just happened: dumps that land, runs that fail, rows that spill, wires that are
 * pulled. A pure function of the events, the time of the run and its pace.
 *
 * The one thing a reader would get wrong: "just" is a stretch of the screen's time. At an hour a second it is more than an
 * hour of the run, so that a dump is seen to land at any pace, and a run that stands still shows the same each time.
 */
import type { DomainEvent } from '../../core'

/** Seconds on screen for which something is seen. */
const SEEN_SECONDS = 1.8
/** Never less of the run than this. */
const SEEN_US_LEAST = 45_000_000
/** Pulling wires is seen for longer, as nobody waits for it. */
const YANK_TIMES = 2.5
const MOST = { dump: 2, failed: 2, dirty: 2, spread: 3, oversold: 1, yank: 1 } as const

export type EffectKind = keyof typeof MOST

export interface Effect {
  readonly kind: EffectKind
  /** Of its event. */
  readonly id: number
  /** The system where it is seen; for a spill the one that it comes from is beside it. */
  readonly system: string
  readonly from: string | null
  /** Rows or wires. */
  readonly count: number
  /** How much of its time has passed, 0 to 1. */
  readonly share: number
}

type Seen = Pick<Effect, 'kind' | 'system' | 'from' | 'count'>

function see(event: DomainEvent): Seen | null {
  switch (event.kind) {
    case 'DumpLoaded':
      return { kind: 'dump', system: event.system, from: null, count: event.rows }
    case 'JobFailed':
      return { kind: 'failed', system: event.to, from: event.from, count: 0 }
    case 'DirtyLoad':
      return { kind: 'dirty', system: event.to, from: event.from, count: event.rows }
    case 'DirtySpread':
      return { kind: 'spread', system: event.to, from: event.from, count: event.rows }
    case 'SystemAdded':
      return { kind: 'yank', system: event.system, from: null, count: event.links }
    case 'PairOversold':
      return event.world === 'Batchland' ? { kind: 'oversold', system: '', from: null, count: 1 } : null
    default:
      return null
  }
}

/** Newest first, and of each kind no more than can be told apart. `events` are in order of time. */
export function listEffects(events: readonly DomainEvent[], timeUs: number, speed: number): readonly Effect[] {
  const seenUs = Math.max(SEEN_US_LEAST, speed * SEEN_SECONDS * 1_000_000)
  const counts: Record<EffectKind, number> = { dump: 0, failed: 0, dirty: 0, spread: 0, oversold: 0, yank: 0 }
  const effects: Effect[] = []
  for (let i = events.length - 1; i >= 0; i--) {
    const { id, timeUs: at } = events[i]
    if (at > timeUs) continue
    if (timeUs - at > seenUs * YANK_TIMES) break
    const seen = see(events[i])
    if (seen === null) continue
    const share = (timeUs - at) / (seenUs * (seen.kind === 'yank' ? YANK_TIMES : 1))
    if (share > 1 || ++counts[seen.kind] > MOST[seen.kind]) continue
    effects.push({ ...seen, id, share })
  }
  return effects
}
