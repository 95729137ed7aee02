/**
 * The score in one line, for the bar that stays in sight: shown when the tiles themselves are scrolled away, because
 * the score is always to be seen.
 */
import { type RefObject, useEffect, useState } from 'react'
import { scoreWords as words } from '../../content/worlds-score'
import type { WorldsScore } from '../../core/company'
import { formatCount } from '../kit/format'
import { watchSeen } from '../kit/watch-seen'
import { formatLiveAge } from './day-format'
import { countLost } from './metrics'
import { titleOversold } from './things'

/** True while no part of the element is in the window. */
export function useOutOfSight(element: RefObject<HTMLElement | null>): boolean {
  const [isOut, setOut] = useState(false)
  useEffect(() => {
    if (element.current === null) return
    return watchSeen(element.current, (isSeen) => setOut(!isSeen))
  }, [element])
  return isOut
}

export function ScoreLine({ score }: { readonly score: WorldsScore }) {
  const { batch, stream } = score
  const rows: readonly (readonly [string, string, string])[] = [
    [words.ageShort, formatLiveAge(batch.meanAgeUs), formatLiveAge(stream.meanAgeUs)],
    [titleOversold(), formatCount(batch.oversold), formatCount(stream.oversold)],
    [words.lost, formatCount(countLost(batch).lost), formatCount(countLost(stream).lost)],
    [words.connections, formatCount(batch.connections), formatCount(stream.connections)],
  ]
  return (
    <dl className="score-line">
      {rows.map(([name, there, here]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="ink-batch">{there}</dd>
          <dd className="ink-stream">{here}</dd>
        </div>
      ))}
    </dl>
  )
}
