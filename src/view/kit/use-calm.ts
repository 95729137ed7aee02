/**
 * A value of the run for what stands below the picture: while it is live, read so many times a second and no more. The
 * one thing a reader would get wrong: a run that stands still is told at once, or the page would end on an older figure.
 */
import { useEffect, useRef, useState } from 'react'

const CALM_MS = 500

/** `value` as it was at most 500 ms ago while `isLive`, else as it is. */
export function useCalm<T>(value: T, isLive: boolean): T {
  const [calm, setCalm] = useState(value)
  const latest = useRef(value)
  latest.current = value
  useEffect(() => {
    if (!isLive) return
    setCalm(latest.current)
    const timer = setInterval(() => setCalm(latest.current), CALM_MS)
    return () => clearInterval(timer)
  }, [isLive])
  return isLive ? calm : value
}
