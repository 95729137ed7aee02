/** Everything that can be looked at, by kind, in the order in which it stands in the world. */
import { inspectorWords as words } from '../../content/inspector'
import type { FocusView, Structure } from '../../protocol'
import type { InspectorTarget } from './target'

export interface Choice {
  readonly key: string
  readonly label: string
  /** In a list, where a number alone says nothing. */
  readonly listed: string
  readonly target: InspectorTarget
}

export type ChoiceGroup = readonly [kind: InspectorTarget['kind'], choices: readonly Choice[]]

export function listChoices(
  structure: Structure,
  focus: FocusView,
  nameOf: (site: string) => string,
): readonly ChoiceGroup[] {
  const choose = (label: string, target: InspectorTarget, listed = label): Choice => ({
    key: JSON.stringify(target),
    label,
    listed,
    target,
  })
  const number = (kind: 'broker' | 'controller', { id, site }: { readonly id: number; readonly site: string }) =>
    choose(`${id}`, { kind, id }, words.listed(words.kinds[kind], id, nameOf(site)))
  const { topic, partition } = focus
  return [
    ['site', structure.sites.map((s) => choose(s.name, { kind: 'site', id: s.id }))],
    [
      'link',
      structure.links.map((l) =>
        choose(`${nameOf(l.from)} – ${nameOf(l.to)}`, { kind: 'link', from: l.from, to: l.to }),
      ),
    ],
    ['broker', structure.brokers.map((b) => number('broker', b))],
    ['controller', structure.controllers.map((c) => number('controller', c))],
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
        choose(`${topic}-${partition} @ ${r.broker}`, { kind: 'replica', topic, partition, broker: r.broker }),
      ),
    ],
    ['producer', structure.producers.map((p) => choose(p.name, { kind: 'producer', id: p.id }))],
    ['consumer', structure.consumers.map((c) => choose(c.name, { kind: 'consumer', id: c.id }))],
  ]
}
