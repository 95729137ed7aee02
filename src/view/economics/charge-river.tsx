/** The river of money: teams on the left, topics in the middle, what it went on at the right. A band keeps its team's colour. */
import { useState } from 'react'
import { economicsWords as words } from '../../content/economics'
import { CHARGED, type Charge, type ChargeRules } from '../../economics'
import { writeCents } from '../kit/money-format'
import { PAYERS } from './charge-uses'
import { drawBand, type Flow, layBands, type SankeyBand, type SankeyNode, stackNodes } from './sankey'
import { Seal } from './seal'

const [WIDTH, HEIGHT, TOP, GAP, LOW] = [990, 470, 84, 20, 14]
const [TEAM_X, TOPIC_X, TOPIC_WIDTH, LINE_X] = [150, 448, 104, 790]

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
  const topics = Object.keys(charge.owners).sort((a, b) => sumBy(charge, 'topic')(b) - sumBy(charge, 'topic')(a))
  const lines = CHARGED.filter((line) => charge.lines[line] !== undefined)
  const most = Math.max(topics.length, lines.length, PAYERS.length)
  const scale = (HEIGHT - TOP - LOW - GAP * (most - 1)) / Math.max(1, charge.total)
  const left = stackNodes(PAYERS, sumBy(charge, 'who'), TOP, GAP, scale)
  const middle = stackNodes(topics, sumBy(charge, 'topic'), TOP, GAP, scale)
  const right = stackNodes(lines, sumBy(charge, 'line'), TOP, GAP, scale)
  const bands = [
    ...layBands(gather(charge, 'who', 'topic'), left, middle, scale).map((band) => ({
      band,
      d: drawBand(TEAM_X, TOPIC_X, band),
    })),
    ...layBands(gather(charge, 'topic', 'line'), middle, right, scale).map((band) => ({
      band,
      d: drawBand(TOPIC_X + TOPIC_WIDTH, LINE_X, band),
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
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.river}>
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
          <Team key={node.key} node={node} />
        ))}
        {middle.map((node) => (
          <Topic key={node.key} node={node} owner={charge.owners[node.key]} />
        ))}
        {right.map((node) => (
          <Line key={node.key} node={node} rules={rules} />
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

function Team({ node: { key, money, y, height } }: { readonly node: SankeyNode }) {
  const middle = y + height / 2
  return (
    <g className={`charge-team of-${key}`}>
      <rect x={TEAM_X - 12} y={y - 1} width="14" height={Math.max(3, height + 2)} />
      <text x={TEAM_X - 20} y={middle - 2}>
        {payer(key)}
      </text>
      <text className="is-sum" x={TEAM_X - 20} y={middle + 14}>
        {writeCents(money)}
      </text>
    </g>
  )
}

function Topic({ node: { key, money, y, height }, owner }: { readonly node: SankeyNode; readonly owner: string }) {
  const middle = y + height / 2
  return (
    <g className="charge-topic">
      <rect x={TOPIC_X - 2} y={y - 3} width={TOPIC_WIDTH + 4} height={Math.max(24, height + 6)} rx="8" />
      <text x={TOPIC_X + TOPIC_WIDTH / 2} y={Math.max(y + 13, middle - 2)}>
        {key}
      </text>
      {height > 34 ? (
        <text className="is-sum" x={TOPIC_X + TOPIC_WIDTH / 2} y={middle + 14}>
          {writeCents(money)}
        </text>
      ) : null}
      <title>{words.ownedBy(payer(owner))}</title>
    </g>
  )
}

function Line({ node: { key, money, y, height }, rules }: { readonly node: SankeyNode; readonly rules: ChargeRules }) {
  const middle = y + height / 2
  const small = key === 'brokers' || key === 'people' ? words.split(rules.byBytes) : ''
  return (
    <g className="charge-line">
      <rect x={LINE_X - 2} y={y - 1} width="14" height={Math.max(3, height + 2)} />
      <text x={LINE_X + 22} y={middle + 5}>
        {lineName(key)} <tspan className="is-sum">{writeCents(money)}</tspan>
      </text>
      {small === '' ? null : (
        <text className="is-small" x={LINE_X + 22} y={middle + 20}>
          {small}
        </text>
      )}
    </g>
  )
}
