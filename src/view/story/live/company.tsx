/**
 * Instruments of a company: what its jobs did, what systems say of a shelf, how old their knowledge is. All are read from
 * the run at its present second; nothing is remembered here.
 */
import { useMemo } from 'react'
import { companyLiveWords as words } from '../../../content/story-company'
import type { Question } from '../../../protocol'
import { formatCount } from '../../kit/format'
import { formatAge, formatMoment, formatShortAge } from '../../worlds/day-format'
import { LiveHandle } from '../deed-handle'
import { useRunState } from '../use-story-run'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const JOBS: Extract<Question, { type: 'jobs' }> = { type: 'jobs' }
/** The shoe of the story: Harbor, size 44, on the shelf of warehouse North. */
export const HARBOR = { article: 88, place: 'north' } as const
const SHELF: Extract<Question, { type: 'shelf' }> = { type: 'shelf', ...HARBOR, hoursBack: 0 }

export function useNames(client: InstrumentProps['client']): (id: string) => string {
  const systems = useRunState(client, (state) => state.worlds?.score.systems)
  return useMemo(() => {
    const names = new Map(systems?.map(({ id, name }) => [id, name]))
    return (id) => names.get(id) ?? id
  }, [systems])
}

/** Last night's jobs, one light each; those that went wrong by name. */
export function Jobs({ client, phase }: InstrumentProps) {
  const answer = useAsked(client, JOBS)
  const nameOf = useNames(client)
  if (answer === null) return null
  const { jobs, sinceFailureUs } = answer.jobs
  // Before the reader has guessed what the night does, the board would tell of the night before, and be read as the answer.
  if (phase === 'held')
    return (
      <div className="jobs">
        <ul className="jobs-lights" aria-hidden="true">
          {jobs.map(({ from, to }) => (
            <li key={`${from} ${to}`} className="is-untold">
              ?
            </li>
          ))}
        </ul>
        <p className="jobs-ahead">{words.jobs(jobs.length)}: ?</p>
      </div>
    )
  const bad = jobs.filter(({ outcome }) => outcome === 'failed' || outcome === 'doubled' || outcome === 'half-written')
  return (
    <div className="jobs">
      <p className="jobs-plate">
        {words.daysSince} <b>{sinceFailureUs === null ? '–' : Math.floor(sinceFailureUs / 86_400_000_000)}</b>
      </p>
      <ul className="jobs-lights" aria-label={words.jobs(jobs.length)}>
        {jobs.map(({ from, to, outcome, transform }) => (
          <li key={`${from} ${to}`} className={`is-${outcome}`} title={`${transform}: ${words.outcomes[outcome]}`} />
        ))}
      </ul>
      <ul className="jobs-bad">
        {bad.map(({ from, to, outcome }) => (
          <li key={`${from} ${to}`}>
            {nameOf(from)} → {nameOf(to)} <b>{words.outcomes[outcome]}</b>
          </li>
        ))}
      </ul>
      <p className="jobs-sum">{words.ran(jobs.filter(({ startUs }) => startUs !== null).length, bad.length)}</p>
    </div>
  )
}

/** What has to be mended by hand, and when each will be done. */
export function Repairs({ client }: InstrumentProps) {
  const answer = useAsked(client, JOBS)
  const nameOf = useNames(client)
  if (answer === null) return null
  const repairs = answer.jobs.repairs.filter(({ world }) => world === 'Batchland')
  return (
    <ol className="repairs">
      {repairs.slice(0, 6).map(({ from, to, doneUs, cause }) => (
        <li key={`${from} ${to} ${cause}`}>
          {nameOf(from)} → {to === null ? '' : nameOf(to)} <b>{words.doneAt(formatMoment(doneUs))}</b>
        </li>
      ))}
      <li className="repairs-more">{words.queue(repairs.length)}</li>
    </ol>
  )
}

interface CountersProps extends InstrumentProps {
  readonly systems: readonly string[]
  /** Show Streamscape's answers, too. */
  readonly isBoth?: boolean
}

/** What each system says of the shelf, and what is there. */
export function Counters({ client, systems, isBoth = false }: CountersProps) {
  const answer = useAsked(client, SHELF)
  const nameOf = useNames(client)
  const history = answer?.history ?? null
  if (history === null) return null
  const truth = history.batch.truth.at(-1)?.pairs ?? 0
  const say = (world: 'batch' | 'stream', system: string): number | undefined =>
    history[world].answers.find((said) => said.system === system)?.steps.at(-1)?.pairs
  return (
    <div className="counters">
      <ul>
        {systems.map((system) => {
          const says = say('batch', system)
          return (
            <li key={system} className={says === truth ? 'is-right' : 'is-wrong'}>
              <span>{nameOf(system)}</span>
              <b>{says ?? '–'}</b>
              {isBoth ? <small>{words.streamSays(say('stream', system) ?? 0)}</small> : null}
            </li>
          )
        })}
      </ul>
      <p className="counters-truth">
        {words.onShelf} <b>{truth}</b>
      </p>
    </div>
  )
}

export function FourCounters(props: InstrumentProps) {
  return <Counters {...props} systems={['web-shop', 'orders', 'north', 'erp']} />
}

export function BothCounters(props: InstrumentProps) {
  return <Counters {...props} systems={['web-shop', 'orders', 'north', 'erp']} isBoth />
}

/** The shelf, and what the shop tells a customer. */
export function ShelfAndPhone({ client }: InstrumentProps) {
  const answer = useAsked(client, SHELF)
  const batch = answer?.history?.batch
  if (batch === undefined) return null
  const truth = batch.truth.at(-1)?.pairs ?? 0
  const shop = batch.answers.find(({ system }) => system === 'web-shop')?.steps.at(-1)?.pairs ?? 0
  return (
    <div className="shelf-phone">
      <p className={truth < 0 ? 'is-wrong' : ''}>
        {truth < 0 ? words.owed : words.onShelf} <b>{Math.abs(truth)}</b>
      </p>
      <p className="phone">
        {words.shopSays} <b>{shop > 0 ? words.inStock(shop) : words.soldOut}</b>
        <LiveHandle anchor="phone" />
      </p>
    </div>
  )
}

const MONDAY: Extract<Question, { type: 'sales' }> = { type: 'sales', day: 0 }

/** Monday's pairs, as two departments know it. */
export function Reports({ client }: InstrumentProps) {
  const answer = useAsked(client, MONDAY)
  const nameOf = useNames(client)
  const batch = answer?.sales?.batch
  const all = (id: string): number | undefined => batch?.systems.find(({ system }) => system === id)?.all
  const [left, right] = [all('erp'), all('east')]
  return (
    <>
      <ul className="reports">
        {[['erp', left] as const, ['east', right] as const].map(([id, known]) => (
          <li key={id} className={known === undefined ? '' : known === batch?.truth.all ? 'is-right' : 'is-wrong'}>
            <span>{nameOf(id)}</span>
            <b>{known === undefined ? '–' : formatCount(known)}</b>
          </li>
        ))}
      </ul>
      <p className="reports-gap">
        {left === undefined || right === undefined
          ? words.reportsAwaited
          : words.reportsApart(formatCount(Math.abs(left - right)))}
      </p>
    </>
  )
}

/** How old what each system knows is, and the mean. */
export function Ages({ client, title }: InstrumentProps & { readonly title?: string }) {
  const score = useRunState(client, (state) => state.worlds?.score)
  if (score === undefined) return null
  const most = Math.max(1, ...score.systems.map(({ batch }) => batch.ageUs))
  return (
    <div className="ages">
      {title === undefined ? null : <h3 className="live-title">{title}</h3>}
      <ul>
        {score.systems.map(({ id, name, batch }) => (
          <li key={id}>
            <span>{name}</span>
            <i style={{ scale: `${batch.ageUs / most} 1` }} />
            <b>{formatAge(batch.ageUs)}</b>
          </li>
        ))}
      </ul>
      <p>
        {words.mean} <b>{score.batch.meanAgeUs === null ? '–' : formatAge(score.batch.meanAgeUs)}</b>
      </p>
    </div>
  )
}

interface WorldsTableProps {
  readonly title: string
  readonly rows: readonly (readonly [label: string, batch: string, stream: string])[]
}

function WorldsTable({ title, rows }: WorldsTableProps) {
  return (
    <table className="both-worlds">
      <thead>
        <tr>
          {title === '' ? <td /> : <th>{title}</th>}
          <th>Batchland</th>
          <th>Streamscape</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, batch, stream]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{batch}</td>
            <td>{stream}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The same systems in both worlds: how old what they know is. */
export function BothAges({ client }: InstrumentProps) {
  const score = useRunState(client, (state) => state.worlds?.score)
  if (score === undefined) return null
  const rows = score.systems.map(
    ({ name, batch, stream }) => [name, formatAge(batch.ageUs), formatShortAge(stream.ageUs)] as const,
  )
  return <WorldsTable title={words.system} rows={rows} />
}

/** How many connections each world needs. */
export function Wires({ client }: InstrumentProps) {
  const score = useRunState(client, (state) => state.worlds?.score)
  if (score === undefined) return null
  return (
    <dl className="live-tiles wires-tiles">
      <div className="live-tile is-no">
        <dt>{words.wires}</dt>
        <dd>{score.batch.connections}</dd>
      </div>
      <div className="live-tile is-yes">
        <dt>{words.logWires}</dt>
        <dd>{score.stream.connections}</dd>
      </div>
      <div className="live-tile">
        <dt>{words.systems}</dt>
        <dd>{score.systems.length}</dd>
      </div>
    </dl>
  )
}

/** Orders of the day in both worlds: taken, refused although it was there, sold although it was not. */
export function BothScores({ client }: InstrumentProps) {
  const score = useRunState(client, (state) => state.worlds?.score)
  if (score === undefined) return null
  const rows = (['orders', 'oversold', 'wronglyRefused', 'lostOrders'] as const).map(
    (what) => [words.scores[what], formatCount(score.batch[what]), formatCount(score.stream[what])] as const,
  )
  return <WorldsTable title="" rows={rows} />
}
