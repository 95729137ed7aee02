/**
 * A value of the run for what nobody can read sixty times a second: while it is live, read so often and no more. The one
 * thing a reader would get wrong: a run that stands still is told at once, or the page would end on an older figure; and
 * so is another thing, or it would for a moment have the figures of the one before.
 */
import { useEffect, useRef, useState } from 'react'

/** `value` as it was at most `everyMs` milliseconds ago while `isLive` and of the same `thing`, else as it is. */
export function useCalm<T>(value: T, thing: string, isLive: boolean, everyMs: number): T {
  const [calm, setCalm] = useState({ thing, value })
  const latest = useRef(calm)
  latest.current = { thing, value }
  useEffect(() => {
    if (!isLive) return
    setCalm(latest.current)
    const timer = setInterval(() => setCalm(latest.current), everyMs)
    return () => clearInterval(timer)
  }, [isLive, everyMs])
  return isLive && calm.thing === thing ? calm.value : value
}
