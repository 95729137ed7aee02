/**
 * Two runs as two skies on one clock: the playground's own, and another branch of it or the same without one thing that was
 * done. Whatever differs is found in their events and their measures at one instant.
 */
import { useMemo, useState } from 'react'
import { tellTitle } from '../../../content/scenarios'
import { skiesWords as words } from '../../../content/skies'
import type { SessionState } from '../../../protocol'
import type { Skies } from '../../../state'
import type { Ensemble, RunView } from '../../../state/ensemble'
import { formatClock } from '../../kit/format'
import { useSee, useSim, useSimActions } from '../../kit/sim-context'
import { describeCommand } from '../../timeline/flags'
import { findOwnDeeds, withoutDeed } from './deeds'
import { findFirstDifference, findNextDifference } from './first-difference'
import { ForkTrack } from './fork-track'
import { MeasuresTable } from './measures-table'
import { nameThings, type ThingNames, tellFlag, tellMoment } from './names'
import { SkyBar } from './sky-bar'
import { SkyFrame } from './sky-frame'
import { Strip } from './strip'
import { useEnsemble, useEnsembleState } from './use-ensemble'

type Beside = Exclude<Skies, { readonly kind: 'lanes' | 'groups' | 'sweep' }>

interface CompareSkyProps {
  readonly beside: Beside
  readonly onLeave: () => void
}

export function CompareSky({ beside, onLeave }: CompareSkyProps) {
  const [sessions, setSessions] = useState<readonly [SessionState, SessionState] | null>(null)
  const structure = useSim((state) => state.structure)
  const { ensemble } = useEnsemble((own) => {
    const both = [own, findOther(own, beside)] as const
    setSessions(both)
    return both
  })
  if (structure === null) return null
  const names = nameThings(structure)
  const labels = [words.here, nameOther(beside, names)]
  return (
    <SkyFrame
      kind="compare"
      title={words.title}
      caption={sessions === null ? null : <Deeds sessions={sessions} labels={labels} names={names} />}
      ensemble={ensemble}
      waiting={words.starting}
      onLeave={onLeave}
    >
      {ensemble === null ? null : <WhenThere ensemble={ensemble} labels={labels} names={names} onLeave={onLeave} />}
    </SkyFrame>
  )
}

function findOther(own: SessionState, beside: Beside): SessionState {
  if (beside.kind === 'without') return withoutDeed(own, beside, beside.isScripted)
  return { ...beside.session, timeUs: own.timeUs }
}

function nameOther(beside: Beside, names: ThingNames): string {
  if (beside.kind === 'branch') return words.branch(beside.name)
  if (beside.kind === 'without') return words.withoutIt(describeCommand(beside.command, names))
  const { id, title } = beside.session.scenario
  return tellTitle(id, title)
}

interface BothProps {
  readonly ensemble: Ensemble
  readonly labels: readonly string[]
  readonly names: ThingNames
  readonly onLeave: () => void
}

function WhenThere(props: BothProps) {
  const views = useEnsembleState(props.ensemble, (state) => state.views)
  return views === null ? null : <BothSkies {...props} views={views} />
}

function BothSkies({ ensemble, labels, names, onLeave, views }: BothProps & { readonly views: readonly RunView[] }) {
  const shownUs = useEnsembleState(ensemble, (state) => state.shownUs)
  const frontierUs = useEnsembleState(ensemble, (state) => state.frontierUs)
  const keep = useKeep(ensemble, onLeave)
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
        shownUs={shownUs}
        differenceUs={difference?.timeUs ?? null}
      />
      <div className="skies-lower">
        <MeasuresTable views={views} labels={labels} timeUs={shownUs} />
        <CameOf views={views} labels={labels} names={names} fromUs={difference?.timeUs ?? null} untilUs={shownUs} />
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
}

const DEEDS_MOST = 2

/** The cause of it: what was done in one and not in the other. */
function Deeds({ sessions, labels, names }: DeedsProps) {
  const [mine, yours] = findOwnDeeds(sessions[0], sessions[1])
  const deeds = [...mine.map((deed) => [deed, 0] as const), ...yours.map((deed) => [deed, 1] as const)].sort(
    ([a], [b]) => a.timeUs - b.timeUs,
  )
  const isOtherWorld = sessions[0].scenario.id !== sessions[1].scenario.id
  return (
    <>
      {isOtherWorld ? words.otherWorld : null}{' '}
      {deeds.length === 0
        ? words.nothingDone
        : deeds.length === 1
          ? words.onlyThisDiffers
          : words.someDiffer(deeds.length)}
      {deeds.slice(0, DEEDS_MOST).map(([{ timeUs, command }, side]) => (
        <span key={`${side} ${timeUs} ${JSON.stringify(command)}`}>
          {' '}
          <b className="mono">{formatClock(timeUs)}</b> {describeCommand(command, names)},{' '}
          <em>{words.inRun(labels[side])}</em>
        </span>
      ))}
      {deeds.length > DEEDS_MOST ? ` ${words.more(deeds.length - DEEDS_MOST)}` : null}
    </>
  )
}

interface CameOfProps {
  readonly views: readonly RunView[]
  readonly labels: readonly string[]
  readonly names: ThingNames
  /** Of the first difference; null while there is none. */
  readonly fromUs: number | null
  readonly untilUs: number
}

const TOLD_MOST = 8

/** What each of them told from the first difference to where the clock stands. */
function CameOf({ views, labels, names, fromUs, untilUs }: CameOfProps) {
  if (fromUs === null || fromUs > untilUs) return <p className="sky-deeds sky-alike">{words.same}</p>
  return (
    <section className="sky-deeds">
      <h2>{words.cameOf}</h2>
      <div className="sky-came">
        {views.map(({ markers }, i) => {
          const told = markers.filter(({ timeUs, kind }) => timeUs >= fromUs && timeUs <= untilUs && kind !== 'start')
          return (
            <div key={labels[i]} className={i === 0 ? 'is-left' : 'is-right'}>
              <h3>{labels[i]}</h3>
              <ul>
                {told.length === 0 ? <li>{words.nothingCame}</li> : null}
                {told.slice(-TOLD_MOST).map(({ eventId, timeUs, event }) => (
                  <li key={eventId}>
                    <span className="mono">{formatClock(timeUs)}</span> {tellFlag(event, names)}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}
