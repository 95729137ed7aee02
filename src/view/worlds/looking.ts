/** Which window over the two worlds is open, and of what. */
import type { MetricId } from './metrics'

export type Looking =
  | { readonly at: 'nothing' | 'pair' | 'faults' | 'keys' }
  | { readonly at: 'number'; readonly metric: MetricId }
  | { readonly at: 'system'; readonly id: string }

export const NOTHING: Looking = { at: 'nothing' }
