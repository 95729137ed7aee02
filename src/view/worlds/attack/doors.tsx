/** The three defences, numbered in the order of the story: what is it, who was it, may they. */
import type { ReactNode } from 'react'
import { attackWords as words } from '../../../content/attack'
import type { GovernanceScore } from '../../../core/company'
import { formatCount } from '../../kit/format'
import { useSimActions } from '../../kit/sim-context'
import { AuditSearch } from './audit-search'
import { countAway, isValidating, nextStep, type Step } from './stage'
import { Switch } from './switch'
import { WriteList } from './write-list'

export function Doors({ score }: { readonly score: GovernanceScore }) {
  return (
    <section className="doors" aria-label={words.doors}>
      <h3 className="doors-title">{words.doors}</h3>
      <ol className="doors-list">
        <SchemaDoor score={score} />
        <AuditDoor score={score} />
        <RolesDoor score={score} />
      </ol>
    </section>
  )
}

interface DoorProps {
  readonly step: Step
  readonly score: GovernanceScore
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: ReactNode
}

const NUMBERS: Readonly<Record<Step, number>> = { schema: 1, audit: 2, roles: 3 }

function Door({ step, score, on, onChange, children }: DoorProps) {
  const { name, question, text } = words[step]
  const isNext = score.attack !== null && nextStep(score) === step
  return (
    <li className={`door door-${step}${on ? ' is-on' : ''}${isNext ? ' is-next' : ''}`}>
      <p className="door-head">
        <span className="door-number" aria-hidden="true">
          {NUMBERS[step]}
        </span>
        <b className="door-question">{question}</b>
        {isNext ? <span className="door-next">{words.nextStep}</span> : null}
      </p>
      <Switch name={name} on={on} isHot={isNext} onChange={onChange} />
      <p className="door-text">{text}</p>
      {children}
    </li>
  )
}

function Count({ value, text }: { readonly value: number; readonly text: string }) {
  return (
    <p className="door-count">
      <b className="big-number">{formatCount(value)}</b> <span>{text}</span>
    </p>
  )
}

function SchemaDoor({ score }: { readonly score: GovernanceScore }) {
  const { issue } = useSimActions()
  const last = score.rejected.find(({ reason }) => reason === 'INVALID_RECORD')
  const atProducers = countAway(score, 'SerializationException')
  return (
    <Door
      step="schema"
      score={score}
      on={isValidating(score)}
      onChange={(on) => issue({ kind: 'SetSchemaValidation', feed: 'all', on })}
    >
      <Count value={countAway(score, 'INVALID_RECORD')} text={words.schema.counted} />
      <p className="fine">
        <code>{words.schema.config}</code>
      </p>
      {last === undefined ? null : <p className="door-message">{last.message}</p>}
      <div className="door-own">
        <Switch
          name={words.schema.producers}
          on={score.serializers}
          onChange={(on) => issue({ kind: 'SetSerializerChecks', on })}
        />
        <p className="fine">
          {words.schema.producersText}
          {atProducers > 0 ? ` ${formatCount(atProducers)} ${words.schema.producersCount}.` : ''}
        </p>
      </div>
    </Door>
  )
}

function AuditDoor({ score }: { readonly score: GovernanceScore }) {
  const { issue } = useSimActions()
  return (
    <Door step="audit" score={score} on={score.auditOn} onChange={(on) => issue({ kind: 'SetAuditLog', on })}>
      <Count value={score.auditEntries} text={words.audit.counted} />
      <AuditSearch score={score} />
    </Door>
  )
}

function RolesDoor({ score }: { readonly score: GovernanceScore }) {
  const { issue } = useSimActions()
  const denied = score.rejected.find(({ place }) => place === 'authorizer')
  return (
    <Door step="roles" score={score} on={score.rolesOn} onChange={(on) => issue({ kind: 'SetRoleBindings', on })}>
      <Count value={countAway(score, 'TOPIC_AUTHORIZATION_FAILED')} text={words.roles.counted} />
      {denied === undefined ? null : <p className="door-message">{denied.message}</p>}
      <WriteList score={score} />
      {score.bindings.length === 0 ? null : (
        <details className="door-bindings">
          <summary>
            {words.roles.bindings(score.bindings.length)} <small>{words.roles.show}</small>
          </summary>
          <ul>
            {score.bindings.map(({ principal, role, resourceType, resource, patternType }) => (
              <li key={`${principal} ${role} ${resourceType} ${resource} ${patternType}`}>
                <code>{principal}</code> {role}{' '}
                <code>
                  {resourceType}:{patternType}:{resource}
                </code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Door>
  )
}
