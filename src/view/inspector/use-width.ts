/** How wide an element is, in pixels, as long as it is there. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Before it was measured: as wide as the panel at the side. */
const USUAL_PX = 288

export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL_PX)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => setWidth(element.clientWidth || USUAL_PX)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
