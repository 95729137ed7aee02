/**
 * Instruments of the sale: the same orders in both worlds, what lies on the shelves while the shop says no, three teams at
 * the door, and the same day with batch run more often. All are read from the run at its present second.
 */
import { useEffect, useState } from 'react'
import { fridayWords as words } from '../../../content/story-friday'
import type { WorldsScore } from '../../../core/company'
import type { Question } from '../../../protocol'
import { TEAMS } from '../../../story/runs/chapter-07'
import { formatCount } from '../../kit/format'
import { formatAge, formatShortAge } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import './friday.css'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const useScore = (client: InstrumentProps['client']): WorldsScore | undefined =>
  useRunState(client, (state) => state.worlds?.score)

interface PairProps {
  readonly label: string
  readonly batch: string
  readonly stream: string
  readonly isBad?: boolean
}

function Pair({ label, batch, stream, isBad = false }: PairProps) {
  return (
    <div className={`score-cell${isBad ? ' is-bad' : ''}`}>
      <dt>{label}</dt>
      <dd className="is-batch">
        {batch} <small>Batchland</small>
      </dd>
      <dd className="is-stream">
        {stream} <small>Streamscape</small>
      </dd>
    </div>
  )
}

/** The bar that crosses the gutter: one row for both worlds. */
export function TwoTills({ client }: InstrumentProps) {
  const score = useScore(client)
  if (score === undefined) return null
  const { batch, stream } = score
  return (
    <dl className="score-bar">
      <div className="score-cell is-one">
        <dt>{words.orders}</dt>
        <dd>{formatCount(batch.orders)}</dd>
        <dd>
          <small>{words.same}</small>
        </dd>
      </div>
      <Pair label={words.soldTwice} batch={formatCount(batch.oversold)} stream={formatCount(stream.oversold)} />
      <Pair
        label={words.wronglyRefused}
        batch={formatCount(batch.wronglyRefused)}
        stream={formatCount(stream.wronglyRefused)}
      />
      <Pair label={words.age} batch={formatAge(batch.meanAgeUs)} stream={formatShortAge(stream.meanAgeUs)} />
    </dl>
  )
}

const STOCK: Extract<Question, { type: 'stock' }> = { type: 'stock', system: 'web-shop' }

/** What lies on the shelves, and what the shop believes of it. */
export function Stockroom({ client }: InstrumentProps) {
  const score = useScore(client)
  const stock = useAsked(client, STOCK)?.stock ?? null
  if (score === undefined || stock === null) return null
  const most = Math.max(stock.batch.shelves.all, stock.stream.shelves.all, 10_000)
  return (
    <div className="stockroom">
      {(['batch', 'stream'] as const).map((world) => {
        const { shelves, copy } = stock[world]
        const { orders, accepted, oversold, refusedOrders, wronglyRefused } = score[world]
        return (
          <section key={world} className={`is-${world}`}>
            <h3>{world === 'batch' ? 'Batchland' : 'Streamscape'}</h3>
            <Bar label={words.onShelves} value={shelves.all} most={most} />
            <Bar label={words.copySays} value={copy.all} most={most} />
            <Bar label={words.toOrder} value={copy.inWarehouses} most={most} isNo={copy.inWarehouses === 0} />
            <dl>
              <div>
                <dt>{words.orders}</dt>
                <dd>{formatCount(orders)}</dd>
              </div>
              <div>
                <dt>{words.accepted}</dt>
                <dd>{formatCount(accepted)}</dd>
              </div>
              <div>
                <dt>{words.soldTwice}</dt>
                <dd>{formatCount(oversold)}</dd>
              </div>
              <div className={wronglyRefused > 0 ? 'is-no' : ''}>
                <dt>{words.wronglyRefused}</dt>
                <dd>{formatCount(wronglyRefused)}</dd>
              </div>
              <div>
                <dt>{words.rightlyRefused}</dt>
                <dd>{formatCount(refusedOrders - wronglyRefused)}</dd>
              </div>
            </dl>
          </section>
        )
      })}
    </div>
  )
}

interface BarProps {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly isNo?: boolean
}

function Bar({ label, value, most, isNo = false }: BarProps) {
  return (
    <p className={`stock-bar${isNo ? ' is-no' : ''}`}>
      <span>{label}</span>
      <b>{formatCount(value)}</b>
      <i style={{ scale: `${Math.min(1, value / most)} 1` }} />
    </p>
  )
}

/** What each of three teams costs in both worlds, as it comes in. */
export function ThreeTeams({ client }: InstrumentProps) {
  const score = useScore(client)
  const timeUs = useRunState(client, (state) => state.timeUs)
  const events = useRunState(client, (state) => state.events)
  if (score === undefined) return null
  const { daysPerLink } = score.runs.spec
  const rows = TEAMS.map(({ id, name }) => {
    const added = events.find((event) => event.kind === 'SystemAdded' && event.system === id && event.timeUs <= timeUs)
    const system = score.systems.find((one) => one.id === id)
    return { id, name, added: added?.kind === 'SystemAdded' && system !== undefined ? { ...added, system } : null }
  })
  return (
    <table className="three-teams">
      <thead>
        <tr>
          <th>{words.team}</th>
          <th>Batchland</th>
          <th>Streamscape</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, added }) => (
          <tr key={id} className={added === null ? 'is-out' : ''}>
            <th scope="row">{name}</th>
            {added === null ? (
              <td colSpan={2}>{words.waitsOutside}</td>
            ) : (
              <>
                <td>
                  {words.wires(added.links, added.touched)}, {words.days(added.links * daysPerLink)}
                </td>
                <td>
                  {words.ribbons(Number(added.system.emits.length > 0) + Number(added.system.needs.length > 0))},{' '}
                  {words.days(daysPerLink)}
                </td>
              </>
            )}
          </tr>
        ))}
        <tr className="is-sum">
          <th scope="row">
            {words.together} <small>{words.illustrative}</small>
          </th>
          <td>{words.wiresBuilt(score.batch.connectionsBuilding)}</td>
          <td>{words.linksBuilt(score.stream.connectionsBuilding)}</td>
        </tr>
      </tbody>
    </table>
  )
}

const OFTEN = ['black-friday', 'black-friday-60', 'black-friday-15'] as const
type Often = (typeof OFTEN)[number]
const isOften = (run: string): run is Often => (OFTEN as readonly string[]).includes(run)

/** The whole day again, with batch run every hour or each quarter of one; computed when the reader asks for it. */
export function HowOften({ client, live, phase, chosen, choose }: InstrumentProps) {
  const score = useScore(client)
  const [tried, setTried] = useState<Readonly<Partial<Record<Often, WorldsScore>>>>({})
  const run = chosen ?? live.run
  useEffect(() => {
    if (phase !== 'done' || score === undefined || !isOften(run)) return
    setTried((was) => (was[run] === score ? was : { ...was, [run]: score }))
  }, [phase, score, run])
  return (
    <div className="how-often">
      <table>
        <thead>
          <tr>
            <th>{words.howOften}</th>
            <th>{words.accepted}</th>
            <th>{words.wronglyRefused}</th>
            <th>{words.soldTwice}</th>
            <th>{words.age}</th>
          </tr>
        </thead>
        <tbody>
          {OFTEN.map((name) => (
            <OftenRow
              key={name}
              name={name}
              batch={tried[name]?.batch}
              isBusy={phase !== 'done'}
              isOn={name === run}
              choose={choose}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface OftenRowProps {
  readonly name: Often
  readonly batch: WorldsScore['batch'] | undefined
  readonly isBusy: boolean
  readonly isOn: boolean
  readonly choose: (run: string) => void
}

function OftenRow({ name, batch, isBusy, isOn, choose }: OftenRowProps) {
  return (
    <tr className={isOn ? 'is-on' : ''}>
      <th scope="row">
        <button type="button" className="choice" aria-pressed={isOn} disabled={isBusy} onClick={() => choose(name)}>
          {words.often[name]}
        </button>
      </th>
      <td>{batch === undefined ? '–' : formatCount(batch.accepted)}</td>
      <td>{batch === undefined ? '–' : formatCount(batch.wronglyRefused)}</td>
      <td>{batch === undefined ? '–' : formatCount(batch.oversold)}</td>
      <td>{batch === undefined ? '–' : formatAge(batch.meanAgeUs)}</td>
    </tr>
  )
}
