/** Anything in the world, looked at closely: what it is now, what can be done to it, and its settings. */
import { useId } from 'react'
import { inspectorWords as words } from '../../content/en/inspector'
import type { FocusView, Structure } from '../../protocol'
import { useSim } from '../kit/sim-context'
import { ConsumerDetails, ProducerDetails } from './client-views'
import { BrokerDetails, ControllerDetails, LinkDetails, SiteDetails } from './place-views'
import type { InspectorTarget } from './target'
import { PartitionDetails, ReplicaDetails, TopicDetails } from './topic-views'
import './inspector.css'

interface InspectorProps {
  readonly target: InspectorTarget | null
  readonly onTarget: (target: InspectorTarget | null) => void
}

interface Choice {
  readonly key: string
  readonly label: string
  readonly target: InspectorTarget
}

export function Inspector({ target, onTarget }: InspectorProps) {
  const structure = useSim((s) => s.structure)
  const focus = useSim((s) => s.focus)
  const id = useId()
  if (structure === null || focus === null) return null
  const nameOf = (site: string) => structure.sites.find((s) => s.id === site)?.name ?? site
  const groups = listChoices(structure, focus, nameOf)
  const key = target === null ? '' : JSON.stringify(target)
  const chosen = groups.flatMap(([, choices]) => choices).find((choice) => choice.key === key)
  return (
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
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      {target === null ? <p>{words.empty}</p> : null}
      {target !== null && chosen === undefined ? <p>{words.gone}</p> : null}
      {target === null || chosen === undefined ? null : (
        <section key={key} aria-label={chosen.label}>
          <h3>
            <small>{words.kinds[target.kind]}</small> {chosen.label}
          </h3>
          <Details target={target} structure={structure} focus={focus} nameOf={nameOf} onTarget={onTarget} />
        </section>
      )}
    </div>
  )
}

interface DetailsProps {
  readonly target: InspectorTarget
  readonly structure: Structure
  readonly focus: FocusView
  readonly nameOf: (site: string) => string
  readonly onTarget: (target: InspectorTarget) => void
}

function Details({ target, structure, focus, nameOf, onTarget }: DetailsProps) {
  const find = <T,>(list: readonly T[], is: (item: T) => boolean): T => list.find(is) as T
  switch (target.kind) {
    case 'site':
      return <SiteDetails site={find(structure.sites, (s) => s.id === target.id)} structure={structure} />
    case 'link':
      return (
        <LinkDetails
          link={find(structure.links, (l) => l.from === target.from && l.to === target.to)}
          nameOf={nameOf}
        />
      )
    case 'broker':
      return (
        <BrokerDetails
          broker={find(structure.brokers, (b) => b.id === target.id)}
          structure={structure}
          nameOf={nameOf}
        />
      )
    case 'controller':
      return (
        <ControllerDetails
          controller={find(structure.controllers, (c) => c.id === target.id)}
          structure={structure}
          nameOf={nameOf}
        />
      )
    case 'topic':
      return <TopicDetails topic={find(structure.topics, (t) => t.name === target.name)} />
    case 'partition':
      return (
        <PartitionDetails
          partition={find(structure.partitions, (p) => p.topic === target.topic && p.partition === target.partition)}
          structure={structure}
          onTarget={onTarget}
        />
      )
    case 'replica':
      return (
        <ReplicaDetails
          topic={target.topic}
          partition={target.partition}
          replica={find(focus.replicas, (r) => r.broker === target.broker)}
        />
      )
    case 'producer':
      return <ProducerDetails producer={find(structure.producers, (p) => p.id === target.id)} nameOf={nameOf} />
    case 'consumer':
      return <ConsumerDetails consumer={find(structure.consumers, (c) => c.id === target.id)} nameOf={nameOf} />
  }
}

function listChoices(
  structure: Structure,
  focus: FocusView,
  nameOf: (site: string) => string,
): readonly (readonly [InspectorTarget['kind'], readonly Choice[]])[] {
  const choose = (label: string, target: InspectorTarget): Choice => ({ key: JSON.stringify(target), label, target })
  return [
    ['site', structure.sites.map((s) => choose(s.name, { kind: 'site', id: s.id }))],
    [
      'link',
      structure.links.map((l) =>
        choose(`${nameOf(l.from)} – ${nameOf(l.to)}`, { kind: 'link', from: l.from, to: l.to }),
      ),
    ],
    ['broker', structure.brokers.map((b) => choose(`${b.id}`, { kind: 'broker', id: b.id }))],
    ['controller', structure.controllers.map((c) => choose(`${c.id}`, { kind: 'controller', id: c.id }))],
    ['topic', structure.topics.map((t) => choose(t.name, { kind: 'topic', name: t.name }))],
    [
      'partition',
      structure.partitions.map((p) =>
        choose(`${p.topic}-${p.partition}`, { kind: 'partition', topic: p.topic, partition: p.partition }),
      ),
    ],
    [
      'replica',
      focus.replicas.map((r) =>
        choose(`${focus.topic}-${focus.partition} @ ${r.broker}`, {
          kind: 'replica',
          topic: focus.topic,
          partition: focus.partition,
          broker: r.broker,
        }),
      ),
    ],
    ['producer', structure.producers.map((p) => choose(p.name, { kind: 'producer', id: p.id }))],
    ['consumer', structure.consumers.map((c) => choose(c.name, { kind: 'consumer', id: c.id }))],
  ]
}
