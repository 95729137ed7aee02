/**
 * The run of a page, kept on this device so that a reload in the middle goes on from there. The one thing a reader would
 * get wrong: what is kept never wins over a link. It counts for an address that says nothing of a run, and for a reload of
 * the very address under which it was kept.
 */
import type { SimClient } from './sim-client'

export type RunPage = 'playground' | 'worlds'

export interface KeptRun {
  /** The fragment of the address under which it ran. */
  readonly address: string
  /** As in a share link. */
  readonly packed: string
  readonly speed: number
  readonly playing: boolean
}

/** Letters; browsers give a page some five million for everything. A longer run is not kept. */
const LETTERS_MOST = 1_000_000
const KEEP_MS = 4_000
/** Packing that takes longer than this is left for the moment at which the page goes. */
const SLOW_MS = 50

/** After "start over" nothing is kept until the page is loaded again. */
let isForgotten = false

function keyOf(page: RunPage): string {
  return `streamscape.run.${page}`
}

/** Null when nothing is kept, or this browser keeps nothing for us. */
export function readKeptRun(page: RunPage): KeptRun | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(page)) ?? 'null')
    return isKeptRun(kept) ? kept : null
  } catch {
    return null
  }
}

function isKeptRun(value: unknown): value is KeptRun {
  if (typeof value !== 'object' || value === null) return false
  const { address, packed, speed, playing } = value as Partial<KeptRun>
  return (
    typeof address === 'string' && typeof packed === 'string' && Number.isFinite(speed) && typeof playing === 'boolean'
  )
}

/** Takes away all that is kept of runs, and keeps no more until the page is loaded again. */
export function forgetRuns(): void {
  isForgotten = true
  for (const page of ['playground', 'worlds'] as const) write(page, null)
}

function write(page: RunPage, kept: KeptRun | null): void {
  try {
    if (kept === null || kept.packed.length > LETTERS_MOST) window.localStorage.removeItem(keyOf(page))
    else window.localStorage.setItem(keyOf(page), JSON.stringify(kept))
  } catch {
    // Storage that is denied or full: the run lives as long as the page.
  }
}

/** Does `address` leave it to us which run is shown? */
export function isRestored(kept: KeptRun | null, page: RunPage, address: string, isReload: boolean): kept is KeptRun {
  if (kept === null) return false
  const asked = address.replace(/^#?\/?/, '').replace(/\/$/, '')
  return asked === '' || asked === page || (isReload && kept.address === address)
}

/** Was this page loaded again, by hand or by going back to it? */
export function isReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'reload' || entry?.type === 'back_forward'
}

/** Keeps what `client` runs from now on; returns the end of it. `isHere` tells whether the address is this page's. */
export function keepRun(page: RunPage, client: SimClient, isHere: () => boolean): () => void {
  let address = window.location.hash
  let pack: ((session: NonNullable<ReturnType<SimClient['readSession']>>) => string) | null = null
  let isSlow = false
  let told = ''
  const keep = (): void => {
    if (isHere()) address = window.location.hash
    const session = client.readSession()
    const { speed, playing, status, commands } = client.store.getState()
    if (pack === null || session === null || isForgotten || status === 'failed') return
    const state = `${address} ${session.timeUs} ${commands.length} ${speed} ${playing}`
    if (state === told) return
    told = state
    const beganMs = performance.now()
    write(page, { address, packed: pack(session), speed, playing })
    isSlow = performance.now() - beganMs > SLOW_MS
  }
  import('../protocol').then(
    ({ encodeShareLink }) => {
      pack = encodeShareLink
    },
    () => {},
  )
  const timer = setInterval(() => isSlow || keep(), KEEP_MS)
  const onGone = (): void => {
    if (document.visibilityState === 'hidden') keep()
  }
  window.addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', onGone)
  return () => {
    keep()
    clearInterval(timer)
    window.removeEventListener('pagehide', keep)
    document.removeEventListener('visibilitychange', onGone)
  }
}
