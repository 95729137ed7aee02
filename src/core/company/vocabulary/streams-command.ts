/** What can be done to the jobs and connectors of a company; part of `BusinessCommand`. */

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
  | { readonly kind: 'StartConnector'; readonly connector: string }
  | { readonly kind: 'FailConnector'; readonly connector: string }
  | { readonly kind: 'RestartConnector'; readonly connector: string }
