/** Worlds to begin with, made by the same hands as everything on the canvas. */
import {
  addBroker,
  addController,
  addGroup,
  addProducer,
  addSite,
  addTopic,
  change,
  type Draft,
  EMPTY_DRAFT,
  type Place,
} from './draft'

export const TEMPLATES = ['one', 'two', 'two-and-a-half', 'three', 'observers'] as const
export type TemplateId = (typeof TEMPLATES)[number]

interface Part {
  readonly brokers: number
  readonly controllers: number
  readonly at: Place
  readonly kind?: 'tie-breaker'
}

const PARTS: Readonly<Record<Exclude<TemplateId, 'observers'>, readonly Part[]>> = {
  one: [{ brokers: 3, controllers: 3, at: { x: 500, y: 330 } }],
  two: [
    { brokers: 3, controllers: 2, at: { x: 290, y: 320 } },
    { brokers: 3, controllers: 1, at: { x: 710, y: 320 } },
  ],
  'two-and-a-half': [
    { brokers: 3, controllers: 2, at: { x: 260, y: 330 } },
    { brokers: 3, controllers: 2, at: { x: 740, y: 330 } },
    { brokers: 0, controllers: 1, at: { x: 500, y: 230 }, kind: 'tie-breaker' },
  ],
  three: [
    { brokers: 2, controllers: 1, at: { x: 220, y: 300 } },
    { brokers: 2, controllers: 1, at: { x: 500, y: 390 } },
    { brokers: 2, controllers: 1, at: { x: 780, y: 300 } },
  ],
}

/** Copies, and how many of them must be in sync. */
const COPIES: Readonly<Record<TemplateId, readonly [number, number]>> = {
  one: [3, 2],
  two: [4, 2],
  'two-and-a-half': [4, 3],
  three: [3, 2],
  observers: [4, 3],
}

export function openTemplate(id: TemplateId): Draft {
  let draft = EMPTY_DRAFT
  for (const { brokers, controllers, at, kind } of PARTS[id === 'observers' ? 'two-and-a-half' : id]) {
    const added = addSite(draft, kind ?? 'datacenter', at)
    draft = added.draft
    for (let i = 0; i < brokers; i++) draft = addBroker(draft, added.thing.id).draft
    for (let i = 0; i < controllers; i++) draft = addController(draft, added.thing.id).draft
  }
  const shops = addSite(draft, 'clients', { x: 110, y: 500 })
  const office = addSite(shops.draft, 'clients', { x: 870, y: 500 }, 'Office')
  draft = addTopic(office.draft).draft
  draft = addProducer(draft, shops.thing.id, 'orders').draft
  draft = addGroup(draft, office.thing.id, 'orders').draft
  return setCopies(draft, id)
}

function setCopies(draft: Draft, id: TemplateId): Draft {
  const [replicationFactor, minIsr] = COPIES[id]
  const racks = draft.scenario.sites.filter(({ kind }) => kind === 'datacenter').map((site) => site.id)
  const topics = draft.scenario.topics.map((topic) => ({
    ...topic,
    replicationFactor: id === 'observers' ? -1 : replicationFactor,
    configs: { 'min.insync.replicas': minIsr },
    placement:
      id === 'observers'
        ? {
            version: 2 as const,
            replicas: racks.map((rack) => ({ count: 2, rack })),
            observers: racks.map((rack) => ({ count: 1, rack })),
            observerPromotionPolicy: 'under-min-isr' as const,
          }
        : null,
  }))
  const cluster = { ...draft.scenario.cluster, eligibleLeaderReplicasVersion: id === 'observers' ? 0 : 1 } as const
  return change(draft, { topics, cluster })
}
