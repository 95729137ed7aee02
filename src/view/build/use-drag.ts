/** Dragging: a thing of the canvas, or one from the palette. Less than a few pixels is a click, and left to the button. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Place, Thing } from './draft'
import { type Bench, type Tool, toCanvas } from './use-bench'

const CLICK_PX = 5

export type Dragged = { readonly thing: Thing } | { readonly tool: Tool }

export interface Drag {
  /** What hangs at the pointer, and where; null while nothing does. */
  readonly ghost: { readonly of: Dragged; readonly at: Place } | null
  readonly begin: (event: ReactPointerEvent, of: Dragged) => void
  /** Did the press that just ended drag something? Then its click is none. */
  readonly wasDrag: () => boolean
}

export function useDrag(canvas: RefObject<HTMLElement | null>, bench: Bench): Drag {
  const [ghost, setGhost] = useState<Drag['ghost']>(null)
  const held = useRef<{ readonly of: Dragged; readonly x: number; readonly y: number; isFar: boolean } | null>(null)
  const dragged = useRef(false)
  const latest = useRef(bench)
  latest.current = bench
  useEffect(() => {
    const spot = (event: PointerEvent): Place | null => {
      const box = canvas.current?.getBoundingClientRect()
      return box === undefined ? null : toCanvas(box, event.clientX, event.clientY)
    }
    const onMove = (event: PointerEvent): void => {
      const now = held.current
      if (now === null) return
      if (Math.hypot(event.clientX - now.x, event.clientY - now.y) > CLICK_PX) now.isFar = true
      const at = spot(event)
      if (now.isFar && at !== null) setGhost({ of: now.of, at })
    }
    const onUp = (event: PointerEvent): void => {
      const now = held.current
      held.current = null
      setGhost(null)
      if (now === null || !now.isFar) return
      dragged.current = true
      // The click that follows belongs to this press.
      window.setTimeout(() => {
        dragged.current = false
      })
      const at = spot(event)
      if (at === null || event.type === 'pointercancel') return
      if ('thing' in now.of) latest.current.drop(now.of.thing, at)
      else latest.current.add(now.of.tool, at)
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onUp)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onUp)
    }
  }, [canvas])
  return {
    ghost,
    begin: useCallback((event, of) => {
      if (event.button !== 0) return
      held.current = { of, x: event.clientX, y: event.clientY, isFar: false }
    }, []),
    wasDrag: useCallback(() => dragged.current, []),
  }
}
