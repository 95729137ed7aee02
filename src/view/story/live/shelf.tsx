/**
 * One shelf over the last hours: what stands there, and what four systems say of it, each with its line. And how the news
 * of one sale goes round. Both are answers of the run.
 */
import { useMemo } from 'react'
import { companyLiveWords as words } from '../../../content/story-company'
import type { Question } from '../../../protocol'
import { formatMoment, formatTimeOfDay } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import { HARBOR, useNames } from './company'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const HOURS: Extract<Question, { type: 'shelf' }> = { type: 'shelf', ...HARBOR, hoursBack: 4 }
const FOUR = ['web-shop', 'north', 'erp', 'east'] as const

interface Step {
  readonly timeUs: number
  readonly pairs: number
}

export function Drift({ client }: InstrumentProps) {
  const answer = useAsked(client, HOURS)
  const nameOf = useNames(client)
  const history = answer?.history ?? null
  if (history === null) return null
  const { truth, answers } = history.batch
  const lines = FOUR.map((id) => ({ id, steps: answers.find(({ system }) => system === id)?.steps ?? [] }))
  const most = Math.max(
    1,
    ...truth.map(({ pairs }) => pairs),
    ...lines.flatMap(({ steps }) => steps.map((s) => s.pairs)),
  )
  const span = { from: history.fromUs, until: history.untilUs, most }
  const now = truth.at(-1)?.pairs ?? 0
  return (
    <div className="drift">
      <h3 className="live-title">{words.driftTitle}</h3>
      <ul>
        {lines.map(({ id, steps }) => {
          const says = steps.at(-1)?.pairs
          return (
            <li key={id} className={says === now ? 'is-right' : 'is-wrong'}>
              <span>{nameOf(id)}</span>
              <b>{says ?? '–'}</b>
              <svg viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
                <path className="drift-stock" d={`${stepsToPath(truth, span)}V40H0Z`} />
                <path className="drift-truth" d={stepsToPath(truth, span)} />
                <path className="drift-says" d={stepsToPath(steps, span)} />
              </svg>
            </li>
          )
        })}
      </ul>
      <p className="drift-key">
        <span className="is-truth">{words.lineOfShelf}</span>
        <span className="is-says">{words.lineOfScreen}</span>
        <span>{words.driftSpan(most, formatTimeOfDay(history.fromUs), formatTimeOfDay(history.untilUs))}</span>
      </p>
      <p className="drift-box">
        <span>{now < 0 ? words.owed : words.onShelf}</span> <b>{Math.abs(now)}</b>
      </p>
    </div>
  )
}

interface Span {
  readonly from: number
  readonly until: number
  readonly most: number
}

function stepsToPath(steps: readonly Step[], { from, until, most }: Span): string {
  const x = (timeUs: number): string => (((timeUs - from) / Math.max(1, until - from)) * 100).toFixed(1)
  const y = (pairs: number): string => (37 - (Math.max(0, pairs) / most) * 34).toFixed(1)
  const [first, ...rest] = steps
  if (first === undefined) return ''
  return `M0 ${y(first.pairs)}${rest.map((step) => `H${x(step.timeUs)}V${y(step.pairs)}`).join('')}H100`
}

/** When each of four systems hears of the first sale that was made by hand. */
export function SaleNews({ client }: InstrumentProps) {
  const sale = useRunState(client, ({ events, worlds }) =>
    [...(worlds?.flags ?? []), ...events].find(({ kind }) => kind === 'SaleRecorded'),
  )
  return sale?.kind === 'SaleRecorded' ? <News client={client} number={sale.number} soldUs={sale.timeUs} /> : null
}

interface NewsProps {
  readonly client: InstrumentProps['client']
  readonly number: number
  readonly soldUs: number
}

function News({ client, number, soldUs }: NewsProps) {
  const question = useMemo((): Extract<Question, { type: 'news' }> => ({ type: 'news', number }), [number])
  const answer = useAsked(client, question)
  const nameOf = useNames(client)
  const hearings = answer?.news?.batch
  if (hearings === undefined) return null
  return (
    <div className="news">
      <p>{words.soldAt(formatMoment(soldUs))}</p>
      <ol>
        {FOUR.map((id) => {
          const hearing = hearings.find(({ system }) => system === id)
          if (hearing === undefined) return null
          const { state, heardUs, dueUs } = hearing
          return (
            <li key={id} className={`is-${state}`}>
              <span>{nameOf(id)}</span>
              <b>
                {state === 'own'
                  ? words.soldIt
                  : heardUs !== null
                    ? words.heardAt(formatMoment(heardUs))
                    : dueUs === null
                      ? words.hearsNever
                      : words.hearsAt(formatMoment(dueUs))}
              </b>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
