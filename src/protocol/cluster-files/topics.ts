/**
 * The script that creates the topics of a world. The one thing a reader would get wrong: Apache Kafka has no placement
 * constraints, so a topic that has them is created by Confluent's kafka-topics with a file of its own, or not at all.
 */
import { formatPlacementConstraints, type Scenario, type TopicSpec } from '../../core'
import { FIND_TOOL } from './compose'
import { bootstrapOf, needsConfluent, realConfigs } from './nodes'
import { oneLine, shellWord } from './quoting'

/** Replicas of each partition by topic, e.g. as a run has placed them; the first is the preferred leader. */
export type Replicas = ReadonlyMap<string, readonly (readonly number[])[]>

/** Files by name: the script, and a document of constraints for each topic that has them. */
export function writeTopics(scenario: Scenario, placed: Replicas): [name: string, text: string][] {
  const isConfluent = needsConfluent(scenario)
  const lines = scenario.topics.map((topic, i) => createTopic(topic, i, placed.get(topic.name), isConfluent))
  const script = `#!/bin/sh
# Creates the topics. With containers: docker compose run --rm tools create-topics.sh
set -eu
cd "$(dirname "$0")"
BOOTSTRAP="\${BOOTSTRAP:-${bootstrapOf(scenario, 'inside')}}"
${FIND_TOOL}
TOPICS="$(tool kafka-topics)"
${lines.join('\n')}
`
  const documents = scenario.topics.flatMap(({ placement }, i): [string, string][] =>
    placement === null ? [] : [[placementFile(i), `${formatPlacementConstraints(placement, { pretty: true })}\n`]],
  )
  return [['create-topics.sh', script], ...documents]
}

/** By number: a topic's name may be `..`, or longer than a file's. */
const placementFile = (topic: number): string => `placement/topic-${topic + 1}.json`

function createTopic(
  topic: TopicSpec,
  number: number,
  placed: readonly (readonly number[])[] | undefined,
  isConfluent: boolean,
): string {
  const replicas = topic.assignment ?? placed ?? null
  const how =
    topic.placement !== null
      ? [`--partitions ${topic.partitions}`, `--replica-placement ${placementFile(number)}`]
      : replicas !== null && replicas.length > 0
        ? [`--replica-assignment ${replicas.map((list) => list.map(Number).join(':')).join(',')}`]
        : [
            `--partitions ${topic.partitions}`,
            ...(topic.replicationFactor > 0 ? [`--replication-factor ${topic.replicationFactor}`] : []),
          ]
  const configs = realConfigs(topic.configs, isConfluent).map(
    ([key, value]) => `--config ${shellWord(`${key}=${value}`)}`,
  )
  const words = ['--create', '--if-not-exists', shellWord(`--topic=${topic.name}`), ...how, ...configs]
  return `# ${oneLine(topic.name)}\n"$TOPICS" --bootstrap-server "$BOOTSTRAP" \\\n  ${words.join(' ')}`
}
