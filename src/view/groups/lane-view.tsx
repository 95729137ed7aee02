/**
 * One partition as a lane: its records as boxes, the rope of its member up to where that stands, a buoy at what is
 * committed, a flag at the end of the log, and what keeps it from being read.
 */
import { groupWords as words } from '../../content/groups'
import { formatCount } from '../kit/format'
import { short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import { hueOf } from './crew'
import { type BoxKind, type LaneScale, listBoxes, placeOffset } from './lane-scale'
import type { LanePicture } from './picture'
import type { StagePlan } from './stage-plan'

const BOX_PAINTS: Readonly<Record<Exclude<BoxKind, 'read'>, string>> = {
  hand: PAINTS.yellowPale,
  wait: '#CFF8FF',
  open: PAINTS.magenta,
  aborted: '#5B6088',
}

interface LaneViewProps {
  readonly picture: LanePicture
  readonly plan: StagePlan
  readonly scale: LaneScale
  readonly y: number
  readonly isCommittedOnly: boolean
  /** Who read it last, when nobody does. */
  readonly last: string | null
  /** A record that is followed; null when it is not in this lane. */
  readonly followed: number | null
}

export function LaneView({ picture, plan, scale, y, isCommittedOnly, last, followed }: LaneViewProps) {
  const { lane, owner, lag } = picture
  const { left, right, thick, isNarrow } = plan
  const hue = hueOf(owner?.hue)
  const middle = y + thick / 2
  const at = (offset: number): number => placeOffset(scale, lane.logEnd, offset)
  return (
    <g data-partition={picture.key}>
      <path d={`M${left} ${y + thick + 3}H${right + 14}`} stroke="#030616" strokeWidth="4" opacity=".55" />
      <rect
        x={left}
        y={y}
        width={right - left + 14}
        height={thick}
        rx="3"
        fill="url(#gr-lane)"
        stroke={PAINTS.inkNight}
        strokeWidth="2.6"
      />
      <Boxes picture={picture} scale={scale} y={y} thick={thick} isCommittedOnly={isCommittedOnly} />
      <Marked
        picture={picture}
        scale={scale}
        y={y}
        thick={thick}
        isCommittedOnly={isCommittedOnly}
        isNarrow={isNarrow}
      />
      <Rope picture={picture} scale={scale} plan={plan} middle={middle} />
      {followed === null ? null : (
        <g transform={`translate(${at(followed) + scale.perRecord / 2} ${middle})`} fill="none">
          <circle r={thick * 0.95} fill={PAINTS.orange} opacity=".35" />
          <circle r={thick * 0.52} stroke={PAINTS.inkNight} strokeWidth="6" />
          <circle r={thick * 0.52} stroke={PAINTS.orange} strokeWidth="3.4" />
        </g>
      )}
      <Plate picture={picture} plan={plan} scale={scale} y={y} last={last} isCommittedOnly={isCommittedOnly} />
      <path d={`M${right} ${y + thick - 2}V${y - 6}`} stroke={PAINTS.inkNight} strokeWidth="5" />
      <path d={`M${right} ${y + thick - 2}V${y - 6}`} stroke="#fff" strokeWidth="2" />
      <path d={`M${right + 1} ${y - 6}l13 4 -13 4Z`} fill={PAINTS.mint} stroke={PAINTS.inkNight} strokeWidth="1.8" />
      <g transform={`translate(${left - 3} ${middle})`}>
        <rect
          x={isNarrow ? -36 : -27}
          y={-Math.min(12, thick / 2)}
          width={isNarrow ? 38 : 30}
          height={Math.min(24, thick)}
          rx="4"
          fill={isNarrow ? hue.light : PAINTS.paper}
          stroke={PAINTS.inkNight}
          strokeWidth="2.4"
        />
        <text
          className="gr-mono"
          x={isNarrow ? -17 : -12}
          y="4.6"
          textAnchor="middle"
          fontSize={isNarrow ? 12 : Math.min(14, thick - 3)}
          fill={PAINTS.ink}
        >
          {isNarrow ? `${picture.name}${owner === null ? '' : owner.letter}` : picture.name.slice(-4)}
        </text>
      </g>
      <text
        className="gr-figure"
        x={right + (isNarrow ? 60 : 66)}
        y={middle + 6}
        textAnchor="end"
        // Beside the flag there is room for five signs of this size.
        fontSize={Math.min(isNarrow ? 15 : lag < 1_000 ? 19 : 16, thick + 1)}
        fill={lag > 0 && lag * scale.perRecord > (right - left) * 0.6 ? '#FFB45A' : '#F2F7FF'}
      >
        {formatCount(lag)}
      </text>
    </g>
  )
}

interface PartProps {
  readonly picture: LanePicture
  readonly scale: LaneScale
  readonly y: number
  readonly thick: number
  readonly isCommittedOnly: boolean
}

function Boxes({ picture, scale, y, thick, isCommittedOnly }: PartProps) {
  const { lane, owner, from } = picture
  const hue = hueOf(owner?.hue)
  const high = Math.max(5, thick * 0.42)
  const top = y + (thick - high) / 2
  const paths: Partial<Record<BoxKind, string>> = {}
  const gap = Math.min(3.4, (scale.perBox * scale.perRecord) / 4)
  for (const { x, width, kind } of listBoxes(scale, picture, isCommittedOnly))
    paths[kind] =
      `${paths[kind] ?? ''}M${short(x + gap / 2)} ${short(top)}h${short(Math.max(1, width - gap))}v${short(high)}h${short(-Math.max(1, width - gap))}Z`
  const start = placeOffset(scale, lane.logEnd, lane.logStart)
  const done = placeOffset(scale, lane.logEnd, Math.min(from, lane.logEnd))
  return (
    <>
      {done > start ? (
        <rect
          x={start}
          y={y + 2}
          width={done - start}
          height={thick - 4}
          fill={hue.light}
          opacity={owner === null ? 0.14 : 0.26}
        />
      ) : null}
      {scale.right > done ? (
        <rect x={done} y={y + 3} width={scale.right - done} height={thick - 6} fill={PAINTS.cyan} opacity=".18" />
      ) : null}
      {paths.read === undefined ? null : <path d={paths.read} fill={hue.light} opacity=".45" />}
      {(['hand', 'wait', 'open', 'aborted'] as const).map((kind) =>
        paths[kind] === undefined ? null : (
          <path
            key={kind}
            d={paths[kind]}
            fill={BOX_PAINTS[kind]}
            stroke={kind === 'open' ? '#fff' : 'none'}
            strokeWidth={kind === 'open' ? 1.2 : 0}
            strokeDasharray={kind === 'open' ? '2.4 2' : undefined}
          />
        ),
      )}
    </>
  )
}

/** Where the log begins, markers of transactions, and the last stable offset. */
function Marked({ picture, scale, y, thick, isCommittedOnly, isNarrow }: PartProps & { readonly isNarrow: boolean }) {
  const { lane, held } = picture
  const at = (offset: number): number => placeOffset(scale, lane.logEnd, offset)
  const start = at(lane.logStart)
  const stable = at(lane.lastStable)
  return (
    <>
      {lane.logStart > 0 && start > scale.left ? (
        <g>
          <rect
            x={scale.left + 2}
            y={y + 2}
            width={start - scale.left - 2}
            height={thick - 4}
            fill={PAINTS.inkNight}
            opacity=".6"
          />
          <path d={hatch(scale.left + 3, start, y + 3, thick - 6)} stroke={PAINTS.rust} strokeWidth="2" opacity=".8" />
          <path d={`M${start} ${y - 4}v${thick + 8}`} stroke={PAINTS.rust} strokeWidth="4" />
        </g>
      ) : null}
      {lane.stretches.map(({ kind, from }) =>
        (kind !== 'COMMIT' && kind !== 'ABORT') || at(from) <= scale.left + 8 ? null : (
          <g key={from} transform={`translate(${at(from) + scale.perRecord / 2} ${y + thick / 2})`}>
            <rect
              x={-thick * 0.28}
              y={-thick * 0.42}
              width={thick * 0.56}
              height={thick * 0.84}
              rx="2.5"
              fill={kind === 'COMMIT' ? '#BDF0D0' : '#FFD0C4'}
              stroke={PAINTS.inkNight}
              strokeWidth="2"
            />
            <path
              d={kind === 'COMMIT' ? 'M-4 0l3 3.4 5-7' : 'M-3.4 -3.4l6.8 6.8m0-6.8l-6.8 6.8'}
              fill="none"
              stroke={kind === 'COMMIT' ? '#14622F' : '#A11F1F'}
              strokeWidth="2.4"
            />
          </g>
        ),
      )}
      {held > 0 || (lane.lastStable < lane.highWatermark && stable > scale.left) ? (
        <g opacity={isCommittedOnly ? 1 : 0.6}>
          <path d={`M${stable} ${y - 6}V${y + thick + 6}`} stroke={PAINTS.inkNight} strokeWidth="7" />
          <path d={`M${stable} ${y - 6}V${y + thick + 6}`} stroke={PAINTS.magenta} strokeWidth="3.6" />
          <rect
            x={stable - 19}
            y={y - 15}
            width="38"
            height="16"
            rx="4"
            fill={PAINTS.magenta}
            stroke={PAINTS.inkNight}
            strokeWidth="2"
          />
          <text
            className="gr-name"
            x={stable}
            y={y - 3}
            textAnchor="middle"
            fontSize={isNarrow ? 10.5 : 12}
            fill="#fff"
          >
            {words.marks.lso}
          </text>
        </g>
      ) : null}
    </>
  )
}

function hatch(left: number, right: number, top: number, high: number): string {
  let path = ''
  for (let x = left; x < right - high; x += 12)
    path += `M${short(x)} ${short(top + high)}l${short(high)} ${short(-high)}`
  return path
}

/** From the left end to where the member stands, and the buoy at what is committed. */
function Rope({
  picture,
  scale,
  plan,
  middle,
}: {
  readonly picture: LanePicture
  readonly scale: LaneScale
  readonly plan: StagePlan
  readonly middle: number
}) {
  const { lane, owner, from } = picture
  const { left, thick } = plan
  const hue = hueOf(owner?.hue)
  const committed = placeOffset(scale, lane.logEnd, from)
  const end = lane.position < 0 ? null : placeOffset(scale, lane.logEnd, lane.position)
  const sag = Math.min(8, thick * 0.28)
  const rope =
    end === null
      ? ''
      : `M${left} ${middle}C${left + (end - left) * 0.3} ${middle - sag} ${left + (end - left) * 0.7} ${middle + sag} ${end} ${middle}`
  const r = Math.max(8, Math.min(11.5, thick * 0.4))
  const shownFrom = lane.committed >= 0
  return (
    <>
      {owner === null || end === null ? null : (
        <>
          <path d={rope} fill="none" stroke={PAINTS.inkNight} strokeWidth="5.4" />
          <path d={rope} fill="none" stroke={hue.light} strokeWidth="2.6" />
          <circle cx={end} cy={middle} r="4.4" fill="#fff" stroke={PAINTS.inkNight} strokeWidth="2.2" />
        </>
      )}
      {shownFrom ? (
        <g transform={`translate(${committed} ${middle})`}>
          <path d={`M0 ${-thick * 0.68}V${thick * 0.62}`} stroke={PAINTS.inkNight} strokeWidth="5.2" />
          <path
            d={`M0 ${-thick * 0.68}V${thick * 0.62}`}
            stroke={owner === null ? '#9aa3cc' : '#fff'}
            strokeWidth="2.2"
          />
          <circle r={r} fill={hue.light} stroke={PAINTS.inkNight} strokeWidth="2.6" />
          <text className="gr-name" y={r * 0.4} textAnchor="middle" fontSize={r * 1.15} fill={PAINTS.inkNight}>
            {owner?.letter ?? '?'}
          </text>
          {plan.isNarrow || committed - left < 84 ? null : (
            <g transform={`translate(${-r - 8} 0)`}>
              <rect
                x={-formatCount(lane.committed).length * 7.6 - 8}
                y={-Math.min(9.5, thick / 2 - 1)}
                width={formatCount(lane.committed).length * 7.6 + 9}
                height={Math.min(19, thick - 2)}
                rx="3"
                fill={PAINTS.inkNight}
                stroke={hue.light}
                strokeWidth="1.8"
              />
              <text
                className="gr-mono"
                x="-3"
                y="4.4"
                textAnchor="end"
                fontSize={Math.min(12.5, thick - 4)}
                fill="#fff"
              >
                {formatCount(lane.committed)}
              </text>
            </g>
          )}
        </g>
      ) : null}
    </>
  )
}

interface PlateProps {
  readonly picture: LanePicture
  readonly plan: StagePlan
  readonly scale: LaneScale
  readonly y: number
  readonly last: string | null
  readonly isCommittedOnly: boolean
}

/** What is the matter with it, in the lane itself. */
function Plate({ picture, plan, scale, y, last, isCommittedOnly }: PlateProps) {
  const text = tellLane(picture, last, isCommittedOnly)
  if (text === null || plan.isNarrow) return null
  const { left, right, thick } = plan
  const width = text.length * 7.1 + 18
  const from = placeOffset(scale, picture.lane.logEnd, picture.from)
  const x = Math.max(left + 8, Math.min(from + 26, right - width - 8))
  const isOpen = picture.held > 0
  return (
    <g transform={`translate(${x} ${y + thick / 2})`}>
      <rect
        y={-Math.min(11, thick / 2 + 1)}
        width={width}
        height={Math.min(22, thick + 2)}
        rx="5"
        fill={isOpen ? '#fff' : 'var(--paper-warm)'}
        stroke={PAINTS.inkNight}
        strokeWidth="2.2"
      />
      <text
        className="gr-name"
        x={width / 2}
        y="4.8"
        textAnchor="middle"
        fontSize={Math.min(13.5, thick - 3)}
        fill={isOpen ? '#9E1450' : PAINTS.ink}
      >
        {text}
      </text>
    </g>
  )
}

/** Null for a lane that is read and has nothing in its way. */
export function tellLane(picture: LanePicture, last: string | null, isCommittedOnly: boolean): string | null {
  const { status, owner, next, held, forgotten, lane } = picture
  const nameOf = (one: typeof owner): string => one?.seat.name ?? ''
  if (status === 'given') return words.lane.given(last, nameOf(next))
  if (status === 'orphaned') return words.lane.orphaned(nameOf(next))
  if (status === 'free') return words.lane.free(last)
  if (status === 'leaving') return words.lane.leaving(nameOf(owner), nameOf(next))
  if (forgotten > 0) return words.lane.forgotten(formatCount(forgotten))
  if (held > 0 && isCommittedOnly) return words.lane.open
  if (status === 'starting') return words.lane.starting(nameOf(owner))
  return lane.stretches.some(({ kind }) => kind === 'open') ? words.lane.openSeen : null
}
