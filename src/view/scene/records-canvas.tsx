/** Owns the canvas of the records: runs the animation frame, and tells twice a second which ways are in use. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Frame, NodeView } from '../../protocol'
import { curvePath } from './curves'
import type { SceneLayout } from './layout-types'
import { RecordsLayer, type View } from './records-layer'
import type { Ribbon } from './ribbons'

const RIBBON_EVERY_MS = 400
const RIBBON_STAYS_MS = 1800
const RIBBONS_MAX = 48
/** With reduced motion the records go by in steps, as in a flip-book turned slowly. */
const STEP_MS = 500

interface RecordsCanvasProps {
  readonly layout: SceneLayout
  readonly nodes: readonly NodeView[]
  readonly getFrame: () => Frame | null
  readonly view: RefObject<View>
  readonly reducedMotion: boolean
  readonly onRibbons: (ribbons: readonly Ribbon[]) => void
}

export function RecordsCanvas({ layout, nodes, getFrame, view, reducedMotion, onRibbons }: RecordsCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const layer = useRef<RecordsLayer | null>(null)
  const latest = useRef({ getFrame, onRibbons })
  latest.current = { getFrame, onRibbons }

  useLayoutEffect(() => {
    if (!canvas.current) return
    layer.current ??= new RecordsLayer(canvas.current)
    layer.current.arrange(layout, nodes)
  }, [layout, nodes])

  // biome-ignore lint/correctness/useExhaustiveDependencies: ribbons must be told anew when the places change.
  useEffect(() => {
    let scheduled = 0
    let toldAt = Number.NEGATIVE_INFINITY
    let told = ''
    const seen: View = { x: Number.NaN, y: 0, k: 1 }
    let last = seen
    let steppedAt = Number.NEGATIVE_INFINITY
    const tick = (now: number) => {
      scheduled = requestAnimationFrame(tick)
      const records = layer.current
      if (!records) return
      if (view.current !== last) {
        last = view.current
        records.look(last)
      } else if (reducedMotion && now - steppedAt < STEP_MS) return
      steppedAt = now
      const drew = records.draw(latest.current.getFrame(), now)
      if (!drew || now - toldAt < RIBBON_EVERY_MS) return
      toldAt = now
      const ribbons = records.listWays(now, RIBBON_STAYS_MS, RIBBONS_MAX).flatMap((way): Ribbon[] => {
        const curve = records.makeCurve(way.from, way.to, way.kind)
        return curve ? [{ key: `${way.from}-${way.to}-${way.kind}`, path: curvePath(curve), kind: way.kind }] : []
      })
      const key = ribbons.map((r) => r.key).join()
      if (key === told) return
      told = key
      latest.current.onRibbons(ribbons)
    }
    scheduled = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(scheduled)
  }, [layout, nodes, view, reducedMotion])

  return <canvas ref={canvas} className="scene-records" style={{ width: layout.width, height: layout.height }} />
}
