/** The table of commands agrees with itself: what breaks can be mended, and what mends mends what breaks. */
import { expect, it } from 'vitest'
import { SCENARIOS } from '../scenarios'
import { COMMAND_FACTS, type Command, type CommandKind, createTimeline, EVENT_FACTS, issueAt, runTimeline } from '.'

const KINDS = Object.keys(COMMAND_FACTS) as CommandKind[]

it('every fault is taken back by a heal of the same thing, or by itself with another value', () => {
  for (const kind of KINDS.filter((one) => COMMAND_FACTS[one].is === 'fault')) {
    const { of, undoneBy } = COMMAND_FACTS[kind]
    if (undoneBy === null) throw new Error(`${kind} is never taken back`)
    const cure = COMMAND_FACTS[undoneBy]
    expect(cure.of, kind).toBe(of)
    // A job that was made to fail is started again, as one that is new.
    expect(undoneBy === kind || cure.is === 'heal' || undoneBy === 'StartApplication', kind).toBe(true)
  }
})

it('every heal is taken back by a fault of the same thing', () => {
  for (const kind of KINDS.filter((one) => COMMAND_FACTS[one].is === 'heal')) {
    const { of, undoneBy } = COMMAND_FACTS[kind]
    expect(undoneBy === null ? null : [COMMAND_FACTS[undoneBy].is, COMMAND_FACTS[undoneBy].of], kind).toEqual([
      'fault',
      of,
    ])
  }
})

/** Of each thing that has faults with a flag, one in the world "observers". */
const THINGS: Partial<Record<(typeof COMMAND_FACTS)[CommandKind]['of'], object>> = {
  site: { site: 'dc-west' },
  link: { from: 'dc-west', to: 'dc-east', both: true },
  broker: { broker: 12 },
  controller: { controller: 1 },
}

it('whose event is said to have a flag has one that tells the same', () => {
  const scenario = SCENARIOS.find(({ id }) => id === 'observers')
  if (scenario === undefined) throw new Error('No world "observers".')
  for (const kind of KINDS.filter((one) => COMMAND_FACTS[one].hasFlag)) {
    const { is, of, undoneBy } = COMMAND_FACTS[kind]
    const timeline = createTimeline(scenario, [])
    const give = (one: CommandKind, timeUs: number) => {
      runTimeline(timeline, timeUs)
      issueAt(timeline, { kind: one, ...THINGS[of] } as unknown as Command)
    }
    if (is === 'heal' && undoneBy !== null) give(undoneBy, 1_000_000)
    give(kind, 2_000_000)
    runTimeline(timeline, 2_100_000)
    const told = timeline.world.stores.events.filter(
      ({ timeUs, kind: event }) => timeUs === 2_000_000 && EVENT_FACTS[event].flag === is,
    )
    expect(told.length, kind).toBeGreaterThan(0)
  }
})
