/**
 * The living picture of the cluster, filling the page behind the instruments. From back to front: painted
 * backdrop, rod and beams, ribbons, the records, the standing things (on a phone the records pass before them),
 * then names and buttons in HTML. Zoom moves them all; the canvas of the records lies between the zoomed boxes,
 * because it draws the zoom itself.
 */
import { type CSSProperties, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SceneWords } from '../../content/en/scene'
import type { FocusView, Frame, Measures, Structure } from '../../protocol'
import { createAnimator } from '../kit/animator'
import { later } from '../kit/later'
import type { BackdropSubject } from './backdrop-subject'
import { Backdrop } from './backdrop-view'
import { SceneDefs } from './defs'
import type { LabelHandlers } from './label-handlers'
import { Labels } from './labels'
import { computeLayout } from './layout'
import { People } from './people'
import { Plaque, placePlaque } from './plaque'
import { RecordsCanvas } from './records-canvas'
import { type Ribbon, Ribbons } from './ribbons'
import type { RodPose } from './rod-geometry'
import { useRod } from './rod-view'
import { readMood, readTowers } from './scene-mood'
import type { SceneSelection } from './selection'
import { findSpeaker, Shout } from './shout'
import { useContrast } from './use-contrast'
import { useWave } from './use-wave'
import { useZoom } from './use-zoom'
import { WorldView } from './world-view'
import './scene.css'

/** At rest nothing makes a sound. */
const Sounds = later(
  () => import('./sounds'),
  (m) => m.Sounds,
)

export interface SceneProps extends LabelHandlers {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
  readonly width: number
  readonly height: number
  /** Pixels covered by the page's own bars and panels. */
  readonly topInset: number
  readonly bottomInset: number
  readonly rightInset: number
  readonly words: SceneWords
  readonly selected: SceneSelection | null
  readonly reducedMotion: boolean
  /** The newest frame, read in every animation frame and never through React. */
  readonly getFrame: () => Frame | null
}

export function Scene(props: SceneProps) {
  const {
    structure,
    focus,
    measures,
    width,
    height,
    topInset,
    bottomInset,
    rightInset,
    words,
    selected,
    reducedMotion,
  } = props
  const { onSelect, onKillSite, onHealSite, onLinkToggle } = props
  const frame = useRef<HTMLElement>(null)
  const below = useRef<HTMLDivElement>(null)
  const middle = useRef<HTMLDivElement>(null)
  const above = useRef<HTMLDivElement>(null)
  const plaque = useRef<HTMLDivElement>(null)
  const [ribbons, setRibbons] = useState<readonly Ribbon[]>([])
  const zoomedLayers = useMemo(() => [below, middle, above], [])
  const zoom = useZoom(frame, zoomedLayers, width, height)
  const plain = useContrast()

  // The structure is new whenever anything in it changes; places depend on few of its parts.
  const shape = worldShape(structure)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the parts of the structure that places depend on.
  const layout = useMemo(
    () => computeLayout(structure, { width, height, topInset, bottomInset, rightInset }),
    [shape, width, height, topInset, bottomInset, rightInset],
  )
  const nodesKey = structure.nodes.map((n) => `${n.kind}${n.id}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal nodes keep their identity.
  const nodes = useMemo(() => structure.nodes, [nodesKey])

  const animator = useMemo(() => createAnimator(reducedMotion), [reducedMotion])
  const towers = useWave(readTowers(structure, focus), structure, reducedMotion)
  const darkKey = structure.sites
    .filter((s) => !s.up)
    .map((s) => s.id)
    .join('\n')
  const darkSites = useMemo(() => new Set(darkKey === '' ? [] : darkKey.split('\n')), [darkKey])
  const downKey = [...structure.producers, ...structure.consumers]
    .filter((client) => !client.up)
    .map((client) => client.id)
    .join('\n')
  const darkClients = useMemo(() => new Set(downKey === '' ? [] : downKey.split('\n')), [downKey])
  const mood = readMood(structure, focus, measures)
  const leader = towers.find((t) => t.state === 'leader')?.broker ?? -1
  const leaderX = layout.towers.find((t) => t.broker === leader)?.x ?? null
  const promotedKey = towers.flatMap((t) => (t.state === 'promoted' ? [t.broker] : [])).join()

  const subject = useMemo((): BackdropSubject => {
    const mirror = (broker: number, color: string) => {
      const tower = layout.towers.find((t) => t.broker === broker)
      return tower ? [{ x: tower.x, deckY: tower.baseY, color }] : []
    }
    const promoted = promotedKey === '' ? [] : promotedKey.split(',').flatMap((id) => mirror(Number(id), '#FF9A4A'))
    return { layout, mood, darkSites, plain, reflections: [...mirror(leader, '#FFE27A'), ...promoted] }
  }, [layout, mood, darkSites, plain, leader, promotedKey])

  const onPose = useCallback(
    (pose: RodPose) => {
      const element = plaque.current
      if (!element) return
      const { x, y, tilt } = placePlaque(layout, pose, leaderX)
      element.style.transform = `translate(${(x - layout.rod.plaqueWidth / 2).toFixed(1)}px, ${y.toFixed(1)}px) rotate(${tilt.toFixed(2)}deg)`
    },
    [layout, leaderX],
  )

  const rod = useRod({ layout, focus, measures, towers, darkSites, animator, onPose })

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (zoom.onKey(event.key)) event.preventDefault()
  }

  // Ribbons of other places would hang in the air until the next record.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new layout clears them.
  useEffect(() => setRibbons([]), [layout])

  const handlers = useMemo(
    () => ({ onSelect, onKillSite, onHealSite, onLinkToggle }),
    [onSelect, onKillSite, onHealSite, onLinkToggle],
  )
  const classes = [
    'scene',
    `mood-${mood}`,
    `mode-${layout.mode}`,
    reducedMotion ? 'is-still' : '',
    plain ? 'is-plain' : '',
    zoom.zoomed ? 'is-zoomed' : '',
  ]
  return (
    <section
      ref={frame}
      className={classes.join(' ')}
      style={{ width, height, '--text-scale': layout.textScale } as CSSProperties}
      aria-label={words.sceneLabel}
      onKeyDown={onKeyDown}
    >
      <SceneDefs />
      <div ref={below} className="scene-zoomed" style={{ width, height }}>
        <Backdrop subject={subject} />
        {rod.behind}
        <Ribbons ribbons={ribbons} width={width} height={height} />
      </div>
      <RecordsCanvas
        layout={layout}
        nodes={nodes}
        getFrame={props.getFrame}
        view={zoom.view}
        reducedMotion={reducedMotion}
        onRibbons={setRibbons}
      />
      <div ref={middle} className="scene-zoomed scene-middle" style={{ width, height }}>
        <WorldView
          layout={layout}
          towers={towers}
          darkSites={darkSites}
          darkClients={darkClients}
          links={structure.links}
        />
        <People layout={layout} mood={mood} darkSites={darkSites} words={words} />
        {rod.before}
      </div>
      <div ref={above} className="scene-zoomed scene-overlay" style={{ width, height }}>
        <Plaque
          plaqueRef={plaque}
          layout={layout}
          focus={focus}
          measures={measures}
          words={words}
          onSelect={onSelect}
        />
        <Labels
          structure={structure}
          measures={measures}
          layout={layout}
          towers={towers}
          words={words}
          selected={selected}
          handlers={handlers}
        />
        {measures.flow.error === null ? null : (
          <Shout
            layout={layout}
            error={measures.flow.error}
            speaker={findSpeaker(layout, structure, measures, leader)}
            plaqueLeft={leaderX !== null && leaderX >= (layout.rod.left + layout.rod.right) / 2}
          />
        )}
        <Sounds layout={layout} measures={measures} towers={towers} darkSites={darkSites} words={words} />
      </div>
      <fieldset className="scene-zoom" aria-label={words.zoomGroup} style={{ top: topInset + 84, left: 14 }}>
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
      </fieldset>
    </section>
  )
}

function worldShape(structure: Structure): string {
  return JSON.stringify([
    structure.sites.map((s) => [s.id, s.kind]),
    structure.brokers.map((b) => [b.id, b.site]),
    structure.links.map((l) => [l.from, l.to]),
    structure.producers.map((p) => p.id),
    structure.consumers.map((c) => c.id),
  ])
}
