/** The same second in both worlds: somebody plugs in, somebody sells the last pair, somebody goes to lunch. */
import { companyLiveWords } from '../../../content/story-company'
import { streamLiveWords as words } from '../../../content/story-streams'
import type { Question } from '../../../protocol'
import { formatCount, formatMs } from '../../kit/format'
import { formatShortAge } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import { HARBOR } from './company'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const SHELF: Extract<Question, { type: 'shelf' }> = { type: 'shelf', ...HARBOR, hoursBack: 0 }

/** What a newcomer costs, and what it has after a few seconds. */
export function Plug({ client }: InstrumentProps) {
  const score = useRunState(client, (state) => state.worlds?.score)
  const p50 = useRunState(client, (state) => state.measures?.produceLatencyP50Us ?? 0)
  const added = useRunState(client, ({ events }) => events.findLast(({ kind }) => kind === 'SystemAdded'))
  if (score === undefined) return null
  const fraud = score.systems.find(({ kind }) => kind === 'fraud-check')
  const oldest = Math.max(0, ...score.systems.filter((one) => one !== fraud).map(({ stream }) => stream.ageUs))
  const { due = 0, delivered = 0 } = fraud?.stream ?? {}
  return (
    <div className="plug">
      <section>
        <h3>Batchland</h3>
        <p>
          <b>{words.wiresNow(score.batch.connections)}</b>
        </p>
        <Threads count={score.batch.connections} isTangled />
        <p>{added?.kind === 'SystemAdded' ? words.touched(added.touched) : words.notPlugged}</p>
        {fraud === undefined ? null : (
          <p className="is-no">{fraud.batch.delivered === 0 ? words.untilTonight : null}</p>
        )}
      </section>
      <section>
        <h3>Streamscape</h3>
        <p>
          <b>{words.linksNow(score.stream.connections)}</b>
        </p>
        <Threads count={score.stream.connections} />
        <p>{fraud === undefined ? words.notPlugged : words.notTouched}</p>
        <div className="plug-bar">
          <i style={{ scale: `${due === 0 ? 0 : delivered / due} 1` }} />
          <span>{fraud === undefined ? '–' : words.history(formatCount(delivered), formatCount(due))}</span>
        </div>
      </section>
      <p className="plug-still">
        {words.producers} <b>{formatMs(p50 / 1_000)}</b>
      </p>
      <p className="plug-still">
        {words.others} <b>{formatShortAge(oldest)}</b>
      </p>
    </div>
  )
}

/** A line for each connection: from system to system across all others, or each into the one log. */
function Threads({ count, isTangled = false }: { readonly count: number; readonly isTangled?: boolean }) {
  const at = (i: number): string => (((i + 0.5) / Math.max(1, count)) * 100).toFixed(1)
  const lines = Array.from({ length: count }, (_, i) =>
    isTangled ? `M${at(i)} 0L${at((i * 29 + 11) % count)} 40` : `M${at(i)} 0V31`,
  )
  return (
    <svg className="plug-threads" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
      <path d={lines.join('')} />
      {isTangled ? null : <path className="is-log" d="M0 35H100" />}
    </svg>
  )
}

/** Ten answers a side, and what the next customer hears. */
export function TenAnswers({ client }: InstrumentProps) {
  const answer = useAsked(client, SHELF)
  const order = useRunState(client, ({ events }) => events.findLast(({ kind }) => kind === 'OrderPlaced'))
  const systems = useRunState(client, (state) => state.worlds?.score.systems)
  const history = answer?.history ?? null
  if (history === null || systems === undefined) return null
  const nameOf = (id: string): string => systems.find((system) => system.id === id)?.name ?? id
  return (
    <div className="ten">
      {(['batch', 'stream'] as const).map((world) => {
        const { truth, answers } = history[world]
        const pairs = truth.at(-1)?.pairs ?? 0
        const right = answers.filter(({ steps }) => steps.at(-1)?.pairs === pairs).length
        const outcome = order?.kind === 'OrderPlaced' ? order[world] : null
        return (
          <section key={world} className={`is-${world}`}>
            <h3>
              {world === 'batch' ? 'Batchland' : 'Streamscape'} <small>{words.right(right, answers.length)}</small>
            </h3>
            <ul>
              {answers.map(({ system, steps }) => {
                const says = steps.at(-1)?.pairs
                return (
                  <li key={system} className={says === pairs ? 'is-right' : 'is-wrong'}>
                    <b>{says ?? '–'}</b>
                    <span>{nameOf(system)}</span>
                  </li>
                )
              })}
            </ul>
            <p className={outcome === 'oversold' ? 'ten-order is-no' : 'ten-order'}>
              {pairs < 0 ? companyLiveWords.owed : companyLiveWords.onShelf} <b>{Math.abs(pairs)}</b> · {words.order}{' '}
              <strong>{outcome === null ? words.notYet : outcome === 'refused' ? words.sorry : words.thanks}</strong>
            </p>
          </section>
        )
      })}
    </div>
  )
}

/** One reader is away, the others go on. */
export function Lunch({ client }: InstrumentProps) {
  const answer = useAsked(client, SHELF)
  const erp = useRunState(client, (state) => state.worlds?.score.systems.find(({ id }) => id === 'erp'))
  const answers = answer?.history?.stream.answers
  if (answers === undefined || erp === undefined) return null
  const say = (id: string): number | undefined => answers.find(({ system }) => system === id)?.steps.at(-1)?.pairs
  return (
    <dl className="lunch">
      <div>
        <dt>{words.erpSays}</dt>
        <dd className={say('erp') === say('web-shop') ? '' : 'is-no'}>{say('erp')}</dd>
      </div>
      <div>
        <dt>{words.othersSay}</dt>
        <dd>{say('web-shop')}</dd>
      </div>
      <div>
        <dt>{words.waits}</dt>
        <dd>{formatCount(erp.stream.waiting)}</dd>
      </div>
    </dl>
  )
}
