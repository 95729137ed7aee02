/** A ring around the thing that is meant. Things move with the layout, so their place is looked up a few times a second. */
import { useEffect, useState } from 'react'

interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const LOOK_MS = 250
/** Around the thing. */
const AIR = 9

export function Ring({ target }: { readonly target: string }) {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const look = () => {
      const element = [...document.querySelectorAll(target)].find((one) => one.getClientRects().length > 0)
      // A drawing is larger than what is drawn in it.
      const drawn = element instanceof SVGElement ? element.querySelector('g') : null
      const box = (drawn ?? element)?.getBoundingClientRect()
      setPlace((old) => {
        if (box === undefined) return null
        const [left, top] = [Math.round(box.left - AIR), Math.round(box.top - AIR)]
        const [width, height] = [Math.round(box.width + 2 * AIR), Math.round(box.height + 2 * AIR)]
        const isSame = old?.left === left && old.top === top && old.width === width && old.height === height
        return isSame ? old : { left, top, width, height }
      })
    }
    look()
    const timer = window.setInterval(look, LOOK_MS)
    return () => window.clearInterval(timer)
  }, [target])
  return place === null ? null : <span className="guide-ring" style={place} aria-hidden="true" />
}
