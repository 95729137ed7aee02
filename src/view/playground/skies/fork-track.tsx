/**
 * One time line of two runs: one rail as far as they are the same, and two from the first difference on. Bars are what was
 * acknowledged, the first run's above and the second's below; hatched is an outage of that run. What was done stands above.
 */
import { skiesWords as words } from '../../../content/skies'
import type { Ensemble, RunView } from '../../../state/ensemble'
import { BIN_US, readRate } from '../../../state/write-history'
import { formatClock } from '../../kit/format'
import type { FlagNames } from '../../timeline/flags'
import { placeFlags } from '../../timeline/flags'
import { type SkyScale, SkyTrack, useSkyScale, useWidth } from './sky-thumb'

/** Heights in the picture, pixels. */
const MIDDLE = 62
const GAP = 11
const BARS = 30
const HEIGHT = 112

interface ForkTrackProps {
  readonly ensemble: Ensemble
  readonly views: readonly RunView[]
  readonly labels: readonly string[]
  readonly names: FlagNames
  /** Of the first difference; null while there is none. */
  readonly differenceUs: number | null
}

export function ForkTrack({ ensemble, views, labels, names, differenceUs }: ForkTrackProps) {
  const [areaRef, width] = useWidth()
  const scale = useSkyScale(ensemble, views[0].structure.untilMs, width)
  const { toX } = scale
  const forkX = differenceUs === null ? null : toX(differenceUs)
  return (
    <div className="sky-track">
      <p className="sky-track-names" aria-hidden="true">
        <b className="is-left">{labels[0]}</b>
        <span>{words.answered}</span>
        <b className="is-right">{labels[1]}</b>
      </p>
      <SkyTrack ensemble={ensemble} scale={scale} label={words.track} areaRef={areaRef}>
        <svg className="sky-fork" width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          {views.map(({ history }, i) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: they stay in their places.
              key={i}
              className={i === 0 ? 'sky-bars is-left' : 'sky-bars is-right'}
              d={drawBars(history, scale, i === 0 ? -1 : 1)}
              strokeWidth={Math.max(1, (BIN_US / scale.endUs) * width - 1.4)}
            />
          ))}
          <Rails forkX={forkX} endX={width} seenX={toX(ensemble.store.getState().frontierUs)} />
          {views.map((view, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they stay in their places.
            <Outages key={i} view={view} scale={scale} y={i === 0 ? MIDDLE - GAP : MIDDLE + GAP} />
          ))}
        </svg>
        {views.map((view, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they stay in their places.
          <Flags key={i} view={view} names={names} scale={scale} side={i === 0 ? 'left' : 'right'} />
        ))}
        {forkX === null || differenceUs === null ? (
          <span className="sky-shared">{words.noDifference}</span>
        ) : (
          <FirstMark x={forkX} width={width} timeUs={differenceUs} onGo={() => ensemble.seek(differenceUs)} />
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

/** The star at the fork, with its moment. */
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
          <path className="sky-rail is-left" d={branch(-1)} />
          <path className="sky-rail is-right" d={branch(1)} />
        </>
      )}
      <path className="sky-rail" d={`M0 ${MIDDLE}H${fork}`} />
    </>
  )
}

/** One path for all bars of a run; what was not seen has none. */
function drawBars(history: RunView['history'], { toX }: SkyScale, side: 1 | -1): string {
  let most = 1
  for (let bin = 0; bin < history.length - 1; bin++) most = Math.max(most, readRate(history, bin))
  let path = ''
  for (let bin = 0; bin < history.length - 1; bin++) {
    const tall = (Math.max(0, readRate(history, bin)) / most) * BARS
    if (tall < 0.5) continue
    path += `M${toX((bin + 0.5) * BIN_US).toFixed(1)} ${MIDDLE + side * (GAP + 5)}v${(side * tall).toFixed(1)}`
  }
  return path
}

function Outages({ view, scale, y }: { readonly view: RunView; readonly scale: SkyScale; readonly y: number }) {
  return view.markers
    .filter(({ kind }) => kind === 'outage')
    .map(({ eventId, timeUs, endUs }) => {
      const from = scale.toX(timeUs)
      const to = endUs < 0 ? Math.max(from, lastX(view, scale)) : scale.toX(endUs)
      return <path key={eventId} className="sky-outage" d={`M${from} ${y}H${Math.max(from + 2, to)}`} />
    })
}

/** As far as this run was played: an outage that lasts has no end yet. */
function lastX({ history }: RunView, { toX }: SkyScale): number {
  return toX(history.length * BIN_US)
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
