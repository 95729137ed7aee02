/**
 * Owns the canvas of the records: draws each new frame once, in an animation frame, and tells twice a second which ways
 * are in use. Nothing runs while no frame comes, or while nobody can see the canvas.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Frame, NodeView } from '../../protocol'
import { watchSeen } from '../kit/watch-seen'
import { curvePath } from './curves'
import type { SceneLayout } from './layout-types'
import { RecordsLayer } from './records-layer'
import type { Ribbon } from './ribbons'
import type { ViewCell } from './view-cell'

const RIBBON_EVERY_MS = 400
const RIBBON_STAYS_MS = 1800
const RIBBONS_MAX = 48
/** With reduced motion the records go by in steps, as in a flip-book turned slowly. */
const STEP_MS = 500

/** Where frames come from, past React. */
export interface FrameSource {
  readonly getLatestFrame: () => Frame | null
  /** Returns the end of it. */
  readonly onFrame: (listener: () => void) => () => void
}

interface RecordsCanvasProps {
  readonly layout: SceneLayout
  readonly nodes: readonly NodeView[]
  readonly frames: FrameSource
  readonly view: ViewCell
  readonly reducedMotion: boolean
  readonly onRibbons: (ribbons: readonly Ribbon[]) => void
}

export function RecordsCanvas({ layout, nodes, frames, view, reducedMotion, onRibbons }: RecordsCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<RecordsLayer | null>(null)
  const told = useRef(onRibbons)
  told.current = onRibbons

  useLayoutEffect(() => {
    if (!canvas.current) return
    layer.current ??= new RecordsLayer(canvas.current)
    layer.current.arrange(layout, nodes)
  }, [layout, nodes])

  // biome-ignore lint/correctness/useExhaustiveDependencies: ribbons must be told anew when the places change.
  useEffect(() => {
    const element = canvas.current
    const records = layer.current
    if (element === null || records === null) return
    let scheduled = 0
    let later: ReturnType<typeof setTimeout> | undefined
    let isSeen = true
    let toldAt = Number.NEGATIVE_INFINITY
    let toldKey = ''
    let steppedAt = Number.NEGATIVE_INFINITY
    const draw = (now: number) => {
      scheduled = 0
      if (reducedMotion && now - steppedAt < STEP_MS) {
        later ??= setTimeout(wake, STEP_MS)
        return
      }
      steppedAt = now
      const drew = records.draw(frames.getLatestFrame(), now)
      if (!drew || now - toldAt < RIBBON_EVERY_MS) return
      toldAt = now
      const ribbons = records.listWays(now, RIBBON_STAYS_MS, RIBBONS_MAX).flatMap((way): Ribbon[] => {
        const curve = records.makeCurve(way.from, way.to, way.kind)
        return curve ? [{ key: `${way.from}-${way.to}-${way.kind}`, path: curvePath(curve), kind: way.kind }] : []
      })
      const key = ribbons.map((r) => r.key).join()
      if (key === toldKey) return
      toldKey = key
      told.current(ribbons)
    }
    const wake = () => {
      clearTimeout(later)
      later = undefined
      if (isSeen && scheduled === 0) scheduled = requestAnimationFrame(draw)
    }
    const endWatch = watchSeen(element, (now) => {
      isSeen = now
      if (isSeen) wake()
    })
    const endFrames = frames.onFrame(wake)
    const look = () => {
      records.look(view.current)
      steppedAt = Number.NEGATIVE_INFINITY
      wake()
    }
    const endView = view.subscribe(look)
    look()
    return () => {
      endWatch()
      endFrames()
      endView()
      clearTimeout(later)
      cancelAnimationFrame(scheduled)
    }
  }, [layout, nodes, frames, view, reducedMotion])

  return <canvas ref={canvas} className="scene-records" style={{ width: layout.width, height: layout.height }} />
}
