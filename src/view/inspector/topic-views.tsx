/** Topics, partitions and replicas in the inspector. */
import { inspectorWords as words } from '../../content/inspector'
import type { Measures, PartitionView, ReplicaView, TopicView } from '../../protocol'
import { formatCount, formatMs } from '../kit/format'
import { useSim, useSimActions } from '../kit/sim-context'
import { DescribeView } from './describe-view'
import { Action, Actions, BrokerWays, Facts, Figures, NumberForm, Part, Ways } from './facts'
import { PartitionLog } from './log-view'
import { PartitionMetrics } from './metrics'
import { PlacementEditor } from './placement-editor'
import { useScope } from './scope'
import { Settings } from './settings'

const TOPIC_FIRST = ['min.insync.replicas', 'unclean.leader.election.enable']

export function TopicDetails({ topic }: { readonly topic: TopicView }) {
  const { issue } = useSimActions()
  const { structure } = useScope()
  const { name } = topic
  const partitions = structure.partitions.filter((p) => p.topic === name)
  const measures = useSim((s) => s.measures)
  const isSeen = useSim((s) => s.focus?.topic === name)
  return (
    <>
      <Figures
        figures={[
          { label: words.partitions, value: topic.partitions },
          { label: words.replicasEach, value: topic.replicationFactor },
          { label: words.minIsrShort, value: topic.minIsr },
        ]}
      />
      <Facts
        rows={[
          [
            words.partitions,
            <Ways
              key="p"
              ways={partitions.slice(0, 24).map(({ partition }) => ({
                label: `${partition}`,
                target: { kind: 'partition', topic: name, partition },
              }))}
            />,
          ],
          [words.policy, topic.policy || words.noPolicy],
          ...(isSeen ? contentRows(measures) : []),
        ]}
      />
      {name.startsWith('__') ? null : (
        <Actions
          forms={
            <>
              <NumberForm
                label={words.partitionsSet}
                value={topic.partitions}
                min={1}
                max={10_000}
                onSet={(count) => issue({ kind: 'AddPartitions', topic: name, partitions: count })}
              />
              <p className="inspector-empty">{words.partitionsNote}</p>
            </>
          }
        />
      )}
      <Settings
        scope="topic"
        values={topic.configs}
        first={TOPIC_FIRST}
        onSet={(key, value) => issue({ kind: 'AlterTopicConfig', topic: name, key, value })}
      />
      <PlacementEditor topic={name} json={topic.placementJson} />
      <Part title={<code>{words.describe}</code>}>
        <DescribeView topic={name} />
      </Part>
    </>
  )
}

/** What its logs hold and what they do not hold any more; only of the topic that is looked at. */
function contentRows(measures: Measures | null): (readonly [string, string])[] {
  if (measures === null) return []
  return [
    [words.recordsInLog, formatCount(measures.recordsInLog)],
    [words.duplicates, formatCount(measures.duplicates)],
    [words.outOfOrder, formatCount(measures.outOfOrder)],
    [words.lostAcknowledged, formatCount(measures.lost)],
    [words.lostUnacknowledged, formatCount(measures.lostUnacknowledged)],
  ]
}

export function PartitionDetails({ partition }: { readonly partition: PartitionView }) {
  const { issue, focusOn } = useSimActions()
  const { structure } = useScope()
  const focus = useSim((s) => s.focus)
  const { topic, partition: number, minIsr, leader, isr } = partition
  const isFocused = focus?.topic === topic && focus.partition === number
  const state = structure.brokers.find((broker) => broker.id === leader)?.state
  const isLeaderGone = leader >= 0 && (state === 'crashed' || state === 'stopped' || state === 'starting')
  return (
    <>
      <Figures
        figures={[
          {
            label: words.inSyncOfMin(minIsr),
            value: isr.length,
            bad: isr.length < minIsr,
          },
          { label: words.leader, value: leader < 0 ? words.none : leader, bad: leader < 0 || isLeaderGone },
          { label: words.leaderEpoch, value: partition.leaderEpoch },
        ]}
      />
      <PartitionLog partition={partition} />
      <Facts
        rows={[
          ...(isLeaderGone ? [[words.leader, words.leaderGone(leader)] as const] : []),
          [words.replicas, <BrokerWays key="r" brokers={partition.replicas} />],
          [words.isr, <BrokerWays key="i" brokers={isr} />],
          [words.elr, <BrokerWays key="e" brokers={partition.elr} />],
          [words.observers, <BrokerWays key="o" brokers={partition.observers} />],
          [words.offline, <BrokerWays key="x" brokers={partition.offline} />],
          [words.topic, <Ways key="t" ways={[{ label: topic, target: { kind: 'topic', name: topic } }]} />],
        ]}
      />
      <Actions
        forms={
          <NumberForm
            label={words.minIsr}
            value={minIsr}
            min={1}
            max={2_147_483_647}
            onSet={(value) => issue({ kind: 'AlterTopicConfig', topic, key: 'min.insync.replicas', value })}
          />
        }
        looks={isFocused ? null : <Action label={words.focus} onAct={() => focusOn(topic, number)} />}
      >
        <Action
          label={words.electPreferred}
          onAct={() => issue({ kind: 'ElectLeader', topic, partition: number, election: 'PREFERRED' })}
        />
        <Action
          bad
          label={words.electUnclean}
          onAct={() => issue({ kind: 'ElectLeader', topic, partition: number, election: 'UNCLEAN' })}
        />
      </Actions>
      {isFocused ? (
        <PartitionMetrics
          metrics={focus.metrics}
          leader={focus.replicas.find((replica) => replica.state === 'leader')?.broker ?? -1}
          usesConfluentServer={structure.usesConfluentServer}
        />
      ) : null}
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
      <Figures
        figures={[
          { label: words.logEndOffset, value: formatCount(replica.logEndOffset) },
          { label: words.highWatermark, value: formatCount(replica.highWatermark) },
          { label: words.lag, value: formatCount(replica.lagRecords), bad: !replica.isCaughtUp },
        ]}
      />
      <Facts
        rows={[
          [words.isr, replica.inIsr ? words.yes : words.no],
          [words.lastFetch, replica.lastFetchLagMs < 0 ? words.never : words.ago(formatMs(replica.lastFetchLagMs))],
          [
            words.caughtUp,
            replica.lastCaughtUpLagMs < 0 ? words.never : words.ago(formatMs(replica.lastCaughtUpLagMs)),
          ],
          [
            words.throttle,
            rate === null
              ? words.free
              : `${words.throttleRate(formatCount(rate))}${replica.inIsr ? `, ${words.throttleInSync}` : ''}`,
          ],
          [words.kinds.broker, <BrokerWays key="b" brokers={[broker]} />],
          [
            words.kinds.partition,
            <Ways
              key="p"
              ways={[{ label: `${topic}-${partition}`, target: { kind: 'partition', topic, partition } }]}
            />,
          ],
        ]}
      />
      <Actions
        forms={
          <>
            <NumberForm label={words.throttleSet} value={rate ?? 0} min={0} max={1_000_000_000} onSet={throttle} />
            <p className="inspector-empty">{words.throttleNote}</p>
          </>
        }
      >
        <Action bad label={words.throttleStop} disabled={rate === 0} onAct={() => throttle(0)} />
        <Action label={words.throttleFree} disabled={rate === null} onAct={() => throttle(null)} />
      </Actions>
    </>
  )
}
