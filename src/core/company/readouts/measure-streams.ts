/**
 * Reading jobs, groups and connectors; nothing here changes anything. The one thing a reader would get wrong: `lag`
 * counts from the committed offset, so that it saws up and down with the commits while nothing is late; `unread` does
 * not.
 */
import { type GroupStatus, measureGroups } from '../../clients/groups/measure-groups'
import type { World } from '../../world'
import { STREAMSCAPE } from '../books/business-state'
import { businessOf } from '../books/company'
import type { ConnectorState } from '../books/connector-state'
import { CONNECTORS } from '../connect/connectors'
import { countReviews } from '../connect/reviews-table'
import { TOPOLOGIES } from '../streams/applications'
import { createApplication } from '../streams/obey-streams'
import { storeOf } from '../streams/process'
import { findTopology, topologyOf } from '../streams/topologies'
import { applicationId } from '../streams/topology'
import type { BusinessSpec } from '../vocabulary/business-spec'
import { scoreAlerts, scoreSales } from './measure-answers'
import { measureBuilt, measureGround } from './measure-built'
import { scoreApplication } from './score-application'
import type { ConnectorScore, GroupScore, InventoryScore, StreamsScore } from './streams-score'

const INVENTORY_ROWS = 5

export function measureStreams(world: World): StreamsScore {
  const { applications, connectors } = businessOf(world).processing
  return {
    groups: measureGroups(world).map(scoreGroup),
    applications: TOPOLOGIES.flatMap((topology, i) => {
      const app = applications.find((one) => one.topology === i)
      return app === undefined && topology.version > 1
        ? []
        : scoreApplication(world, topology, app ?? createApplication(world, i))
    }),
    connectors: CONNECTORS.map((_, i) =>
      scoreConnector(world, i, connectors.find(({ connector }) => connector === i) ?? null),
    ),
    inventory: scoreInventory(world),
    sales: scoreSales(world),
    alerts: scoreAlerts(world),
    ground: measureGround(world),
    built: measureBuilt(world),
  }
}

function scoreConnector(world: World, number: number, task: ConnectorState | null): ConnectorScore {
  const { name, type, topic, table } = CONNECTORS[number]
  const isSource = type === 'source'
  return {
    name,
    type,
    phase: task?.phase ?? null,
    topic,
    table,
    carried: task?.carried ?? 0,
    again: task?.again ?? 0,
    failures: task?.failures ?? 0,
    rows: isSource ? countReviews(world.state.nowUs) : Object.keys(task?.rows ?? {}).length,
    position: isSource ? (task?.position ?? 0) : null,
    stored: isSource ? (task?.stored ?? 0) : null,
    event: task?.event ?? -1,
  }
}

function scoreGroup({ group, state, protocol, generation, coordinator, members, partitions }: GroupStatus): GroupScore {
  const rows = partitions.map(({ topic, partition, committed, logEndOffset, positionLag, consumer }) => ({
    topic,
    partition,
    committed,
    logEndOffset,
    lag: Math.max(0, logEndOffset - Math.max(0, committed)),
    positionLag,
    consumer,
  }))
  return {
    group,
    state,
    assignor: protocol,
    generation,
    coordinator,
    members: members.map(({ consumer }) => consumer),
    partitions: rows,
    lag: rows.reduce((sum, { lag }) => sum + lag, 0),
    unread: rows.reduce((sum, { lag, positionLag }) => sum + (positionLag < 0 ? lag : positionLag), 0),
  }
}

/** What the serving version of the inventory says, against the shelves themselves; null while there is none. */
function scoreInventory(world: World): InventoryScore | null {
  const business = businessOf(world)
  const { applications, serving } = business.processing
  const topology = findTopology(world, 'real-time-inventory', serving['real-time-inventory'] ?? 0)
  const app = applications.find((one) => one.topology === topology)
  if (app === undefined) return null
  const { articles, pairsAtStart } = world.scenario.business as BusinessSpec
  const places = business.places.length
  const { entries } = storeOf(
    app,
    topologyOf(world, topology).nodes.findIndex(({ kind }) => kind === 'aggregate'),
  )
  const start = new Array<number>(places).fill(pairsAtStart)
  const truthOf = (article: number): number[] =>
    Array.from(business.shelves[STREAMSCAPE].subarray(article * places, (article + 1) * places))
  let wrong = 0
  for (let article = 0; article < articles; article++) {
    const said = entries[article] ?? start
    truthOf(article).forEach((pairs, place) => {
      if (said[place] !== pairs) wrong++
    })
  }
  return {
    servedBy: applicationId(topologyOf(world, topology)),
    places: business.places.map(({ name }) => name),
    rows: Array.from({ length: Math.min(INVENTORY_ROWS, articles) }, (_, article) => {
      const pairs = entries[article] ?? start
      const total = topologyOf(world, topology).version === 1 ? null : pairs.reduce((sum, count) => sum + count, 0)
      return { article, pairs, truth: truthOf(article), total }
    }),
    wrong,
    shelves: articles * places,
  }
}
