/** What can be done to the jobs and connectors of a company; part of `BusinessCommand`. */
import type { StreamSpec } from './stream-spec'

/** `processing.guarantee` */
export type ProcessingGuarantee = 'at_least_once' | 'exactly_once_v2'

export type StreamsCommand =
  /** Version 1 is the application itself; a later version is a group of its own. */
  | {
      readonly kind: 'StartApplication'
      readonly application: string
      readonly version: number
      /** `processing.guarantee` */
      readonly guarantee: ProcessingGuarantee
    }
  | { readonly kind: 'StopApplication'; readonly application: string; readonly version: number }
  /** Its process dies without a word, and stays down until somebody starts it again. */
  | { readonly kind: 'FailApplication'; readonly application: string; readonly version: number }
  /** A new version reads the log from its beginning, and takes over when it has caught up. */
  | { readonly kind: 'ReplayApplication'; readonly application: string; readonly version: number }
  /**
   * Somebody builds a job and starts it; it writes a topic of its name. The next version of one that there is runs beside
   * it, as a group of its own that reads from the beginning.
   */
  | {
      readonly kind: 'BuildApplication'
      readonly application: string
      readonly version: number
      readonly guarantee: ProcessingGuarantee
      readonly stream: StreamSpec
    }
  /** A second application reads what a built one writes, as a table (KTable), from the first record. */
  | { readonly kind: 'SubscribeApplication'; readonly application: string; readonly reads: string }
  /** Who reads a built job is served by this version from now on, and reads its topic from the first record. */
  | { readonly kind: 'ServeApplication'; readonly application: string; readonly version: number }
  | { readonly kind: 'StartConnector'; readonly connector: string }
  | { readonly kind: 'FailConnector'; readonly connector: string }
  | { readonly kind: 'RestartConnector'; readonly connector: string }
