/**
 * What a page needs of whoever tells it about a cluster: the store that it renders, the newest frame for its canvases, and
 * what can be done. A run in a worker can do everything (`run-client.ts`); a recording cannot be given commands, a window
 * that follows another has no hands of its own, and a real cluster knows no way back.
 */
import type { StoreApi } from 'zustand/vanilla'
import type { Frame, SessionState } from '../protocol'
import type { SeenStore } from './seen-store'
import type { SimStore } from './sim-store'

export interface Capabilities {
  /** Can it go to another moment? */
  readonly canSeek: boolean
  /** Does it take commands? */
  readonly canCommand: boolean
  /** Is it a real cluster, whose clock nobody holds? */
  readonly isLive: boolean
}

export interface SimClient extends Capabilities {
  readonly store: StoreApi<SimStore>
  /** What is seen of the run. */
  readonly seen: SeenStore
  /** For the canvas, outside React. Its arrays are good until the next frame. */
  readonly getLatestFrame: () => Frame | null
  /** Called with each new frame; returns the end of it. */
  readonly onFrame: (listener: () => void) => () => void
  /** The run as far as it has been told, null before the first world. */
  readSession(): SessionState | null
  dispose(): void
}
