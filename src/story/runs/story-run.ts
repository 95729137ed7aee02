/** Runs of the story as data: which world, what is changed in it, and what is done when. */
import type { Command, Scenario } from '../../core'
import { STORY_WORLDS } from '../worlds'

export interface StoryRun {
  /** `cluster` for a world of the gallery or of the story, `company` for one of the two worlds. */
  readonly kind: 'cluster' | 'company'
  /** Id of a built-in world, or of one in `src/story/worlds`. */
  readonly world: string
  /** The built-in world's own commands go first; left out, the world is at rest. */
  readonly withScript?: boolean
  /** Weekday of a company's first day, 0 for a Monday, which it is when this is left out. */
  readonly firstWeekday?: number
  /** What is different from the built-in world. */
  readonly change?: (scenario: Scenario) => Scenario
  readonly commands: readonly StoryCommand[]
}

export interface StoryCommand {
  readonly atS: number
  readonly command: Command
  /** The reader's deed that issues it; without one it belongs to the run. */
  readonly deed?: string
}

/** The world of a run as the core takes it. `gallery` are the built-in worlds of its kind. */
export function makeScenario(run: StoryRun, gallery: readonly Scenario[]): Scenario {
  const found = [...gallery, ...STORY_WORLDS].find(({ id }) => id === run.world)
  if (found === undefined) throw new RangeError(`The story asks for a world "${run.world}", which is not built in.`)
  const own = withWeekday(run.withScript === true ? found : { ...found, commands: [] }, run.firstWeekday)
  return run.change === undefined ? own : run.change(own)
}

function withWeekday(scenario: Scenario, firstWeekday: number | undefined): Scenario {
  if (firstWeekday === undefined || scenario.business === null) return scenario
  return { ...scenario, business: { ...scenario.business, firstWeekday } }
}

/** The same with those of the run's commands in it that `isScripted` takes; the others are issued while it goes. */
export function makeScripted(
  run: StoryRun,
  gallery: readonly Scenario[],
  isScripted: (command: StoryCommand) => boolean,
): Scenario {
  const scenario = makeScenario(run, gallery)
  const script = run.commands.filter(isScripted).map(({ atS, command }) => ({ atMs: atS * 1_000, command }))
  return { ...scenario, commands: [...scenario.commands, ...script].sort((a, b) => a.atMs - b.atMs) }
}
