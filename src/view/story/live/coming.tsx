/**
 * The days of a company are on their way: where they are, and where the panel will be. The one thing a reader would get
 * wrong: it lies over the instrument, since figures of a day that is half computed are figures of another moment.
 */
import type { CSSProperties } from 'react'
import { storyWords as words } from '../../../content/story'
import type { Computing } from '../../../protocol'

interface ComingProps {
  readonly computing: Computing
  readonly tellTime: (timeUs: number) => string
}

export function Coming({ computing: { fromUs, atUs, goalUs }, tellTime }: ComingProps) {
  const share = goalUs > fromUs ? Math.max(0, Math.min(1, (atUs - fromUs) / (goalUs - fromUs))) : 0
  return (
    <div className="live-coming" aria-hidden="true">
      <b>{tellTime(atUs)}</b>
      <i style={{ '--share': share } as CSSProperties} />
      <span>{words.onTheWay(tellTime(goalUs))}</span>
    </div>
  )
}
