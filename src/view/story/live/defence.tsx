/**
 * Instruments of the defence, in its order: the shield and what it turns away, bins for what is in the log already, five kinds
 * of poison at one door, the audit log, and who holds a key. Every number is the core's measure of the moment.
 */
import { useEffect, useMemo, useState } from 'react'
import { gangWords as words } from '../../../content/story-gang'
import type { AuditQuery, GovernanceScore } from '../../../core/company'
import type { Question } from '../../../protocol'
import { KINDS } from '../../../story/runs/chapter-06'
import { formatCount } from '../../kit/format'
import { formatAge, formatTimeToSecond } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import { useNames } from './company'
import { useGovernance } from './gang'
import './gang.css'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const GANG = 'User:batch-script'
const nameOf = (principal: string): string => principal.replace('User:', '')

function sumOf(governance: GovernanceScore, is: (row: GovernanceScore['rejected'][number]) => boolean): number {
  return governance.rejected.filter(is).reduce((sum, { records }) => sum + records, 0)
}

/** Which of the three stand; the next one can be pulled, the others wait for it. */
function Levers({ governance }: { readonly governance: GovernanceScore }) {
  const on = [governance.validation.every(({ on: isOn }) => isOn), governance.auditOn, governance.rolesOn]
  return (
    <ol className="shield-levers">
      {words.levers.map((name, i) => {
        const state = on[i] ? 'on' : on.slice(0, i).every(Boolean) ? 'next' : 'locked'
        return (
          <li key={name} className={`is-${state}`}>
            <b>{i + 1}</b> {name} <small>{words.leverStates[state]}</small>
          </li>
        )
      })}
    </ol>
  )
}

/** The door from the side. */
export function Shield({ client }: InstrumentProps) {
  const governance = useGovernance(client)
  if (governance === null) return null
  const { attack, stopped } = governance
  const message = governance.rejected.find(({ reason }) => reason === 'INVALID_RECORD')?.message
  return (
    <div className="gang shield">
      <dl className="gang-tiles">
        <div>
          <dt>{words.turnedAway}</dt>
          <dd className="is-good">{attack === null ? '–' : formatCount(attack.invalid)}</dd>
          <dd className="gang-code">INVALID_RECORD</dd>
        </div>
        <div>
          <dt>{words.gotIn}</dt>
          <dd className="is-bad">{attack === null ? '–' : formatCount(attack.accepted)}</dd>
        </div>
        <div>
          <dt>{words.ourRefused}</dt>
          <dd>{formatCount(sumOf(governance, ({ principal }) => principal !== GANG))}</dd>
        </div>
      </dl>
      <p className={stopped.length > 0 ? 'is-no' : 'is-yes'}>
        {stopped.length > 0 ? words.stuckOf(stopped.length, 10) : words.nobodyStuck(10)}
      </p>
      {message === undefined ? null : (
        <p className="gang-message" title={message}>
          {message}
        </p>
      )}
      <Levers governance={governance} />
      <p className="gang-fine">{words.confluentSchema}</p>
    </div>
  )
}

/** Ten readers, and what each has put aside. */
export function Bins({ client }: InstrumentProps) {
  const governance = useGovernance(client)
  const systems = useRunState(client, (state) => state.worlds?.score.systems)
  const systemName = useNames(client)
  if (governance === null || systems === undefined) return null
  const { stopped, deadLetters, deadLetterQueue } = governance
  const all = deadLetters.reduce((sum, { records }) => sum + records, 0)
  return (
    <div className="gang bins">
      <p className="bins-sum">
        <b>{deadLetterQueue ? formatCount(all) : '–'}</b> {deadLetterQueue ? words.lettersAll : words.lettersNone}
      </p>
      <p className={stopped.length > 0 ? 'is-no' : 'is-yes'}>
        {stopped.length > 0 ? words.stuckOf(stopped.length, 10) : words.nobodyStuck(10)}
        {stopped.length > 0 ? ` · ${words.oldest} ${formatAge(Math.max(...stopped.map(({ ageUs }) => ageUs)))}` : null}
      </p>
      <ul className="gang-readers">
        {systems.map(({ id }) => {
          const isStuck = stopped.some(({ system }) => system === id)
          const letters = deadLetters.find(({ system }) => system === id)?.records ?? 0
          return (
            <li key={id} className={isStuck ? 'is-no' : 'is-yes'}>
              <span>{systemName(id)}</span>
              <b>
                {isStuck ? '✗' : '✓'}
                {letters > 0 ? ` ✉ ${formatCount(letters)}` : ''}
              </b>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface Outcome {
  readonly invalid: number
  readonly accepted: number
  readonly letters: number
  readonly believed: number
}

/** Five kinds at one door; what was tried stays beside the others. */
export function FiveDoors({ client, live, phase, chosen, choose }: InstrumentProps) {
  const governance = useGovernance(client)
  const [tried, setTried] = useState<Readonly<Record<string, Outcome>>>({})
  const run = chosen ?? live.run
  const { attack = null, deadLetters = [], believed = 0 } = governance ?? {}
  const letters = deadLetters.reduce((sum, { records }) => sum + records, 0)
  const now: Outcome | null =
    attack === null ? null : { invalid: attack.invalid, accepted: attack.accepted, letters, believed }
  const key = now === null ? '' : Object.values(now).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all of it.
  useEffect(() => {
    if (phase === 'done' && now !== null) setTried((was) => ({ ...was, [run]: now }))
  }, [phase, run, key])
  return (
    <div className="gang five-doors">
      <p>{words.doorTitle}</p>
      <ul>
        {KINDS.map((kind) => {
          const name = `door-${kind}`
          const told = name === run && now !== null ? now : tried[name]
          const isIn = told !== undefined && told.accepted > 0
          return (
            <li key={kind} className={told === undefined ? '' : isIn ? 'is-no' : 'is-yes'}>
              <button
                type="button"
                className="choice"
                aria-pressed={name === run}
                disabled={phase === 'waiting' || phase === 'playing'}
                onClick={() => choose(name)}
              >
                {words.kinds[kind]}
              </button>
              <b>
                {told === undefined
                  ? words.notTried
                  : isIn
                    ? words.inside(formatCount(told.accepted))
                    : words.out(formatCount(told.invalid))}
              </b>
              <span>
                {told === undefined || !isIn
                  ? ''
                  : told.believed > 0
                    ? words.believed(formatCount(told.believed))
                    : words.lettersOf(formatCount(told.letters))}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const SHOWN = 6

/** The log of who did what, with what was searched for. */
export function Lens({ client }: InstrumentProps) {
  const governance = useGovernance(client)
  const [text, setText] = useState('')
  const [isDenied, setDenied] = useState(false)
  const question = useMemo((): Extract<Question, { type: 'audit' }> => {
    const query: AuditQuery = {
      ...(text.trim() === '' ? {} : { text: text.trim() }),
      ...(isDenied ? { granted: false } : {}),
    }
    return { type: 'audit', query }
  }, [text, isDenied])
  const answer = useAsked(client, question)
  if (governance === null) return null
  const { auditOn, auditEntries, auditSinceUs, firstBad, firstFound } = governance
  if (!auditOn) return <div className="gang lens is-off">{words.logOff}</div>
  const entries = answer?.entries ?? []
  return (
    <div className="gang lens">
      <p>{words.logOn(formatCount(auditEntries), formatTimeToSecond(auditSinceUs))}</p>
      <div className="lens-pane">
        {firstFound === null ? (
          <span>{words.firstNot}</span>
        ) : (
          <>
            <small>{words.first}</small>
            <b>
              {formatTimeToSecond(firstFound.timeUs)}.
              {String(Math.floor(firstFound.timeUs / 1_000) % 1_000).padStart(3, '0')}
            </b>
            <strong>{firstFound.principal}</strong>
            <small>{words.firstGranted}</small>
          </>
        )}
      </div>
      <form className="lens-search" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.placeholder}
          maxLength={60}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <label>
          <input type="checkbox" checked={isDenied} onChange={(event) => setDenied(event.target.checked)} />{' '}
          {words.deniedOnly}
        </label>
        <button type="button" disabled={firstFound === null} onClick={() => setText(firstFound?.principal ?? '')}>
          {words.findFirst}
        </button>
      </form>
      <ol className="lens-roll">
        {entries.slice(0, SHOWN).map(({ offset, timeUs, principal, operation, topic, granted, result }) => (
          <li key={offset} className={principal === GANG ? 'is-no' : ''}>
            <code>{formatTimeToSecond(timeUs)}</code> <b>{nameOf(principal)}</b> {operation} {topic}{' '}
            <em>{granted ? result : `✗ ${result}`}</em>
          </li>
        ))}
        {entries.length === 0 ? <li>{words.none}</li> : null}
      </ol>
      {firstBad !== null && firstBad.timeUs < auditSinceUs ? (
        <p className="lens-late">{words.firstOfAll(formatTimeToSecond(firstBad.timeUs))}</p>
      ) : null}
      <p className="gang-fine">{words.auditNote}</p>
    </div>
  )
}

/** Topics that the cluster makes for what could not be read; a key to them lets nobody write where it matters. */
const isKey = ({ role, resourceType, patternType }: GovernanceScore['bindings'][number]): boolean =>
  resourceType === 'Topic' && role !== 'DeveloperRead' && patternType === 'LITERAL'

/** Who holds a key, and who was turned away by name. */
export function Vault({ client }: InstrumentProps) {
  const governance = useGovernance(client)
  const stream = useRunState(client, (state) => state.worlds?.score.stream)
  if (governance === null || stream === undefined) return null
  const { bindings, principals, rolesOn } = governance
  const keys = bindings.filter(isKey)
  const ours = new Set([...keys.map(({ principal }) => principal), ...principals])
  ours.delete(GANG)
  const all = [...ours, GANG]
  const may = (principal: string): boolean => !rolesOn || keys.some((binding) => binding.principal === principal)
  const deniedOf = (principal: string): number =>
    sumOf(governance, (row) => row.place === 'authorizer' && row.principal === principal)
  const isOurs = (row: GovernanceScore['rejected'][number]): boolean =>
    row.place === 'authorizer' && row.principal !== GANG
  return (
    <div className="gang vault">
      <p className="vault-sum">{rolesOn ? words.accounts(all.filter(may).length, all.length) : words.everyone}</p>
      <ul className="vault-accounts">
        {all.map((principal) => {
          const denied = deniedOf(principal)
          return (
            <li key={principal} className={may(principal) ? 'is-yes' : 'is-no'} title={principal}>
              <span>
                {may(principal) ? '✓' : '✗'} {nameOf(principal)}
              </span>
              {denied > 0 ? <b> {formatCount(denied)}</b> : null}
            </li>
          )
        })}
      </ul>
      <dl className="gang-tiles">
        <div>
          <dt>{words.deniedGang}</dt>
          <dd className="is-good">{formatCount(deniedOf(GANG))}</dd>
        </div>
        <div>
          <dt>{words.deniedOurs}</dt>
          <dd className="is-bad">{formatCount(sumOf(governance, isOurs))}</dd>
          <dd className="gang-code">
            {words.ordersOut}: {formatCount(sumOf(governance, (row) => isOurs(row) && row.topic === 'orders'))}
          </dd>
        </div>
        <div>
          <dt>{words.missing}</dt>
          <dd>{formatCount(stream.missing)}</dd>
          <dd className="gang-code">
            {words.waits}: {formatCount(stream.waiting)}
          </dd>
        </div>
      </dl>
      <p className="gang-fine">{words.vaultNote}</p>
    </div>
  )
}

const PARTS = ['accepted', 'invalid', 'denied'] as const
const ASKS = ['ask-roles-gang', 'ask-roles-own', 'ask-schema-own', 'ask-serializer-own'] as const

/** Where each bad record went; and the question of the chapter, asked of other runs. */
export function Crack({ client, phase, chosen, choose }: InstrumentProps) {
  const governance = useGovernance(client)
  const [told, tell] = useState<Readonly<Record<string, string>>>({})
  const stuck = governance?.stopped.length ?? null
  const away = governance === null ? 0 : sumOf(governance, () => true)
  useEffect(() => {
    if (phase !== 'done' || chosen === null || stuck === null) return
    tell((was) => ({ ...was, [chosen]: words.askTold(stuck, formatCount(away)) }))
  }, [phase, chosen, stuck, away])
  if (governance === null) return null
  const { attack } = governance
  return (
    <div className="gang crack">
      {attack === null || chosen !== null ? null : (
        <>
          <p>
            {words.ofBad(formatCount(attack.records))} · {words.stuckOf(governance.stopped.length, 10)}
          </p>
          <ul className="crack-parts">
            {PARTS.map((part) => (
              <li key={part} className={`is-${part}`} style={{ flexGrow: Math.max(1, attack[part]) }}>
                <b>{formatCount(attack[part])}</b> {words.parts[part]}
              </li>
            ))}
          </ul>
        </>
      )}
      <fieldset className="crack-asks">
        <legend>{words.ask}</legend>
        {ASKS.map((run) => (
          <p key={run}>
            <button
              type="button"
              className="choice"
              aria-pressed={chosen === run}
              disabled={phase === 'waiting' || phase === 'playing'}
              onClick={() => choose(run)}
            >
              {words.asks[run]}
            </button>
            <span role="status">{told[run] ?? ''}</span>
          </p>
        ))}
      </fieldset>
      <p className="gang-fine">{words.askNote}</p>
    </div>
  )
}
