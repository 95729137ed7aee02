/** Iris on a narrow page: one line and the way to the whole story. */
import type { ReactNode } from 'react'
import type { SituationText } from '../../content/situations'
import { whyWords as words } from '../../content/situations'
import { CastFigure } from '../kit/cast-figure'
import { Sentence } from '../kit/sentence'
import type { IrisProps } from './iris-badge'

interface IrisStripProps extends IrisProps {
  readonly situation: SituationText
  /** Instead of what she says herself. */
  readonly guide: ReactNode
}

export function IrisStrip({ situation, face, guide, onWhy }: IrisStripProps) {
  if (guide !== null)
    return (
      <div className={`iris-strip iris-guided iris-${face}`}>
        <div className="iris-figure">
          <CastFigure who="iris" face={face} label="" />
        </div>
        {guide}
      </div>
    )
  return (
    <div className={`iris-strip iris-${face}`}>
      <div className="iris-figure">
        <CastFigure who="iris" face={face} label="" />
      </div>
      <div className="iris-balloon">
        <p>
          <Sentence text={situation.balloon} />
        </p>
        <button type="button" className="btn btn-small btn-yes" onClick={onWhy}>
          {words.heading}
        </button>
      </div>
    </div>
  )
}
