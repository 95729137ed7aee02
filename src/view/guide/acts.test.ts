/** The guide over runs of the core that are looked at more often and less often: the same acts each time. */
import { describe, expect, it } from 'vitest'
import { type Command, createTimeline, runTimeline, seekTimeline, type Timeline } from '../../core'
import { SCENARIOS } from '../../scenarios'
import { advance, FIRST, type GuideFacts, type GuideState, placeBet, type StepName, turnPage } from './acts'

const KILL: Command = { kind: 'KillSite', site: 'dc-west' }
const HEAL: Command = { kind: 'HealSite', site: 'dc-west' }
const SECOND_US = 1_000_000

function open(id: string, commands: readonly (readonly [seconds: number, command: Command])[]): Timeline {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id)
  if (scenario === undefined) throw new Error(`There is no world ${id}`)
  return createTimeline(
    scenario,
    commands.map(([seconds, command]) => ({ timeUs: seconds * SECOND_US, command })),
  )
}

function look({ world }: Timeline, hasObservers: boolean): GuideFacts {
  const isDark = world.scenario.sites.some(
    (site, s) => site.kind === 'datacenter' && world.state.network.siteUp[s] === 0,
  )
  return { isDark, hasObservers, events: world.stores.events }
}

/** The whole play, with the run looked at each `everyMs`. */
function play(everyMs: number): { readonly steps: readonly StepName[]; readonly end: GuideState } {
  const steps: StepName[] = []
  const pass = (step: StepName) => void steps.push(step)
  let state = FIRST
  const watch = (timeline: Timeline, hasObservers: boolean, fromS: number, untilS: number) => {
    for (let us = fromS * SECOND_US; us < untilS * SECOND_US; us += everyMs * 1_000) {
      runTimeline(timeline, us)
      state = advance(state, look(timeline, hasObservers), pass)
    }
    runTimeline(timeline, untilS * SECOND_US)
    state = advance(state, look(timeline, hasObservers), pass)
  }
  const press = (change: (state: GuideState) => GuideState) => {
    state = change(state)
    pass(state.step)
  }
  const lost = open('no-observers', [[12, KILL]])
  watch(lost, false, 0, 5)
  press((s) => placeBet(s, 'goes-on'))
  watch(lost, false, 5, 26)
  seekTimeline(lost, 11 * SECOND_US)
  state = advance(state, look(lost, false), pass)
  const saved = open('observers', [
    [12, KILL],
    [30, HEAL],
  ])
  watch(saved, true, 11, 11.5)
  press((s) => placeBet(s, 'goes-on'))
  watch(saved, true, 11.5, 28)
  press(turnPage)
  watch(saved, true, 28, 50)
  return { steps, end: state }
}

const ALL: readonly StepName[] = [
  'kill',
  'wait',
  'told',
  'add',
  'bet-again',
  'kill-again',
  'wait-again',
  'told-again',
  'heal',
  'done',
]

describe('the four acts', () => {
  it.each([9, 42, 333, 1_700, 6_000, 20_000])('are the same when the run is looked at each %d ms', (everyMs) => {
    const { steps, end } = play(everyMs)
    expect(steps).toEqual(ALL)
    expect(end.bets).toEqual(['goes-on', 'goes-on'])
    expect(end.refused).toEqual({ inSync: 2, minIsr: 3 })
    const resumed = open('observers', [[12, KILL]])
    runTimeline(resumed, 28 * SECOND_US)
    const told = resumed.world.stores.events.find((e) => e.kind === 'WritesResumed')
    expect(end.held).toEqual({ broker: 23, stoppedUs: told?.kind === 'WritesResumed' ? told.stoppedUs : -1, lost: 0 })
  })

  it('wait again for a death that was undone', () => {
    const run = open('no-observers', [[12, KILL]])
    runTimeline(run, 14 * SECOND_US)
    const waiting = advance(placeBet(FIRST, 'stops'), look(run, false))
    expect(waiting.step).toBe('wait')
    seekTimeline(run, 11 * SECOND_US)
    expect(advance(waiting, look(run, false)).step).toBe('kill')
  })

  it('begin with the third for who comes to a world with observers', () => {
    const run = open('observers', [])
    runTimeline(run, SECOND_US)
    expect(advance(FIRST, look(run, true)).step).toBe('bet-again')
  })

  it('go on without a bet for who kills before betting', () => {
    const run = open('no-observers', [[2, KILL]])
    runTimeline(run, 20 * SECOND_US)
    expect(advance(FIRST, look(run, false))).toMatchObject({ step: 'told', bets: [null, null] })
  })

  it('ask for the second death again when the rescue was undone', () => {
    const run = open('observers', [[12, KILL]])
    runTimeline(run, 28 * SECOND_US)
    const told = advance({ ...FIRST, step: 'kill-again' }, look(run, true))
    expect(told.step).toBe('told-again')
    seekTimeline(run, 5 * SECOND_US)
    expect(advance(turnPage(told), look(run, true)).step).toBe('kill-again')
  })
})
