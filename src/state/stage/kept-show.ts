/**
 * The show of this window, kept so that a reload in the middle of a talk goes on from there. The one thing a reader would
 * get wrong: it belongs to this tab alone, and a browser that keeps nothing does not stop the show.
 */
import type { RoomSettings, ShowLook } from '../../protocol'

export interface KeptShow {
  readonly show: string
  readonly sequence: number
  readonly talk: string
  readonly index: number
  readonly startedAtMs: number | null
  readonly enteredAtMs: number
  readonly spentMs: readonly number[]
  /** Where the moment began, and where the run stands, as in share links; empty when there is none. */
  readonly entered: string
  readonly packed: string
  readonly timeUs: number
  readonly kind: 'cluster' | 'company'
  readonly isPlaying: boolean
  readonly speed: number
  readonly look: ShowLook
  readonly room: RoomSettings
  readonly isRehearsing: boolean
}

const KEY = 'streamscape.show'
/** Of the format above; another one is none. */
const VERSION = 1

export function readKeptShow(): KeptShow | null {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null')
    if (typeof kept !== 'object' || kept === null || (kept as { version?: unknown }).version !== VERSION) return null
    return kept as unknown as KeptShow
  } catch {
    return null
  }
}

/** False when this browser keeps nothing for us. */
export function keepShow(kept: KeptShow | null): boolean {
  try {
    if (kept === null) window.sessionStorage.removeItem(KEY)
    else window.sessionStorage.setItem(KEY, JSON.stringify({ version: VERSION, ...kept }))
    return true
  } catch {
    return false
  }
}
