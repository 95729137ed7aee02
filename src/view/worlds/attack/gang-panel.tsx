/** The gang at the door: five of one mould, what they carry and where, and what one of the three says to it. */
import { useState } from 'react'
import { attackWords as words } from '../../../content/attack'
import type { Command } from '../../../core'
import type { GovernanceScore } from '../../../core/company'
import { CastFigure, type GangName } from '../../kit/cast-figure'
import { Sentence } from '../../kit/sentence'
import { useSim, useSimActions } from '../../kit/sim-context'
import { isValidating, sayNow } from './stage'

type StartAttack = Extract<Command, { kind: 'StartAttack' }>

/** An hour of the run, at a pace that can be watched. */
const RECORDS = 1_800
const RECORDS_PER_SECOND = 0.5
const WATCHABLE_SPEED = 60
/** In the order in which the words name them. */
const GANG: readonly GangName[] = ['script', 'bates', 'up', 'job', 'file']
const PAYLOADS = Object.keys(words.payloads) as readonly StartAttack['payload'][]

export function GangPanel({ score }: { readonly score: GovernanceScore }) {
  const { attack, validation } = score
  const isRunning = attack?.running ?? false
  const { who, face, text } = sayNow(score)
  return (
    <div className={isRunning ? 'gang-panel is-attacking' : 'gang-panel'}>
      <div className="gang-head">
        <h2 id="attack-title">{words.title}</h2>
        <p className="gang-lead">{words.lead}</p>
        {attack === null ? null : (
          <p className="gang-login">
            {words.login} <code>{attack.principal}</code>
          </p>
        )}
      </div>
      <div className="gang-row">
        <ul className="gang-figures">
          {words.gang.map((name, i) => (
            <li key={name}>
              <span className="gang-figure">
                <CastFigure who={GANG[i % GANG.length]} face={gangFace(score, i)} label="" />
              </span>
              <span className="gang-name">{name}</span>
            </li>
          ))}
        </ul>
        {isRunning ? (
          <span className="gang-sound" aria-hidden="true">
            {soundOf(score)}
          </span>
        ) : null}
      </div>
      <div className="gang-balloon">
        <span className="gang-speaker">
          <CastFigure who={who} face={face} label={words.speakers[who]} />
        </span>
        <p aria-live="polite">
          <Sentence text={text} />
        </p>
      </div>
      <AttackControls feeds={validation.map(({ feed }) => feed)} isRunning={isRunning} hasRun={attack !== null} />
    </div>
  )
}

function gangFace(score: GovernanceScore, i: number): 'calm' | 'glad' | 'worried' {
  if (score.attack === null) return i % 2 === 0 ? 'calm' : 'glad'
  return score.rolesOn || isValidating(score) ? 'worried' : 'glad'
}

function soundOf(score: GovernanceScore): string {
  if (score.rolesOn) return words.sound.denied
  return isValidating(score) ? words.sound.blocked : words.sound.attack
}

interface AttackControlsProps {
  readonly feeds: readonly StartAttack['feed'][]
  readonly isRunning: boolean
  readonly hasRun: boolean
}

function AttackControls({ feeds, isRunning, hasRun }: AttackControlsProps) {
  const { issue, play, setSpeed, undo } = useSimActions()
  const commands = useSim((s) => s.commands)
  const speed = useSim((s) => s.speed)
  const [feed, setFeed] = useState<StartAttack['feed']>('orders')
  const [payload, setPayload] = useState<StartAttack['payload']>('plain-text')
  const last = commands.findLast(({ fromScenario }) => !fromScenario)
  const start = (): void => {
    issue({ kind: 'StartAttack', feed, payload, records: RECORDS, recordsPerSecond: RECORDS_PER_SECOND })
    if (speed > WATCHABLE_SPEED) setSpeed(WATCHABLE_SPEED)
    play()
  }
  return (
    <div className="gang-controls">
      <label>
        {words.topic}
        <select
          className="field"
          value={feed}
          disabled={isRunning}
          onChange={(event) => setFeed(event.target.value as StartAttack['feed'])}
        >
          {feeds.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label>
        {words.payload}
        <select
          className="field"
          value={payload}
          disabled={isRunning}
          onChange={(event) => setPayload(event.target.value as StartAttack['payload'])}
        >
          {PAYLOADS.map((one) => (
            <option key={one} value={one}>
              {words.payloads[one]}
            </option>
          ))}
        </select>
      </label>
      <p className="gang-buttons">
        {isRunning ? (
          <button type="button" className="btn" onClick={() => issue({ kind: 'StopAttack' })}>
            {words.stop}
          </button>
        ) : (
          <button type="button" className="btn btn-bad" onClick={start}>
            {hasRun ? words.again : words.start}
          </button>
        )}
        <button
          type="button"
          className="btn btn-small"
          disabled={last === undefined}
          onClick={() => last !== undefined && undo(last.index)}
        >
          {words.undo}
        </button>
      </p>
      <p className="gang-hint">
        {words.payloadHints[payload]} {speed > WATCHABLE_SPEED && !isRunning ? words.slows : ''}
      </p>
    </div>
  )
}
