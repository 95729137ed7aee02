/**
 * What runs on top of the cluster and takes part in its time line: the business of the two worlds
 * (`src/core/company`). The cluster knows it only by this interface, so that a page that shows the cluster alone
 * does not load it.
 *
 * The one thing a reader would get wrong: an extension keeps no state of its own. What changes lives in
 * `world.state.business` and is copied by checkpoints; what only grows lives in `world.stores.business`.
 */
import type { BusinessCommand } from './company/vocabulary/business-command'
import type { Refusal } from './refusal'
import type { Scenario, TopicSpec } from './scenario'
import type { World } from './world'

/** All of it that changes; only the extension knows more of it. */
export type ExtensionState = object

export interface Extension {
  /** Topics that exist from the start, beyond those that the scenario lists. */
  listTopics(scenario: Scenario): readonly TopicSpec[]
  /** The cluster stands and nothing has happened yet: set up state and stores, make clients, plan first events. */
  start(world: World): void
  /** An engine event of a kind from `Kind.Extension` on. */
  onEvent(world: World, kind: number, a: number, b: number, c: number): void
  /** A command to the company; `event` is its `CommandIssued`. */
  onCommand(world: World, command: BusinessCommand, event: number): Refusal | null
  /** A poll of consumer `n` returned the offsets from `from` up to, not including, `until` of a world partition. */
  onRead(world: World, n: number, partition: number, from: number, until: number): void
  /** A producer gave up a batch: `delivery.timeout.ms` is over. */
  onExpired?(world: World, batch: number): void
  /** The broker's authorizer, for each batch that a producer sends: an error code, 0 to let it in. */
  authorizeWrite?(world: World, producer: number): number
  /** The broker's validation of a batch before it is appended: an error code, 0 to take it. */
  validate?(world: World, producer: number, batch: number): number
  /** A producer was told that this batch will never be taken. */
  onRejected?(world: World, producer: number, batch: number, error: number): void
  /** May consumer `n` read this world partition? */
  mayRead?(world: World, n: number, partition: number): boolean
  /** Consumer `n` was told that it may not. */
  onReadDenied?(world: World, n: number, partition: number): void
}
