/** Two hands: how long until the cluster was sure, and how long the help took. Read from the run's events. */
import { localizeDecimal } from '../../../content/numbers'
import { liveWords as words } from '../../../content/story-live'
import { useRunState } from '../use-story-run'
import type { InstrumentProps } from './live-view'

export function StopWatch({ client }: InstrumentProps) {
  const events = useRunState(client, (state) => state.events)
  const killed = events.find(({ kind }) => kind === 'SiteKilled')
  const elected = events.find(
    ({ kind, timeUs }) => kind === 'LeaderElected' && killed !== undefined && timeUs > killed.timeUs,
  )
  const promoted = events.find(
    ({ kind, timeUs }) => kind === 'ObserverPromoted' && elected !== undefined && timeUs >= elected.timeUs,
  )
  const sureS = killed === undefined || elected === undefined ? null : (elected.timeUs - killed.timeUs) / 1_000_000
  const helpMs = elected === undefined || promoted === undefined ? null : (promoted.timeUs - elected.timeUs) / 1_000
  return (
    <dl className="stop-watch">
      <div>
        <dt>{words.toBeSure}</dt>
        <dd>{sureS === null ? '…' : `${localizeDecimal(sureS.toFixed(3))} s`}</dd>
      </div>
      <div>
        <dt>{words.toHelp}</dt>
        <dd>{helpMs === null ? '…' : `${Math.round(helpMs)} ms`}</dd>
      </div>
    </dl>
  )
}
