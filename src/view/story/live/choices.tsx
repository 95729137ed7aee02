/**
 * A bench: the reader chooses how the run is set up, and it runs. What was tried stands below, so that two can be held
 * beside each other. The choices are runs of the story whose names differ in their ends.
 */
import { useEffect, useState } from 'react'
import { liveWords as words } from '../../../content/story-live'
import { formatCount } from '../../kit/format'
import { useRunState } from '../use-story-run'
import { ClusterPicture } from './cluster-picture'
import type { InstrumentProps } from './live-view'

interface Tried {
  readonly run: string
  readonly acknowledged: number
  readonly lost: number
}

interface ChoicesProps {
  readonly names: readonly (readonly [run: string, label: string])[]
  readonly title: string
  readonly instrument: InstrumentProps
}

function Choices({ names, title, instrument: props }: ChoicesProps) {
  const { client, phase, chosen, choose } = props
  const measures = useRunState(client, (state) => state.measures)
  const [tried, setTried] = useState<readonly Tried[]>([])
  const acknowledged = measures?.acknowledged ?? 0
  const lost = measures?.lost ?? 0
  useEffect(() => {
    if (phase !== 'done' || chosen === null) return
    setTried((was) => [...was.filter(({ run }) => run !== chosen), { run: chosen, acknowledged, lost }])
  }, [phase, chosen, acknowledged, lost])
  return (
    <div className="choices">
      <fieldset className="choices-row">
        <legend>{title}</legend>
        {names.map(([run, label]) => (
          <button
            key={run}
            type="button"
            className="choice"
            aria-pressed={chosen === run}
            disabled={phase === 'waiting' || phase === 'playing'}
            onClick={() => choose(run)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <ClusterPicture {...props} />
      {tried.length === 0 ? null : (
        <ul className="choices-tried" role="status">
          {tried.map(({ run, acknowledged: told, lost: gone }) => (
            <li key={run}>
              <b>{names.find(([name]) => name === run)?.[1]}</b> {words.tried(formatCount(told), formatCount(gone))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const RULES = ['1', '2', '3', '4'].map((rule) => [`burn-${rule}`, rule] as const)
const POLICIES = ['under-min-isr', 'under-replicated', 'leader-is-observer'].map(
  (policy) => [`placed-${policy}`, policy] as const,
)

export function Bench(props: InstrumentProps) {
  return <Choices names={RULES} title="min.insync.replicas" instrument={props} />
}

export function Placement(props: InstrumentProps) {
  return <Choices names={POLICIES} title="observerPromotionPolicy" instrument={props} />
}
