export { createSimClient, type SimClient } from './sim-client'
export type { FoldedWorlds, SimActions, SimState, SimStore } from './sim-store'
export type { SimWords } from './sim-words'
export { BIN_US, readRate, type WriteHistory } from './write-history'
