/** What is wanted, as it stands in the run, and the three stars. */
import { incidentWords as words } from '../../content/incidents'
import type { Goal, GoalStatus } from '../../core'
import { formatCount } from '../kit/format'
import { useSim } from '../kit/sim-context'
import { useKeptStars } from './kept-stars'
import { formatNight } from './night-clock'
import type { Level } from './use-level'

interface GoalsCardProps {
  readonly level: Level
  readonly looks: number
}

export function GoalsCard({ level, looks }: GoalsCardProps) {
  const { incident, view, solved } = level
  const playing = useSim((s) => s.playing)
  const changes = useSim(
    (s) => s.commands.filter(({ fromScenario, refused }) => !fromScenario && refused === null).length,
  )
  const isLate = useSim((s) => s.timeUs > incident.limitMs * 1000)
  const best = useKeptStars((kept) => kept.stars[incident.id] ?? 0)
  const isKept = view === null || view.keep.every(({ isMet }) => isMet)
  const stars = solved?.stars ?? [false, false, false]
  return (
    <section className="goals-card">
      <header>
        <h2>{words.wanted}</h2>
        <span className={playing ? 'live-mark' : 'live-mark is-still'}>{playing ? words.live : words.still}</span>
      </header>
      <ul>
        {incident.reach.map((goal, i) => (
          <GoalLine key={tellGoal(goal)} goal={goal} status={view?.reach[i]} isKept={false} />
        ))}
        {incident.keep.map((goal, i) => (
          <GoalLine key={tellGoal(goal)} goal={goal} status={view?.keep[i]} isKept />
        ))}
      </ul>
      <div className="goals-stars">
        {words.starNames.map((name, i) => (
          <span
            key={name}
            className={`star ${stars[i] ? 'is-won' : ''} ${i === 1 && !isKept ? 'is-gone' : ''} ${i === 2 && isLate && solved === null ? 'is-gone' : ''}`}
          >
            <span aria-hidden="true">{stars[i] ? '★' : '☆'}</span>
            <small>
              {name}
              {i === 2 ? ` ${words.inTime(formatNight(incident.limitMs * 1000))}` : ''}
            </small>
          </span>
        ))}
      </div>
      {isLate && solved === null ? <p className="goals-late">{words.late}</p> : null}
      <footer>
        {words.run3(looks, changes)}
        {best > 0 ? <b> · {words.best(best)}</b> : null}
      </footer>
    </section>
  )
}

interface GoalLineProps {
  readonly goal: Goal
  readonly status: GoalStatus | undefined
  readonly isKept: boolean
}

function GoalLine({ goal, status, isKept }: GoalLineProps) {
  const isMet = status?.isMet === true
  const state = isMet ? (isKept ? words.kept : words.met) : isKept && status !== undefined ? words.broken : words.open
  return (
    <li className={isMet ? 'is-met' : isKept && status !== undefined ? 'is-broken' : ''}>
      <span className="goal-box" aria-hidden="true">
        {isMet ? '✓' : isKept && status !== undefined ? '✗' : ''}
      </span>
      <span>
        <b>{tellGoal(goal)}</b>
        <span className="visually-hidden">: {state}</span>
        {status === undefined ? null : <small>{tellSoFar(goal, status)}</small>}
        {status !== undefined && (goal.kind === 'accepted' || goal.kind === 'calm' || goal.kind === 'read-all') ? (
          <progress max={status.wanted} value={status.value} aria-hidden="true" />
        ) : null}
      </span>
    </li>
  )
}

export function tellGoal(goal: Goal): string {
  const { goals } = words
  switch (goal.kind) {
    case 'accepted':
      return goals.accepted(goal.topic, goal.forMs / 1000)
    case 'in-sync':
      return goals['in-sync'](goal.topic, goal.replicas)
    case 'quorum':
      return goals.quorum
    case 'lag':
      return goals.lag(goal.topic, goal.most)
    case 'read-all':
      return goals['read-all'](goal.group, goal.topic, formatCount(goal.but))
    case 'calm':
      return goals.calm(goal.group, goal.forMs / 1000)
    case 'none-lost':
    case 'none-skipped':
      return goals[goal.kind]
    case 'setting':
      return goals.setting(goal.topic, goal.key, goal.value)
    case 'survives':
      return goals.survives(goal.topic, formatNight(goal.atMs * 1000), goal.withinMs / 1000)
  }
}

function tellSoFar(goal: Goal, { value, wanted }: GoalStatus): string {
  const { soFar } = words
  switch (goal.kind) {
    case 'accepted':
    case 'calm':
      return soFar.ms(formatCount(Math.floor(value / 1000)))
    case 'in-sync':
      return soFar.count(formatCount(value))
    case 'read-all':
      return soFar.of(formatCount(value), formatCount(wanted))
    case 'lag':
      return Number.isFinite(value) ? soFar.count(formatCount(value)) : soFar.unknown
    case 'none-lost':
      return soFar.lost(formatCount(value))
    case 'none-skipped':
      return soFar.skipped(formatCount(value))
    default:
      return ''
  }
}
