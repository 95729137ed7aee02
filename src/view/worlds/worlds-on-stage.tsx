/**
 * The two worlds in a window of the stage: the pictures and the score, and with hands their clock and the faults. The one
 * thing a reader would get wrong: the company is that of the run, and no address says it.
 */
import { useRef, useState } from 'react'
import { dayWords } from '../../content/worlds-day'
import { later } from '../kit/later'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { showRunNames } from './day-format'
import { followEvent } from './follow'
import { type Looking, NOTHING } from './looking'
import { ScoreBand } from './score-band'
import { showIndustry } from './things'
import { WorldPanels } from './world-panels'
import { WorldsTransport } from './worlds-transport'
import './worlds.css'
import './worlds-drawing.css'
import './worlds-day.css'
import './worlds-follow.css'
import './worlds-stage.css'

const Windows = later(
  () => import('./worlds-windows'),
  (m) => m.WorldsWindows,
)

export function WorldsOnStage() {
  const client = useSimClient()
  const actions = useSimActions()
  const worlds = useSim((state) => state.worlds)
  const timeUs = useSim((state) => state.timeUs)
  const speed = useSim((state) => state.speed)
  const [looking, look] = useState<Looking>(NOTHING)
  const band = useRef<HTMLElement>(null)
  const scenario = useSim(() => client.readSession()?.scenario ?? null)
  showRunNames(scenario?.business ?? null)
  showIndustry(scenario?.id ?? '')
  if (worlds === null) return <p role="status">{dayWords.starting}</p>
  return (
    <div className="worlds worlds-on-stage">
      <WorldPanels
        worlds={worlds}
        timeUs={timeUs}
        onSystem={(id) => look({ at: 'system', id })}
        onPair={() => look({ at: 'pair' })}
        onEvent={(number) => void followEvent(actions, { by: 'number', number }, () => actions.setSpeed(speed))}
      />
      <ScoreBand ref={band} worlds={worlds} timeUs={timeUs} onMetric={(metric) => look({ at: 'number', metric })} />
      {client.canCommand ? (
        <WorldsTransport worlds={worlds} hasScore={false} onBreak={() => look({ at: 'faults' })} />
      ) : null}
      {looking.at === 'nothing' ? null : <Windows looking={looking} look={look} worlds={worlds} />}
    </div>
  )
}
