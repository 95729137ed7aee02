/**
 * Where the reader looks. A panel that is higher than the window is shown from its first words; what lives in it follows
 * when the words have been read, and at once when the reader guesses or acts.
 *
 * The one thing a reader would get wrong: whoever scrolls by hand is not moved again until the next panel.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Panel } from '../../story/script-types'
import type { Layout } from './panel-view'
import { isSpoken } from './words'

/** Nobody reads slower for long; the last line has its time too. */
const CHARACTER_MS = 50
const AFTER_MS = 1_400
const READ_MOST_MS = 12_000

/** What lives in the panel, as the layout shows it. */
const LIVE = '.panel-live, .column-live'
const MARGIN = 14

/** How long the words of a panel take, milliseconds. */
export function readingTime({ lines }: Panel): number {
  const characters = lines
    .filter(isSpoken)
    .flatMap(({ text }) => text)
    .reduce((sum, { text }) => sum + text.length, 0)
  return Math.min(READ_MOST_MS, characters * CHARACTER_MS) + AFTER_MS
}

export type Watch = (panel: string, how: 'read' | 'acted') => void

export interface Look {
  /** What lives in the current panel is looked at, and no longer its words. */
  readonly isWatched: boolean
  /** How often the reader did something here: who acts wants to see it. */
  readonly acts: number
  readonly watch: Watch
}

export function useLook(current: string): Look {
  const [look, setLook] = useState({ current, isWatched: false, acts: 0 })
  // A new panel begins with its words, from the first picture of it.
  if (look.current !== current) setLook({ current, isWatched: false, acts: 0 })
  const watch = useCallback<Watch>((panel, how) => {
    setLook((was) =>
      was.current !== panel ? was : { ...was, isWatched: true, acts: was.acts + (how === 'acted' ? 1 : 0) },
    )
  }, [])
  return { isWatched: look.isWatched && look.current === current, acts: look.acts, watch }
}

interface Scrolled {
  readonly room: RefObject<HTMLElement | null>
  readonly current: string
  readonly look: Look
  readonly layout: Layout
  /** Of the room, pixels. */
  readonly height: number
  readonly isStill: boolean
}

/** Scrolls a page or a column to where the reader looks. */
export function useScrolling({ room, current, look, layout, height, isStill }: Scrolled): void {
  const { isWatched, acts } = look
  const isOwn = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new panel, and what was just done, is shown to everybody.
  useEffect(() => {
    isOwn.current = false
  }, [current, layout, acts])
  const align = useCallback(
    (behavior: ScrollBehavior) => {
      const place = room.current
      const panel = place?.querySelector<HTMLElement>(`[data-panel="${current}"]`)
      if (layout === 'guided' || place == null || panel == null || isOwn.current) return
      const goal = isWatched ? findLive(panel, place) : findPanel(panel, place)
      if (goal !== null && Math.abs(goal - place.scrollTop) > 2) place.scrollTo({ top: goal, behavior })
    },
    [room, current, isWatched, layout],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another height, or after a deed, it is somewhere else.
  useEffect(() => align(isStill ? 'auto' : 'smooth'), [align, isStill, height, acts])
  useEffect(() => {
    const place = room.current
    const book = place?.firstElementChild
    if (place == null || book == null) return
    const take = (): void => {
      isOwn.current = true
    }
    // What comes later pushes the panel away from where it was.
    const observer = new ResizeObserver(() => align('auto'))
    observer.observe(book)
    place.addEventListener('wheel', take, { passive: true })
    place.addEventListener('touchmove', take, { passive: true })
    // The bar at its side belongs to the room itself.
    const grab = ({ target }: PointerEvent): void => {
      if (target === place) take()
    }
    place.addEventListener('pointerdown', grab)
    return () => {
      observer.disconnect()
      place.removeEventListener('wheel', take)
      place.removeEventListener('touchmove', take)
      place.removeEventListener('pointerdown', grab)
    }
  }, [room, align])
}

const topIn = (element: Element, place: Element): number =>
  element.getBoundingClientRect().top - place.getBoundingClientRect().top + place.scrollTop

/** In the middle, or from its top when it is higher than the room. */
function findPanel(panel: HTMLElement, place: HTMLElement): number {
  const top = topIn(panel, place)
  const room = place.clientHeight - panel.offsetHeight
  return room < 0 ? top : top - room / 2
}

/** So that all that lives is in sight; where nothing does, the rest of the panel. Null where all of it is seen. */
function findLive(panel: HTMLElement, place: HTMLElement): number | null {
  const live = panel.querySelector<HTMLElement>(LIVE)
  const end = topIn(panel, place) + panel.offsetHeight - place.clientHeight
  if (panel.offsetHeight <= place.clientHeight && live === null) return null
  if (live === null) return end
  const top = topIn(live, place) - MARGIN
  const bottom = top + live.offsetHeight + 2 * MARGIN - place.clientHeight
  if (bottom > top) return top
  // What lives, and as much of what follows as there is room for: who speaks may stand below it.
  return Math.min(Math.max(place.scrollTop, bottom, end), top)
}

interface Watching {
  readonly panel: Panel
  readonly isCurrent: boolean
  /** Something that changes when the reader guesses or acts. */
  readonly done: string
  /** Whoever scrolls through the panel by hand looks where he wants. */
  readonly isByHand: boolean
  readonly watch: Watch
}

/** Says when the current panel has been read, or the reader did something in it. */
export function useReadThrough({ panel, isCurrent, done, isByHand, watch }: Watching): void {
  const was = useRef(done)
  useEffect(() => {
    const isNew = was.current !== done
    was.current = done
    if (!isCurrent) return
    if (isNew) {
      watch(panel.id, 'acted')
      return
    }
    if (isByHand) return
    const timer = setTimeout(() => watch(panel.id, 'read'), readingTime(panel))
    return () => clearTimeout(timer)
  }, [panel, isCurrent, done, isByHand, watch])
}
