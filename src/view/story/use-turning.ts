/** Keys, clickers and swipes that turn the panels. */
import { type RefObject, useEffect } from 'react'

const FORWARD = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])
const BACK = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])
/** Keys that mean something to what has the focus. */
const OWN = 'button, a, input, textarea, select, [role="slider"], summary'
const SWIPE_LEAST = 48

/** A finger that begins on something that moves under it means that, and not the page. */
function isDragged(target: EventTarget | null, room: HTMLElement): boolean {
  for (let at = target instanceof Element ? target : null; at !== null && at !== room; at = at.parentElement) {
    if (at.matches('input, textarea, select, [role="slider"], [draggable="true"]')) return true
    if (getComputedStyle(at).touchAction === 'none') return true
  }
  return false
}

export function useTurning(room: RefObject<HTMLElement | null>, step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : null
      const isOwn = target?.closest(OWN) != null
      const isText = target?.closest('input, textarea, select, [role="slider"]') != null
      if (isText || (isOwn && (event.key === ' ' || event.key === 'Enter'))) return
      const by = FORWARD.has(event.key) ? (event.key === ' ' && event.shiftKey ? -1 : 1) : BACK.has(event.key) ? -1 : 0
      if (by === 0) return
      event.preventDefault()
      step(by)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [step])
  useEffect(() => {
    const element = room.current
    if (element === null) return
    let from: { x: number; y: number } | null = null
    const onStart = (event: TouchEvent): void => {
      from =
        event.touches.length === 1 && !isDragged(event.target, element)
          ? { x: event.touches[0].clientX, y: event.touches[0].clientY }
          : null
    }
    const onEnd = (event: TouchEvent): void => {
      const touch = event.changedTouches[0]
      if (from === null || touch === undefined) return
      const dx = touch.clientX - from.x
      if (Math.abs(dx) > SWIPE_LEAST && Math.abs(dx) > 2 * Math.abs(touch.clientY - from.y)) step(dx < 0 ? 1 : -1)
      from = null
    }
    element.addEventListener('touchstart', onStart, { passive: true })
    element.addEventListener('touchend', onEnd, { passive: true })
    return () => {
      element.removeEventListener('touchstart', onStart)
      element.removeEventListener('touchend', onEnd)
    }
  }, [room, step])
}
