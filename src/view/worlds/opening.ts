/**
 * The run with which the page opens, computed by the build as far as the moment of contrast. The one thing a reader would
 * get wrong: it only saves the way there. Who cannot fetch it waits a few seconds, and sees the same.
 */
import { OPENING } from 'virtual:opening'
import type { Scenario } from '../../core'
import type { SessionState } from '../../protocol'
import { withoutMoney } from './money-address'

/** Each second a minute passes: slow enough to see one order go. */
export const OPENING_SPEED = 60

let fetched: Promise<ArrayBuffer | undefined> | null = null

/** Undefined when it could not be fetched or unpacked. */
function fetchOpening(): Promise<ArrayBuffer | undefined> {
  fetched ??= fetch(OPENING.address)
    .then(({ ok, body }) => {
      if (!ok || body === null) throw new Error('It is not there.')
      return new Response(body.pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer()
    })
    .catch(() => undefined)
  return fetched
}

/** Does the address leave it to us which company is shown, and when? */
export function isOpening(hash: string): boolean {
  return /^#\/?worlds\/?$/.test(withoutMoney(hash))
}

/** Asked for early, while the program of the page is still on its way. */
export function beginOpening(hash: string): void {
  if (isOpening(hash)) void fetchOpening()
}

export function openingSession(gallery: readonly Scenario[]): SessionState | null {
  const scenario = gallery.find(({ id }) => id === OPENING.scenario)
  return scenario === undefined ? null : { scenario, commands: [], timeUs: OPENING.timeUs }
}

/** What helps to open this session at once; undefined when nothing does. */
export async function prepare({ scenario, timeUs }: SessionState): Promise<ArrayBuffer | undefined> {
  return scenario.id === OPENING.scenario && timeUs >= OPENING.timeUs ? fetchOpening() : undefined
}
