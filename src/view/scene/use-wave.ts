/**
 * Lights of a site go out, and come on again, tower by tower. What is shown runs behind what is true by at
 * most `WAVE_MS`; with reduced motion it does not run behind at all.
 */
import { useEffect, useRef, useState } from 'react'
import type { Structure } from '../../protocol'
import type { TowerView } from './scene-mood'

const WAVE_MS = 600
const STEP_MS = 150

export function useWave(towers: readonly TowerView[], structure: Structure, stepped: boolean): readonly TowerView[] {
  const [, redraw] = useState(0)
  const shown = useRef(new Map<number, TowerView>())
  const due = useRef(new Map<number, number>())

  const siteOf = new Map(structure.brokers.map((b) => [b.id, b.site]))
  const place = new Map<string, number>()
  const now = typeof performance === 'undefined' ? 0 : performance.now()
  let next = Number.POSITIVE_INFINITY
  const result = towers.map((tower) => {
    const before = shown.current.get(tower.broker)
    if (stepped || before === undefined || before.lit === tower.lit) {
      due.current.delete(tower.broker)
      shown.current.set(tower.broker, tower)
      return tower
    }
    const site = siteOf.get(tower.broker) ?? ''
    const index = place.get(site) ?? 0
    place.set(site, index + 1)
    const known = due.current.get(tower.broker)
    const at = known ?? now + Math.min(WAVE_MS, 60 + index * STEP_MS)
    if (known === undefined) due.current.set(tower.broker, at)
    if (now >= at - 4) {
      due.current.delete(tower.broker)
      shown.current.set(tower.broker, tower)
      return tower
    }
    next = Math.min(next, at)
    return before
  })

  useEffect(() => {
    if (next === Number.POSITIVE_INFINITY) return
    const timer = setTimeout(() => redraw((n) => n + 1), Math.max(0, next - performance.now()))
    return () => clearTimeout(timer)
  })

  // The same towers keep the same identity, so that the drawing below is skipped while nothing changed.
  const stable = useRef<readonly TowerView[]>(result)
  const same =
    stable.current.length === result.length &&
    stable.current.every((tower, i) => {
      const other = result[i]
      return (
        other !== undefined &&
        tower.broker === other.broker &&
        tower.state === other.state &&
        tower.lit === other.lit &&
        tower.logEndOffset === other.logEndOffset
      )
    })
  if (!same) stable.current = result
  return stable.current
}
