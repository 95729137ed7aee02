/**
 * Where Tab goes while the comic is read: to the handle of the panel that the reader is at, through the rest of that panel,
 * and on to guess, deed and bar; never into a panel that is somewhere else on the page. And who has the focus keeps one:
 * what goes away with a deed leaves it to its panel. The one thing a reader would get wrong: other panels can still be
 * pressed, so they are passed over here and are not inert.
 */
import { type RefObject, useEffect } from 'react'

const STOPS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])'
const HERE = '.panel.is-current'
const HANDLE = '.deed-place'
/** These have an order of their own. */
const WITHIN = 'dialog, [role="dialog"], [popover]'

/** The stops of a page on Tab's way, in its order. */
export function orderStops(stops: readonly Element[]): Element[] {
  const reached = stops.filter((one) => one.closest('.panel') === null || one.closest(HERE) !== null)
  const first = reached.filter((one) => one.closest(HERE) !== null && one.closest(HANDLE) !== null)
  const at = reached.findIndex((one) => one.closest(HERE) !== null)
  const others = reached.filter((one) => !first.includes(one))
  return at === -1 ? others : [...others.slice(0, at), ...first, ...others.slice(at)]
}

/** The stop after what has the focus, or before it; from the panel, or from what it lies in, into it. Null at an end. */
export function findStop(stops: readonly Element[], active: Element, isBack: boolean): Element | null {
  const way = orderStops(stops)
  const at = way.indexOf(active)
  if (at !== -1) return way[at + (isBack ? -1 : 1)] ?? null
  const inside = way.findIndex((one) => active.contains(one) && one.closest(HERE) !== null)
  const after = way.findIndex((one) => (active.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
  const next = inside === -1 ? after : inside
  return (next === -1 ? undefined : way[isBack ? next - 1 : next]) ?? null
}

export function useTabbing(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const active = document.activeElement
      if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      // From the window itself it begins at the page's beginning, as always.
      if (active === null || active === document.body || active.closest(WITHIN) !== null) return
      const goal = findStop(listStops(), active, event.shiftKey)
      if (!(goal instanceof HTMLElement)) return
      event.preventDefault()
      goal.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function listStops(): Element[] {
  return [...document.querySelectorAll(STOPS)].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('[inert]') === null && !isOtherRadio(one),
  )
}

/** Of a group of radio buttons Tab stops at one. */
function isOtherRadio(one: Element): boolean {
  if (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one.checked) return false
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name, form }) => name === one.name && form === one.form,
  )
  return group.some(({ checked }) => checked) || group[0] !== one
}

/** Whoever comes from another chapter goes on in this one. */
let hasRead = false

/** A panel that is turned to has the focus, unless something outside of the panels has it, such as “Next”. */
export function useFocusOnPanel(room: RefObject<HTMLElement | null>, current: string, isDrawn: boolean): void {
  useEffect(() => {
    const panel = isDrawn ? room.current?.querySelector<HTMLElement>(`[data-panel="${current}"]`) : null
    if (panel == null) return
    const wasRead = hasRead
    hasRead = true
    const active = document.activeElement
    if (wasRead && (isNowhere(active) || (active?.closest('.panel') ?? panel) !== panel))
      panel.focus({ preventScroll: true })
  }, [room, current, isDrawn])
}

/** What had the focus in a panel may go with `told`, as a deed that has been done: then the panel has it. */
export function useKeptFocus(panel: RefObject<HTMLElement | null>, isCurrent: boolean, told: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when the panel tells something else.
  useEffect(() => {
    if (!isCurrent || !hasRead) return
    const frame = requestAnimationFrame(() => {
      if (isNowhere(document.activeElement)) panel.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [panel, isCurrent, told])
}

function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || active.matches(':disabled')
}
