/**
 * A bench: the reader chooses how the run is set up, and it runs. What was tried stands below, so that two can be held
 * beside each other. The choices are runs of the story whose names differ in their ends.
 */
import { type ReactNode, useEffect, useState } from 'react'
import { liveWords as words } from '../../../content/story-live'
import type { Measures } from '../../../protocol'
import { formatCount } from '../../kit/format'
import { useRunState } from '../use-story-run'
import { ClusterPicture } from './cluster-picture'
import type { InstrumentProps } from './live-view'

interface Tried {
  readonly run: string
  readonly told: string
}

interface ChoicesProps {
  readonly names: readonly (readonly [run: string, label: string])[]
  readonly title: string
  readonly instrument: InstrumentProps
  /** What is kept of a run that was tried. */
  readonly tell?: (measures: Measures) => string
  /** The cluster when left out. */
  readonly picture?: (props: InstrumentProps) => ReactNode
}

const tellLoss = ({ acknowledged, lost }: Measures): string => words.tried(formatCount(acknowledged), formatCount(lost))

export function Choices({
  names,
  title,
  instrument: props,
  tell = tellLoss,
  picture: Picture = ClusterPicture,
}: ChoicesProps) {
  const { client, phase, chosen, choose } = props
  const measures = useRunState(client, (state) => state.measures)
  const [tried, setTried] = useState<readonly Tried[]>([])
  const told = measures === null ? '' : tell(measures)
  useEffect(() => {
    if (phase !== 'done' || chosen === null) return
    setTried((was) => [...was.filter(({ run }) => run !== chosen), { run: chosen, told }])
  }, [phase, chosen, told])
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
      <Picture {...props} />
      {tried.length === 0 ? null : (
        <ul className="choices-tried" role="status">
          {tried.map(({ run, told: kept }) => (
            <li key={run}>
              <b>{names.find(([name]) => name === run)?.[1]}</b> {kept}
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
