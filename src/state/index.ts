export type { RunClock } from './one-clock'
export { createRunClient } from './run-client'
export type {
  PanelName,
  Seen,
  SeenStore,
  Skies,
  Target,
  WindowName,
  Zoom,
} from './seen-store'
export type { Capabilities, SimClient } from './sim-client'
export type { FoldedWorlds, SimActions, SimState, SimStore } from './sim-store'
export type { Notice, SimWords } from './sim-words'
export { WorkerHost } from './worker-host'
export { BIN_US, readRate, type WriteHistory } from './write-history'
