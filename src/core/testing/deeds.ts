/**
 * What is done to a random company: deeds, each a few commands at whole minutes that belong together, such as a fault and
 * what mends it. The one thing a reader would get wrong: nothing here looks at a world. What a deed uses is its own
 * while it lasts, and one that would use what is taken is left out; that is why its commands can nearly always act.
 */
import fc from 'fast-check'
import type { Command, StreamSpec } from '..'
import { COMMAND_FACTS } from '../command-facts'
import type { ProcessingGuarantee } from '../company/vocabulary/streams-command'

export interface Deed {
  readonly uses: readonly string[]
  /** Minutes after the beginning. */
  readonly steps: readonly { readonly after: number; readonly command: Command }[]
  /** What it uses is used up: a system that is removed, a job that stays. */
  readonly forever?: true
}

export interface PlannedDeed {
  readonly minute: number
  readonly deed: Deed
}

export interface MinuteCommand {
  readonly minute: number
  readonly command: Command
}

export function planDeeds(planned: readonly PlannedDeed[], untilMinute: number): readonly MinuteCommand[] {
  const taken: { readonly name: string; readonly from: number; readonly until: number }[] = []
  const commands: MinuteCommand[] = []
  for (const { minute, deed } of planned) {
    const last = minute + (deed.steps.at(-1)?.after ?? 0)
    const until = deed.forever === true ? Number.POSITIVE_INFINITY : last + 1
    const isTaken = taken.some(({ name, from, until: end }) => deed.uses.includes(name) && from < until && minute < end)
    if (isTaken || last > untilMinute) continue
    for (const name of deed.uses) taken.push({ name, from: minute, until })
    for (const { after, command } of deed.steps) commands.push({ minute: minute + after, command })
  }
  return commands.sort((a, b) => a.minute - b.minute)
}

/** Too short for a person to see, a while, or longer than every patience of the company's clients. */
const lasting = fc.constantFrom(1, 2, 4, 11)

/** Something breaks, and what mends it. */
export function pair(uses: readonly string[], breaks: Command, mends: Command): fc.Arbitrary<Deed> {
  return lasting.map((after) => ({
    uses,
    steps: [
      { after: 0, command: breaks },
      { after, command: mends },
    ],
  }))
}

/** A fault of the cluster and what takes it back, which asks for the same: the table of commands says its kind. */
function broken(uses: readonly string[], breaks: Command): fc.Arbitrary<Deed> {
  return pair(uses, breaks, { ...breaks, kind: COMMAND_FACTS[breaks.kind].undoneBy } as Command)
}

export function once(command: Command, uses: readonly string[] = []): Deed {
  return { uses, steps: [{ after: 0, command }] }
}

/** One after the other, with random minutes in between. */
export function story(uses: readonly string[], commands: readonly Command[]): fc.Arbitrary<Deed> {
  return fc
    .array(fc.integer({ min: 1, max: 6 }), { minLength: commands.length, maxLength: commands.length })
    .map((pauses) => {
      let after = 0
      const steps = commands.map((command, i) => {
        after += i === 0 ? 0 : pauses[i]
        return { after, command }
      })
      return { uses, steps, forever: true }
    })
}

const ZONES = ['zone-a', 'zone-b', 'zone-c']

/** Faults of the cluster that `defineCompany` makes: broker and controller n stand in zone n. */
export const clusterFault: fc.Arbitrary<Deed> = fc.integer({ min: 0, max: 2 }).chain((i) => {
  const [site, broker, controller] = [ZONES[i], i + 1, i + 101]
  const [from, to] = [site, ZONES[(i + 1) % 3]]
  const here = [`broker ${broker}`]
  const voter = [`controller ${controller}`]
  const wire = [`link ${Math.min(i, (i + 1) % 3)} ${Math.max(i, (i + 1) % 3)}`]
  return fc.oneof(
    broken([site, ...here, ...voter], { kind: 'KillSite', site }),
    broken(here, { kind: 'CrashBroker', broker }),
    broken(here, { kind: 'StopBroker', broker }),
    broken(here, { kind: 'PauseBroker', broker }),
    broken(voter, { kind: 'CrashController', controller }),
    broken(voter, { kind: 'PauseController', controller }),
    broken(wire, { kind: 'CutLink', from, to, both: true }),
    broken(wire, { kind: 'CutLink', from, to, both: false }),
  )
})

const inventory = { application: 'real-time-inventory', version: 1 }
const guarantee = fc.constantFrom('at_least_once' as const, 'exactly_once_v2' as const)

/** The lives of jobs and connectors: started, broken, started again, replayed, stopped. */
export const jobStory: fc.Arbitrary<Deed> = guarantee.chain((guarantee) => {
  const start: Command = { kind: 'StartApplication', ...inventory, guarantee }
  const sales = { application: 'sales-by-place', version: 1 }
  const alerts = { application: 'low-stock-alerts', version: 1 }
  const [sink, source] = ['inventory-sink', 'reviews-source']
  return fc.oneof(
    builtStory(guarantee),
    story(
      [inventory.application],
      [
        start,
        { kind: 'FailApplication', ...inventory },
        start,
        { kind: 'ReplayApplication', ...inventory, version: 2 },
        { kind: 'StopApplication', ...inventory },
      ],
    ),
    story(
      [inventory.application],
      [
        start,
        { kind: 'StartConnector', connector: sink },
        { kind: 'StartApplication', ...alerts, guarantee },
        { kind: 'FailConnector', connector: sink },
        { kind: 'StopApplication', ...alerts },
        { kind: 'RestartConnector', connector: sink },
      ],
    ),
    story(
      [sales.application],
      [
        { kind: 'StartApplication', ...sales, guarantee },
        { kind: 'StopApplication', ...sales },
        { kind: 'StartApplication', ...sales, guarantee },
        { kind: 'FailApplication', ...sales },
      ],
    ),
    story(
      [source],
      [
        { kind: 'StartConnector', connector: source },
        { kind: 'FailConnector', connector: source },
        { kind: 'RestartConnector', connector: source },
        { kind: 'RestartConnector', connector: source },
      ],
    ),
  )
})

const units: StreamSpec = {
  source: 'stock',
  where: [{ field: 'kind', is: '=', value: 'sale' }],
  keyBy: 'place',
  aggregate: 'sum',
  windowMs: 300_000,
  graceMs: 60_000,
}

/** Somebody builds a job, somebody reads it, it breaks, and a second version serves. */
function builtStory(guarantee: ProcessingGuarantee): fc.Arbitrary<Deed> {
  const built = { application: 'units-sold', version: 1 }
  return story(
    [built.application],
    [
      { kind: 'BuildApplication', ...built, guarantee, stream: units },
      { kind: 'SubscribeApplication', application: 'board', reads: built.application },
      { kind: 'FailApplication', ...built },
      { kind: 'StartApplication', ...built, guarantee },
      { kind: 'BuildApplication', ...built, version: 2, guarantee, stream: { ...units, keyBy: null } },
      { kind: 'ServeApplication', ...built, version: 2 },
    ],
  )
}
