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

/** `share` from 0 to 1. */
export type FromMeter = { readonly share: number } | { readonly run: MeasuredRun }
