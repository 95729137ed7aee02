/**
 * Two runs as two skies on one clock: the playground's own, and another branch of it or the same without one thing that was
 * done. Whatever differs is found in their events and their measures at one instant.
 */
import { useMemo, useRef } from 'react'
import { skiesWords as words } from '../../../content/skies'
import type { SessionState } from '../../../protocol'
import type { Skies } from '../../../state'
import type { Ensemble, RunView } from '../../../state/ensemble'
import { formatClock } from '../../kit/format'
import { useSee, useSimActions } from '../../kit/sim-context'
import { describeCommand } from '../../timeline/flags'
import { findOwnDeeds, withoutDeed } from './deeds'
import { findFirstDifference, findNextDifference } from './first-difference'
import { ForkTrack } from './fork-track'
import { MeasuresTable } from './measures-table'
import { nameThings, type ThingNames, tellMoment } from './names'
import { SkyBar } from './sky-bar'
import { SkyFrame } from './sky-frame'
import { Strip } from './strip'
import { useEnsemble, useEnsembleState } from './use-ensemble'

type Beside = Exclude<Skies, { readonly kind: 'lanes' }>

interface CompareSkyProps {
  readonly beside: Beside
  readonly onLeave: () => void
}

export function CompareSky({ beside, onLeave }: CompareSkyProps) {
  const sessions = useRef<readonly SessionState[]>([])
  const { ensemble } = useEnsemble((own) => {
    sessions.current = [own, findOther(own, beside)]
    return sessions.current
  })
  return (
    <SkyFrame kind="compare" title={words.title} ensemble={ensemble} waiting={words.starting} onLeave={onLeave}>
      {ensemble === null ? null : (
        <Compared ensemble={ensemble} sessions={sessions.current} beside={beside} onLeave={onLeave} />
      )}
    </SkyFrame>
  )
}

function findOther(own: SessionState, beside: Beside): SessionState {
  return beside.kind === 'branch'
    ? { ...beside.session, timeUs: own.timeUs }
    : withoutDeed(own, beside, beside.isScripted)
}

interface ComparedProps extends CompareSkyProps {
  readonly ensemble: Ensemble
  readonly sessions: readonly SessionState[]
}

function Compared({ ensemble, sessions, beside, onLeave }: ComparedProps) {
  const views = useEnsembleState(ensemble, (state) => state.views)
  if (views === null) return null
  return <BothSkies ensemble={ensemble} sessions={sessions} beside={beside} onLeave={onLeave} views={views} />
}

function BothSkies({
  ensemble,
  sessions,
  beside,
  onLeave,
  views,
}: ComparedProps & { readonly views: readonly RunView[] }) {
  const shownUs = useEnsembleState(ensemble, (state) => state.shownUs)
  const frontierUs = useEnsembleState(ensemble, (state) => state.frontierUs)
  const keep = useKeep(ensemble, onLeave)
  const names = nameThings(views[0].structure)
  const labels = [
    words.here,
    beside.kind === 'branch' ? words.branch(beside.name) : words.withoutIt(describeCommand(beside.command, names)),
  ]
  const [one, other] = views.map(({ events }) => events)
  const difference = useMemo(() => findFirstDifference([one, other], frontierUs), [one, other, frontierUs])
  const isPast = difference !== null && shownUs >= difference.timeUs
  const goNext = () => {
    const next = findNextDifference([one, other], shownUs, frontierUs)
    if (next !== null) ensemble.seek(next)
  }
  return (
    <>
      <div className="skies-strips">
        {views.map((view, i) => (
          <Strip
            key={labels[i]}
            frames={ensemble.clients[i]}
            view={view}
            label={labels[i]}
            side={i === 0 ? 'left' : 'right'}
            difference={isPast ? tellDifference(difference.told[i], difference.timeUs, names) : null}
            onKeep={() => keep(i)}
          />
        ))}
        <div className="skies-clock" aria-hidden="true">
          <b className="mono">{formatClock(shownUs)}</b>
          <span>{words.oneClock}</span>
        </div>
      </div>
      <ForkTrack
        ensemble={ensemble}
        views={views}
        labels={labels}
        names={names}
        differenceUs={difference?.timeUs ?? null}
      />
      <div className="skies-lower">
        <MeasuresTable views={views} labels={labels} timeUs={shownUs} />
        <Deeds sessions={sessions} labels={labels} names={names} isAlike={difference === null} />
      </div>
      <SkyBar ensemble={ensemble}>
        <button
          type="button"
          className="btn btn-small btn-yes"
          disabled={difference === null}
          onClick={() => difference !== null && ensemble.seek(difference.timeUs)}
        >
          {difference === null ? words.noDifference : words.goFirst}
        </button>
        <button type="button" className="btn btn-small" disabled={difference === null} onClick={goNext}>
          {words.goNext}
        </button>
      </SkyBar>
    </>
  )
}

function tellDifference(told: Parameters<typeof tellMoment>[0], timeUs: number, names: ThingNames): string {
  return told.length === 0
    ? `${formatClock(timeUs)} ${words.nothingThere}`
    : `${formatClock(timeUs)} ${tellMoment(told, names)}`
}

/** The playground goes on in one of them, where the clock stands; the run before stays among its runs. */
function useKeep(ensemble: Ensemble, onLeave: () => void): (index: number) => void {
  const actions = useSimActions()
  const see = useSee()
  return (index) => {
    const session = ensemble.readSession(index)
    if (session === null) return
    onLeave()
    see({ asked: null })
    if (index === 0) actions.seek(session.timeUs)
    else actions.compareWith(session)
  }
}

interface DeedsProps {
  readonly sessions: readonly SessionState[]
  readonly labels: readonly string[]
  readonly names: ThingNames
  readonly isAlike: boolean
}

const DEEDS_MOST = 5

/** The cause of it: what was done in one and not in the other. */
function Deeds({ sessions, labels, names, isAlike }: DeedsProps) {
  const [mine, yours] = findOwnDeeds(sessions[0], sessions[1])
  const deeds = [...mine.map((deed) => [deed, 0] as const), ...yours.map((deed) => [deed, 1] as const)].sort(
    ([a], [b]) => a.timeUs - b.timeUs,
  )
  return (
    <section className="sky-deeds">
      <h2>
        {deeds.length === 0
          ? words.nothingDone
          : deeds.length === 1
            ? words.onlyThisDiffers
            : words.someDiffer(deeds.length)}
      </h2>
      <ul>
        {deeds.slice(0, DEEDS_MOST).map(([{ timeUs, command }, side]) => (
          <li key={`${side} ${timeUs} ${JSON.stringify(command)}`} className={side === 0 ? 'is-left' : 'is-right'}>
            <span className="mono">{formatClock(timeUs)}</span> {describeCommand(command, names)}{' '}
            <em>{words.inRun(labels[side])}</em>
          </li>
        ))}
      </ul>
      {deeds.length > DEEDS_MOST ? <p>{words.more(deeds.length - DEEDS_MOST)}</p> : null}
      {isAlike ? <p>{words.same}</p> : null}
    </section>
  )
}
