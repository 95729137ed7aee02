/** What a living panel wants of its run, and what it gets. */
import type { SimClient } from '../../state'
import type { Live } from '../../story/script-types'

export type Phase = 'waiting' | 'playing' | 'held' | 'done'

export interface StoryRunHandle {
  /** Null until somebody looks. */
  readonly client: SimClient | null
  /** The run that is on its way here, while there is nothing to look at yet; null where none is awaited. */
  readonly awaited: SimClient | null
  readonly phase: Phase
  /** The reader does it, or somebody does it for the reader. */
  readonly act: () => void
  /** Once more from the panel's first second. */
  readonly again: () => void
  /** Where the run is going to while it plays: the second of the deed, or the panel's last. Null where nothing lives. */
  readonly goalUs: number | null
  /** Goes there at once: for who does not want to wait for a day of a company. */
  readonly skip: () => void
  /** The reader leaves for a page that goes on with it, and may come back. */
  readonly park: () => void
}

export const toUs = (seconds: number): number => Math.round(seconds * 1_000_000)

/** Where the clock stands until the reader acts, or guesses. */
export interface Hold {
  /** Second of the run; null when nothing is held. */
  readonly holdS: number | null
  /** Name of the deed whose commands are issued there. */
  readonly deed: string
}

export interface Wanted {
  readonly live: Live | null
  readonly act: Hold | null
  /** Somebody can see it. */
  readonly isSeen: boolean
  /** The reader has come as far as this. */
  readonly isReached: boolean
  /** The reader has done it or guessed before, or has gone on without. */
  readonly isActed: boolean
  /** With reduced motion a run goes in steps. */
  readonly isStill: boolean
  /** The reader is here. */
  readonly isCurrent: boolean
  /** Another run than the script's, where the reader chose one. */
  readonly chosen?: string | null
}
