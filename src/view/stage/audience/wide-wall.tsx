/** What needs the whole wall: the two worlds of a company, and a panel of the comic. */
import type { CSSProperties } from 'react'
import type { ShownMoment } from '../../../protocol'
import type { SimClient } from '../../../state'
import { later } from '../../kit/later'

const WorldsOnStage = later(
  () => import('../../worlds/worlds-on-stage'),
  (m) => m.WorldsOnStage,
)
const PanelOnStage = later(
  () => import('../../story/panel-on-stage'),
  (m) => m.PanelOnStage,
)

interface WideWallProps {
  readonly moment: ShownMoment
  readonly client: SimClient
  readonly size: { readonly width: number; readonly height: number }
}

/** Of the height: what the head line takes, and what is left free at the foot. */
const HEAD = 0.17
const FOOT = 0.01
/** The smallest letter, of the height. */
const SMALLEST_SHARE = 0.022
/** The two worlds are set for a window of so many pixels and enlarged as a whole. */
const WORLDS_PX = 1180

export function WideWall({ moment, client, size: { width, height } }: WideWallProps) {
  const high = height * (1 - HEAD - FOOT)
  const scale = width / WORLDS_PX
  const box: CSSProperties = { top: height * HEAD, height: high }
  const drawn = {
    width: WORLDS_PX,
    height: high / scale,
    transform: `scale(${scale})`,
    '--least': `${((height * SMALLEST_SHARE) / scale).toFixed(2)}px`,
  } as CSSProperties
  return (
    <div className="wall-wide" style={box} inert>
      {moment.view === 'panel' ? (
        <PanelOnStage
          id={moment.of}
          client={client}
          width={width * 0.96}
          height={high}
          least={height * SMALLEST_SHARE}
        />
      ) : (
        <div className="wall-drawn" style={drawn}>
          <WorldsOnStage />
        </div>
      )}
    </div>
  )
}
