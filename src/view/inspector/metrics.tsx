/**
 * Metrics under the names that they have in JMX. The one thing a reader would get wrong: who reports them. A partition's
 * are those of its leader, and every other broker says 0; those that only Confluent Server has stand apart.
 */
import { inspectorWords as words } from '../../content/inspector'
import { formatCount } from '../kit/format'
import { Part } from './facts'
import { useAnswer } from './use-answer'

/** 1 or more is an alarm. */
const ALARMS: ReadonlySet<string> = new Set([
  'UnderReplicated',
  'UnderMinIsr',
  'AtMinIsr',
  'IsNotCaughtUp',
  'UnderReplicatedPartitions',
  'UnderMinIsrPartitionCount',
  'AtMinIsrPartitionCount',
  'OfflineReplicaCount',
  'OfflinePartitionsCount',
])

/** Gauges of Confluent Server that Apache Kafka has no bean for. */
const CONFLUENT: ReadonlySet<string> = new Set([
  'CaughtUpReplicasCount',
  'IsNotCaughtUp',
  'ObserverReplicasCount',
  'ObserversInIsrCount',
])

interface PartitionMetricsProps {
  readonly metrics: Readonly<Record<string, number>>
  /** Broker that leads and reports; -1 for none. */
  readonly leader: number
  readonly usesConfluentServer: boolean
}

export function PartitionMetrics({ metrics, leader, usesConfluentServer }: PartitionMetricsProps) {
  const all = Object.entries(metrics)
  const own = all.filter(([name]) => CONFLUENT.has(name))
  return (
    <Part title={words.metrics} tone="night">
      {leader < 0 ? (
        <p>{words.metricsNone}</p>
      ) : (
        <>
          <p>{words.metricsOf(leader)}</p>
          <Bean bean="kafka.cluster:type=Partition,name=" values={all.filter(([name]) => !CONFLUENT.has(name))} />
          {usesConfluentServer ? (
            <>
              <p>{words.metricsConfluent}</p>
              <Bean bean="kafka.cluster:type=Partition,name=" values={own} />
            </>
          ) : null}
        </>
      )}
    </Part>
  )
}

export function ProcessMetrics({ of, id }: { readonly of: 'broker' | 'controller'; readonly id: number }) {
  const answer = useAnswer({ type: 'metrics', of, id })
  if (answer === null) return null
  return (
    <Part title={words.metrics} tone="night">
      {answer.beans.length === 0 ? <p>{words.metricsSilent}</p> : null}
      {answer.beans.map(({ bean, values }) => (
        <Bean key={bean} bean={bean} values={Object.entries(values)} />
      ))}
    </Part>
  )
}

function Bean({ bean, values }: { readonly bean: string; readonly values: readonly (readonly [string, number])[] }) {
  return (
    <>
      <p className="metrics-bean mono">{bean}</p>
      <dl className="metrics mono">
        {values.map(([name, value]) => (
          <div key={name} className={ALARMS.has(name) && value > 0 ? 'is-alarm' : undefined}>
            <dt>{name}</dt>
            <dd>{formatCount(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
