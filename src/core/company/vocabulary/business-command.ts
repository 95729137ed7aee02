/** What can be done to a company while it runs; the same command hits both worlds. */
import type { Surge, SystemSpec } from './business-spec'
import type { CaptureCommand } from './capture-command'
import type { GovernanceCommand } from './governance-command'
import type { StreamsCommand } from './streams-command'

export type BusinessCommand =
  /** The system is down: in both worlds it neither emits, nor extracts, nor loads, nor reads. */
  | { readonly kind: 'StopSystem'; readonly system: string }
  | { readonly kind: 'StartSystem'; readonly system: string }
  | { readonly kind: 'AddSystem'; readonly system: SystemSpec }
  | { readonly kind: 'RemoveSystem'; readonly system: string }
  | { readonly kind: 'StartSurge'; readonly surge: Surge }
  /**
   * The system's next output is bad: a dirty file in Batchland, malformed records in Streamscape. A file that is
   * half-written lacks its last rows, as after a job that broke off; one that is doubled, which it is when nothing is
   * said, has them twice. A record is malformed in the same way for both.
   */
  | {
      readonly kind: 'SpoilOutput'
      readonly system: string
      readonly records: number
      readonly fault?: 'doubled' | 'half-written'
    }
  /**
   * Each call that it answers and each record that it reads takes so much longer, milliseconds from 0 (as usual) to
   * 60,000.
   */
  | { readonly kind: 'SlowSystem'; readonly system: string; readonly delayMs: number }
  /**
   * Somebody orders pairs online, promised from the copy of `system`; they would come from `place`: the id of a system
   * that keeps shelves, or the name of the company's one place.
   */
  | {
      readonly kind: 'PlaceOrder'
      readonly system: string
      /** Number of the article, 0 to `articles - 1`. */
      readonly article: number
      readonly place: string
      readonly pairs: number
    }
  /** Somebody buys pairs at the shelf itself, and `system` writes the sale down. */
  | {
      readonly kind: 'RecordSale'
      readonly system: string
      readonly article: number
      readonly place: string
      readonly pairs: number
    }
  /** A new interval for all links of Batchland: micro-batch as the middle option. */
  | { readonly kind: 'SetBatchInterval'; readonly intervalMinutes: number }
  | StreamsCommand
  | GovernanceCommand
  | CaptureCommand
