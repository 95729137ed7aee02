/**
 * A command in the form of the scenario file. The one thing a reader would get wrong: it is the command as it is,
 * but for placement constraints, which stand in files in Confluent's own JSON.
 */
import { type Command, formatPlacementConstraints } from '../core'
import { toConsumerFile } from './client-file'
import { toTopicFile } from './topic-file'

export function toCommandFile(command: Command): unknown {
  switch (command.kind) {
    case 'CreateTopic':
      return { kind: command.kind, topic: toTopicFile(command.topic) }
    case 'AddConsumer':
      return { kind: command.kind, consumer: toConsumerFile(command.consumer) }
    case 'AlterPlacement': {
      const placement = command.placement === null ? null : JSON.parse(formatPlacementConstraints(command.placement))
      return { kind: command.kind, topic: command.topic, placement }
    }
    default:
      return command
  }
}
