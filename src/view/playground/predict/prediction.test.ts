/** What is believed of a fault, against the run. */
import { expect, it } from 'vitest'
import type { CommandRecord, RunOutcome, SessionState } from '../../../protocol'
import { oneBrokerDies } from '../../../scenarios/one-broker-dies'
import { runOutcome } from '../../../worker/run-outcome'
import { countRight, findFault, nameCommand, readTruth, sessionAt } from './prediction'

const crash = (timeUs: number, change: Partial<CommandRecord> = {}): CommandRecord => ({
  index: 0,
  timeUs,
  command: { kind: 'CrashBroker', broker: 1 },
  fromScenario: false,
  refused: null,
  ...change,
})

it('waits for a fault of one’s own that was not there before and was not refused', () => {
  const known = new Set([nameCommand(crash(5))])
  expect(findFault([crash(5)], known)).toBe(null)
  expect(findFault([crash(5), crash(7, { fromScenario: true })], known)).toBe(null)
  expect(findFault([crash(7, { command: { kind: 'StartBroker', broker: 1 } })], known)).toBe(null)
  expect(findFault([crash(5), crash(9)], known)?.timeUs).toBe(9)
})

it('is answered by the run at that moment, with what was done by then', () => {
  const scenario = { ...oneBrokerDies, commands: [] }
  const { topic, partition } = scenario.watch
  const calm: SessionState = { scenario, commands: [], timeUs: 0 }
  const leader = runOutcome({ session: sessionAt(calm, 5_000_000, topic, partition) }).leader
  const hurt: SessionState = {
    scenario,
    commands: [
      { timeUs: 5_000_000, command: { kind: 'CrashBroker', broker: leader } },
      { timeUs: 40_000_000, command: { kind: 'StartBroker', broker: leader } },
    ],
    timeUs: 60_000_000,
  }
  const truth = readTruth(runOutcome({ session: sessionAt(hurt, 25_000_000, topic, partition) }))
  expect(truth.leader).not.toBe(String(leader))
  expect(truth).toMatchObject({ writes: 'yes', lost: 'no' })
  expect(countRight({ leader: String(leader), writes: 'yes', lost: 'no' }, truth)).toEqual({ right: 2, of: 3 })
})

it('counts only what was predicted, and no writes where nobody writes', () => {
  const outcome: RunOutcome = { topics: [], leader: -1, answer: 'idle' }
  expect(readTruth(outcome)).toEqual({ leader: '-1', writes: 'idle', lost: 'no' })
  expect(countRight({ leader: '-1', writes: 'no' }, readTruth(outcome))).toEqual({ right: 1, of: 1 })
  expect(countRight({}, readTruth(outcome))).toEqual({ right: 0, of: 0 })
})
