/**
 * What happens in Batchland while one looks: dumps that land and shake their island, carts that break, dirty crates that
 * spill to the next, wires that are pulled. The one thing a reader would get wrong: each thing is one event of the run and
 * has its name, so that it begins once and ends with it; who wants less motion sees the same, standing.
 */
import { theatreWords as words } from '../../content/worlds-theatre'
import type { SystemScore } from '../../core/company'
import { formatCount } from '../kit/format'
import { flatten, handDrawn } from '../kit/hand-drawn'
import { CRATE } from './crate'
import type { Joined } from './joining'
import type { Effect } from './stage'
import { drawWire } from './wires'
import { PANEL, type Place } from './worlds-layout'

const DUST = 'M-34 4C-44 -6 -34 -20 -20 -16C-16 -30 6 -30 10 -18C24 -26 40 -12 32 0C40 8 26 14 16 10C4 18 -18 16 -34 4Z'
const SHAKES = 'M0 -16C-8 -8 -8 8 0 16M-9 -11C-14 -5 -14 5 -9 11'
/** From so many rows on it is a large one. */
const LARGE = 1_000

interface StageProps {
  readonly effects: readonly Effect[]
  readonly systems: readonly SystemScore[]
  readonly places: readonly Place[]
  readonly middleY: number
  readonly joining: Joined | null
}

export function BatchStage({ effects, systems, places, middleY, joining }: StageProps) {
  const indexOf = (id: string | null): number => systems.findIndex((system) => system.id === id)
  const shop = systems.findIndex(({ kind }) => kind === 'web-shop')
  return (
    <svg className="world-stage" viewBox={`0 0 ${PANEL.width} ${PANEL.height}`} aria-hidden="true">
      {effects.map((effect) => {
        const at = effect.kind === 'oversold' ? shop : indexOf(effect.system)
        const place = places[at]
        if (place === undefined) return null
        const { id, kind } = effect
        if (kind === 'dump') return <Dump key={id} effect={effect} place={place} seed={at} />
        if (kind === 'failed') return <Sound key={id} text={words.crunch} place={place} look="bad" seed={at} />
        if (kind === 'oversold') return <Sound key={id} text={words.soldTwice} place={place} look="bad" seed={at} />
        if (kind === 'yank') return null
        const from = indexOf(effect.from)
        if (kind === 'dirty' || from < 0)
          return <Sound key={id} text={words.splat} place={place} look="dirty" seed={at} />
        return <Spill key={id} effect={effect} from={places[from]} to={place} seed={from * 41 + at} middleY={middleY} />
      })}
      {joining === null ? null : <Pulled joining={joining} systems={systems} places={places} />}
      {effects.some(({ kind }) => kind === 'yank') ? (
        <text
          className="sound sound-yank"
          x={PANEL.width / 2 - 10}
          y={middleY + 26}
          transform={`rotate(-9 350 ${middleY})`}
        >
          {words.yank}
        </text>
      ) : null}
    </svg>
  )
}

function Dump({ effect, place, seed }: { readonly effect: Effect; readonly place: Place; readonly seed: number }) {
  const { x, y, scale } = place
  const isLarge = effect.count >= LARGE
  const size = isLarge ? 5 : 3.6
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <g className="stage-shakes">
        <path d={SHAKES} transform="translate(-52 -8)" />
        <path d={SHAKES} transform="translate(52 -8) scale(-1 1)" />
      </g>
      <path className="stage-dust" d={handDrawn(DUST, seed, 2)} transform="translate(0 4) scale(1.5 1)" />
      <g className="stage-drop">
        <g transform={`translate(0 -4) rotate(${seed % 2 === 0 ? -4 : 5}) scale(${size})`}>
          <path className="stage-crate" d={handDrawn(CRATE.box, effect.id, 0.6)} />
        </g>
        <text className="stage-label" y={-9 * size}>
          {words.dump}
        </text>
        <text className="stage-rows" y={-9 * size + 15}>
          {words.rows(formatCount(effect.count))}
        </text>
      </g>
      <text className={isLarge ? 'sound sound-large' : 'sound'} y={38} transform={`rotate(${seed % 2 === 0 ? -7 : 6})`}>
        {isLarge ? words.thudLarge : words.thud}
      </text>
    </g>
  )
}

interface SoundProps {
  readonly text: string
  readonly place: Place
  readonly look: 'bad' | 'dirty'
  readonly seed: number
}

function Sound({ text, place: { x, y, scale }, look, seed }: SoundProps) {
  return (
    <g transform={`translate(${x} ${y - 8}) scale(${scale}) rotate(${seed % 2 === 0 ? -10 : 9})`}>
      <text className={`sound sound-${look}`}>{text}</text>
    </g>
  )
}

interface SpillProps {
  readonly effect: Effect
  readonly from: Place
  readonly to: Place
  readonly seed: number
  readonly middleY: number
}

/** What was dirty there goes on along the wire. */
function Spill({ effect, from, to, seed, middleY }: SpillProps) {
  const points = flatten(drawWire(from, to, seed, middleY).d).flatMap((line) => line.points)
  const [x, y] = points[Math.min(points.length - 1, Math.round(effect.share * (points.length - 1)))]
  return (
    <g transform={`translate(${x} ${y}) rotate(${(seed % 5) * 6 - 12}) scale(1.5)`}>
      <path className="stage-dirty" d={handDrawn(CRATE.box, seed, 1)} />
      <text className="stage-query" y={-4}>
        ?!
      </text>
    </g>
  )
}

/** Everybody who is opened up for the newcomer, counted. */
function Pulled({ joining, systems, places }: Pick<StageProps, 'systems' | 'places'> & { readonly joining: Joined }) {
  let number = 0
  return (
    <g>
      {systems.map(({ id }, i) => {
        if (!joining.touched.includes(id)) return null
        number++
        const { x, y, scale } = places[i]
        return (
          <g key={id} transform={`translate(${x} ${y + 2}) scale(${scale})`}>
            <g className="stage-shakes">
              <path d={SHAKES} transform="translate(-50 -14)" />
              <path d={SHAKES} transform="translate(50 -14) scale(-1 1)" />
            </g>
            <circle className="stage-number" r={11} />
            <text className="stage-figure" y={4.6}>
              {number}
            </text>
          </g>
        )
      })}
    </g>
  )
}
