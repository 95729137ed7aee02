/** The pager, what has been noticed so far, what people say, and hints. */
import { useState } from 'react'
import { incidentWords as words } from '../../content/incidents'
import type { Symptom } from '../../core'
import type { Structure } from '../../protocol'
import { CastFigure } from '../kit/cast-figure'
import { formatCount, splitDuration } from '../kit/format'
import { useSim } from '../kit/sim-context'
import { formatNight } from './night-clock'
import type { Level } from './use-level'

export function Pager({ level }: { readonly level: Level }) {
  const { incident, solved } = level
  const [what, where] = words.levels[incident.id].pager
  return (
    <section className="pager" aria-label={words.pagerLabel}>
      <div className="pager-window" aria-hidden="true">
        <span className="pager-moon" />
        <span className="pager-buzz">{words.buzz}</span>
      </div>
      <div className="pager-ada">
        <CastFigure who="ada" face={solved === null ? 'worried' : 'glad'} label="" />
      </div>
      <div className="pager-case">
        <p className="pager-screen">
          <small>{words.pager(formatNight(incident.alarmMs * 1000))}</small>
          <b>{what}</b>
          <span>{where}</span>
        </p>
        <span className="pager-keys" aria-hidden="true" />
      </div>
    </section>
  )
}

export function SymptomsCard({ level }: { readonly level: Level }) {
  const { incident, view, solved } = level
  const structure = useSim((s) => s.structure)
  const { said } = words.levels[incident.id]
  const symptoms = view?.symptoms ?? []
  return (
    <section className="symptoms-card">
      <h2>{words.symptoms}</h2>
      <ul>
        {symptoms.length === 0 ? <li className="is-said">{words.noSymptoms}</li> : null}
        {symptoms.map((symptom) => {
          const [clock, text, error] = tellSymptom(symptom, structure)
          return (
            <li key={`${symptom.kind} ${symptom.timeUs} ${text}`}>
              <span className="mono">{clock}</span> {text}
              {error === '' ? null : <code className="is-error">{error}</code>}
            </li>
          )
        })}
        {said.map((line) => (
          <li key={line} className="is-said">
            {line}
          </li>
        ))}
      </ul>
      {solved === null ? <Hints level={level} /> : null}
    </section>
  )
}

function Hints({ level }: { readonly level: Level }) {
  const { hints } = words.levels[level.incident.id]
  const [given, setGiven] = useState(0)
  return (
    <div className="hints" aria-live="polite">
      {hints.slice(0, given).map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
      {given < hints.length ? (
        <p className="hints-ask">
          <button type="button" className="btn btn-yes btn-small" onClick={() => setGiven(given + 1)}>
            {words.hint(given + 1, hints.length)}
          </button>
          <small>{words.hintNote}</small>
        </p>
      ) : (
        <small>{words.noMoreHints}</small>
      )}
    </div>
  )
}

function nameOf(structure: Structure | null, id: string): string {
  return (
    [...(structure?.producers ?? []), ...(structure?.consumers ?? [])].find((client) => client.id === id)?.name ?? id
  )
}

function tellSymptom(symptom: Symptom, structure: Structure | null): readonly [string, string, string] {
  const clock = formatNight(symptom.timeUs)
  const { symptom: say } = words
  switch (symptom.kind) {
    case 'refused':
      return say.refused(clock, nameOf(structure, symptom.producer), symptom.error)
    case 'stopped':
      return say.stopped(clock, symptom.topic, symptom.isPartly)
    case 'resumed':
      return say.resumed(clock, symptom.topic, splitDuration(symptom.stoppedUs).join('\u00a0'))
    case 'skipped':
      return say.skipped(clock, nameOf(structure, symptom.consumer), formatCount(symptom.records))
    case 'rebalanced':
      return say.rebalanced(clock, symptom.group, symptom.times)
    case 'lost':
      return say.lost(clock, symptom.topic, formatCount(symptom.records))
    case 'expired':
      return say.expired(clock, nameOf(structure, symptom.producer), formatCount(symptom.records))
  }
}
