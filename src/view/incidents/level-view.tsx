/** One incident, played: pager and symptoms, the cluster and its terminal, what is wanted and what it was. */
import { useEffect } from 'react'
import { incidentWords as words } from '../../content/incidents'
import { INCIDENTS, type Incident } from '../../incidents'
import { useSim, useSimActions } from '../kit/sim-context'
import { Debrief } from './debrief'
import { GoalsCard } from './goals-card'
import { LevelScene } from './level-scene'
import { Pager, SymptomsCard } from './symptoms-card'
import { Terminal } from './terminal'
import { Tiles } from './tiles'
import { TimeStrip } from './time-strip'
import { useLevel } from './use-level'
import { useTerminal } from './use-terminal'

export function LevelView({ incident }: { readonly incident: Incident }) {
  const level = useLevel(incident)
  const terminal = useTerminal(incident)
  const { focusOn } = useSimActions()
  const structure = useSim((s) => (s.structure?.scenarioId === incident.world.id ? s.structure : null))
  const focus = useSim((s) => s.focus)
  const measures = useSim((s) => s.measures)
  const number = INCIDENTS.indexOf(incident)
  useEffect(() => {
    if (structure !== null && focus?.topic !== incident.topic) focusOn(incident.topic, 0)
  }, [structure, focus?.topic, incident.topic, focusOn])
  const next = INCIDENTS[number + 1]
  return (
    <div className="level">
      <h1 className="visually-hidden">
        {words.numbered(number + 1, INCIDENTS.length, words.levels[incident.id].title)}
      </h1>
      <div className="level-left">
        <Pager level={level} />
        <SymptomsCard key={incident.id} level={level} />
      </div>
      <div className="level-middle">
        {structure === null || focus === null || measures === null ? (
          <p className="level-wait">{words.building}</p>
        ) : (
          <div className="level-window">
            <LevelScene structure={structure} focus={focus} measures={measures} lookedAt={terminal.lookedAt} />
            <Tiles measures={measures} />
          </div>
        )}
        <Terminal key={incident.id} incident={incident} terminal={terminal} />
      </div>
      <div className="level-right">
        <GoalsCard level={level} looks={terminal.looks} />
        {structure === null || measures === null ? null : (
          <Debrief
            key={incident.id}
            level={level}
            structure={structure}
            measures={measures}
            isLast={next === undefined}
            onNext={() => {
              if (next !== undefined) window.location.hash = `#/incidents/${next.id}`
            }}
          />
        )}
      </div>
      <TimeStrip level={level} />
    </div>
  )
}
