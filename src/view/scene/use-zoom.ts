/**
 * Zoom and pan by wheel, pinch, drag and keys. The view is kept in a ref for the canvas and written to the
 * style of the zoomed layers past React; only whether it is zoomed at all is state.
 */
import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { Seen, SeenStore } from '../../state'
import type { View } from './records-layer'
import { ViewCell, WHOLE } from './view-cell'

const MOST = 6
const STEP = 1.35
const PAN = 60

/** Keep the scene covering its frame: no edge ever shows. Exported for its test. */
export function boundView(view: View, width: number, height: number): View {
  const k = Math.max(1, Math.min(MOST, view.k))
  return { k, x: Math.min(0, Math.max(width * (1 - k), view.x)), y: Math.min(0, Math.max(height * (1 - k), view.y)) }
}

/** The view that shows the point (x, y) of the frame at the same place at another scale. */
export function zoomAt(view: View, factor: number, x: number, y: number): View {
  const k = Math.max(1, Math.min(MOST, view.k * factor))
  const ratio = k / view.k
  return { k, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio }
}

export interface Zoom {
  readonly view: ViewCell
  readonly zoomed: boolean
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly reset: () => void
  readonly onKey: (key: string) => boolean
}

export function useZoom(
  frame: RefObject<HTMLElement | null>,
  layers: readonly RefObject<HTMLElement | null>[],
  width: number,
  height: number,
  seen: SeenStore,
): Zoom {
  const [view] = useState(() => new ViewCell())
  const [zoomed, setZoomed] = useState(false)

  const draw = useCallback(
    (next: View) => {
      const bounded = boundView(next, width, height)
      view.set(bounded)
      const transform = bounded.k === 1 ? '' : `translate(${bounded.x}px, ${bounded.y}px) scale(${bounded.k})`
      for (const layer of layers) if (layer.current) layer.current.style.transform = transform
      setZoomed(bounded.k > 1)
    },
    [layers, width, height, view],
  )

  /** Who moves it tells the store, and everybody who looks draws what the store says. */
  const show = useCallback(
    (next: View) => {
      const { x, y, k } = boundView(next, width, height)
      seen.setState({ zoom: { x: x / Math.max(1, width), y: y / Math.max(1, height), k } })
    },
    [seen, width, height],
  )

  useEffect(() => {
    const follow = ({ zoom }: Seen) => draw({ x: zoom.x * width, y: zoom.y * height, k: zoom.k })
    follow(seen.getState())
    return seen.subscribe((next, before) => {
      if (next.zoom !== before.zoom) follow(next)
    })
  }, [draw, seen, width, height])

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const pointers = new Map<number, { x: number; y: number }>()
    const here = (event: PointerEvent | WheelEvent) => {
      const box = element.getBoundingClientRect()
      return { x: event.clientX - box.left, y: event.clientY - box.top }
    }
    // A page that is taller than the window is scrolled by the wheel; with Ctrl, or once zoomed, the scene is meant.
    const isPageMeant = (event: WheelEvent) =>
      view.current.k === 1 && !event.ctrlKey && document.documentElement.scrollHeight > window.innerHeight + 1
    const onWheel = (event: WheelEvent) => {
      if (isPageMeant(event)) return
      event.preventDefault()
      const { x, y } = here(event)
      show(zoomAt(view.current, Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), x, y))
    }
    const onDown = (event: PointerEvent) => {
      if ((event.target as Element).closest('button') && event.pointerType === 'mouse') return
      pointers.set(event.pointerId, here(event))
    }
    const onMove = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId)
      if (!before) return
      const now = here(event)
      if (pointers.size === 1) {
        if (view.current.k > 1)
          show({ ...view.current, x: view.current.x + now.x - before.x, y: view.current.y + now.y - before.y })
      } else {
        const other = [...pointers.entries()].find(([id]) => id !== event.pointerId)?.[1]
        if (other) {
          const factor =
            Math.hypot(now.x - other.x, now.y - other.y) /
            Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
          show(zoomAt(view.current, factor, (now.x + other.x) / 2, (now.y + other.y) / 2))
        }
      }
      pointers.set(event.pointerId, now)
    }
    const onUp = (event: PointerEvent) => pointers.delete(event.pointerId)
    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onDown)
    // One finger on the whole scene scrolls the page; two fingers, or one on a zoomed scene, move the scene.
    const onTouch = (event: TouchEvent) => {
      if ((event.touches.length > 1 || view.current.k > 1) && event.cancelable) event.preventDefault()
    }
    element.addEventListener('touchmove', onTouch, { passive: false })
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onUp)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('touchmove', onTouch)
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onUp)
    }
  }, [frame, show, view])

  const by = useCallback(
    (factor: number) => show(zoomAt(view.current, factor, width / 2, height / 2)),
    [show, width, height, view],
  )
  const zoomIn = useCallback(() => by(STEP), [by])
  const zoomOut = useCallback(() => by(1 / STEP), [by])
  const reset = useCallback(() => show(WHOLE), [show])
  const onKey = useCallback(
    (key: string) => {
      const pan = (x: number, y: number) => {
        if (view.current.k === 1) return false
        show({ ...view.current, x: view.current.x + x, y: view.current.y + y })
        return true
      }
      if (key === '+' || key === '=') zoomIn()
      else if (key === '-') zoomOut()
      else if (key === '0') reset()
      else if (key === 'ArrowLeft') return pan(PAN, 0)
      else if (key === 'ArrowRight') return pan(-PAN, 0)
      else if (key === 'ArrowUp') return pan(0, PAN)
      else if (key === 'ArrowDown') return pan(0, -PAN)
      else return false
      return true
    },
    [reset, show, zoomIn, zoomOut, view],
  )
  return { view, zoomed, zoomIn, zoomOut, reset, onKey }
}
