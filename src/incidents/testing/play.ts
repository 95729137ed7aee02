/** Plays a level on the core as its page does: command lines at times, and whether its goals are met at each second. */
import { createWorld, issueCommand, readGoals, reportTool, runTool, runUntil, type World } from '../../core'
import type { Incident } from '../incident'

interface Played {
  readonly world: World
  /** When all goals were met at one instant, milliseconds; null when they never were. */
  readonly solvedMs: number | null
  /** Nothing that was to be kept was broken until then, or until the limit. */
  readonly isKept: boolean
  /** What the terminal printed, by line. */
  readonly printed: readonly string[]
}

/** Until it is solved, or until the limit. */
export function play(incident: Incident, deeds: readonly (readonly [atMs: number, line: string])[]): Played {
  const world = createWorld(incident.world)
  const printed: string[] = []
  const open = deeds.slice()
  for (let ms = incident.alarmMs; ms <= incident.limitMs; ms += 1_000) {
    while (open.length > 0 && open[0][0] <= ms) {
      const [atMs, line] = open[0]
      open.shift()
      runUntil(world, Math.max(world.state.nowUs, atMs * 1_000))
      printed.push(enter(world, line))
    }
    runUntil(world, ms * 1_000)
    if (readGoals(world, incident.reach).every(({ isMet }) => isMet))
      return { world, solvedMs: ms, isKept: isKept(world, incident), printed }
  }
  return { world, solvedMs: null, isKept: isKept(world, incident), printed }
}

function isKept(world: World, { keep }: Incident): boolean {
  return readGoals(world, keep).every(({ isMet }) => isMet)
}

/** One line, and what the terminal prints of it. */
export function enter(world: World, line: string): string {
  const { output, commands } = runTool(world, line)
  for (const command of commands) issueCommand(world, command)
  const report = commands.length === 0 ? '' : reportTool(world, line, commands.length)
  return [output, report].filter((text) => text !== '').join('\n')
}
