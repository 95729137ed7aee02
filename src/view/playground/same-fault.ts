/**
 * The same fault in another world: what a button under "What would have held?" runs. The one thing a reader would
 * get wrong: a world that has a fault of its own in its script keeps that one; the visitor's would come on top.
 */
import type { Command, Scenario } from '../../core'
import { COMMAND_FACTS, type CommandRecord, type SessionState, type Structure } from '../../protocol'

/** So much of the calm before the fault is seen. */
const BEFORE_US = 1_500_000

function isFault({ kind }: Command): boolean {
  return COMMAND_FACTS[kind].is === 'fault'
}

export function repeatFault(
  scenario: Scenario,
  structure: Structure,
  commands: readonly CommandRecord[],
  nowUs: number,
): SessionState {
  const own = scenario.commands.filter(({ command }) => isFault(command)).map(({ atMs }) => atMs * 1_000)
  const isScripted = scenario.commands.length > 0
  const faults = isScripted
    ? []
    : commands
        .filter(({ timeUs, command }) => timeUs <= nowUs && isFault(command))
        .flatMap(({ timeUs, command }) => {
          const moved = moveCommand(command, structure, scenario)
          return moved === null ? [] : [{ timeUs, command: moved }]
        })
  const firstUs = Math.min(...own, ...faults.map(({ timeUs }) => timeUs))
  const timeUs = Number.isFinite(firstUs) ? Math.max(0, firstUs - BEFORE_US) : 0
  return { scenario, commands: faults, timeUs }
}

/** The command as it reads in the other world, where the first datacenter may have another name; null when it has no place there. */
function moveCommand(command: Command, structure: Structure, scenario: Scenario): Command | null {
  switch (COMMAND_FACTS[command.kind].of) {
    case 'site': {
      if (!('site' in command) || scenario.sites.some((site) => site.id === command.site)) return command
      const kind = structure.sites.find((site) => site.id === command.site)?.kind
      const place = structure.sites.filter((site) => site.kind === kind).findIndex((site) => site.id === command.site)
      const site = scenario.sites.filter((candidate) => candidate.kind === kind).at(place)
      return site === undefined || place < 0 ? null : ({ ...command, site: site.id } as Command)
    }
    case 'broker':
    case 'replica':
      return 'broker' in command && scenario.brokers.some(({ id }) => id === command.broker) ? command : null
    case 'controller':
      return 'controller' in command && scenario.controllers.some(({ id }) => id === command.controller)
        ? command
        : null
    case 'link': {
      if (!('from' in command && 'to' in command)) return null
      const joins = (ends: { readonly from: string; readonly to: string }) =>
        (ends.from === command.from && ends.to === command.to) || (ends.from === command.to && ends.to === command.from)
      return scenario.links.some(joins) ? command : null
    }
    // What is no fault of the cluster is not repeated.
    case 'topic':
    case 'cluster':
    case 'client':
    case 'company':
      return null
  }
}
