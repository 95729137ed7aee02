/** The river of money: teams on the left, topics in the middle, what it went on at the right. A band keeps its team's colour. */
import { useState } from 'react'
import { economicsWords as words } from '../../content/economics'
import { CHARGED, type Charge, type ChargeRules } from '../../economics'
import { writeCents } from '../kit/money-format'
import { useIsPhone } from '../kit/use-is-phone'
import { PAYERS } from './charge-uses'
import { drawBand, type Flow, layBands, type SankeyBand, type SankeyNode, stackNodes } from './sankey'
import { Seal } from './seal'

/** Where the three columns stand. Units of the picture are pixels of a phone, and about those of a desk. */
interface Shape {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly gap: number
  readonly team: number
  readonly topic: number
  readonly topicWidth: number
  readonly line: number
}

const LOW = 14
const WIDE: Shape = { width: 990, height: 470, top: 84, gap: 20, team: 150, topic: 448, topicWidth: 104, line: 790 }
/** Names stand in two lines here, so that columns lie further apart. */
const SLIM: Shape = { width: 362, height: 430, top: 18, gap: 34, team: 88, topic: 141, topicWidth: 76, line: 268 }

function gather(charge: Charge, from: 'who' | 'topic', to: 'topic' | 'line'): readonly Flow[] {
  const flows = new Map<string, Flow>()
  for (const cell of charge.cells) {
    const key = `${cell[from]} ${cell[to]} ${cell.who}`
    const money = (flows.get(key)?.money ?? 0) + cell.cents
    flows.set(key, { from: cell[from], to: cell[to], of: cell.who, money })
  }
  return [...flows.values()]
}

const sumBy = (charge: Charge, by: 'who' | 'topic' | 'line') => (key: string) =>
  charge.cells.reduce((sum, cell) => sum + (cell[by] === key ? cell.cents : 0), 0)

export function ChargeRiver({ charge, rules }: { readonly charge: Charge; readonly rules: ChargeRules }) {
  const [picked, pick] = useState<string | null>(null)
  const shape = useIsPhone() ? SLIM : WIDE
  const { width, height, top, gap } = shape
  const topics = Object.keys(charge.owners).sort((a, b) => sumBy(charge, 'topic')(b) - sumBy(charge, 'topic')(a))
  const lines = CHARGED.filter((line) => charge.lines[line] !== undefined)
  const most = Math.max(topics.length, lines.length, PAYERS.length)
  const scale = (height - top - LOW - gap * (most - 1)) / Math.max(1, charge.total)
  const left = stackNodes(PAYERS, sumBy(charge, 'who'), top, gap, scale)
  const middle = stackNodes(topics, sumBy(charge, 'topic'), top, gap, scale)
  const right = stackNodes(lines, sumBy(charge, 'line'), top, gap, scale)
  const bands = [
    ...layBands(gather(charge, 'who', 'topic'), left, middle, scale).map((band) => ({
      band,
      d: drawBand(shape.team, shape.topic, band),
    })),
    ...layBands(gather(charge, 'topic', 'line'), middle, right, scale).map((band) => ({
      band,
      d: drawBand(shape.topic + shape.topicWidth, shape.line, band),
    })),
  ]
  const keyOf = ({ from, to, of }: SankeyBand): string => `${from} ${to} ${of}`
  const told = bands.find(({ band }) => keyOf(band) === picked)?.band
  return (
    <section className="charge-river" data-label="DERIVED" aria-labelledby="charge-river">
      <header>
        <h2 id="charge-river">{words.whoPays}</h2>
        <p>
          <b>{words.principals}</b> {words.aMonth} <Seal label="DERIVED" />
        </p>
        <p className="charge-told" role="status">
          {told === undefined ? words.pointAt : tellBand(told)}
        </p>
      </header>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.river}>
        {bands.map(({ band, d }) => (
          <path
            key={`${keyOf(band)} ${d.slice(0, 6)}`}
            className={`charge-band of-${band.of} ${keyOf(band) === picked ? 'is-picked' : ''}`}
            d={d}
            onPointerEnter={() => pick(keyOf(band))}
            onPointerDown={() => pick(keyOf(band))}
          />
        ))}
        {left.map((node) => (
          <Team key={node.key} node={node} shape={shape} />
        ))}
        {middle.map((node) => (
          <Topic key={node.key} node={node} shape={shape} owner={charge.owners[node.key]} />
        ))}
        {right.map((node) => (
          <Line key={node.key} node={node} shape={shape} rules={rules} />
        ))}
      </svg>
    </section>
  )
}

const payer = (who: string): string => words.payers[who as keyof typeof words.payers]
const lineName = (line: string): string => words.charged[line as keyof typeof words.charged]

function tellBand({ from, to, of, money }: SankeyBand): string {
  const end = to in words.charged ? lineName(to) : to
  return words.band(payer(of), from === of ? end : `${from}, ${end}`, writeCents(money))
}

interface NodeProps {
  readonly node: SankeyNode
  readonly shape: Shape
}

function Team({ node: { key, money, y, height }, shape: { team } }: NodeProps) {
  const middle = y + height / 2
  return (
    <g className={`charge-team of-${key}`}>
      <rect x={team - 12} y={y - 1} width="14" height={Math.max(3, height + 2)} />
      <text x={team - 20} y={middle - 2}>
        {payer(key)}
      </text>
      <text className="is-sum" x={team - 20} y={middle + 14}>
        {writeCents(money)}
      </text>
    </g>
  )
}

function Topic({ node: { key, money, y, height }, shape, owner }: NodeProps & { readonly owner: string }) {
  const middle = y + height / 2
  const { topic, topicWidth } = shape
  return (
    <g className="charge-topic">
      <rect x={topic - 2} y={y - 3} width={topicWidth + 4} height={Math.max(24, height + 6)} rx="8" />
      <text x={topic + topicWidth / 2} y={Math.max(y + 13, middle - 2)}>
        {key}
      </text>
      {height > 34 ? (
        <text className="is-sum" x={topic + topicWidth / 2} y={middle + 14}>
          {writeCents(money)}
        </text>
      ) : null}
      <title>{words.ownedBy(payer(owner))}</title>
    </g>
  )
}

function Line({ node: { key, money, y, height }, shape, rules }: NodeProps & { readonly rules: ChargeRules }) {
  const middle = y + height / 2
  const isSlim = shape === SLIM
  const small = !isSlim && (key === 'brokers' || key === 'people') ? words.split(rules.byBytes) : ''
  const x = shape.line + (isSlim ? 16 : 22)
  return (
    <g className="charge-line">
      <rect x={shape.line - 2} y={y - 1} width={isSlim ? 10 : 14} height={Math.max(3, height + 2)} />
      <text x={x} y={isSlim ? middle - 2 : middle + 5}>
        {lineName(key)}{' '}
        <tspan className="is-sum" x={isSlim ? x : undefined} dy={isSlim ? 15 : undefined}>
          {writeCents(money)}
        </tspan>
      </text>
      {small === '' ? null : (
        <text className="is-small" x={x} y={middle + 20}>
          {small}
        </text>
      )}
    </g>
  )
}
