/** Whether a scenario can be run on a real cluster on one machine. */
import type { Scenario } from '../src/core/index.ts'
import { CARRIED_OUT } from './real-run.ts'

/** Six processes of half a gigabyte are what one machine starts at once. */
const MOST_NODES = 9

/** What cannot be done, and what to do instead; null when all of it can. */
export function refuseScenario(scenario: Scenario): string | null {
  const { brokers, controllers, topics, producers, consumers, commands, business } = scenario
  if (business !== null) return 'business: a company runs in the simulation alone. Leave it out.'
  if (brokers.length + controllers.length > MOST_NODES)
    return `brokers, controllers: ${brokers.length + controllers.length} processes are too many for one machine. Use at most ${MOST_NODES}.`
  const placed = topics.findIndex(({ placement }) => placement !== null)
  if (placed >= 0)
    return `topics[${placed}].placement: placement constraints and observers are Confluent Server's; Apache Kafka has none. Use assignment.`
  const transactional = producers.findIndex(({ transactions }) => transactions !== undefined)
  if (transactional >= 0)
    return `producers[${transactional}].transactions: not compared yet. Leave the transactional.id out.`
  const alone = consumers.findIndex(({ configs }) => configs['group.id'] === undefined)
  if (alone >= 0) return `consumers[${alone}].configs: only members of groups are compared. Give it a group.id.`
  const other = commands.findIndex(({ command }) => !CARRIED_OUT.includes(command.kind))
  if (other >= 0)
    return `commands[${other}]: ${commands[other].command.kind} cannot be done to a real cluster from here. Use ${CARRIED_OUT.join(', ')}.`
  return null
}
