/**
 * The bill as a picture: each arrow is as wide as what it costs, and has its way over the islands for a reason. The one
 * thing a reader would get wrong: nothing here is canned. Widths are of this case, and the dashed outline is what the other
 * set-up would cost.
 */
import { useMemo } from 'react'
import { economicsWords as words } from '../../content/economics'
import { BILL_LINES, type BillLineId, type Case, type Values, type YearBill } from '../../economics'
import { CastFigure } from '../kit/cast-figure'
import { writeMoney, writeWhole } from '../kit/money-format'
import { useIsPhone } from '../kit/use-is-phone'
import { drawBackdrop } from './bill-backdrop'
import { DESK, type Layout, PHONE, widthOf } from './bill-layout'
import { writeRate } from './figures'
import { drawArrow, placesOn } from './flow-arrow'
import { tellAmount, tellFormula } from './formulas'
import type { Measured } from './measured'
import { Seal } from './seal'

interface SceneProps {
  readonly of: Case
  readonly p: Values
  readonly tuned: YearBill
  readonly untuned: YearBill
  readonly measured: Measured
  readonly picked: BillLineId
  readonly onPick: (id: BillLineId) => void
}

function useLayout(): Layout {
  return useIsPhone() ? PHONE : DESK
}

const moneyOf = (bill: YearBill, id: BillLineId): number => bill.lines.find((line) => line.id === id)?.money ?? 0

export function BillScene(props: SceneProps) {
  const { of, tuned, untuned, picked } = props
  const layout = useLayout()
  const backdrop = useMemo(() => drawBackdrop(layout), [layout])
  const [shown, other] = of.isTuned ? [tuned, untuned] : [untuned, tuned]
  const largest = Math.max(...BILL_LINES.map((id) => Math.max(moneyOf(tuned, id), moneyOf(untuned, id))))
  const widest = BILL_LINES.reduce((best, id) => (moneyOf(shown, id) > moneyOf(shown, best) ? id : best))
  // The widest lies under all others, and what is picked above them.
  const order = [...BILL_LINES].sort((a, b) => Number(a === picked) - Number(b === picked))
  const { width, height, rider } = layout
  return (
    <section className="bill-scene" data-label="DERIVED" aria-labelledby="bill-scene">
      <header>
        <h2 id="bill-scene">{words.drawn}</h2>
        <Rates {...props} />
      </header>
      <svg viewBox={`0 0 ${width} ${height}`} aria-label={words.drawing}>
        <defs>
          <linearGradient id="bill-flesh" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" className="bill-flesh-1" />
            <stop offset="1" className="bill-flesh-2" />
          </linearGradient>
          <pattern id="bill-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path className="bill-hatch" d="M0 0V7" />
          </pattern>
        </defs>
        <image href={backdrop} width={width} height={height} />
        {order.map((id) => (
          <Arrow
            key={id}
            id={id}
            layout={layout}
            money={moneyOf(shown, id)}
            ghost={moneyOf(other, id)}
            largest={largest}
            isPicked={id === picked}
            onPick={props.onPick}
          />
        ))}
        <Labels layout={layout} shown={shown} picked={picked} />
        <Zones layout={layout} />
      </svg>
      <span className="bill-rider" style={place(layout)}>
        <CastFigure who="ada-whole" face={rider.height > 0 ? 'calm' : 'glad'} label="" />
      </span>
      <p className="bill-balloon">{words.widest(words.lines[widest])}</p>
      <Formula {...props} shown={shown} />
      <Scale layout={layout} largest={largest} />
    </section>
  )
}

function place({ rider, width, height }: Layout): React.CSSProperties {
  return {
    left: `${((rider.x - rider.height * 0.25) / width) * 100}%`,
    top: `${(rider.y / height) * 100}%`,
    width: `${((rider.height * 0.5) / width) * 100}%`,
  }
}

function Rates({ p, tuned, untuned, measured, of }: SceneProps) {
  const [now, then] = of.isTuned ? [tuned, untuned] : [untuned, tuned]
  const times = writeRate(p.written / measured.written)
  return (
    <div className="bill-rates">
      <p>
        <b>{words.written(writeRate(p.written))}</b>{' '}
        <b className="bill-hot">{words.crosses(writeRate(now.cluster.crossing.all))}</b>{' '}
        {(of.isTuned ? words.untunedCrosses : words.tunedCrosses)(writeRate(then.cluster.crossing.all))}
      </p>
      <p className="bill-scaling">
        {words.scaling(
          writeRate(measured.written),
          times,
          measured.run.seconds,
          writeRate(measured.fanOut),
          writeRate(p.fanOut),
        )}
      </p>
    </div>
  )
}

interface ArrowProps {
  readonly id: BillLineId
  readonly layout: Layout
  readonly money: number
  readonly ghost: number
  readonly largest: number
  readonly isPicked: boolean
  readonly onPick: (id: BillLineId) => void
}

function Arrow({ id, layout, money, ghost, largest, isPicked, onPick }: ArrowProps) {
  const ways = layout.ways[id]
  const width = widthOf(layout, money / ways.length, largest)
  const other = widthOf(layout, ghost / ways.length, largest)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the line of the bill is the button; this is its picture.
    <g className={`bill-arrow is-${id} ${isPicked ? 'is-picked' : ''}`} onClick={() => onPick(id)}>
      {ways.map((way) => (
        <g key={way.join()}>
          {Math.abs(other - width) > 1 ? <path className="bill-ghost" d={drawArrow(way, other)} /> : null}
          {isPicked ? <path className="bill-glow" d={drawArrow(way, width)} /> : null}
          <path className="bill-ink" d={drawArrow(way, width)} />
          <path className="bill-fill" d={drawArrow(way, width)} />
          {isPicked
            ? placesOn(way, 38).map(([x, y]) => (
                <g key={`${x} ${y}`} className="bill-coin" transform={`translate(${x} ${y})`}>
                  <circle r="8" />
                  <path d="M0 -4.5V4.5" />
                </g>
              ))
            : null}
        </g>
      ))}
    </g>
  )
}

interface LabelsProps {
  readonly layout: Layout
  readonly shown: YearBill
  readonly picked: BillLineId
}

function Labels({ layout, shown, picked }: LabelsProps) {
  const { at, size, turn } = layout.people
  const people = shown.lines.find(({ id }) => id === 'people')
  return (
    <g className="bill-labels">
      {shown.lines.map(({ id, money }) => {
        const place = layout.labels[id]
        return place === undefined ? null : (
          <text key={id} x={place[0]} y={place[1]} className={id === picked ? 'is-picked' : ''}>
            <tspan className="bill-sum">{writeWhole(money)}</tspan>
            <tspan x={place[0]} dy="15" className="bill-name">
              {words.lines[id]}
            </tspan>
          </text>
        )
      })}
      {people === undefined ? null : (
        <text className="bill-people" x={at[0]} y={at[1]} fontSize={size} transform={`rotate(${turn} ${at.join(' ')})`}>
          <tspan className="bill-people-name">{words.lines.people}</tspan> <tspan>{writeWhole(people.money)}</tspan>{' '}
          <tspan className="bill-people-amount" fontSize={Math.max(12.5, size * 0.5)}>
            {tellAmount('people', people.amount)}
          </tspan>
        </text>
      )}
    </g>
  )
}

const ZONE_NAMES = ['a', 'b', 'c'] as const

function Zones({ layout }: { readonly layout: Layout }) {
  return (
    <g className="bill-zones">
      {layout.towers.map(([x, y], i) => (
        <text key={x} x={x} y={y + layout.isle * 0.14}>
          {words.zone(ZONE_NAMES[i])}
        </text>
      ))}
    </g>
  )
}

/** What is picked explains itself. */
function Formula({ p, picked, shown }: SceneProps & { readonly shown: YearBill }) {
  const text = tellFormula(picked, p, shown)
  const labels = shown.lines.find(({ id }) => id === picked)?.labels ?? []
  return (
    <div className="bill-formula" role="status" data-label={labels[0]}>
      <p>
        <b>{words.lines[picked]}</b> <strong>{writeWhole(moneyOf(shown, picked))}</strong> <small>{words.aYear}</small>
        {labels.map((label) => (
          <Seal key={label} label={label} />
        ))}
      </p>
      <code>{text}</code>
    </div>
  )
}

/** What a width stands for. */
function Scale({ layout, largest }: { readonly layout: Layout; readonly largest: number }) {
  const [money, height] = [50_000, widthOf(layout, 50_000, largest)]
  return (
    <p className="bill-scale" aria-hidden="true">
      <span className="bill-scale-bar" style={{ height: `${((height / layout.width) * 100).toFixed(2)}cqw` }} />
      {words.thick(writeMoney(money))}
    </p>
  )
}
