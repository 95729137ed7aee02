/**
 * The living picture of the cluster, filling the page behind the instruments: the stage with names, plaque, shout and
 * sounds over it, everything to be touched, and zoom.
 */
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { SceneWords } from '../../content/scene'
import type { Vigil as VigilView } from '../../core'
import type { Marker } from '../../protocol'
import type { SeenStore } from '../../state'
import { later } from '../kit/later'
import type { LabelHandlers } from './label-handlers'
import { Labels } from './labels'
import type { SceneLayout } from './layout-types'
import { Plaque, placePlaque } from './plaque'
import type { FrameSource } from './records-canvas'
import type { RodPose } from './rod-geometry'
import { readTowers } from './scene-mood'
import { SceneStage } from './scene-stage'
import type { SceneSelection } from './selection'
import { findSpeaker, type Speaker } from './speaker'
import { type SceneBox, type SceneModel, type SceneSubject, useScene } from './use-scene'
import { useZoom } from './use-zoom'

/** At rest nothing makes a sound. */
const Sounds = later(
  () => import('./vigil'),
  (m) => m.Sounds,
)

const Stamp = later(
  () => import('./vigil'),
  (m) => m.Stamp,
)
const BluePencil = later(
  () => import('./vigil'),
  (m) => m.BluePencil,
)
const Shout = later(
  () => import('./vigil'),
  (m) => m.Shout,
)

export interface LiveSceneProps extends LabelHandlers, SceneSubject, SceneBox {
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly reducedMotion: boolean
  readonly isPlaying: boolean
  readonly frames: FrameSource
  readonly seen: SeenStore
  readonly vigil: VigilView | null
  readonly markers: readonly Marker[]
  /** Lies over everything, by the places of the scene. */
  readonly menu: (layout: SceneLayout) => ReactNode
  /** Somebody wants to read a light; null where no light can be read. */
  readonly onRead: (() => void) | null
  /** Of the same frame as the vigil. */
  readonly nowUs: number
}

export function LiveScene(props: LiveSceneProps) {
  const { structure, focus, measures, width, height, topInset, words, selected, reducedMotion } = props
  const { onSelect, onMinIsr } = props
  const frame = useRef<HTMLElement>(null)
  const below = useRef<HTMLDivElement>(null)
  const middle = useRef<HTMLDivElement>(null)
  const above = useRef<HTMLDivElement>(null)
  const plaque = useRef<HTMLDivElement>(null)
  const layers = useMemo(() => ({ below, middle, above }), [])
  const zoomed = useMemo(() => [below, middle, above], [])
  const [isPencilled, setPencilled] = useState(false)
  const zoom = useZoom(frame, zoomed, width, height, props.seen)
  const model = useScene(props, props, reducedMotion)
  const { layout, leader, leaderX, parts } = model

  const speaker = measures.flow.error === null ? null : findSpeaker(layout, structure, measures, leader)
  const isLeftTaken = speaker?.kind === 'producer'
  const onPose = useCallback(
    (pose: RodPose) => {
      const element = plaque.current
      if (!element) return
      const { x, y, tilt } = placePlaque(layout, pose, leaderX, parts, isLeftTaken)
      element.style.transform = `translate(${(x - layout.rod.plaqueWidth / 2).toFixed(1)}px, ${y.toFixed(1)}px) rotate(${tilt.toFixed(2)}deg)`
    },
    [layout, leaderX, parts, isLeftTaken],
  )
  const handlers = useHandlers(props)
  const over = (
    <>
      <Plaque
        plaqueRef={plaque}
        layout={layout}
        focus={focus}
        measures={measures}
        words={words}
        onSelect={onSelect}
        onMinIsr={onMinIsr}
      />
      <Labels
        structure={structure}
        focus={focus}
        measures={measures}
        vigil={props.vigil}
        nowUs={props.nowUs}
        layout={layout}
        // Lamps go out one after the other; words are true at once.
        towers={readTowers(structure, focus)}
        words={words}
        isPlaying={props.isPlaying}
        selected={selected}
        handlers={handlers}
      />
      <Moments {...props} model={model} speaker={speaker} isPencilled={isPencilled} />
    </>
  )
  return (
    <SceneStage
      model={model}
      frames={props.frames}
      words={words}
      onPose={onPose}
      view={zoom.view}
      layers={layers}
      isZoomed={zoom.zoomed}
      frameRef={frame}
      onKeyDown={(event) => passKey(event, zoom)}
      over={over}
    >
      <ZoomButtons
        zoom={zoom}
        words={words}
        top={topInset + 84}
        isPencilled={isPencilled}
        onPencil={setPencilled}
        onRead={props.onRead}
      />
    </SceneStage>
  )
}

/** The same object as long as they are the same. */
function useHandlers({ onSelect, onKillSite, onHealSite, onLinkToggle, onMinIsr }: LabelHandlers): LabelHandlers {
  return useMemo(
    () => ({ onSelect, onKillSite, onHealSite, onLinkToggle, onMinIsr }),
    [onSelect, onKillSite, onHealSite, onLinkToggle, onMinIsr],
  )
}

function passKey(event: KeyboardEvent<HTMLElement>, zoom: ReturnType<typeof useZoom>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (zoom.onKey(event.key)) event.preventDefault()
}

interface ZoomButtonsProps {
  readonly zoom: ReturnType<typeof useZoom>
  readonly words: SceneWords
  readonly top: number
  readonly isPencilled: boolean
  readonly onPencil: (isPencilled: boolean) => void
  readonly onRead: (() => void) | null
}

function ZoomButtons({ zoom, words, top, isPencilled, onPencil, onRead }: ZoomButtonsProps) {
  return (
    <fieldset className="scene-zoom" aria-label={words.zoomGroup} style={{ top, left: 14 }}>
      <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={zoom.zoomIn}>
        +
      </button>
      <button
        type="button"
        aria-label={words.zoomOut}
        title={words.zoomOut}
        onClick={zoom.zoomOut}
        disabled={!zoom.zoomed}
      >
        −
      </button>
      {zoom.zoomed ? (
        <button type="button" onClick={zoom.reset}>
          {words.zoomReset}
        </button>
      ) : null}
      <button
        type="button"
        className="scene-pencil"
        aria-pressed={isPencilled}
        aria-label={words.pencil}
        title={words.pencil}
        onClick={() => onPencil(!isPencilled)}
      >
        ✎
      </button>
      {onRead === null ? null : (
        <button type="button" aria-label={words.readLight} title={words.readLight} onClick={onRead}>
          ✦
        </button>
      )}
    </fieldset>
  )
}

interface MomentsProps extends LiveSceneProps {
  readonly model: SceneModel
  readonly speaker: Speaker | null
  readonly isPencilled: boolean
}

/** What is shouted, stamped, asked and heard: over the names. */
function Moments(props: MomentsProps) {
  const { model, speaker, isPencilled, measures, markers, nowUs, words, menu, frames } = props
  const { layout, leaderX } = model
  return (
    <>
      {isPencilled ? <BluePencil model={model} markers={markers} nowUs={nowUs} /> : null}
      {measures.flow.error === null ? null : (
        <Shout
          layout={layout}
          error={measures.flow.error}
          speaker={speaker}
          plaqueLeft={leaderX !== null && leaderX >= (layout.rod.left + layout.rod.right) / 2}
        />
      )}
      <Stamp model={model} markers={markers} nowUs={nowUs} words={words} />
      {menu(layout)}
      <Sounds model={model} frames={frames} words={words} />
    </>
  )
}
