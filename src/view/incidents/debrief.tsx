/** What Iris knows: sealed until it is solved or somebody gives up, then the faults, the chain of causes and the lesson. */
import { useEffect, useRef, useState } from 'react'
import { incidentWords as words } from '../../content/incidents'
import { shellWords } from '../../content/shell'
import type { Measures, Structure } from '../../protocol'
import type { SimClient } from '../../state'
import { CastFigure } from '../kit/cast-figure'
import { MEDIA } from '../kit/media'
import { readSessionMs } from '../kit/silence'
import { useSim, useSimClient } from '../kit/sim-context'
import { describeCommand } from '../timeline/flags'
import { CauseList, type StoryNames } from '../why'
import { formatNight } from './night-clock'
import type { Level } from './use-level'

interface DebriefProps {
  readonly level: Level
  readonly structure: Structure
  readonly measures: Measures
  readonly isLast: boolean
  readonly onNext: () => void
}

export function Debrief(props: DebriefProps) {
  const { level } = props
  const [isBroken, breakSeal] = useState(false)
  const { solved } = level
  const isOpen = solved !== null || isBroken
  const box = useRef<HTMLElement>(null)
  const isSolved = solved !== null
  useEffect(() => {
    // On a phone it is far below what was just done.
    if (isSolved && window.matchMedia(MEDIA.phone).matches) box.current?.scrollIntoView({ block: 'center' })
  }, [isSolved])
  const saying = solved === null ? words.irisBusy : solved.stars[1] ? words.irisSolved : words.irisBroken
  return (
    <section className="debrief" ref={box}>
      <div className="debrief-iris">
        <p className="debrief-balloon" aria-live="polite">
          {saying}
        </p>
        <div>
          <CastFigure who="iris" face={solved === null ? 'worried' : 'glad'} label="" />
        </div>
      </div>
      <div className="debrief-paper">
        <h2>{isOpen ? words.debrief : words.sealed}</h2>
        {isOpen ? (
          <Opened {...props} />
        ) : (
          <>
            <p className="debrief-bars" aria-hidden="true">
              <i /> <i /> <i /> <i /> <i />
            </p>
            <p>{words.sealedText}</p>
            <button type="button" className="debrief-break" onClick={() => breakSeal(true)}>
              {words.breakSeal}
            </button>
          </>
        )}
      </div>
    </section>
  )
}

function useNames(structure: Structure, measures: Measures): StoryNames {
  const client = useSimClient()
  const clients = [...structure.producers, ...structure.consumers]
  return {
    site: (id) => structure.sites.find((site) => site.id === id)?.name ?? id,
    client: (id) => clients.find((one) => one.id === id)?.name ?? id,
    isScripted: (index) => index < client.store.getState().commands.filter((entry) => entry.fromScenario).length,
    clock: formatNight,
    lost: measures.lost,
    minIsr: measures.minIsr,
    isOneOfMany: (topic) => structure.partitions.filter((p) => p.topic === topic).length > 1,
    askedMinIsr: (topic) => structure.topics.find(({ name }) => name === topic)?.minIsr,
    sessionMs: readSessionMs(structure),
  }
}

/** The whole run, with what was done in it, as a link that the playground opens. */
async function openElsewhere(client: SimClient): Promise<void> {
  const session = client.readSession()
  const share = await import('../../state/share').catch(() => null)
  if (session === null || share === null) return client.store.getState().showNotice(() => shellWords.missing)
  window.location.href = share.makeShareLink(session, window.location.href).url
}

function Opened({ level, structure, measures, isLast, onNext }: DebriefProps) {
  const { incident, view, solved } = level
  const names = useNames(structure, measures)
  const client = useSimClient()
  const commands = useSim((s) => s.commands)
  const nowUs = useSim((s) => s.timeUs)
  const hidden = incident.world.commands.filter(({ atMs }) => atMs * 1000 <= nowUs)
  const own = commands.filter(({ fromScenario }) => !fromScenario)
  return (
    <div className="debrief-open">
      {solved === null ? null : <p className="debrief-solved">{words.solved(formatNight(solved.timeUs))}</p>}
      <h3>{words.hidden}</h3>
      <ol>
        {hidden.map(({ atMs, command }) => (
          <li key={`${atMs} ${JSON.stringify(command)}`}>
            <span className="mono">{formatNight(atMs * 1000)}</span> {describeCommand(command, names)}
          </li>
        ))}
      </ol>
      <h3>{words.why}</h3>
      {view?.bad == null ? <p>{words.noBad}</p> : <CauseList eventId={view.bad.eventId} names={names} />}
      <h3>{words.whatYouDid}</h3>
      {own.length === 0 ? (
        <p>{words.didNothing}</p>
      ) : (
        <ol>
          {own.map(({ index, timeUs, command }) => (
            <li key={index}>
              <span className="mono">{formatNight(timeUs)}</span> {describeCommand(command, names)}
            </li>
          ))}
        </ol>
      )}
      <h3>{words.remember}</h3>
      <p className="debrief-lesson">{words.levels[incident.id].lesson}</p>
      <p className="debrief-buttons">
        <button type="button" className="btn btn-small" onClick={level.begin}>
          {words.again}
        </button>
        <button type="button" className="btn btn-small" onClick={() => void openElsewhere(client)}>
          {words.openWorld}
        </button>
        {isLast ? null : (
          <button type="button" className="btn btn-hot btn-small" onClick={onNext}>
            {words.next} ▸
          </button>
        )}
      </p>
    </div>
  )
}
