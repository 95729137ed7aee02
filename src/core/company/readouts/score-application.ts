/** What one job is doing, as plain data; nothing here changes anything. */
import type { World } from '../../world'
import { businessOf } from '../books/company'
import type { ApplicationState } from '../books/streams-state'
import { changelogOf, inputTopics, outputOf } from '../streams/application-topics'
import { lagOfApplication } from '../streams/obey-streams'
import { applicationId, type Topology } from '../streams/topology'
import type { ApplicationScore, NodeScore } from './streams-score'

export function scoreApplication(world: World, topology: Topology, app: ApplicationState): ApplicationScore {
  return {
    application: topology.application,
    version: topology.version,
    id: applicationId(topology),
    phase: app.phase,
    guarantee: app.guarantee,
    serving: businessOf(world).processing.serving[topology.application] === topology.version,
    nodes: topology.nodes.map((_, i) => scoreNode(topology, app, i)),
    stores: app.stores.map((store) => {
      const node = topology.nodes[store.node]
      return {
        name: 'store' in node ? node.store : node.name,
        topic: changelogOf(topology, store.node) ?? '',
        entries: Object.keys(store.entries).length,
        restored: store.restored,
        toRestore: store.toRestore,
      }
    }),
    dropped: app.dropped,
    skipped: app.skipped,
    crashes: app.crashes,
    lag: app.phase === 'NOT_RUNNING' ? 0 : lagOfApplication(world, app),
    event: app.event,
  }
}

function scoreNode(topology: Topology, app: ApplicationState, i: number): NodeScore {
  const node = topology.nodes[i]
  const own = inputTopics({ ...topology, nodes: [node] })
  const isRoot = node.kind === 'source' || node.kind === 'stream' || node.kind === 'table'
  return {
    name: node.name,
    kind: node.kind,
    from: 'from' in node ? node.from : null,
    reads: isRoot ? own : [],
    writes: outputOf(topology, i)?.topic ?? null,
    ...app.counts[i],
  }
}
