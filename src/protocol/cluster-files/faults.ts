/**
 * What may happen to an exported cluster: a script that kills by broker, rack or site, and one that does what the world's
 * own commands do, at their seconds. The one thing a reader would get wrong: both act on the containers of this folder alone,
 * by the names of its compose file.
 */
import type { Command, Scenario } from '../../core'
import { bootstrapOf, brokerService, controllerService, listServices } from './nodes'
import { oneLine, shellWord } from './quoting'

export function writeKill(scenario: Scenario): string {
  const services = listServices(scenario)
  const by = (kind: 'rack' | 'site'): string[] => {
    const places = [...new Set(services.flatMap((service) => service[kind] ?? []))]
    return places.map((place) => {
      const names = services.filter((service) => service[kind] === place).map(({ name }) => name)
      return `    ${kind}:${quoted(place)}) services="${names.join(' ')}" ;;`
    })
  }
  return `#!/bin/sh
# Power off, on, or stand still: ./kill.sh broker 1, ./kill.sh rack NAME, ./kill.sh site NAME, ./kill.sh controller 101
# After a word of how: ./kill.sh stop broker 1 (SIGTERM), start, pause, unpause; kill (kill -9) when there is none.
set -eu
cd "$(dirname "$0")"
how=kill
case "\${1:-}" in kill|stop|start|pause|unpause) how=$1; shift ;; esac
if [ $# -ne 2 ]; then sed -n 2,3p "$0" >&2; exit 2; fi
case "$1:$2" in
${[...services.map(({ name }) => `    ${name.replace('-', ':')}) services="${name}" ;;`), ...by('rack'), ...by('site')].join('\n')}
    *) echo "There is no $1 of this name." >&2; exit 2 ;;
esac
# Names of services are numbers of this world: no word of them is split.
exec docker compose "$how" $services
`
}

/** As a pattern of `case`, where quotes keep every sign plain. */
function quoted(text: string): string {
  const word = shellWord(text)
  return word.startsWith("'") ? word : `'${word}'`
}

export interface Replay {
  readonly script: string
  /** Kinds of commands that a real cluster cannot be given by this script, each once. */
  readonly leftOut: readonly string[]
}

export function writeReplay(scenario: Scenario): Replay {
  const leftOut = new Set<string>()
  const lines = [...scenario.commands]
    .sort((a, b) => a.atMs - b.atMs)
    .flatMap(({ atMs, command }) => {
      const line = carryOut(command)
      if (line === null) leftOut.add(command.kind)
      const text = oneLine(command.kind)
      return [line === null ? `# ${atMs / 1000} s: ${text} is left out.` : `at ${atMs / 1000}; ${line}`]
    })
  const script = `#!/bin/sh
# Does what the world's own commands do, at their seconds from now.
set -u
cd "$(dirname "$0")"
BOOTSTRAP=${bootstrapOf(scenario, 'inside')}
began=$(date +%s)
# From the beginning, so that what a command takes does not make the next one late.
at() {
  sleep "$(awk "BEGIN { d = $1 - ($(date +%s) - $began); print (d > 0 ? d : 0) }")"
}
# The name of a tool, then its words: in a container of its own, so that it lives when brokers die.
tools() {
  docker compose run --rm -T tools -c 'name=$1; shift; if [ -x "/opt/kafka/bin/$name.sh" ]; then name="/opt/kafka/bin/$name.sh"; fi; exec "$name" "$@"' tools "$@"
}
${lines.join('\n')}
`
  return { script, leftOut: [...leftOut] }
}

function carryOut(command: Command): string | null {
  switch (command.kind) {
    case 'KillSite':
      return `./kill.sh site ${shellWord(command.site)}`
    case 'HealSite':
      return `./kill.sh start site ${shellWord(command.site)}`
    case 'CrashBroker':
      return compose('kill', brokerService(command.broker))
    case 'StopBroker':
      return compose('stop', brokerService(command.broker))
    case 'StartBroker':
      return compose('start', brokerService(command.broker))
    case 'PauseBroker':
      return compose('pause', brokerService(command.broker))
    case 'ResumeBroker':
      return compose('unpause', brokerService(command.broker))
    case 'CrashController':
      return compose('kill', controllerService(command.controller))
    case 'StartController':
      return compose('start', controllerService(command.controller))
    case 'PauseController':
      return compose('pause', controllerService(command.controller))
    case 'ResumeController':
      return compose('unpause', controllerService(command.controller))
    default:
      return administer(command)
  }
}

const compose = (how: string, service: string): string => `docker compose ${how} ${service}`

function administer(command: Command): string | null {
  switch (command.kind) {
    case 'ElectLeader':
      return tools(
        'kafka-leader-election',
        `--election-type ${command.election === 'UNCLEAN' ? 'unclean' : 'preferred'}`,
        `${shellWord(`--topic=${command.topic}`)} --partition ${Number(command.partition)}`,
      )
    case 'AddPartitions':
      return tools(
        'kafka-topics',
        `--alter ${shellWord(`--topic=${command.topic}`)} --partitions ${Number(command.partitions)}`,
      )
    case 'AlterTopicConfig':
      if (/^(streamscape|confluent)\./.test(command.key)) return null
      return tools(
        'kafka-configs',
        `--alter --entity-type topics ${shellWord(`--entity-name=${command.topic}`)}`,
        `--add-config ${shellWord(`${command.key}=[${command.value}]`)}`,
      )
    default:
      return null
  }
}

function tools(name: string, ...words: readonly string[]): string {
  return `tools ${name} --bootstrap-server "$BOOTSTRAP" ${words.join(' ')}`
}
