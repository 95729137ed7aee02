/** Topics, partitions and replicas in the inspector. */
import { inspectorWords as words } from '../../content/en/inspector'
import type { PartitionView, ReplicaView, TopicView } from '../../protocol'
import { CopyButton } from '../kit/copy-button'
import { formatCount, formatMs } from '../kit/format'
import { useSim, useSimActions } from '../kit/sim-context'
import { Action, Actions, BrokerWays, Facts, Figures, NumberForm, Part, Ways } from './facts'
import { PartitionLog } from './log-view'
import { Metrics } from './metrics'
import { PlacementEditor } from './placement-editor'
import { useScope } from './scope'
import { Settings } from './settings'
import { useAnswer } from './use-answer'

const TOPIC_FIRST = ['min.insync.replicas', 'unclean.leader.election.enable']

export function TopicDetails({ topic }: { readonly topic: TopicView }) {
  const { issue } = useSimActions()
  const { structure } = useScope()
  const { name } = topic
  const described = useAnswer({ type: 'describe', topic: name })
  const partitions = structure.partitions.filter((p) => p.topic === name)
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
        ]}
      />
      <Settings
        scope="topic"
        values={topic.configs}
        first={TOPIC_FIRST}
        caps={{
          'min.insync.replicas': { max: topic.replicationFactor, why: words.minIsrTooHigh(topic.replicationFactor) },
        }}
        onSet={(key, value) => issue({ kind: 'AlterTopicConfig', topic: name, key, value })}
      />
      <PlacementEditor topic={name} json={topic.placementJson} />
      <Part title={<code>{words.describe}</code>} tone="night">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
        <pre className="describe" tabIndex={0}>
          {described?.text ?? ''}
        </pre>
        <CopyButton text={described?.text ?? ''} label={words.copy} doneLabel={words.copied} />
      </Part>
    </>
  )
}

export function PartitionDetails({ partition }: { readonly partition: PartitionView }) {
  const { issue, focusOn } = useSimActions()
  const { structure } = useScope()
  const focus = useSim((s) => s.focus)
  const { topic, partition: number, minIsr, leader, isr } = partition
  const isFocused = focus?.topic === topic && focus.partition === number
  const view = structure.topics.find((t) => t.name === topic)
  const around = isFocused ? Math.max(0, ...focus.replicas.map((r) => r.logEndOffset)) : 0
  return (
    <>
      <Figures
        figures={[
          {
            label: words.inSyncOfMin(minIsr),
            value: isr.length,
            bad: isr.length < minIsr,
          },
          { label: words.leader, value: leader < 0 ? words.none : leader, bad: leader < 0 },
          { label: words.leaderEpoch, value: partition.leaderEpoch },
        ]}
      />
      <Facts
        rows={[
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
            max={Math.max(1, view?.replicationFactor ?? 15)}
            onSet={(value) => issue({ kind: 'AlterTopicConfig', topic, key: 'min.insync.replicas', value })}
          />
        }
      >
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
      </Actions>
      {isFocused ? <Metrics metrics={focus.metrics} /> : null}
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
          [words.throttle, rate === null ? words.free : words.throttleRate(formatCount(rate))],
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
        forms={<NumberForm label={words.throttleSet} value={rate ?? 0} min={0} max={1_000_000_000} onSet={throttle} />}
      >
        <Action bad label={words.throttleStop} disabled={rate === 0} onAct={() => throttle(0)} />
        <Action label={words.throttleFree} disabled={rate === null} onAct={() => throttle(null)} />
      </Actions>
    </>
  )
}
