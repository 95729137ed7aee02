/** What the reader has before the eyes. */
import { type RefObject, useEffect, useState } from 'react'
import { useProgress } from '../kit/story-progress'
import { watchSeen } from '../kit/watch-seen'

/** Is any of it in the window? */
export function useSeen(root: RefObject<HTMLElement | null>): boolean {
  const [isSeen, see] = useState(false)
  useEffect(() => {
    const element = root.current
    if (element === null) return
    return watchSeen(element, see, { threshold: 0.12 })
  }, [root])
  return isSeen
}

const WORD_MS = 650

/** One after the other, in the order of reading, the first time; all at once for who prefers it or comes back. */
export function useWordsInOrder(count: number, isHere: boolean, isCurrent: boolean): number {
  const isAtOnce = useProgress((progress) => progress.isAtOnce)
  const [shown, setShown] = useState(0)
  const isAll = isAtOnce || !isCurrent
  useEffect(() => {
    if (!isHere || shown >= count) return
    if (isAll) {
      setShown(count)
      return
    }
    const timer = setTimeout(() => setShown(shown + 1), shown === 0 ? 60 : WORD_MS)
    return () => clearTimeout(timer)
  }, [isHere, shown, count, isAll])
  return isHere && isAll ? count : shown
}
