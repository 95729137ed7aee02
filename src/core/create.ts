/**
 * A new world from a scenario, at time zero and at rest: the quorum has a leader, every broker is registered
 * and unfenced, every topic has its leaders and nobody has sent a record yet.
 *
 * Simplification: the cluster is formed at time zero; its own start-up is not played.
 */

import { beginConsumer, createConsumer } from './clients/create-consumer'
import { createProducer } from './clients/create-producer'
import { send } from './clients/sender'
import { advanceTransaction } from './clients/transactions/transaction-manager'
import { planTick } from './clients/workload'
import { beginDuties, onMetadataAdvanced } from './cluster/broker'
import { activateController } from './cluster/controller'
import { createGroupMail } from './cluster/group-mail'
import { reviewWrites } from './cluster/held-up'
import { applyToImage, createImage } from './cluster/image'
import { startNode } from './cluster/quorum'
import { createReplicaTable } from './cluster/replicas'
import { assignTopic, initialPartitionState, noteCommittedTopic, registerTopic } from './cluster/topics'
import { scheduleCommands } from './commands/issue'
import { assert } from './engine/assert'
import { createEventQueue } from './engine/event-queue'
import { createRandom } from './engine/random'
import type { Extension } from './extension'
import { createStores } from './log/stores'
import { tell } from './log/tell'
import { createLogTally } from './measures/log-tally'
import { createNetwork } from './network/network'
import type { Scenario } from './scenario'
import { transactionalIdOf } from './settings'
import { createGroupsState } from './shape/group-state'
import { chainEntry, type MetadataEntry, type MetadataRecord } from './shape/metadata-log'
import type { RaftNode } from './shape/quorum-state'
import { createTransactionsState } from './shape/transaction-state'
import type { State, World } from './world'

export function createWorld(scenario: Scenario, extension: Extension | null = null): World {
  const world: World = {
    scenario,
    stores: createStores(),
    extension,
    state: createState(scenario),
    logs: [],
    acked: [],
    unacknowledged: [],
    tally: createLogTally(),
    spared: null,
    recorder: null,
  }
  tell(world, { kind: 'Started' }, -1)
  formCluster(world)
  if (scenario.producers.some(({ configs }) => transactionalIdOf(configs) !== ''))
    world.state.transactions = createTransactionsState()
  for (const spec of scenario.producers) world.state.producers.push(createProducer(world, spec))
  for (const spec of scenario.consumers) world.state.consumers.push(createConsumer(world, spec))
  reviewWrites(world)
  for (let n = 0; n < world.state.producers.length; n++) {
    planTick(world, n)
    send(world, n)
  }
  for (let n = 0; n < world.state.consumers.length; n++) beginConsumer(world, n)
  for (let n = 0; n < world.state.producers.length; n++) advanceTransaction(world, n)
  extension?.start(world)
  scheduleCommands(world, scenario.commands)
  return world
}

function createState(scenario: Scenario): State {
  const siteIndex = new Map(scenario.sites.map((site, i) => [site.id, i]))
  const root = chainEntry(null, 1, { type: 'LeaderChange' }, [], -1)
  const voters = scenario.controllers.length
  const node = (id: number, site: number, isVoter: boolean): RaftNode => createNode(id, site, isVoter, root)
  const brokers = scenario.brokers
  return {
    nowUs: 0,
    steps: 0,
    queue: createEventQueue(),
    random: createRandom(scenario.seed),
    network: createNetwork(scenario),
    mail: { slots: [], free: [] },
    brokers: brokers.map((spec, b) => ({
      id: spec.id,
      site: siteIndex.get(spec.site) as number,
      rack: spec.rack,
      node: voters + b,
      phase: 'running',
      phaseSinceUs: 0,
      cause: -1,
      life: 1,
      brokerEpoch: -1,
      awaitingUs: 0,
      registered: true,
      registrationRefused: false,
      cleanShutdown: false,
      fenced: false,
      appliedOffset: -1,
      viewLeader: new Int32Array(0),
      viewEpoch: new Int32Array(0),
      alterRequest: 0,
      alterGiveUpUs: 0,
      alterQueue: [],
      isrShrinks: 0,
      isrExpands: 0,
      purgatoryTimerUs: Number.POSITIVE_INFINITY,
    })),
    raft: [
      ...scenario.controllers.map((spec) => node(spec.id, siteIndex.get(spec.site) as number, true)),
      ...brokers.map((spec) => node(spec.id, siteIndex.get(spec.site) as number, false)),
    ],
    metadata: { committedTail: root, eventAtOffset: [] },
    controller: {
      active: -1,
      epoch: 0,
      image: createImage(brokers.length, scenario.cluster.configs),
      committed: createImage(brokers.length, scenario.cluster.configs),
      lastContactUs: [],
      heardMetadataOffset: [],
      shutdownOffset: [],
      waiting: [],
      activation: 0,
      nextScanUs: -1,
    },
    topics: [],
    partitions: {
      length: 0,
      topic: [],
      number: [],
      rows: [],
      leaderRow: [],
      stopReason: [],
      stoppedPartly: [],
      heldSenders: [],
      clearedBy: [],
      hasOpened: [],
      stoppedSinceUs: [],
      stopEvent: [],
      changeEvent: [],
      ackedLength: [],
      lostRecords: [],
      unacknowledgedLength: [],
      lostUnacknowledged: [],
      lostEntries: [],
    },
    replicas: createReplicaTable(),
    epochs: [],
    leaders: [],
    pairs: new Array(brokers.length * brokers.length).fill(null),
    producers: [],
    identities: [],
    consumers: [],
    groups: createGroupsState(),
    groupMail: createGroupMail(),
    measures: [],
    clusterConfigs: { ...scenario.cluster.configs },
    structureVersion: 1,
    quorumAvailable: true,
    reactions: [],
    pausedNodes: 0,
    deferred: [],
    dirty: [],
    allDirty: true,
    cause: -1,
    commands: [],
    business: null,
  }
}

function createNode(id: number, site: number, isVoter: boolean, root: MetadataEntry): RaftNode {
  return {
    id,
    site,
    isVoter,
    up: true,
    life: 0,
    paused: false,
    pauseCause: -1,
    downCause: -1,
    role: isVoter ? 'follower' : 'observer',
    epoch: 1,
    leader: 0,
    votedFor: 0,
    tail: root,
    highWatermark: 0,
    timerAtUs: 0,
    deadlineUs: 0,
    lastFetchUs: 0,
    fetchRequest: 0,
    fetchGiveUpUs: Number.POSITIVE_INFINITY,
    retryAtUs: 0,
    retries: 0,
    votes: [],
    rejections: [],
    electionRound: 0,
    followerOffset: [],
    followerFetchUs: [],
    parkedRequest: [],
    parkedUntilUs: [],
    parkedHighWatermark: [],
    lingerEndUs: 0,
    visibleTail: root,
  }
}

/** Write the metadata log of a formed cluster and let every member know all of it. */
function formCluster(world: World): void {
  const { state, scenario } = world
  const { controller, metadata } = state
  let tail = metadata.committedTail
  const write = (record: MetadataRecord): MetadataEntry => {
    tail = chainEntry(tail, 1, record, [], -1)
    metadata.eventAtOffset[tail.offset] = 0
    applyToImage(controller.image, tail)
    applyToImage(controller.committed, tail)
    noteCommittedTopic(world, record, -1)
    return tail
  }
  metadata.eventAtOffset[0] = 0
  state.brokers.forEach((broker, b) => {
    broker.brokerEpoch = write({ type: 'RegisterBroker', broker: b, incarnation: broker.life }).offset
    write({ type: 'BrokerRegistrationChange', broker: b, fenced: false, inControlledShutdown: false })
  })
  for (const spec of [...scenario.topics, ...(world.extension?.listTopics(scenario) ?? [])]) {
    const assigned = assignTopic(world, spec, controller.image)
    assert(assigned.ok, `topic ${spec.name} cannot be placed: ${assigned.ok ? '' : assigned.message}`)
    const topic = registerTopic(world, spec.name, assigned.partitions.length)
    write({
      type: 'Topic',
      topic,
      name: spec.name,
      configs: Object.freeze({ ...spec.configs }),
      placement: spec.placement,
    })
    assigned.partitions.forEach(({ replicas, observers }, number) => {
      const partition = state.topics[topic].partitions[number]
      write({
        type: 'Partition',
        partition,
        topic,
        number,
        state: initialPartitionState(replicas, observers, () => true),
        observers,
      })
    })
  }
  metadata.committedTail = tail
  for (const node of state.raft) {
    node.tail = tail
    node.visibleTail = tail
    node.highWatermark = tail.offset
  }
  startMembers(world)
  for (let b = 0; b < state.brokers.length; b++) onMetadataAdvanced(world, b)
}

function startMembers(world: World): void {
  const { state } = world
  const leader = state.raft[0]
  for (let n = 1; n < state.raft.length; n++) {
    startNode(world, n)
    state.raft[n].leader = 0
    if (state.raft[n].isVoter) state.raft[n].role = 'follower'
  }
  leader.role = 'leader'
  leader.life = 1
  leader.followerOffset = state.raft.map(() => leader.tail.offset)
  leader.followerFetchUs = state.raft.map(() => 0)
  leader.parkedRequest = state.raft.map(() => -1)
  leader.parkedUntilUs = state.raft.map(() => 0)
  leader.parkedHighWatermark = state.raft.map(() => -1)
  activateController(world, 0, 0)
  for (let b = 0; b < state.brokers.length; b++) beginDuties(world, b)
}
