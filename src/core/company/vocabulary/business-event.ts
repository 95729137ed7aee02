/**
 * What happens to a company that is rare and matters, each with its cause; part of the core's `EventBody`. The one
 * thing a reader would get wrong: business events (orders, sales, clicks) are not among these; they are numbers in
 * `business-store.ts`.
 */
import type { GovernanceEventBody } from './governance-event'

/** What a world made of an event. From `VOID` on it did not take place there, and nobody there is told. */
export const OUTCOMES = [
  'done',
  /** Accepted, though the shelf was empty: a pair was sold that is not there. */
  'oversold',
  /** The web shop's copy said none, and so it was. */
  'refused',
  /** The web shop's copy said none, and there was one. */
  'wrongly-refused',
  /** At the shelf itself: nothing left to sell or to move. */
  'sold-out',
  /** A call down the chain found a stopped system; the order is lost. */
  'call-failed',
  /** The shop itself was down; nobody took the order. */
  'shop-down',
  /** The payment of an order that this world does not have. */
  'no-order',
] as const
export type Outcome = (typeof OUTCOMES)[number]

interface OwnEvent {
  readonly system: string
  readonly number: number
  readonly article: number
  readonly place: string
  readonly pairs: number
  readonly batch: Outcome
  readonly stream: Outcome
}

export type BusinessEventBody =
  | GovernanceEventBody
  | { readonly kind: 'JobFailed'; readonly from: string; readonly to: string; readonly reason: string }
  /** The run before had not ended when this one was due. */
  | { readonly kind: 'JobOverran'; readonly from: string; readonly to: string; readonly runMs: number }
  | {
      readonly kind: 'DirtyLoad'
      readonly from: string
      readonly to: string
      /** Half-written: the rest is missing. Doubled: rows counted twice. */
      readonly fault: 'half-written' | 'doubled'
      readonly rows: number
    }
  | { readonly kind: 'DirtySpread'; readonly from: string; readonly to: string; readonly rows: number }
  | { readonly kind: 'RepairStarted'; readonly world: string; readonly what: string }
  | { readonly kind: 'RepairDone'; readonly world: string; readonly what: string; readonly personMinutes: number }
  | {
      readonly kind: 'PairOversold'
      readonly world: string
      readonly order: number
      readonly article: number
      readonly place: string
      readonly copyAgeMs: number
    }
  | { readonly kind: 'CallFailed'; readonly system: string; readonly order: number }
  | { readonly kind: 'SystemStopped'; readonly system: string }
  | { readonly kind: 'SystemStarted'; readonly system: string }
  | { readonly kind: 'SystemAdded'; readonly system: string; readonly links: number; readonly touched: number }
  | { readonly kind: 'LinkWentLive'; readonly world: string; readonly from: string; readonly to: string }
  | { readonly kind: 'SystemRemoved'; readonly system: string; readonly links: number; readonly touched: number }
  | { readonly kind: 'SurgeStarted'; readonly factor: number }
  | { readonly kind: 'SurgeEnded' }
  | {
      readonly kind: 'OutputSpoiled'
      readonly system: string
      readonly records: number
      /** Left out for rows that are doubled. */
      readonly fault?: 'half-written'
    }
  /** KafkaStreams.State, of an `application.id` */
  | { readonly kind: 'ApplicationStateChanged'; readonly application: string; readonly state: string }
  /** A version that was replayed has caught up and serves from now on. */
  | { readonly kind: 'ApplicationTookOver'; readonly application: string; readonly version: number }
  | { readonly kind: 'ConnectorStateChanged'; readonly connector: string; readonly state: string }
  | { readonly kind: 'SystemSlowed'; readonly system: string; readonly delayMs: number }
  | { readonly kind: 'BatchIntervalChanged'; readonly minutes: number }
  /** By command; what each world made of it, and the number of the business event. */
  | ({ readonly kind: 'OrderPlaced' } & OwnEvent)
  | ({ readonly kind: 'SaleRecorded' } & OwnEvent)
  /** A system was given an order or a sale that was made by command, for the first time in that world. */
  | {
      readonly kind: 'EventHeard'
      readonly world: string
      readonly system: string
      /** Number of the business event. */
      readonly number: number
      /** Since it happened. */
      readonly afterMs: number
    }
  /** A database’s connector has captured changes of its tables. */
  | { readonly kind: 'ChangesCaptured'; readonly changes: number; readonly tables: number }
  /** All links into a system have run: the night's data has landed. */
  | { readonly kind: 'DumpLoaded'; readonly system: string; readonly rows: number; readonly links: number }
