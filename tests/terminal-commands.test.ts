/**
 * What the terminal orders is kept in links and files. The one thing a reader would get wrong: a command that a file could
 * not hold makes a run that nobody can open again, so a tool refuses such a value itself.
 */
import { expect, it } from 'vitest'
import { createWorld, runTool, runUntil } from '../src/core'
import { INCIDENTS } from '../src/incidents'
import { formatScenario, parseScenario } from '../src/protocol'

const NUMBERS = ['-9', '0', '1', '2', '7', '999', '1000', '1001', '99999999', '999999999']
const LINES: readonly ((number: string) => string)[] = [
  (n) => `kafka-topics --alter --topic orders --partitions ${n}`,
  (n) => `kafka-configs --alter --entity-type topics --entity-name orders --add-config min.insync.replicas=${n}`,
  (n) => `kafka-configs --alter --entity-type topics --entity-name orders --add-config retention.ms=${n}`,
  (n) => `kafka-configs --alter --entity-type brokers --entity-default --add-config min.insync.replicas=${n}`,
  (n) =>
    `kafka-configs --alter --entity-type brokers --entity-name 2 --add-config follower.replication.throttled.rate=${n}`,
  (n) => `kafka-leader-election --election-type unclean --topic orders --partition ${n}`,
  (n) => `kafka-consumer-groups --group warehouse --topic orders --reset-offsets --to-offset ${n} --execute`,
  (n) => `kafka-consumer-groups --group warehouse --topic orders:${n} --reset-offsets --to-latest --execute`,
  (n) =>
    `kafka-reassign-partitions --execute --reassignment-json-file <(echo '{"version":1,"partitions":[{"topic":"orders","partition":0,"replicas":[${n},1]}]}')`,
  (n) =>
    `kafka-reassign-partitions --execute --throttle ${n} --reassignment-json-file <(echo '{"version":1,"partitions":[{"topic":"orders","partition":${n},"replicas":[2,1]}]}')`,
  (n) => `systemctl stop kafka@${n}`,
]

it('orders nothing that a file cannot hold, whatever is typed', () => {
  let ordered = 0
  for (const { id, world: scenario, alarmMs } of INCIDENTS) {
    const world = createWorld(scenario)
    runUntil(world, alarmMs * 1_000)
    for (const line of LINES)
      for (const number of NUMBERS) {
        const { commands } = runTool(world, line(number))
        ordered += commands.length
        const later = commands.map((command) => ({ atMs: alarmMs + 1, command }))
        const text = formatScenario({
          ...scenario,
          commands: [...scenario.commands.filter(({ atMs }) => atMs <= alarmMs), ...later],
        })
        const result = parseScenario(text)
        expect(result.ok ? [] : result.errors, `${id}: ${line(number)}`).toEqual([])
      }
  }
  expect(ordered).toBeGreaterThan(200)
})
