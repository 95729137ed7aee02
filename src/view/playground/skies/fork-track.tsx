/**
 * One time line of two runs: one rail as far as they are the same, and two from the first difference on. Bars are what was
 * acknowledged, the first run's above and the second's below; hatched is an outage of that run.
 */
import { skiesWords as words } from '../../../content/skies'
import type { Ensemble, RunView } from '../../../state/ensemble'
import { formatClock } from '../../kit/format'
import { type FlagNames, placeFlags } from '../../timeline/flags'
import { barWidth, drawBars, findTop } from './bars'
import { type SkyScale, SkyTrack, useSkyScale, useWidth } from './sky-thumb'
import { useEnsembleState } from './use-ensemble'

/** Heights in the picture, pixels. */
const MIDDLE = 64
const GAP = 10
const BARS = 30
const HEIGHT = 128

const SIDES = ['left', 'right'] as const

interface ForkTrackProps {
  readonly ensemble: Ensemble
  readonly views: readonly RunView[]
  readonly labels: readonly string[]
  readonly names: FlagNames
  readonly shownUs: number
  /** Of the first difference; null while there is none. */
  readonly differenceUs: number | null
}

export function ForkTrack({ ensemble, views, labels, names, shownUs, differenceUs }: ForkTrackProps) {
  const [areaRef, width] = useWidth()
  const frontierUs = useEnsembleState(ensemble, (state) => state.frontierUs)
  const scale = useSkyScale(ensemble, width)
  const { toX } = scale
  const forkX = differenceUs === null ? null : toX(differenceUs)
  const top = findTop(views.map(({ history }) => history))
  return (
    <div className="sky-track">
      <p className="sky-track-names" aria-hidden="true">
        <b className="is-left">{labels[0]}</b>
        <span>{words.answered}</span>
        <b className="is-right">{labels[1]}</b>
      </p>
      <SkyTrack ensemble={ensemble} scale={scale} label={words.track} areaRef={areaRef}>
        <svg className="sky-fork" width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          {SIDES.map((side, i) => (
            <Bars key={side} view={views[i]} side={side} shownUs={shownUs} top={top} toX={toX} />
          ))}
          <Rails forkX={forkX} endX={width} seenX={toX(Math.max(frontierUs, shownUs))} />
          {SIDES.map((side, i) => (
            <Outages key={side} view={views[i]} toX={toX} side={side} shownUs={shownUs} />
          ))}
          {forkX === null ? null : <path className="sky-star" d={drawStar(forkX, MIDDLE)} />}
        </svg>
        {SIDES.map((side, i) => (
          <Flags key={side} view={views[i]} names={names} scale={scale} side={side} />
        ))}
        {differenceUs === null ? (
          <span className="sky-shared">{words.noDifference}</span>
        ) : (
          <FirstMark
            x={toX(differenceUs)}
            width={width}
            timeUs={differenceUs}
            onGo={() => ensemble.seek(differenceUs)}
          />
        )}
      </SkyTrack>
    </div>
  )
}

interface FirstMarkProps {
  readonly x: number
  readonly width: number
  readonly timeUs: number
  readonly onGo: () => void
}

/** The moment of the fork, to go to. */
export function FirstMark({ x, width, timeUs, onGo }: FirstMarkProps) {
  return (
    <button
      type="button"
      className={`sky-first${x > width / 2 ? ' is-left' : ''}`}
      style={{ left: x }}
      title={words.goFirst}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={onGo}
    >
      {words.firstDifference} <span className="mono">{formatClock(timeUs)}</span>
    </button>
  )
}

const RAYS = 12

function drawStar(x: number, y: number): string {
  const points = Array.from({ length: RAYS * 2 }, (_, i) => {
    const radius = i % 2 === 0 ? 13 : 7
    const angle = (i * Math.PI) / RAYS
    return `${(x + radius * Math.sin(angle)).toFixed(1)} ${(y - radius * Math.cos(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

interface RailsProps {
  readonly forkX: number | null
  readonly endX: number
  readonly seenX: number
}

function Rails({ forkX, endX, seenX }: RailsProps) {
  const end = Math.min(endX, Math.max(seenX, forkX ?? 0))
  const fork = forkX ?? end
  const bend = Math.min(14, Math.max(0, end - fork))
  const branch = (side: number) => `M${fork} ${MIDDLE}q0 ${side * GAP} ${bend} ${side * GAP}H${end}`
  return (
    <>
      <path className="sky-rail is-ahead" d={`M${end} ${MIDDLE}H${endX}`} />
      {forkX === null ? null : (
        <>
          <path className="sky-rail-ink" d={`${branch(-1)}${branch(1)}`} />
          <path className="sky-rail is-left" d={branch(-1)} />
          <path className="sky-rail is-right" d={branch(1)} />
        </>
      )}
      <path className="sky-rail-ink" d={`M0 ${MIDDLE}H${fork}`} />
      <path className="sky-rail" d={`M0 ${MIDDLE}H${fork}`} />
    </>
  )
}

interface SideProps {
  readonly view: RunView
  readonly side: 'left' | 'right'
  readonly shownUs: number
  readonly toX: SkyScale['toX']
}

function Bars({ view, side, shownUs, toX, top }: SideProps & { readonly top: number }) {
  const sign = side === 'left' ? -1 : 1
  const { whole, cut } = drawBars(view.history, shownUs, {
    toX,
    foot: MIDDLE + sign * (GAP + 6),
    reach: sign * BARS,
    top,
  })
  return (
    <>
      <path className={`sky-bars is-${side}`} d={whole} strokeWidth={barWidth(toX)} />
      <path className="sky-bars is-cut" d={cut} strokeWidth={barWidth(toX)} />
    </>
  )
}

/** As far as the clock: an outage that lasts has no end yet. */
function Outages({ view, side, shownUs, toX }: SideProps) {
  const y = side === 'left' ? MIDDLE - GAP : MIDDLE + GAP
  return view.markers
    .filter(({ kind, timeUs }) => kind === 'outage' && timeUs <= shownUs)
    .map(({ eventId, timeUs, endUs }) => {
      const to = toX(endUs < 0 ? shownUs : Math.min(endUs, shownUs))
      return <path key={eventId} className="sky-outage" d={`M${toX(timeUs)} ${y}H${Math.max(toX(timeUs) + 2, to)}`} />
    })
}

interface FlagsProps {
  readonly view: RunView
  readonly names: FlagNames
  readonly scale: SkyScale
  readonly side: 'left' | 'right'
}

/** Of each run its own: above for the first, below for the second. */
function Flags({ view, names, scale, side }: FlagsProps) {
  const flags = placeFlags(
    view.markers.filter(({ kind }) => kind !== 'start' && kind !== 'outage'),
    names,
    view.focus,
    scale.toX,
    scale.width,
  )
  return (
    <ul className={`sky-flags is-${side}`}>
      {flags.map((flag) =>
        flag.labelLeft === null ? null : (
          <li key={flag.eventId} className={`sky-flag flag-${flag.kind}`} style={{ left: flag.labelLeft }}>
            {flag.label}
          </li>
        ),
      )}
    </ul>
  )
}
