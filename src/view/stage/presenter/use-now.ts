/** Wall time for who shows a clock; it ticks only as often as the clock shows. */
import { useEffect, useState } from 'react'

/** Milliseconds since 1970. */
export function useNow(everyMs: number): number {
  const [nowMs, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return nowMs
}
