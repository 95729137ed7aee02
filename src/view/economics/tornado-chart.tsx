/** A bar for each assumption that decides: from its P10 to its P90, over the post at which the winner is another. */
import { economicsWords as words } from '../../content/economics'
import { believe, type Case, type Swing, type Tornado } from '../../economics'
import { short } from '../kit/hand-drawn'
import { writeMoney } from '../kit/money-format'
import { labelOf } from './beliefs'
import { writeWith } from './figures'
import { nameLabel } from './seal'

const [WIDTH, LEFT, RIGHT, TOP, ROW, BAR] = [800, 262, 92, 62, 58, 30]
/** What a figure at the end of a bar takes at most; where that is not free, it stands within the bar. */
const FIGURE = 92
/** Where the names of the assumptions end. */
const NAMES = 174
/** Half of the sign over the post. */
const SIGN = 92

export function TornadoChart({ tornado, of }: { readonly tornado: Tornado; readonly of: Case }) {
  const { base, swings } = tornado
  const ends = [0, base, ...swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh])]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const x = (money: number): number => LEFT + ((money - low) / (high - low || 1)) * (WIDTH - LEFT - RIGHT)
  const height = TOP + ROW * swings.length + 44
  const [one, other] = of.pair.map((option) => words.options[option])
  const sign = Math.min(WIDTH - SIGN - 8, Math.max(NAMES + SIGN + 8, x(0)))
  return (
    <svg className="tornado" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words.tornado(one, other)}>
      <Storm height={height} middle={x(0)} />
      <path className="tornado-post" d={`M${short(x(0) - 5)} 44h10V${height - 20}h-10Z`} />
      <path className="tornado-base" d={`M${short(x(base))} 50V${height - 24}`} />
      <g className="tornado-sign" transform={`translate(${short(sign)} 34)`}>
        <rect x={-SIGN} y="-17" width={2 * SIGN} height="29" />
        <text y="4">{words.flipsHere}</text>
      </g>
      <text className="tornado-side is-one" x={NAMES + 8} y="12">
        ◀ {words.wins(one)}
      </text>
      <text className="tornado-side is-other" x={WIDTH - 8} y="12">
        {words.wins(other)} ▶
      </text>
      {swings.map((swing, i) => (
        <Bar key={swing.id} swing={swing} x={x} y={TOP + ROW * i} of={of} />
      ))}
      <text className="tornado-said" x={short(x(base))} y={height - 6}>
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
  readonly x: (money: number) => number
  readonly y: number
  readonly of: Case
}

function Bar({ swing, x, y, of }: BarProps) {
  const { id, low, high, atLow, atHigh, flip } = swing
  const [from, until] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)]
  const [left, right] = atLow <= atHigh ? [low, high] : [high, low]
  const isLeftFree = x(from) - FIGURE > NAMES
  const isRightFree = x(until) + FIGURE < WIDTH
  const piece = (name: string, a: number, b: number) =>
    b > a ? <rect className={name} x={short(x(a))} y={y} width={short(x(b) - x(a))} height={BAR} /> : null
  return (
    <g className="tornado-bar">
      <g className="tornado-name">
        <rect x="4" y={y - 5} width="166" height="40" rx="5" />
        <text x="14" y={y + 11}>
          {words.short[id]}
        </text>
        <text className="is-small" x="14" y={y + 28}>
          {words.likely(writeWith(id, believe(of.believed, id).likely))} · {nameLabel(labelOf(of, id)).slice(0, 1)}
        </text>
      </g>
      {piece('is-one', from, Math.min(0, until))}
      {piece('is-other', Math.max(0, from), until)}
      <rect className="tornado-edge" x={short(x(from))} y={y} width={short(x(until) - x(from))} height={BAR} />
      <text
        className={isLeftFree ? 'tornado-end is-left' : 'tornado-end'}
        x={short(x(from) + (isLeftFree ? -6 : 6))}
        y={y + 20}
      >
        {writeWith(id, left)}
      </text>
      <text
        className={isRightFree ? 'tornado-end' : 'tornado-end is-left'}
        x={short(x(until) + (isRightFree ? 6 : -6))}
        y={y + 20}
      >
        {writeWith(id, right)}
      </text>
      {flip === null ? null : (
        // Below its bar, which it would else hide where it matters most.
        <g
          className="tornado-flip"
          transform={`translate(${short(Math.min(WIDTH - 74, Math.max(NAMES + 74, x(0))))} ${y + BAR + 13})`}
        >
          <rect x="-70" y="-12" width="140" height="23" />
          <text y="5">{words.flipsAt(writeWith(id, flip))}</text>
        </g>
      )}
    </g>
  )
}
