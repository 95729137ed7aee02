/** Metrics of a partition under the names that they have in JMX, as its leader reports them. */
import { inspectorWords as words } from '../../content/en/inspector'
import { formatCount } from '../kit/format'
import { Part } from './facts'

/** These are flags: 1 is an alarm. */
const ALARMS: ReadonlySet<string> = new Set(['UnderReplicated', 'UnderMinIsr', 'AtMinIsr', 'IsNotCaughtUp'])

export function Metrics({ metrics }: { readonly metrics: Readonly<Record<string, number>> }) {
  const names = Object.keys(metrics)
  return (
    <Part title={words.metrics} tone="night">
      <p className="metrics-bean mono">{words.metricsBean}</p>
      {names.length === 0 ? <p>{words.metricsNone}</p> : null}
      <dl className="metrics mono">
        {names.map((name) => (
          <div key={name} className={ALARMS.has(name) && metrics[name] > 0 ? 'is-alarm' : undefined}>
            <dt>{name}</dt>
            <dd>{formatCount(metrics[name])}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
