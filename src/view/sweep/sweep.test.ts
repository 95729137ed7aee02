/** The plan of a sweep, its reading of what is typed, and its runs against real runs of the core. */
import { describe, expect, it } from 'vitest'
import { createTimeline, measureTopics, runTimeline } from '../../core'
import { decodeShareLink, encodeShareLink, type RunAnswer, type RunOrder, type SessionState } from '../../protocol'
import { SCENARIOS } from '../../scenarios'
import { oneCopyLeft } from '../../scenarios/one-copy-left'
import { runOutcome } from '../../worker/run-outcome'
import type { PoolWorker } from '../kit/work-pool'
import { type Knob, listKnobs, readKnob, turnKnob, valuesOf } from './knobs'
import { countRuns, proposeForm, readForm, type SweepForm, type SweepPlan, sessionOf } from './plan'
import { summarize } from './results'
import { estimateLeft, NO_SWEEP, SweepRun, type SweepState } from './sweep-run'
import { listTicks, spreadLabels } from './ticks'

/** Both datacenters have the records, the leader's dies. */
const BASE: SessionState = {
  scenario: oneCopyLeft,
  commands: [{ timeUs: 4_000_000, command: { kind: 'KillSite', site: oneCopyLeft.sites[0].id } }],
  timeUs: 0,
}
const LATENCY: Knob = { kind: 'link', from: oneCopyLeft.links[0].from, to: oneCopyLeft.links[0].to, field: 'latencyMs' }
const FORM: SweepForm = { knob: LATENCY, from: '0', to: '40', steps: '3', seeds: '2', until: '8' }

function planOf(form: SweepForm): SweepPlan {
  const reading = readForm(BASE, form)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.plan
}

/** Workers that answer by hand, in the order that `pick` says. */
function open(size: number) {
  const asked: { readonly order: RunOrder; readonly tell: (answer: RunAnswer) => void }[] = []
  const states: SweepState[] = []
  const create = (): PoolWorker<RunOrder, RunAnswer> => {
    let tell = (_: RunAnswer): void => {}
    let isOver = false
    return {
      ask: (order) => asked.push({ order, tell: (answer) => (isOver ? undefined : tell(answer)) }),
      listen: (onAnswer) => {
        tell = onAnswer
      },
      end: () => {
        isOver = true
      },
    }
  }
  const run = new SweepRun(create, size, (state) => states.push(state))
  const answer = (i: number): void => {
    const [{ order, tell }] = asked.splice(i, 1)
    tell({ type: 'outcome', outcome: runOutcome(order) })
  }
  return { run, asked, answer, now: () => states[states.length - 1] }
}

describe('knobs', () => {
  it('turn each thing of each built-in world, and read what they have set', () => {
    for (const scenario of SCENARIOS)
      for (const { knobs } of listKnobs(scenario))
        for (const knob of knobs) {
          const values = valuesOf(knob)
          const value = values.type === 'choice' ? values.values[0] : values.min
          const turned = turnKnob(scenario, knob, value)
          expect(readKnob(turned, knob)).toBe(value)
          expect(turned.id).toBe(scenario.id)
        }
  })

  it('propose what can be run', () => {
    for (const scenario of SCENARIOS.slice(0, 6))
      for (const { knobs } of listKnobs(scenario)) {
        const base = { scenario, commands: [], timeUs: 0 }
        for (const knob of knobs.slice(0, 6)) {
          const reading = readForm(base, proposeForm(base, knob))
          // Settings that Kafka refuses together are said at their field; what is typed is never the reason.
          if (!reading.ok) for (const fault of Object.values(reading.faults)) expect(fault.code).toBe('world')
        }
      }
  })
})

describe('the form', () => {
  it('says what is wrong at its field', () => {
    const faultsOf = (change: Partial<SweepForm>) => {
      const reading = readForm(BASE, { ...FORM, ...change })
      return reading.ok ? {} : reading.faults
    }
    expect(faultsOf({ from: 'many' })).toMatchObject({ from: { code: 'number', min: 0, max: 60_000 } })
    expect(faultsOf({ from: '', steps: '1' })).toMatchObject({ from: { code: 'number' }, steps: { code: 'number' } })
    expect(faultsOf({ to: '0' })).toEqual({ to: { code: 'order' } })
    expect(faultsOf({ seeds: '2.5' })).toMatchObject({ seeds: { code: 'number', isWhole: true } })
    expect(faultsOf({ steps: '21', seeds: '200' })).toEqual({ seeds: { code: 'many', runs: 4_200, most: 2_000 } })
    expect(faultsOf({ until: '601' })).toMatchObject({ until: { code: 'number' } })
  })

  it('reads both points, and takes no mark between thousands for one', () => {
    for (const to of ['0.5', '0,5', '12.25', '12,25', '40']) expect(readForm(BASE, { ...FORM, to }).ok, to).toBe(true)
    for (const to of ['1,000', '1.000', '0x4', '1e1', '1 000', '+4']) {
      const reading = readForm(BASE, { ...FORM, to })
      expect(reading.ok ? null : Object.keys(reading.faults), to).toEqual(['to'])
    }
  })

  it('refuses a world that cannot run, with the reason of the reader of worlds', () => {
    const timeout: Knob = {
      kind: 'setting',
      scope: 'producer',
      of: oneCopyLeft.producers[0].id,
      key: 'delivery.timeout.ms',
    }
    const reading = readForm(BASE, { ...FORM, knob: timeout, from: '1', to: '200000', steps: '2' })
    expect(reading).toMatchObject({ ok: false, faults: { from: { code: 'world', value: 1 } } })
  })

  it('leaves out whole numbers that fall together', () => {
    const minIsr: Knob = { kind: 'setting', scope: 'topic', of: 'orders', key: 'min.insync.replicas' }
    expect(planOf({ ...FORM, knob: minIsr, from: '1', to: '2', steps: '5' }).values).toEqual([1, 2])
  })
})

describe('its runs', () => {
  it('are the same from one worker and from two that answer the other way round', () => {
    const plan = planOf(FORM)
    const [one, two] = [open(1), open(2)]
    one.run.start(plan)
    while (one.asked.length > 0) one.answer(0)
    two.run.start(plan)
    expect(two.asked).toHaveLength(2)
    while (two.asked.length > 0) two.answer(two.asked.length - 1)
    expect(one.now()).toMatchObject({ done: countRuns(plan), isRunning: false, failed: 0 })
    expect(two.now()).toEqual(one.now())
    for (const question of ['lost', 'outage', 'duplicates'] as const)
      expect(summarize(plan, two.now().outcomes, question, 'orders')).toEqual(
        summarize(plan, one.now().outcomes, question, 'orders'),
      )
  })

  it('are what the playground computes of the link', () => {
    const plan = planOf(FORM)
    const session = sessionOf(plan, 1, 1)
    const opened = decodeShareLink(encodeShareLink(session))
    if (!opened.ok) throw new Error('the link of a run cannot be read')
    const timeline = createTimeline(opened.session.scenario, opened.session.commands)
    runTimeline(timeline, opened.session.timeUs)
    const [measured] = measureTopics(timeline.world)
    expect(runOutcome({ session }).topics[0]).toMatchObject({
      acknowledged: measured.acknowledged,
      lost: measured.lost,
      withoutWritesUs: measured.withoutWritesUs,
    })
    expect(measured.acknowledged).toBeGreaterThan(0)
  })

  it('are counted as far as they went when they are stopped', () => {
    const plan = planOf(FORM)
    const { run, asked, answer, now } = open(2)
    run.start(plan)
    answer(0)
    run.cancel()
    while (asked.length > 0) answer(0)
    expect(now()).toMatchObject({ done: 3, isRunning: false })
    const counted = summarize(plan, now().outcomes, 'outage', 'orders').map(({ runs }) => runs.length)
    expect(counted).toEqual([1, 1, 1])
  })
})

it('reads percentiles that one of the runs had', () => {
  const plan = { ...planOf({ ...FORM, steps: '2', seeds: '10' }) }
  const outcomes = Array.from({ length: countRuns(plan) }, (_, job) => ({
    topics: [{ topic: 'orders', acknowledged: 1, lost: job, duplicates: 0, expired: 0, withoutWritesUs: 0 }],
    leader: 1,
    answer: 'yes' as const,
  }))
  // The first value has 0, 2, … 18, the second 1, 3, … 19.
  expect(summarize(plan, outcomes, 'lost', 'orders')).toMatchObject([
    { some: 9, p10: 0, p50: 8, p90: 16 },
    { some: 10, p10: 1, p50: 9, p90: 17 },
  ])
})

it('has round ticks that reach the highest figure', () => {
  expect(listTicks(20)).toEqual([0, 5, 10, 15, 20])
  expect(listTicks(9.3)).toEqual([0, 5, 10])
  for (const highest of [0, 1, 3, 17, 101, 2_750]) {
    const ticks = listTicks(highest)
    expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(highest)
    expect(ticks.length).toBeLessThan(8)
  }
})

it('keeps labels a line apart and below the top', () => {
  expect(spreadLabels([200, 150, 100], 16)).toEqual([200, 150, 100])
  expect(spreadLabels([200, 200, 199], 16)).toEqual([200, 185, 170])
  expect(spreadLabels([20, 18, 16], 16)).toEqual([46, 31, 16])
})

it('says how long it takes still, once enough of it is done', () => {
  const plan = planOf({ ...FORM, steps: '4', seeds: '10' })
  const at = (done: number, isRunning = true) => estimateLeft({ ...NO_SWEEP, plan, done, isRunning }, 3000)
  expect([at(0), at(3), at(10, false)]).toEqual([null, null, null])
  // Ten of forty in three seconds: thirty in nine.
  expect(at(10)).toBe(9000)
})
