/** The scene of the page at any instant of its run, with what is said under it. */
import { takeAwayWords as words } from '../../content/take-away'
import { formatClock } from '../kit/format'
import { type Drawing, draw, type Strip, whenPainted } from '../kit/picture/take-picture'
import type { useSimClient } from '../kit/sim-context'

type Client = ReturnType<typeof useSimClient>

export interface Named {
  /** Of the world. */
  readonly title: string
  /** Of the file, without its ending. */
  readonly file: string
  /** Where the picture comes from; empty when the link is too long to be typed. */
  readonly link: string
  /** What was done before the instant, in order, µs. */
  readonly listDone: (untilUs: number) => readonly string[]
}

/** What belongs to the page and not to its picture: what one presses. */
export const LEFT_OUT =
  '.scene-hold, .scene-zoom, .scene-knob, .scene-link-cut, .scene-min-knob, .act-menu, .guide, .guide-ring, .side, .iris-badge, .done-chip, .visually-hidden'
/** More would not fit under the picture. */
const DEEDS_MOST = 3
const LOOKS_MOST = 600

/** What the page offers to be pictured, or null while it stands on something else. */
export function findPictured(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-picture]')
}

export interface RunDrawer {
  readonly strip: () => Strip
  /** Leads the run to the instant and draws it. Leaves it there. */
  readonly drawAt: (timeUs: number) => Promise<Drawing>
}

export function makeDrawer(client: Client, element: HTMLElement, named: Named): RunDrawer {
  const strip = (): Strip => {
    const { timeUs } = client.store.getState()
    const deeds = named.listDone(timeUs)
    const more = deeds.length - DEEDS_MOST
    const told = [...deeds.slice(0, DEEDS_MOST), ...(more > 0 ? [words.more(more)] : [])]
    return { text: [named.title, formatClock(timeUs), ...told].join(' · '), link: named.link }
  }
  return {
    strip,
    drawAt: async (timeUs) => {
      const actions = client.store.getState()
      actions.pause()
      actions.seek(timeUs)
      await arrive(client, timeUs)
      return draw(element, LEFT_OUT, strip())
    },
  }
}

/** The worker answers in order, but a long seek goes on between its answers. */
async function arrive(client: Client, timeUs: number): Promise<void> {
  for (let look = 0; look < LOOKS_MOST; look += 1) {
    const { session } = await client.store.getState().ask({ type: 'session' })
    if (session.timeUs === timeUs && client.store.getState().computing === null) {
      await whenPainted()
      return
    }
    await whenPainted()
  }
  throw new Error(words.late)
}
