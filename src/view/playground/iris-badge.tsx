/** Iris on a wide page: at the edge, until she is asked. */
import { whyWords as words } from '../../content/situations'
import { CastFigure, type Face } from '../kit/cast-figure'

export interface IrisProps {
  readonly face: Face
  readonly onWhy: () => void
}

export function IrisBadge({ face, onWhy }: IrisProps) {
  return (
    <button type="button" className={`iris-badge iris-${face}`} onClick={onWhy}>
      <span className="iris-says">{words.heading}</span>
      <span className="iris-round">
        <CastFigure who="iris" face={face} label="" />
      </span>
    </button>
  )
}
