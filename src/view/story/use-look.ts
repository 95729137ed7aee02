/**
 * Where the reader looks. A panel that is higher than the window is shown from its first words; what lives in it follows
 * when the words have been read, and at once when the reader guesses or acts. Whoever goes on sees the rest of the panel
 * before the next, part by part.
 *
 * The one thing a reader would get wrong: whoever scrolls by hand is not moved again until the next panel.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Panel } from '../../story/script-types'
import { LEAST_REST, PART } from './camera'
import type { Layout } from './panel-picture'
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

/** `hand`: where the reader's hand has something to do. */
export type Watch = (panel: string, how: 'read' | 'acted' | 'hand') => void

export interface Look {
  /** What lives in the current panel is looked at, and no longer its words. */
  readonly isWatched: boolean
  /** The handle of its deed is looked for. */
  readonly isAtHand: boolean
  /** How often the reader did something here: who acts wants to see it. */
  readonly acts: number
  /** Which part of the panel the reader has gone on to; 0 at its beginning. */
  readonly part: number
  readonly watch: Watch
  readonly goTo: (part: number) => void
}

const FRESH = { isWatched: false, isAtHand: false, acts: 0, part: 0 }

export function useLook(current: string): Look {
  const [look, setLook] = useState({ ...FRESH, current })
  // A new panel begins with its words, from the first picture of it.
  if (look.current !== current) setLook({ ...FRESH, current })
  const watch = useCallback<Watch>((panel, how) => {
    setLook((was) =>
      was.current !== panel
        ? was
        : how === 'read'
          ? { ...was, isWatched: true }
          : { ...was, isWatched: true, isAtHand: how === 'hand', acts: was.acts + 1, part: 0 },
    )
  }, [])
  const goTo = useCallback((part: number) => setLook((was) => ({ ...was, part, isAtHand: false })), [])
  const { isWatched, isAtHand, acts, part } = look.current === current ? look : FRESH
  return { isWatched, isAtHand, acts, part, watch, goTo }
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

/**
 * Scrolls a page or a column to where the reader looks. Returns which part of the panel comes next on a page; null where
 * all of it has been shown.
 */
export function useScrolling({ room, current, look, layout, height, isStill }: Scrolled): () => number | null {
  const { isWatched, isAtHand, acts, part } = look
  const isOwn = useRef(false)
  /** Where it glides to: further than it has come. */
  const onItsWay = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new panel, and what was just done, is shown to everybody.
  useEffect(() => {
    isOwn.current = false
  }, [current, layout, acts, part])
  const align = useCallback(
    (behavior: ScrollBehavior) => {
      const place = room.current
      const panel = place?.querySelector<HTMLElement>(`[data-panel="${current}"]`)
      if (layout === 'guided' || place == null || panel == null || isOwn.current) return
      const goal =
        part > 0
          ? findPart(panel, place, part)
          : isAtHand
            ? findHand(panel, place)
            : isWatched
              ? findLive(panel, place)
              : findPanel(panel, place)
      if (goal === null || Math.abs(goal - place.scrollTop) <= 2) return
      onItsWay.current = goal
      place.scrollTo({ top: goal, behavior })
    },
    [room, current, isWatched, isAtHand, part, layout],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another height, or after a deed, it is somewhere else.
  useEffect(() => align(isStill ? 'auto' : 'smooth'), [align, isStill, height, acts])
  useEffect(() => {
    const place = room.current
    const book = place?.firstElementChild
    if (place == null || book == null) return
    const take = (): void => {
      isOwn.current = true
      onItsWay.current = null
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
  return useCallback(() => {
    const place = room.current
    const panel = place?.querySelector<HTMLElement>(`[data-panel="${current}"]`)
    if (layout !== 'page' || place == null || panel == null) return null
    const from = onItsWay.current ?? place.scrollTop
    const [top, end] = [topIn(panel, place), findEnd(panel, place)]
    // Who has scrolled away from it has done with it.
    if (from + place.clientHeight < top || from > top + panel.offsetHeight) return null
    for (let next = part + 1; ; next++) {
      const goal = findPart(panel, place, next)
      if (goal > from + LEAST_REST) return next
      if (goal >= end) return null
    }
  }, [room, current, part, layout])
}

/** Down to its foot, and no further. */
function findEnd(panel: HTMLElement, place: HTMLElement): number {
  return Math.max(topIn(panel, place) + panel.offsetHeight + MARGIN - place.clientHeight, topIn(panel, place))
}

function findPart(panel: HTMLElement, place: HTMLElement, part: number): number {
  if (panel.offsetHeight <= place.clientHeight) return findEnd(panel, place)
  return Math.min(topIn(panel, place) + part * PART * place.clientHeight, findEnd(panel, place))
}

const topIn = (element: Element, place: Element): number =>
  element.getBoundingClientRect().top - place.getBoundingClientRect().top + place.scrollTop

/** In the middle, or from its top when it is higher than the room. */
function findPanel(panel: HTMLElement, place: HTMLElement): number {
  const top = topIn(panel, place)
  const room = place.clientHeight - panel.offsetHeight
  if (room >= 0) return top - room / 2
  // On a page things hang out over a frame.
  return panel.classList.contains('is-column') ? findQuestion(panel, place, top) : top - 2 * MARGIN
}

/** Of what is left over an open guess the run has at least this share: whoever guesses sees what it is about. */
const RUN_SHARE = 0.56

/** A column's panel from its top, or as much lower as the run needs that the reader is to guess about. */
function findQuestion(panel: HTMLElement, place: HTMLElement, top: number): number {
  const live = panel.querySelector<HTMLElement>(LIVE)
  const room = roomOver(panel, place)
  const isAsked = panel.querySelector('.is-at-hand .guess:not(.is-answered)') !== null
  if (live === null || !isAsked || room === place.clientHeight) return top
  return Math.max(top, topIn(live, place) + Math.min(live.offsetHeight, room * RUN_SHARE) - room)
}

/** So that all that lives is in sight; where nothing does, the rest of the panel. Null where all of it is seen. */
function findLive(panel: HTMLElement, place: HTMLElement): number | null {
  const live = panel.querySelector<HTMLElement>(LIVE)
  const room = roomOver(panel, place)
  const end = topIn(panel, place) + panel.offsetHeight - place.clientHeight
  if (panel.offsetHeight <= place.clientHeight && live === null) return null
  if (live === null) return end
  const top = topIn(live, place) - MARGIN
  if (panel.classList.contains('is-column') && isInSight(live, place, room)) return null
  const bottom = top + live.offsetHeight + 2 * MARGIN - room
  if (bottom > top) return top
  // What lives, and as much of what follows as there is room for: who speaks may stand below it.
  return Math.min(Math.max(place.scrollTop, bottom, room < place.clientHeight ? bottom : end), top)
}

/** The handle in the middle, unless it is in sight already. */
function findHand(panel: HTMLElement, place: HTMLElement): number | null {
  const hand = panel.querySelector<HTMLElement>('.deed-place')
  if (hand === null) return findLive(panel, place)
  const top = topIn(hand, place)
  const room = roomOver(panel, place)
  const isSeen = top >= place.scrollTop + MARGIN && top + hand.offsetHeight + MARGIN <= place.scrollTop + room
  return isSeen ? null : top + hand.offsetHeight / 2 - room / 2
}

/** Height of the room that is left over what lies at its lower edge, pixels. */
function roomOver(panel: HTMLElement, place: HTMLElement): number {
  const tasks = panel.querySelector<HTMLElement>('.is-at-hand')
  const isOver = tasks !== null && getComputedStyle(tasks).position === 'sticky'
  return place.clientHeight - (isOver ? tasks.offsetHeight : 0)
}

/** In a column, as long as a good piece of the run is in sight, nothing moves. */
function isInSight(live: HTMLElement, place: HTMLElement, room: number): boolean {
  const top = topIn(live, place) - place.scrollTop
  const seen = Math.min(top + live.offsetHeight, room) - Math.max(top, 0)
  return seen >= Math.min(live.offsetHeight, room * 0.6)
}

interface Watching {
  readonly panel: Panel
  readonly isCurrent: boolean
  /** Something that changes when the reader guesses or acts. */
  readonly done: string
  /** It has still to be done: who has read, or guessed, looks for the handle. */
  readonly isDeedOpen: boolean
  /** Whoever scrolls through the panel by hand looks where he wants. */
  readonly isByHand: boolean
  readonly watch: Watch
}

/** Says when the current panel has been read, or the reader did something in it. */
export function useReadThrough({ panel, isCurrent, done, isDeedOpen, isByHand, watch }: Watching): void {
  const was = useRef(done)
  useEffect(() => {
    const isNew = was.current !== done
    was.current = done
    if (!isCurrent) return
    if (isNew) {
      watch(panel.id, isDeedOpen ? 'hand' : 'acted')
      return
    }
    if (isByHand) return
    const how = isDeedOpen && panel.guess === null ? 'hand' : 'read'
    const timer = setTimeout(() => watch(panel.id, how), readingTime(panel))
    return () => clearTimeout(timer)
  }, [panel, isCurrent, done, isDeedOpen, isByHand, watch])
}
