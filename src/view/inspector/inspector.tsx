/** Anything in the world, looked at closely: what it is now, what can be done to it, and its settings. */
import { type ReactNode, useId } from 'react'
import { inspectorWords as words } from '../../content/inspector'
import type { FocusView, Structure } from '../../protocol'
import { useSim } from '../kit/sim-context'
import { type Choice, listChoices } from './choices'
import { ConsumerDetails, ProducerDetails } from './client-views'
import { readHeadline } from './headline'
import { LinkDetails } from './link-view'
import { BrokerDetails, ControllerDetails, SiteDetails } from './place-views'
import { Portrait } from './portrait'
import { ScopeProvider } from './scope'
import type { InspectorTarget } from './target'
import { PartitionDetails, ReplicaDetails, TopicDetails } from './topic-views'
import './inspector.css'

interface InspectorProps {
  readonly target: InspectorTarget | null
  readonly onTarget: (target: InspectorTarget | null) => void
  /** Stands below what is said of the thing that is looked at. */
  readonly below?: ReactNode
}

export function Inspector({ target, onTarget, below }: InspectorProps) {
  const structure = useSim((s) => s.structure)
  const focus = useSim((s) => s.focus)
  const id = useId()
  if (structure === null || focus === null) return null
  const nameOf = (site: string) => structure.sites.find((s) => s.id === site)?.name ?? site
  const groups = listChoices(structure, focus, nameOf)
  const key = target === null ? '' : JSON.stringify(target)
  const chosen = groups.flatMap(([, choices]) => choices).find((choice) => choice.key === key)
  return (
    <ScopeProvider scope={{ structure, nameOf, go: onTarget }}>
      <div className="inspector">
        <p className="pick">
          <label htmlFor={id}>{words.pick}</label>
          <select
            id={id}
            className="field"
            value={chosen?.key ?? ''}
            onChange={(event) => onTarget(event.target.value === '' ? null : JSON.parse(event.target.value))}
          >
            <option value="">{words.nothing}</option>
            {groups.map(([kind, choices]) => (
              <optgroup key={kind} label={words.groups[kind]}>
                {choices.map((choice) => (
                  <option key={choice.key} value={choice.key}>
                    {choice.listed}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </p>
        {target === null ? <p className="inspector-empty">{words.empty}</p> : null}
        {target !== null && chosen === undefined ? <p className="inspector-empty">{words.gone}</p> : null}
        {target === null || chosen === undefined ? null : (
          <section key={key} className="inspector-look" aria-label={chosen.label}>
            <Head choice={chosen} structure={structure} focus={focus} />
            <Details target={target} structure={structure} focus={focus} />
            {below === undefined ? null : <div className="inspector-below">{below}</div>}
          </section>
        )}
      </div>
    </ScopeProvider>
  )
}

interface LookProps {
  readonly structure: Structure
  readonly focus: FocusView
}

function Head({ choice, structure, focus }: LookProps & { readonly choice: Choice }) {
  const measures = useSim((s) => s.measures)
  const { state, look, ring, hut } = readHeadline(choice.target, structure, focus, measures)
  return (
    <div className={`inspector-head look-${look}`}>
      <Portrait kind={choice.target.kind} state={look} ring={ring} hut={hut} />
      <div>
        <h3>
          <small>{words.kinds[choice.target.kind]}</small> {choice.label}
        </h3>
        <p className="inspector-state">{state}</p>
      </div>
    </div>
  )
}

function Details({ target, structure, focus }: LookProps & { readonly target: InspectorTarget }) {
  const find = <T,>(list: readonly T[], is: (item: T) => boolean): T => list.find(is) as T
  switch (target.kind) {
    case 'site':
      return <SiteDetails site={find(structure.sites, (s) => s.id === target.id)} />
    case 'link':
      return <LinkDetails link={find(structure.links, (l) => l.from === target.from && l.to === target.to)} />
    case 'broker':
      return <BrokerDetails broker={find(structure.brokers, (b) => b.id === target.id)} />
    case 'controller':
      return <ControllerDetails controller={find(structure.controllers, (c) => c.id === target.id)} />
    case 'topic':
      return <TopicDetails topic={find(structure.topics, (t) => t.name === target.name)} />
    case 'partition': {
      const { topic, partition } = target
      return (
        <PartitionDetails
          partition={find(structure.partitions, (p) => p.topic === topic && p.partition === partition)}
        />
      )
    }
    case 'replica':
      return (
        <ReplicaDetails
          topic={target.topic}
          partition={target.partition}
          replica={find(focus.replicas, (r) => r.broker === target.broker)}
        />
      )
    case 'producer':
      return <ProducerDetails producer={find(structure.producers, (p) => p.id === target.id)} />
    case 'consumer':
      return <ConsumerDetails consumer={find(structure.consumers, (c) => c.id === target.id)} />
  }
}
