/**
 * The night over the whole page: the playground's own backdrop, its horizon where the canvas has it and light on the water
 * below each island. The one thing a reader would get wrong: it lies behind everything and is no part of the canvas, so
 * that a canvas that scrolls on a phone stays over one sea.
 */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { Backdrop } from '../scene/backdrop-view'
import { useContrast } from '../scene/use-contrast'
import { CANVAS, type Draft, HORIZON } from './draft'
import { drawDraft } from './picture'

/** Where the canvas lies on the page, in whole pixels. */
interface Spot {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  readonly canvas: number
}

const NOWHERE: Spot = { width: 0, height: 0, left: 0, top: 0, canvas: 0 }
const NO_SITES: ReadonlySet<string> = new Set()

interface NightProps {
  readonly draft: Draft
  readonly canvas: RefObject<HTMLElement | null>
}

export function Night({ draft, canvas }: NightProps) {
  const box = useRef<HTMLDivElement>(null)
  const spot = useSpot(box, canvas)
  const plain = useContrast()
  // Painted anew only when an island is elsewhere, and not with each letter that is typed.
  const lights = JSON.stringify(listLights(draft))
  const subject = useMemo(() => {
    const { width, height, left, top, canvas } = spot
    if (width === 0 || canvas === 0) return null
    const unit = canvas / CANVAS.width
    const sites = JSON.parse(lights) as ReturnType<typeof listLights>
    return {
      layout: {
        width,
        height,
        mode: width < 800 ? ('stack' as const) : ('wide' as const),
        scale: Math.max(0.6, unit),
        area: { x: 0, y: 0, width, height },
        horizonY: Math.round(top + HORIZON * unit),
        huts: [],
        sites: sites.map((site) => ({
          ...site,
          x: left + site.x * unit,
          deckY: top + site.deckY * unit,
          halfWidth: site.halfWidth * unit,
          scale: site.scale * unit,
        })),
      },
      mood: 'calm' as const,
      darkSites: NO_SITES,
      reflections: [],
      plain,
    }
  }, [spot, lights, plain])
  return (
    <div ref={box} className="build-night" aria-hidden="true">
      {subject === null ? null : <Backdrop subject={subject} />}
    </div>
  )
}

const listLights = (draft: Draft) =>
  drawDraft(draft).islands.map(({ x, deckY, ...rest }) => ({ ...rest, x: Math.round(x), deckY: Math.round(deckY) }))

function useSpot(box: RefObject<HTMLElement | null>, canvas: RefObject<HTMLElement | null>): Spot {
  const [spot, setSpot] = useState(NOWHERE)
  // Not a layout effect: the canvas comes later in the page, and has no element yet when those of this box run.
  useEffect(() => {
    const [page, inner] = [box.current, canvas.current]
    if (page === null || inner === null) return
    const measure = (): void => {
      const [a, b] = [page.getBoundingClientRect(), inner.getBoundingClientRect()]
      const next = {
        width: Math.round(a.width),
        height: Math.round(a.height),
        left: Math.round(b.left - a.left),
        top: Math.round(b.top - a.top),
        canvas: Math.round(b.width),
      }
      setSpot((old) => (Object.entries(next).every(([key, value]) => old[key as keyof Spot] === value) ? old : next))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(page)
    observer.observe(inner)
    measure()
    return () => observer.disconnect()
  }, [box, canvas])
  return spot
}
