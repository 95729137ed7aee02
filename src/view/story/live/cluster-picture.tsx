/** The cluster of a panel as the playground draws it, in a box of its own, with what counts beside it. */
import { useLayoutEffect, useRef, useState } from 'react'
import { instrumentWords } from '../../../content/instruments'
import { sceneWords } from '../../../content/scene'
import type { Measures } from '../../../protocol'
import type { SimClient } from '../../../state'
import { formatCount } from '../../kit/format'
import { SceneStage, type SceneSubject, useScene } from '../../scene'
import { useRunState } from '../use-story-run'
import type { InstrumentProps } from './live-view'

export function ClusterPicture({ client, isStill }: InstrumentProps) {
  const structure = useRunState(client, (state) => state.structure)
  const focus = useRunState(client, (state) => state.focus)
  const measures = useRunState(client, (state) => state.measures)
  if (structure === null || focus === null || measures === null) return null
  return (
    <div className="cluster-picture">
      <Fitted client={client} subject={{ structure, focus, measures }} isStill={isStill} />
      <ClusterTiles measures={measures} />
    </div>
  )
}

interface FittedProps {
  readonly client: SimClient
  readonly subject: SceneSubject
  readonly isStill: boolean
}

function Fitted({ client, subject, isStill }: FittedProps) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 40 && height > 40)
        setSize((was) => (was?.width === width && was.height === height ? was : { width, height }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return (
    <div className="cluster-box" ref={box}>
      {size === null ? null : <Stage client={client} subject={subject} isStill={isStill} {...size} />}
    </div>
  )
}

interface StageProps extends FittedProps {
  readonly width: number
  readonly height: number
}

function Stage({ client, subject, isStill, width, height }: StageProps) {
  const model = useScene(subject, { width, height, topInset: 0, bottomInset: 8, rightInset: 0 }, isStill)
  return <SceneStage model={model} frames={client} words={sceneWords} />
}

export function ClusterTiles({ measures }: { readonly measures: Measures }) {
  const { flow, inSync, minIsr, acknowledged, waiting, lost } = measures
  return (
    <dl className="live-tiles">
      <div className={`live-tile is-${flow.answer}`}>
        <dt>{instrumentWords.writes}</dt>
        <dd>
          {instrumentWords.answers[flow.answer]}
          {flow.error === null ? null : <code>{flow.error}</code>}
        </dd>
      </div>
      <div className={`live-tile${inSync < minIsr ? ' is-no' : ''}`}>
        <dt>{instrumentWords.inSync}</dt>
        <dd>
          {inSync}
          <small> / min {minIsr}</small>
        </dd>
      </div>
      <div className="live-tile">
        <dt>{instrumentWords.acknowledged}</dt>
        <dd>{formatCount(acknowledged)}</dd>
      </div>
      <div className="live-tile">
        <dt>{instrumentWords.waitingLabel}</dt>
        <dd>{formatCount(waiting)}</dd>
      </div>
      <div className={`live-tile${lost > 0 ? ' is-no' : ''}`}>
        <dt>{instrumentWords.lost}</dt>
        <dd>{formatCount(lost)}</dd>
      </div>
    </dl>
  )
}
