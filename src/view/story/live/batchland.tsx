/**
 * Instruments of a night in Batchland: who waits for what, what has landed, which islands have gone wrong. All are read from
 * the run at its present second.
 */
import { companyLiveWords as words } from '../../../content/story-company'
import type { DomainEvent } from '../../../core'
import { COUNTS } from '../../../story/runs/chapter-02'
import { formatCount } from '../../kit/format'
import { formatAge, formatMoment } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import { Ages, HARBOR, useNames } from './company'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const JOBS = { type: 'jobs' } as const
const SHELF = { type: 'shelf', ...HARBOR, hoursBack: 0 } as const

/** Everything that the run has told until now and that is kept. */
function useEvents<T extends DomainEvent['kind']>(
  { client }: InstrumentProps,
  ...kinds: readonly T[]
): readonly Extract<DomainEvent, { kind: T }>[] {
  const events = useRunState(client, (state) => state.events)
  const timeUs = useRunState(client, (state) => state.timeUs)
  return events.filter(
    (event): event is Extract<DomainEvent, { kind: T }> =>
      event.timeUs <= timeUs && (kinds as readonly string[]).includes(event.kind),
  )
}

function useNextRun({ client }: InstrumentProps): number | null {
  const answer = useAsked(client, JOBS)
  if (answer === null || answer.jobs.jobs.length === 0) return null
  return Math.min(...answer.jobs.jobs.map(({ nextUs }) => nextUs)) - answer.jobs.timeUs
}

/** The board of those who wait: how long still, and how old is what they know. */
export function Waiting(props: InstrumentProps) {
  const nextUs = useNextRun(props)
  return (
    <>
      <p className="next-run">
        {words.nextRun} <b>{nextUs === null ? '–' : formatAge(Math.max(0, nextUs))}</b>
      </p>
      <Ages {...props} title={words.howOld} />
    </>
  )
}

/** The night from the bench: the age of what the shop knows, and what it tells a customer meanwhile. */
export function NightWatch(props: InstrumentProps) {
  const { client } = props
  const answer = useAsked(client, SHELF)
  const shop = useRunState(client, (state) => state.worlds?.score.systems.find(({ id }) => id === 'web-shop'))
  const refused = useRunState(client, (state) => state.worlds?.score.batch.wronglyRefused)
  const batch = answer?.history?.batch
  if (shop === undefined || batch === undefined) return null
  const says = batch.answers.find(({ system }) => system === 'web-shop')?.steps.at(-1)?.pairs ?? 0
  return (
    <dl className="live-tiles night-watch">
      <div className="live-tile">
        <dt>{words.ageOfShop}</dt>
        <dd>{formatAge(shop.batch.ageUs)}</dd>
      </div>
      <div className={`live-tile ${says > 0 ? 'is-yes' : 'is-no'}`}>
        <dt>{words.shopSays} Harbor 44</dt>
        <dd>{says > 0 ? words.inStock(says) : words.soldOut}</dd>
      </div>
      <div className="live-tile">
        <dt>{words.onShelf}</dt>
        <dd>{batch.truth.at(-1)?.pairs ?? 0}</dd>
      </div>
      <div className="live-tile is-no">
        <dt>{words.scores.wronglyRefused}</dt>
        <dd>{formatCount(refused ?? 0)}</dd>
      </div>
    </dl>
  )
}

/** Island after island: so many rows of so many files, and how old the news is by now. */
export function Landings(props: InstrumentProps) {
  const { live, client } = props
  const nameOf = useNames(client)
  const score = useRunState(client, (state) => state.worlds?.score)
  const landed = useEvents(props, 'DumpLoaded').filter(({ timeUs }) => timeUs >= live.fromS * 1_000_000)
  const most = Math.max(1, ...landed.map(({ rows }) => rows))
  return (
    <div className="landings">
      <h3 className="live-title">{words.landed}</h3>
      <ol>
        {landed.map(({ system, rows, links, timeUs }) => (
          <li key={`${system} ${timeUs}`}>
            <i style={{ scale: `${rows / most} 1` }} />
            <span>{nameOf(system)}</span>
            <small>{words.rows(formatCount(rows), links)}</small>
            <b>{formatAge(score?.systems.find(({ id }) => id === system)?.batch.ageUs ?? null)}</b>
          </li>
        ))}
      </ol>
      <p>
        {words.mean} <b>{formatAge(score?.batch.meanAgeUs ?? null)}</b>
      </p>
    </div>
  )
}

/** A wire from each of the most systems to each other: so many fill a bar. */
const FULL_MESH = COUNTS[COUNTS.length - 1] * (COUNTS[COUNTS.length - 1] - 1)

/** So many systems, so many wires; the reader chooses. */
export function WireBench({ client, live, phase, chosen, choose }: InstrumentProps) {
  const score = useRunState(client, (state) => state.worlds?.score)
  const bars =
    score === undefined
      ? []
      : ([
          ['is-wires', words.wires, score.batch.connections],
          ['is-log', words.logWires, score.stream.connections],
        ] as const)
  return (
    <div className="wire-bench">
      <fieldset className="choices-row">
        <legend>{words.systems}</legend>
        {COUNTS.map((count) => (
          <button
            key={count}
            type="button"
            className="choice"
            aria-pressed={(chosen ?? live.run) === `first-${count}`}
            disabled={phase === 'playing'}
            onClick={() => choose(`first-${count}`)}
          >
            {count}
          </button>
        ))}
      </fieldset>
      {bars.map(([look, label, value]) => (
        <p key={look} className={`wire-bar ${look}`}>
          <span>{label}</span>
          <i style={{ scale: `${Math.min(1, value / FULL_MESH)} 1` }} />
          <b>{value}</b>
        </p>
      ))}
    </div>
  )
}

/** Tonight's jobs, one light each, dark where one is skipped; and the wires that have still to be built. */
export function Plugging({ client }: InstrumentProps) {
  const answer = useAsked(client, JOBS)
  const nameOf = useNames(client)
  if (answer === null) return null
  const planned = answer.jobs.jobs.filter(({ outcome }) => outcome === 'planned')
  const built = answer.jobs.jobs.filter(({ outcome }) => outcome !== 'planned')
  const stopped = built.filter(({ skipsNext }) => skipsNext).length
  return (
    <div className="repairs plugging">
      <ul className="jobs-lights" aria-hidden="true">
        {built.map(({ from, to, skipsNext }) => (
          <li key={`${from} ${to}`} className={skipsNext ? 'is-failed' : 'is-ok'} />
        ))}
      </ul>
      <p className="repairs-more">{words.skips(stopped)}</p>
      <ol>
        {planned.map(({ from, to, nextUs }) => (
          <li key={`${from} ${to}`}>
            {nameOf(from)} → {nameOf(to)} <b>{words.builtAt(formatMoment(nextUs))}</b>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Islands with somebody's doubled rows, in the order in which they got them. */
export function Dirty(props: InstrumentProps) {
  const { client } = props
  const answer = useAsked(client, SHELF)
  const systems = useRunState(client, (state) => state.worlds?.score.systems)
  const dirty = new Set(useEvents(props, 'DirtyLoad', 'DirtySpread').map(({ to }) => to))
  const batch = answer?.history?.batch
  if (batch === undefined || systems === undefined) return null
  const says = batch.answers.find(({ system }) => system === 'web-shop')?.steps.at(-1)?.pairs ?? 0
  return (
    <div className="dirty">
      <ul>
        {systems.map(({ id, name }) => (
          <li key={id} className={dirty.has(id) ? 'is-dirty' : ''}>
            {name}
          </li>
        ))}
      </ul>
      <p>
        {words.dirty} <b>{dirty.size}</b>
      </p>
      <p>
        {words.shopSays} <b>{says}</b> · {words.onShelf} <b>{batch.truth.at(-1)?.pairs ?? 0}</b>
      </p>
    </div>
  )
}

/** Ten cards, as judges hold them up. */
export function Cards({ client }: InstrumentProps) {
  const answer = useAsked(client, SHELF)
  const nameOf = useNames(client)
  const batch = answer?.history?.batch
  if (batch === undefined) return null
  const truth = batch.truth.at(-1)?.pairs ?? 0
  return (
    <div className="cards">
      <ul>
        {batch.answers.map(({ system, steps }) => {
          const says = steps.at(-1)?.pairs
          return (
            <li key={system} className={says === truth ? 'is-right' : 'is-wrong'}>
              <b>{says ?? '–'}</b>
              <span>{nameOf(system)}</span>
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
