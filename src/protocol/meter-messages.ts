/** What the worker tells that measures a running cluster: how far it is, then what it counted. */
import type { Traffic } from '../core'

/** Bytes of one and the same run, with readers that read from leaders (`plain`) and from their own zone (`near`). */
export interface MeasuredRun {
  readonly plain: readonly Traffic[]
  readonly near: readonly Traffic[]
  /** How long was counted, and from when on. */
  readonly seconds: number
  readonly fromSeconds: number
  readonly seed: number
  /** By client: the principal that it signs in as. */
  readonly principals: Readonly<Record<string, string>>
  /** By topic. */
  readonly partitions: Readonly<Record<string, number>>
}

/** Milliseconds of the run, each from the command until it is done. */
export interface MeasuredSteps {
  /** Until the controller has created the topic. */
  readonly topicMs: number
  /** Until the first member of a new group has read its first bytes. */
  readonly firstReadMs: number
  /** Until a second member has its partitions. */
  readonly secondReaderMs: number
  /** A broker is lost: until each partition takes writes again. */
  readonly brokerLostMs: number
}

/** `share` from 0 to 1. The steps come last. */
export type FromMeter = { readonly share: number } | { readonly run: MeasuredRun } | { readonly steps: MeasuredSteps }
