/**
 * What the page of the two worlds draws, in the page's own terms. `read-worlds.ts` makes it from what the worker
 * says; the drawings know nothing of the simulation. Times are microseconds unless a name says otherwise.
 */
import type { Feed, SystemKind } from '../../core'

export type Side = 'batch' | 'stream'

export interface SystemView {
  readonly id: string
  readonly name: string
  readonly kind: SystemKind
  readonly emits: readonly Feed[]
  readonly needs: readonly Feed[]
  readonly isUp: boolean
  readonly isDirty: boolean
  readonly hasFailedJob: boolean
  /** How many crates stand at the island, 0 to 6: the rows that wait, by powers of ten. */
  readonly crates: number
  /** Null for a system that keeps no copy of what is asked about. */
  readonly answer: { readonly text: string; readonly isWrong: boolean } | null
}

export interface LinkView {
  readonly from: string
  readonly to: string
  readonly seed: number
  readonly cadence: 'day' | 'hour' | 'minute' | 'call'
  readonly state: 'waiting' | 'running' | 'failed' | 'planned'
}
