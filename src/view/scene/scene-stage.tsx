/**
 * The picture of a cluster in a box of its own: painted backdrop, rod and beams, ribbons, the records, and the standing
 * things (on a phone the records pass before them). It has no handlers and no words but those of its people, and any
 * number of them may stand on a page. Names, buttons and zoom are laid over it by `live-scene.tsx`.
 *
 * The one thing a reader would get wrong: the canvas of the records lies between the zoomed boxes, because it draws the
 * zoom itself; who zooms moves the boxes by their refs, past React.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useState,
} from 'react'
import type { SceneWords } from '../../content/scene'
import { later } from '../kit/later'
import { Backdrop } from './backdrop-view'
import { SceneDefs } from './defs'
import { People } from './people'
import { type FrameSource, RecordsCanvas } from './records-canvas'
import { type Ribbon, Ribbons } from './ribbons'
import type { RodPose } from './rod-geometry'
import { useRod } from './rod-view'
import { SceneIds } from './scene-ids'
import type { SceneModel } from './use-scene'
import { ViewCell } from './view-cell'
import { WorldView } from './world-view'
import './scene.css'

/** What moves for a moment; not needed for the first picture. */
const Watch = later(
  () => import('./vigil'),
  (m) => m.Watch,
)
const Vigil = later(
  () => import('./vigil'),
  (m) => m.Vigil,
)

export interface SceneStageProps {
  readonly model: SceneModel
  readonly frames: FrameSource
  /** Of the people, and of the whole for who cannot see it. */
  readonly words: SceneWords
  readonly onPose?: (pose: RodPose) => void
  /** Zoom, for who has it. */
  readonly view?: ViewCell
  readonly layers?: SceneLayers
  readonly isZoomed?: boolean
  readonly frameRef?: Ref<HTMLElement>
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  /** Lies over the picture and moves with it. */
  readonly over?: ReactNode
  /** Lies over the picture and stays where it is. */
  readonly children?: ReactNode
}

export interface SceneLayers {
  readonly below: RefObject<HTMLDivElement | null>
  readonly middle: RefObject<HTMLDivElement | null>
  readonly above: RefObject<HTMLDivElement | null>
}

const WHOLE = new ViewCell()
const ignorePose = (): void => {}

/** In names of its own. */
export function SceneStage(props: SceneStageProps) {
  return (
    <SceneIds>
      <Stage {...props} />
    </SceneIds>
  )
}

function Stage(props: SceneStageProps) {
  const { model, frames, words, onPose = ignorePose, layers, isZoomed = false, over } = props
  const { layout, mood, plain, reducedMotion, structure, towers, darkSites, darkClients } = model
  const { width, height } = layout
  const [ribbons, setRibbons] = useState<readonly Ribbon[]>([])
  const rod = useRod({ ...model, onPose })
  // Ribbons of other places would hang in the air until the next record.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new layout clears them.
  useEffect(() => setRibbons([]), [layout])
  const classes = [
    'scene',
    `mood-${mood}`,
    `mode-${layout.mode}`,
    reducedMotion ? 'is-still' : '',
    plain ? 'is-plain' : '',
    isZoomed ? 'is-zoomed' : '',
  ]
  return (
    <section
      ref={props.frameRef}
      className={classes.join(' ')}
      style={{ width, height, '--text-scale': layout.textScale } as CSSProperties}
      aria-label={words.sceneLabel}
      onKeyDown={props.onKeyDown}
    >
      <SceneDefs />
      <div ref={layers?.below} className="scene-zoomed" style={{ width, height }}>
        <Backdrop subject={model.backdrop} />
        {rod}
        <Ribbons ribbons={ribbons} width={width} height={height} />
      </div>
      <RecordsCanvas
        layout={layout}
        nodes={model.nodes}
        frames={frames}
        view={props.view ?? WHOLE}
        reducedMotion={reducedMotion}
        onRibbons={setRibbons}
      />
      <div ref={layers?.middle} className="scene-zoomed scene-middle" style={{ width, height }}>
        <Watch model={model} frames={frames} />
        <WorldView
          layout={layout}
          towers={towers}
          darkSites={darkSites}
          darkClients={darkClients}
          links={structure.links}
        />
        <People layout={layout} mood={mood} darkSites={darkSites} words={words} />
        <Vigil model={model} frames={frames} words={words} />
      </div>
      {over === undefined ? null : (
        <div ref={layers?.above} className="scene-zoomed scene-overlay" style={{ width, height }}>
          {over}
        </div>
      )}
      {props.children}
    </section>
  )
}
