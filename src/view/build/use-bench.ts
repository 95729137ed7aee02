/** The draft on the page with its history, what is picked, and the deeds that hands do to it, by mouse and by keyboard alike. */
import { useCallback, useMemo, useState } from 'react'
import { buildWords as words } from '../../content/build'
import {
  type Added,
  addBroker,
  addController,
  addGroup,
  addProducer,
  addSite,
  addTopic,
  CANVAS,
  type Draft,
  duplicate,
  listThings,
  moveTo,
  type Place,
  place,
  remove,
  siteOf,
  type Thing,
} from './draft'
import { beginHistory, currentDraft, type DraftHistory, doStep, goTo, type Step, type StepKind } from './draft-history'
import { siteAt, siteSpot, topicSpot } from './picture'

export const TOOLS = ['site', 'broker', 'controller', 'topic', 'producer', 'consumer'] as const
export type Tool = (typeof TOOLS)[number]

export const TOOL_KEYS: Readonly<Record<Tool, string>> = {
  site: 's',
  broker: 'b',
  controller: 'c',
  topic: 't',
  producer: 'p',
  consumer: 'g',
}

export interface Bench {
  readonly draft: Draft
  readonly history: DraftHistory
  readonly picked: Thing | null
  /** Said once: what a hand could not do. */
  readonly said: string
  readonly pick: (thing: Thing | null) => void
  readonly step: (kind: StepKind, thing: Thing | null, draft: Draft) => void
  readonly go: (at: number) => void
  /** At a place of the canvas; without one where it belongs by what is picked. */
  readonly add: (tool: Tool, at?: Place) => void
  readonly drop: (thing: Thing, at: Place) => void
  /** By keyboard: units of the canvas, or the next site. */
  readonly nudge: (dx: number, dy: number) => void
  readonly removePicked: () => void
  readonly copyPicked: () => void
}

export function useBench(first: Draft): Bench {
  const [history, setHistory] = useState(() => beginHistory(first))
  const [picked, setPicked] = useState<Thing | null>(null)
  const [said, setSaid] = useState('')
  const draft = currentDraft(history)
  const step = useCallback((kind: StepKind, thing: Thing | null, next: Draft) => {
    const done: Step = { kind, thing, draft: next }
    setHistory((before) => doStep(before, done))
    setSaid('')
  }, [])
  return useMemo(() => {
    const put = (kind: StepKind, added: Added | null): void => {
      if (added === null) return
      step(kind, added.thing, added.draft)
      setPicked(added.thing)
    }
    return {
      draft,
      history,
      picked,
      said,
      pick: setPicked,
      step,
      go: (at) => setHistory((before) => goTo(before, at)),
      add: (tool, at) => {
        const made = addTool(draft, picked, tool, at)
        if (typeof made === 'string') setSaid(made)
        else put('add', made)
      },
      drop: (thing, at) => {
        const next = dropThing(draft, thing, at)
        if (next === null) setSaid(words.ghostNowhere)
        else step('move', thing, next)
      },
      nudge: (dx, dy) => {
        const next = picked === null ? null : nudgeThing(draft, picked, dx, dy)
        if (next !== null) step('move', picked, next)
      },
      removePicked: () => {
        if (picked === null) return
        const things = listThings(draft)
        const at = things.findIndex(({ kind, id }) => kind === picked.kind && id === picked.id)
        const next = remove(draft, picked)
        step('remove', picked, next)
        setPicked(listThings(next)[Math.max(0, at - 1)] ?? null)
      },
      copyPicked: () => put('copy', picked === null ? null : duplicate(draft, picked)),
    }
  }, [draft, history, picked, said, step])
}

/** A text when it cannot be: what is missing first. */
function addTool(draft: Draft, picked: Thing | null, tool: Tool, at?: Place): Added | string {
  const { sites, topics } = draft.scenario
  if (tool === 'site') return addSite(draft, 'datacenter', at)
  if (tool === 'topic') return addTopic(draft, at)
  const houses = sites.filter(({ kind }) => kind === 'datacenter')
  const last = (tool === 'broker' || tool === 'controller' ? houses : sites).at(-1) ?? sites.at(-1)
  const site =
    at === undefined ? ((picked === null ? null : siteOf(draft, picked)) ?? last?.id ?? null) : siteAt(draft, at)
  if (site === null) return sites.length === 0 ? words.needsSite : words.ghostNowhere
  if (tool === 'broker') return addBroker(draft, site)
  if (tool === 'controller') return addController(draft, site)
  const topic = (picked?.kind === 'topic' ? picked.id : null) ?? topics[0]?.name
  if (topic === undefined) return words.needsTopic
  return tool === 'producer' ? addProducer(draft, site, topic) : addGroup(draft, site, topic)
}

/** Null where it cannot stand. */
function dropThing(draft: Draft, thing: Thing, at: Place): Draft | null {
  if (thing.kind === 'site' || thing.kind === 'topic') return place(draft, `${thing.kind}:${thing.id}`, at)
  const site = siteAt(draft, at)
  return site === null ? null : moveTo(draft, thing, site)
}

function nudgeThing(draft: Draft, thing: Thing, dx: number, dy: number): Draft | null {
  const { kind, id } = thing
  if (kind === 'link') return null
  if (kind === 'site' || kind === 'topic') {
    const { x, y } = kind === 'site' ? siteSpot(draft, id) : topicSpot(draft, id)
    return place(draft, `${kind}:${id}`, { x: x + dx, y: y + dy })
  }
  const sites = [...draft.scenario.sites].sort((a, b) => siteSpot(draft, a.id).x - siteSpot(draft, b.id).x)
  const now = sites.findIndex((one) => one.id === siteOf(draft, thing))
  const next = sites[now + Math.sign(dx === 0 ? dy : dx)]
  return next === undefined ? null : moveTo(draft, thing, next.id)
}

export function nameThing({ scenario }: Draft, thing: Thing | null): string {
  if (thing === null) return words.world
  const { kind, id } = thing
  if (kind === 'site') return words.things.site(scenario.sites.find((one) => one.id === id)?.name ?? id)
  if (kind === 'producer') return words.things.producer(scenario.producers.find((one) => one.id === id)?.name ?? id)
  if (kind === 'consumer') return words.things.consumer(scenario.consumers.find((one) => one.id === id)?.name ?? id)
  if (kind === 'link') {
    const [one, other] = id.split(' ').map((site) => scenario.sites.find((s) => s.id === site)?.name ?? site)
    return words.things.link(one, other)
  }
  return words.things[kind](id)
}

/** Where a point of the page lies on the canvas. */
export function toCanvas(box: DOMRect, clientX: number, clientY: number): Place {
  return {
    x: ((clientX - box.left) / box.width) * CANVAS.width,
    y: ((clientY - box.top) / box.height) * CANVAS.height,
  }
}
