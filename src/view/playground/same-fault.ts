/**
 * The same fault in another world: what a button under "What could be tried?" runs. The one thing a reader would get
 * wrong: it is the same fault or it is not offered. All that was broken and mended here must have its place there, and a
 * script that the other world has of its own is left out, as its faults would come on top.
 */
import type { Command, Scenario } from '../../core'
import { COMMAND_FACTS, type CommandRecord, type SessionState, type Structure } from '../../protocol'

/** So much of the calm before the fault is seen. */
const BEFORE_US = 1_500_000

/** What broke something or mended it, and what made a link worse: the rest is how a world is set up. */
function isOfFault({ kind }: Command): boolean {
  return COMMAND_FACTS[kind].is !== 'change' || kind === 'SetLink'
}

/**
 * `scenario` with what has happened here up to `nowUs` (microseconds), at the same moments; null when nothing has, or when
 * some of it has no place there. Who is called otherwise there is found by place: the first datacenter is the first
 * datacenter, its second broker its second broker. `title` is what a world is called whose own script was left out.
 */
export function repeatFault(
  scenario: Scenario,
  structure: Structure,
  commands: readonly CommandRecord[],
  nowUs: number,
  title: string,
): SessionState | null {
  const done = commands.filter(
    ({ timeUs, command, refused }) => timeUs <= nowUs && refused === null && isOfFault(command),
  )
  const moved = done.flatMap(({ timeUs, command }) => {
    const there = moveCommand(command, structure, scenario)
    return there === null ? [] : [{ timeUs, command: there }]
  })
  if (moved.length === 0 || moved.length < done.length) return null
  const isOwn = scenario.commands.length === 0
  const bare = isOwn ? scenario : { ...scenario, id: `${scenario.id}-again`, title, description: '', commands: [] }
  return { scenario: bare, commands: moved, timeUs: Math.max(0, moved[0].timeUs - BEFORE_US) }
}

/** The command as it reads in the other world; null when it has no place there. */
function moveCommand(command: Command, here: Structure, there: Scenario): Command | null {
  if ('site' in command && COMMAND_FACTS[command.kind].of === 'site') {
    const site = moveSite(command.site, here, there)
    return site === null ? null : ({ ...command, site } as Command)
  }
  if ('from' in command && 'to' in command) {
    const [from, to] = [moveSite(command.from, here, there), moveSite(command.to, here, there)]
    const isLinked = there.links.some(
      (link) => (link.from === from && link.to === to) || (link.from === to && link.to === from),
    )
    return from === null || to === null || !isLinked ? null : ({ ...command, from, to } as Command)
  }
  if (COMMAND_FACTS[command.kind].of === 'broker' && 'broker' in command) {
    const broker = moveWithin(command.broker, here.brokers, there.brokers, here, there)
    return broker === null ? null : ({ ...command, broker } as Command)
  }
  if (COMMAND_FACTS[command.kind].of === 'controller' && 'controller' in command) {
    const controller = moveWithin(command.controller, here.controllers, there.controllers, here, there)
    return controller === null ? null : ({ ...command, controller } as Command)
  }
  return null
}

/** By its name, else the one at the same place among those of its kind. */
function moveSite(id: string, here: Structure, there: Scenario): string | null {
  const kind = here.sites.find((site) => site.id === id)?.kind
  if (there.sites.some((site) => site.id === id && site.kind === kind)) return id
  const alike = here.sites.filter((site) => site.kind === kind)
  const place = alike.findIndex((site) => site.id === id)
  return there.sites.filter((site) => site.kind === kind).at(place)?.id ?? null
}

interface Placed {
  readonly id: number
  readonly site: string
}

function moveWithin(
  id: number,
  own: readonly Placed[],
  others: readonly Placed[],
  here: Structure,
  there: Scenario,
): number | null {
  const site = own.find((one) => one.id === id)?.site
  const moved = site === undefined ? null : moveSite(site, here, there)
  const place = own.filter((one) => one.site === site).findIndex((one) => one.id === id)
  return others.filter((one) => one.site === moved)[place]?.id ?? null
}
