/**
 * What lives in a panel is on its way: where the run is, and where the panel will be. The one thing a reader would get
 * wrong: it lies over the instrument, since figures of a run that is half computed are figures of another moment.
 */
import type { CSSProperties } from 'react'
import { storyWords as words } from '../../../content/story'
import type { Computing } from '../../../protocol'
import { ComingPlace } from './coming-place'

interface ComingProps {
  /** Null while the run waits for its turn. */
  readonly computing: Computing | null
  /** The panel's first moment, microseconds; null where it is not known. */
  readonly goalUs: number | null
  readonly isCompany: boolean
  /** There is nothing yet that it would hide. */
  readonly isFirst: boolean
  readonly tellTime: (timeUs: number) => string
}

export function Coming({ computing, goalUs, isCompany, isFirst, tellTime }: ComingProps) {
  const goal = computing?.goalUs ?? goalUs
  const onTheWay = isCompany ? words.daysFirst : words.secondsFirst
  return (
    <div className={`live-coming${isFirst ? ' is-first' : ''}`} aria-hidden="true">
      <ComingPlace isCompany={isCompany} atUs={computing?.atUs ?? 0} />
      <p>
        <b>{computing === null ? '…' : tellTime(computing.atUs)}</b>
        <i style={{ '--share': computing === null ? 0 : shareOf(computing) } as CSSProperties} />
        <span>{goal === null ? words.phases.waiting : onTheWay(tellTime(goal))}</span>
      </p>
    </div>
  )
}

function shareOf({ fromUs, atUs, goalUs }: Computing): number {
  return goalUs > fromUs ? Math.max(0, Math.min(1, (atUs - fromUs) / (goalUs - fromUs))) : 0
}
