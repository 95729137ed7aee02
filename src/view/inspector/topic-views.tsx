/** Topics, partitions and replicas in the inspector. */
import { inspectorWords as words } from '../../content/en/inspector'
import type { PartitionView, ReplicaView, Structure, TopicView } from '../../protocol'
import { CopyButton } from '../kit/copy-button'
import { formatCount, formatMs } from '../kit/format'
import { useSim, useSimActions } from '../kit/sim-context'
import { Action, Actions, Facts, NumberForm } from './facts'
import { PartitionLog } from './log-view'
import { PlacementEditor } from './placement-editor'
import { Settings } from './settings'
import type { InspectorTarget } from './target'
import { useAnswer } from './use-answer'

const TOPIC_FIRST = ['min.insync.replicas', 'unclean.leader.election.enable']
const list = (brokers: readonly number[]) => brokers.join(', ') || words.none

export function TopicDetails({ topic }: { readonly topic: TopicView }) {
  const { issue } = useSimActions()
  const described = useAnswer({ type: 'describe', topic: topic.name })
  return (
    <>
      <Facts
        rows={[
          [words.partitions, topic.partitions],
          [words.replicationFactor, topic.replicationFactor],
          [words.minIsr, topic.minIsr],
          [words.policy, topic.policy || words.noPolicy],
        ]}
      />
      <Settings
        scope="topic"
        values={topic.configs}
        first={TOPIC_FIRST}
        onSet={(key, value) => issue({ kind: 'AlterTopicConfig', topic: topic.name, key, value })}
      />
      <PlacementEditor topic={topic.name} json={topic.placementJson} />
      <h4>{words.describe}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
      <pre className="describe" tabIndex={0}>
        {described?.text ?? ''}
      </pre>
      <CopyButton text={described?.text ?? ''} label={words.copy} doneLabel={words.copied} />
    </>
  )
}

interface PartitionDetailsProps {
  readonly partition: PartitionView
  readonly structure: Structure
  readonly onTarget: (target: InspectorTarget) => void
}

export function PartitionDetails({ partition, structure, onTarget }: PartitionDetailsProps) {
  const { issue, focusOn } = useSimActions()
  const focus = useSim((s) => s.focus)
  const { topic, partition: number } = partition
  const isFocused = focus?.topic === topic && focus.partition === number
  const view = structure.topics.find((t) => t.name === topic)
  const around = isFocused ? Math.max(0, ...focus.replicas.map((r) => r.logEndOffset)) : 0
  return (
    <>
      <Facts
        rows={[
          [words.accepting, partition.accepting ? words.yes : (partition.error ?? words.no)],
          [words.leader, partition.leader < 0 ? words.none : partition.leader],
          [words.leaderEpoch, partition.leaderEpoch],
          [words.replicas, list(partition.replicas)],
          [words.isr, `${list(partition.isr)} (${words.minIsr} ${partition.minIsr})`],
          [words.elr, list(partition.elr)],
          [words.observers, list(partition.observers)],
          [words.offline, list(partition.offline)],
        ]}
      />
      <Actions>
        {isFocused ? null : <Action label={words.focus} onAct={() => focusOn(topic, number)} />}
        <Action
          label={words.electPreferred}
          onAct={() => issue({ kind: 'ElectLeader', topic, partition: number, election: 'PREFERRED' })}
        />
        <Action
          bad
          label={words.electUnclean}
          onAct={() => issue({ kind: 'ElectLeader', topic, partition: number, election: 'UNCLEAN' })}
        />
        <Action label={`${words.kinds.topic} ${topic}`} onAct={() => onTarget({ kind: 'topic', name: topic })} />
      </Actions>
      <NumberForm
        label={words.minIsr}
        value={partition.minIsr}
        min={1}
        max={Math.max(1, view?.replicationFactor ?? 15)}
        onSet={(value) => issue({ kind: 'AlterTopicConfig', topic, key: 'min.insync.replicas', value })}
      />
      <PartitionLog topic={topic} partition={number} around={Math.floor(around / 32) * 32} />
    </>
  )
}

interface ReplicaDetailsProps {
  readonly topic: string
  readonly partition: number
  readonly replica: ReplicaView
}

export function ReplicaDetails({ topic, partition, replica }: ReplicaDetailsProps) {
  const { issue } = useSimActions()
  const { broker } = replica
  const throttle = (bytesPerSecond: number | null) =>
    issue({ kind: 'ThrottleReplica', topic, partition, broker, bytesPerSecond })
  const rate = replica.throttledBytesPerSecond
  return (
    <>
      <Facts
        rows={[
          [words.state, words.replicaState[replica.state]],
          [words.logEndOffset, formatCount(replica.logEndOffset)],
          [words.highWatermark, formatCount(replica.highWatermark)],
          [words.lag, formatCount(replica.lagRecords)],
          [words.lastFetch, replica.lastFetchLagMs < 0 ? words.never : words.ago(formatMs(replica.lastFetchLagMs))],
          [
            words.caughtUp,
            replica.lastCaughtUpLagMs < 0 ? words.never : words.ago(formatMs(replica.lastCaughtUpLagMs)),
          ],
          [words.throttle, rate === null ? words.free : words.throttleRate(formatCount(rate))],
        ]}
      />
      <Actions>
        <Action label={words.throttleStop} disabled={rate === 0} onAct={() => throttle(0)} />
        <Action label={words.throttleFree} disabled={rate === null} onAct={() => throttle(null)} />
      </Actions>
      <NumberForm label={words.throttleSet} value={rate ?? 0} min={0} max={1_000_000_000} onSet={throttle} />
    </>
  )
}
