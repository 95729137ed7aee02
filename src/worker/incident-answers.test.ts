import { expect, it } from 'vitest'
import { INCIDENTS } from '../incidents'
import type { Answer, Question } from '../protocol'
import { answerIncident } from './incident-answers'
import { applyControl, openSession, type Session } from './session'
import { advanceGoal } from './session-time'

const [incident] = INCIDENTS
const line = incident.lines[4].line

function open(): Session {
  const state = { scenario: incident.world, commands: [], timeUs: incident.alarmMs * 1000 }
  const session = openSession(state, () => 0, null, 1)
  while (session.goal !== null) advanceGoal(session)
  return session
}

function ask<T extends Question['type']>(session: Session, question: Extract<Question, { type: T }>) {
  return answerIncident(session, question) as Extract<Answer, { type: T }>
}

it('looks without doing anything, and tells what became of a change after it was issued', () => {
  const session = open()
  const { reach, keep, bad, brokenMs } = incident
  const asked = { type: 'incident', reach, keep, bad, fromMs: brokenMs } as const
  const before = ask(session, asked).view
  expect(before.reach.map(({ isMet }) => isMet)).toEqual([false])
  expect(before.bad?.timeUs).toBeGreaterThanOrEqual(brokenMs * 1000)
  const { run } = ask(session, { type: 'tool', line })
  expect(run.commands).toHaveLength(1)
  expect(ask(session, asked).view).toEqual(before)
  for (const command of run.commands) applyControl(session, { type: 'command', command })
  expect(ask(session, { type: 'tool-report', line, count: 1 }).text).toBe('Completed updating config for broker 2.')
})

it('leaves to others what others ask', () => {
  expect(answerIncident(open(), { type: 'session' })).toBeNull()
})
