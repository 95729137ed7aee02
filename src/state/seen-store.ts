/**
 * What is seen of a run, apart from the run: what is picked, how near one looks, what was asked, which panel and which
 * window are open, whether the guide speaks. A small store of its own, so that a second window can follow it, and so that
 * it stays when somebody looks at another page and comes back.
 *
 * The one thing a reader would get wrong: nothing in here changes the run, and a link does not hold it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Command } from '../core'
import type { SessionState } from '../protocol'

/** What somebody has picked to look at. */
export type Target =
  | { readonly kind: 'site'; readonly id: string }
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  | { readonly kind: 'broker'; readonly id: number }
  | { readonly kind: 'controller'; readonly id: number }
  | { readonly kind: 'topic'; readonly name: string }
  | { readonly kind: 'partition'; readonly topic: string; readonly partition: number }
  | { readonly kind: 'replica'; readonly topic: string; readonly partition: number; readonly broker: number }
  | { readonly kind: 'producer'; readonly id: string }
  | { readonly kind: 'consumer'; readonly id: string }

export type PanelName = 'why' | 'inspector' | 'events' | 'legend'
export type WindowName = 'gallery' | 'file' | 'share' | 'help'

/** Zoom of a scene in shares of its box, so that it holds in a window of another size: 0, 0, 1 is all of it. */
export interface Zoom {
  readonly x: number
  readonly y: number
  /** 1 to 6. */
  readonly k: number
}

/**
 * What stands in the place of the one picture: who reads what; many runs, counted; or runs side by side: four promises; another branch; a run of
 * another world; or the same without one thing that was done.
 */
export type Skies =
  | { readonly kind: 'groups' }
  | { readonly kind: 'lanes' }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'branch'; readonly name: string; readonly session: SessionState }
  | { readonly kind: 'world'; readonly session: SessionState }
  | { readonly kind: 'without'; readonly timeUs: number; readonly command: Command; readonly isScripted: boolean }

export interface Seen {
  readonly target: Target | null
  readonly zoom: Zoom
  /** Id of the domain event that was asked about. */
  readonly asked: number | null
  readonly panel: PanelName | null
  readonly window: WindowName | null
  readonly isGuided: boolean
  /** Null while the cluster of the run is looked at. */
  readonly skies: Skies | null
}

export const NOTHING_SEEN: Seen = {
  target: null,
  zoom: { x: 0, y: 0, k: 1 },
  asked: null,
  panel: null,
  window: null,
  isGuided: false,
  skies: null,
}

export type SeenStore = StoreApi<Seen>

export function createSeenStore(): SeenStore {
  return createStore<Seen>(() => NOTHING_SEEN)
}
