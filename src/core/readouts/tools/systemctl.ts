/**
 * systemctl for the processes of this cluster: `status`, `start` and `stop` of `kafka@<broker>`, `kafka-controller@<id>` and
 * of each application by its name. Kafka has no tool that starts a process.
 *
 * The one thing a reader would get wrong: a process that stands still is active to systemd, and a host without power says
 * nothing at all.
 */
import type { Command } from '../../command'
import type { ConsumerState } from '../../shape/consumer-state'
import type { World } from '../../world'
import { notSimulated, type Outcome, order, print, type Tool, type ToolRun } from './tool-run'

interface Unit {
  readonly name: string
  readonly what: string
  readonly site: number
  readonly state: 'active' | 'inactive' | 'failed'
  readonly start: Command | null
  readonly stop: Command | null
  /** The last line of its own log that systemd shows; left out for none. */
  readonly logged?: string
  readonly lookedAt: { readonly brokers?: readonly number[]; readonly controllers?: readonly number[] }
}

export const systemctl: Tool = { run, report }

function run(world: World, words: readonly string[]): ToolRun {
  const [verb, ...names] = words.filter((word) => !word.startsWith('-'))
  if (verb === undefined || !['status', 'start', 'stop', 'restart', 'list-units'].includes(verb))
    return print(verb === undefined ? 'Too few arguments.' : `Unknown command verb '${verb}'.`)
  if (verb === 'restart') return notSimulated('systemctl restart')
  const units = listUnits(world)
  if (verb === 'list-units') return print(listText(world, units), { brokers: [], controllers: [] })
  if (names.length === 0) return print('Too few arguments.')
  const asked = names.map((name) => name.replace(/\.service$/, ''))
  const missing = asked.find((name) => !units.some((unit) => unit.name === name))
  if (missing !== undefined)
    return print(
      verb === 'status'
        ? `Unit ${missing}.service could not be found.`
        : `Failed to ${verb} ${missing}.service: Unit ${missing}.service not found.`,
    )
  const chosen = units.filter(({ name }) => asked.includes(name))
  const lookedAt = {
    brokers: chosen.flatMap((unit) => unit.lookedAt.brokers ?? []),
    controllers: chosen.flatMap((unit) => unit.lookedAt.controllers ?? []),
  }
  const dark = chosen.find(({ site }) => world.state.network.siteUp[site] === 0)
  if (dark !== undefined) return print(unreachable(dark), lookedAt)
  if (verb === 'status') return print(chosen.map(statusText).join('\n\n'), lookedAt)
  const wanted = chosen.filter(({ state }) => (state === 'active') === (verb === 'stop'))
  const commands = wanted.map((unit) => (verb === 'start' ? unit.start : unit.stop))
  if (commands.includes(null)) return notSimulated(`systemctl ${verb} ${wanted[commands.indexOf(null)].name}`)
  return { ...order(commands.filter((command) => command !== null)), lookedAt }
}

function unreachable({ name }: Unit): string {
  return `ssh: connect to host ${name.replace('@', '-')} port 22: No route to host`
}

function statusText({ name, what, state, logged }: Unit): string {
  const mark = state === 'active' ? '●' : state === 'failed' ? '×' : '○'
  const words =
    state === 'active' ? 'active (running)' : state === 'failed' ? 'failed (Result: signal)' : 'inactive (dead)'
  const journal = logged === undefined ? '' : `\n\n${name}: ${logged}`
  return `${mark} ${name}.service - ${what}\n     Active: ${words}${journal}`
}

function listText({ state }: World, units: readonly Unit[]): string {
  const width = Math.max(...units.map(({ name }) => name.length)) + 8
  const rows = units.map((unit) =>
    state.network.siteUp[unit.site] === 0
      ? `${`${unit.name}.service`.padEnd(width)}  (no answer)`
      : `${`${unit.name}.service`.padEnd(width)}  ${unit.state.padEnd(8)}  ${unit.what}`,
  )
  return [`${'UNIT'.padEnd(width)}  ACTIVE    DESCRIPTION`, ...rows].join('\n')
}

function listUnits(world: World): Unit[] {
  const { state, scenario } = world
  const voters = scenario.controllers.length
  const controllers = state.raft.slice(0, voters).map(
    (node): Unit => ({
      name: `kafka-controller@${node.id}`,
      what: `Apache Kafka controller ${node.id}`,
      site: node.site,
      state: node.up ? 'active' : 'failed',
      start: { kind: 'StartController', controller: node.id },
      stop: null,
      lookedAt: { controllers: [node.id] },
    }),
  )
  const brokers = state.brokers.map(
    ({ id, site, phase }): Unit => ({
      name: `kafka@${id}`,
      what: `Apache Kafka broker ${id}`,
      site,
      state: phase === 'crashed' ? 'failed' : phase === 'stopped' ? 'inactive' : 'active',
      start: { kind: 'StartBroker', broker: id },
      stop: { kind: 'StopBroker', broker: id },
      lookedAt: { brokers: [id] },
    }),
  )
  const readers = state.consumers.map((reader): Unit => {
    const { id, name, site, isClosed, stopped, added } = reader
    const spec = added ?? scenario.consumers.find((consumer) => consumer.id === id)
    return {
      name: id,
      what: name,
      site,
      state: isClosed ? 'inactive' : stopped ? 'failed' : 'active',
      start: spec === undefined ? null : { kind: 'AddConsumer', consumer: spec },
      stop: { kind: 'StopConsumer', consumer: id },
      ...logOf(world, reader),
      lookedAt: {},
    }
  })
  const writers = scenario.producers.map(({ id, name }, n): Unit => {
    const { site, up } = state.producers[n]
    return {
      name: id,
      what: name,
      site,
      state: up ? 'active' : 'inactive',
      start: { kind: 'StartProducer', producer: id },
      stop: { kind: 'StopProducer', producer: id },
      lookedAt: {},
    }
  })
  return [...controllers, ...brokers, ...writers, ...readers]
}

/** What an application logs that cannot read a record (CompletedFetch.newRecordDeserializationException). */
function logOf({ state }: World, { stuck, stopped }: ConsumerState): Pick<Unit, 'logged'> {
  if (stuck === null || stopped || stuck.error !== UNREADABLE) return {}
  const { topic, number } = state.partitions
  const partition = `${state.topics[topic[stuck.partition]].name}-${number[stuck.partition]}`
  const message = `Error deserializing VALUE for partition ${partition} at offset ${stuck.offset}. If needed, please seek past the record to continue consumption.`
  return { logged: `org.apache.kafka.common.errors.${UNREADABLE}: ${message}` }
}

const UNREADABLE = 'RecordDeserializationException'

/** systemctl says nothing when all is well. */
function report(_world: World, _words: readonly string[], outcomes: readonly Outcome[]): string {
  return outcomes.flatMap(({ refusal }) => (refusal === null ? [] : [refusal.message])).join('\n')
}
