export { createSimClient, type SimClient, type SimWords } from './sim-client'
export type { FoldedWorlds, SimActions, SimState, SimStore } from './sim-store'
export { BIN_US } from './write-history'
