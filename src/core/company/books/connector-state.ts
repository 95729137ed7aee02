/**
 * A connector and its one task, in data. The one thing a reader would get wrong: a failed task stays failed. Connect
 * restarts nobody by itself; a person does, by the REST interface (`POST /connectors/{name}/restart`).
 */
export type ConnectorPhase = 'UNASSIGNED' | 'RUNNING' | 'FAILED'

export interface ConnectorState {
  /** Number in `CONNECTORS`. */
  readonly connector: number
  phase: ConnectorPhase
  /** Bumps when the task starts or ends; timers carry it. */
  life: number
  /** Of a sink, the member of its group; -1 for none. */
  consumer: number
  /** Of a source: producers to its topic and to the topic of offsets. */
  producers: number[]
  /** Of a source: the last row it has read; of what it has read, the last that is in the topic of offsets. */
  position: number
  stored: number
  nextFlushUs: number
  /** Of a sink: its table, by key; values are frozen. */
  rows: Record<string, readonly number[]>
  /** By partition: the highest offset that was ever written to the table, to count what comes again. */
  written: Record<string, number>
  /** Records carried, and those of them that had been carried before. */
  carried: number
  again: number
  failures: number
  event: number
}
