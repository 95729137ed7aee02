/** A bar for each assumption that decides: from its P10 to its P90, over the post at which the winner is another. */
import { economicsWords as words } from '../../content/economics'
import { believe, type Case, type Swing, type Tornado } from '../../economics'
import { short } from '../kit/hand-drawn'
import { writeMoney } from '../kit/money-format'
import { useIsPhone } from '../kit/use-is-phone'
import { labelOf } from './beliefs'
import { writeWith } from './figures'
import { nameLabel } from './seal'

/** Units of the picture are pixels of a phone, and about those of a desk. */
interface Shape {
  readonly width: number
  /** Beside the bars: to the left names or ends, to the right ends. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly row: number
  /** Where a bar begins below the top of its row: on a phone below its name. */
  readonly barAt: number
  /** What a figure at the end of a bar takes at most; where that is not free, it stands within the bar. */
  readonly figure: number
  /** Where the names of the assumptions end. */
  readonly names: number
  /** How much lower the second line of the head stands. */
  readonly second: number
}

const WIDE: Shape = { width: 800, left: 262, right: 92, top: 62, row: 58, barAt: 0, figure: 92, names: 174, second: 0 }
const SLIM: Shape = { width: 362, left: 30, right: 30, top: 84, row: 92, barAt: 25, figure: 76, names: 0, second: 17 }
const BAR = 30
/** Half of the sign over the post. */
const SIGN = 92

export function TornadoChart({ tornado, of }: { readonly tornado: Tornado; readonly of: Case }) {
  const { base, swings } = tornado
  const shape = useIsPhone() ? SLIM : WIDE
  const { width, left, right, top, row, names, second } = shape
  const ends = [0, base, ...swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh])]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const x = (money: number): number => left + ((money - low) / (high - low || 1)) * (width - left - right)
  const height = top + row * swings.length + 44
  const [one, other] = of.pair.map((option) => words.options[option])
  const sign = Math.min(width - SIGN - 8, Math.max(names + SIGN + 8, x(0)))
  return (
    <svg className="tornado" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.tornado(one, other)}>
      <Storm height={height} middle={x(0)} />
      <path className="tornado-post" d={`M${short(x(0) - 5)} ${44 + second}h10V${height - 20}h-10Z`} />
      <path className="tornado-base" d={`M${short(x(base))} ${50 + second}V${height - 24}`} />
      <g className="tornado-sign" transform={`translate(${short(sign)} ${34 + second})`}>
        <rect x={-SIGN} y="-17" width={2 * SIGN} height="29" />
        <text y="4">{words.flipsHere}</text>
      </g>
      <text className="tornado-side is-one" x={names + 8} y="12">
        ◀ {words.wins(one)}
      </text>
      <text className="tornado-side is-other" x={width - 8} y={12 + second}>
        {words.wins(other)} ▶
      </text>
      {swings.map((swing, i) => (
        <Bar key={swing.id} swing={swing} shape={shape} x={x} y={top + row * i} of={of} />
      ))}
      <text className="tornado-said" x={short(Math.min(width - 76, Math.max(76, x(base))))} y={height - 6}>
        {words.allLikely(writeMoney(base))}
      </text>
    </svg>
  )
}

/** The storm that gives the chart its name: rings that narrow to its foot. */
function Storm({ height, middle }: { readonly height: number; readonly middle: number }) {
  const rings = Array.from({ length: 11 }, (_, i) => {
    const t = i / 10
    const wide = 30 + 290 * (1 - t) ** 1.2
    return { y: 40 + t * (height - 70), wide, x: middle + Math.sin(t * 5) * 22 }
  })
  return (
    <g className="tornado-storm">
      {rings.map(({ x, y, wide }) => (
        <ellipse key={y} cx={short(x)} cy={short(y)} rx={short(wide)} ry={short(9 + wide * 0.05)} />
      ))}
    </g>
  )
}

interface BarProps {
  readonly swing: Swing
  readonly shape: Shape
  readonly x: (money: number) => number
  readonly y: number
  readonly of: Case
}

function Bar({ swing, shape, x, y, of }: BarProps) {
  const { id, low, high, atLow, atHigh, flip } = swing
  const { width, figure, names, barAt } = shape
  const top = y + barAt
  const [from, until] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)]
  const [left, right] = atLow <= atHigh ? [low, high] : [high, low]
  const isLeftFree = x(from) - figure > names
  const isRightFree = x(until) + figure < width
  const piece = (name: string, a: number, b: number) =>
    b > a ? <rect className={name} x={short(x(a))} y={top} width={short(x(b) - x(a))} height={BAR} /> : null
  return (
    <g className="tornado-bar">
      <Name id={id} of={of} y={y} isSlim={barAt > 0} width={width} />
      {piece('is-one', from, Math.min(0, until))}
      {piece('is-other', Math.max(0, from), until)}
      <rect className="tornado-edge" x={short(x(from))} y={top} width={short(x(until) - x(from))} height={BAR} />
      <text
        className={isLeftFree ? 'tornado-end is-left' : 'tornado-end'}
        x={short(x(from) + (isLeftFree ? -6 : 6))}
        y={top + 20}
      >
        {writeWith(id, left)}
      </text>
      <text
        className={isRightFree ? 'tornado-end' : 'tornado-end is-left'}
        x={short(x(until) + (isRightFree ? 6 : -6))}
        y={top + 20}
      >
        {writeWith(id, right)}
      </text>
      {flip === null ? null : (
        // Below its bar, which it would else hide where it matters most.
        <g
          className="tornado-flip"
          transform={`translate(${short(Math.min(width - 74, Math.max(names + 74, x(0))))} ${top + BAR + 13})`}
        >
          <rect x="-70" y="-12" width="140" height="23" />
          <text y="5">{words.flipsAt(writeWith(id, flip))}</text>
        </g>
      )}
    </g>
  )
}

interface NameProps {
  readonly id: Swing['id']
  readonly of: Case
  readonly y: number
  readonly isSlim: boolean
  readonly width: number
}

/** Beside its bar, or above it where there is no room beside. */
function Name({ id, of, y, isSlim, width }: NameProps) {
  const likely = `${words.likely(writeWith(id, believe(of.believed, id).likely))} · ${nameLabel(labelOf(of, id)).slice(0, 1)}`
  return (
    <g className="tornado-name">
      <rect x="4" y={y - 5} width={isSlim ? width - 8 : 166} height={isSlim ? 25 : 40} rx="5" />
      <text x="14" y={y + 11}>
        {words.short[id]}
      </text>
      <text
        className={isSlim ? 'is-small is-right' : 'is-small'}
        x={isSlim ? width - 14 : 14}
        y={isSlim ? y + 11 : y + 28}
      >
        {likely}
      </text>
    </g>
  )
}
