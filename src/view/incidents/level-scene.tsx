/**
 * The cluster as far as somebody has looked: the playground's own picture, with fog over each broker that no line of the
 * terminal has asked about. The one thing a reader would get wrong: fog lies over what is drawn. Whoever has looked once sees
 * on, and sees the run as it is now.
 */
import { useRef } from 'react'
import { incidentWords as words } from '../../content/incidents'
import { sceneWords } from '../../content/scene'
import type { FocusView, Measures, Structure } from '../../protocol'
import { useSimClient } from '../kit/sim-context'
import { useSize } from '../kit/use-size'
import { useMedia } from '../playground/use-page'
import { type SceneLayout, SceneStage, useScene } from '../scene'

interface LevelSceneProps {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
  readonly lookedAt: ReadonlySet<number>
}

/** For the tag at the top, pixels. */
const TOP_PX = 30
/** Height of a label with a gap, pixels. */
const LABEL_PX = 22
/** Half the width of a client's name, about, pixels. */
const CLIENT_PX = 78
/** Smaller than this there is nothing to see. */
const LEAST_PX = 60

export function LevelScene(props: LevelSceneProps) {
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  return (
    <section className="level-scene" ref={box} aria-label={words.sceneLabel}>
      {width < LEAST_PX || height < LEAST_PX ? null : <Stage {...props} width={width} height={height} />}
    </section>
  )
}

function Stage({
  width,
  height,
  lookedAt,
  ...subject
}: LevelSceneProps & { readonly width: number; readonly height: number }) {
  const client = useSimClient()
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const box = { width, height, topInset: TOP_PX, bottomInset: 4, rightInset: 0 }
  const model = useScene(subject, box, isStill)
  const { layout } = model
  const fogged = layout.towers.filter(({ broker }) => !lookedAt.has(broker))
  return (
    <SceneStage
      model={model}
      frames={client}
      words={sceneWords}
      over={
        <>
          <Fog layout={layout} towers={fogged} />
          <ul className="level-plates">
            {layout.towers.map((tower) => (
              <Plate key={tower.broker} tower={tower} focus={subject.focus} isFogged={fogged.includes(tower)} />
            ))}
          </ul>
          {layout.sites.map(({ id, sign }) => (
            <span key={id} className="level-site" style={{ left: sign.x + sign.width / 2, top: sign.y }}>
              {subject.structure.sites.find((site) => site.id === id)?.name ?? id}
            </span>
          ))}
          {layout.clients.map(({ id, ids, label }) => (
            <span
              key={id}
              className="level-client"
              style={{
                left: Math.min(width - CLIENT_PX, Math.max(CLIENT_PX, label.x + label.width / 2)),
                top: label.y,
              }}
            >
              {ids.map((one) => nameOf(subject.structure, one)).join(', ')}
            </span>
          ))}
        </>
      }
    >
      <p className="level-caption">{words.captions[subject.measures.flow.answer]}</p>
      {fogged.length === 0 ? null : <p className="level-fog-tag">{words.fog}</p>}
    </SceneStage>
  )
}

function nameOf(structure: Structure, id: string): string {
  return [...structure.producers, ...structure.consumers].find((client) => client.id === id)?.name ?? id
}

type Tower = SceneLayout['towers'][number]

interface PlateProps {
  readonly tower: Tower
  readonly focus: FocusView
  readonly isFogged: boolean
}

function Plate({ tower, focus, isFogged }: PlateProps) {
  const { broker, x, lanternY, lanternRadius, baseY } = tower
  const replica = focus.replicas.find((one) => one.broker === broker)
  const state = replica?.state ?? 'none'
  // What it is stands over its light and its number at its foot, so that the tower is seen between them.
  const top = Math.max(2, lanternY - lanternRadius * 2.4 - LABEL_PX)
  return (
    <li className={`level-plate is-${isFogged ? 'fogged' : state}`} style={{ left: x, top, height: baseY - top }}>
      {isFogged ? (
        <>
          <span className="visually-hidden">{words.fogged(broker)}</span>
          <b aria-hidden="true">?</b>
        </>
      ) : (
        <>
          <i>{words.states[state]}</i>
          <b>
            <span className="visually-hidden">{words.broker(broker)}</span>
            <span aria-hidden="true">{broker}</span>
          </b>
        </>
      )}
    </li>
  )
}

/** Puffs of one cloud, as shares of its width and height from its middle. */
const PUFFS = [
  [-0.32, 0.2, 0.36],
  [0.3, 0.24, 0.34],
  [-0.14, -0.12, 0.38],
  [0.2, -0.2, 0.34],
  [0, 0.32, 0.42],
  [0.02, -0.42, 0.26],
  [-0.3, -0.32, 0.22],
] as const

function Fog({ layout, towers }: { readonly layout: SceneLayout; readonly towers: readonly Tower[] }) {
  const { width, height } = layout
  return (
    <svg className="level-fog" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {towers.map(({ broker, x, baseY, lanternY, lanternRadius, box }) => {
        const top = lanternY - lanternRadius * 2.6
        const wide = Math.max(64, box.width * 1.5)
        const high = baseY - top + 16
        const middle = (top + baseY) / 2
        return (
          <g key={broker}>
            {PUFFS.map(([dx, dy, r]) => (
              <ellipse
                key={`${dx} ${dy}`}
                cx={x + dx * wide}
                cy={middle + dy * high}
                rx={r * wide}
                ry={r * high * 0.86}
              />
            ))}
          </g>
        )
      })}
    </svg>
  )
}
