/**
 * A real Apache Kafka in the test run: one controller and one broker, started from the files that a world was exported as, and
 * looked at by the bridge through a proxy that notes every request. Without Java or Maven it is skipped, says so and counts
 * as skipped.
 */
import { metadataV12 } from '@platformatic/kafka'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, describePartitions, runUntil } from '../src/core/index.ts'
import { exportCluster } from '../src/protocol/cluster-files/index.ts'
import { parseScenario } from '../src/protocol/index.ts'
import { importLive, type LivePicture } from '../src/protocol/live/index.ts'
import { BrokerLine } from './bridge/ask.ts'
import { MAY_SEND } from './bridge/may-send.ts'
import { MOST_PER_SECOND, Pace } from './bridge/pace.ts'
import { PLAINTEXT } from './bridge/properties.ts'
import { ClusterWatch } from './bridge/watch.ts'
import { createExported, createExportedTopics } from './exported-cluster.ts'
import { prepareClassPath, whatIsMissing } from './kafka-jars.ts'
import type { RealCluster } from './real-cluster.ts'
import { WireProxy } from './testing/wire-proxy.ts'

const missing = whatIsMissing()
const WORLD = {
  format: 'streamscape-scenario',
  version: 1,
  title: 'One broker',
  sites: [{ id: 'a', name: 'A', kind: 'datacenter', latencyMs: 0.1 }],
  cluster: { configs: { 'offsets.topic.replication.factor': 1, 'offsets.topic.num.partitions': 1 } },
  brokers: [{ id: 1, site: 'a', rack: "zone 'a' = $(1)" }],
  controllers: [{ id: 101, site: 'a' }],
  topics: [
    {
      name: 'orders',
      partitions: 3,
      replicationFactor: 1,
      configs: { 'min.insync.replicas': 1, 'retention.ms': 60000 },
    },
  ],
}

describe.skipIf(missing !== null)(`a real Kafka${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  const proxy = new WireProxy()
  const parsed = parseScenario(JSON.stringify(WORLD))
  if (!parsed.ok) throw new Error('the world is wrong')
  const { scenario } = parsed
  let cluster: RealCluster
  let watch: ClusterWatch
  let picture: LivePicture
  let port = 0

  beforeAll(async () => {
    const classPath = prepareClassPath()
    const placed = new Map([['orders', describePartitions(createWorld(scenario)).map(({ replicas }) => replicas)]])
    const files = exportCluster(scenario, placed)
    port = await proxy.listen()
    cluster = createExported(classPath, scenario, files, port)
    await cluster.up(true)
    const [, own] = cluster.bootstrap.split(':')
    // The listener for clients from outside is the next one to that for brokers.
    proxy.leadTo(Number(own) + 1)
    createExportedTopics(classPath, cluster, files)
    watch = new ClusterWatch([{ host: '127.0.0.1', port }], PLAINTEXT)
    for (let round = 0; round < 4; round++) picture = await watch.look()
  })

  afterAll(async () => {
    await watch?.close()
    proxy.close()
    await cluster?.down()
  })

  it('is what the exported files say: rack, settings, topics and their replicas', () => {
    expect(picture.brokers).toMatchObject([{ id: 1, rack: "zone 'a' = $(1)", isUp: true, isReachable: true }])
    expect(picture.quorum).toMatchObject({ leader: 101, voters: [{ id: 101, behind: 0 }] })
    expect(picture.configs).toMatchObject({ 'offsets.topic.num.partitions': '1' })
    const [orders] = picture.topics
    expect(orders).toMatchObject({ name: 'orders', minIsr: 1, configs: { 'retention.ms': '60000' } })
    expect(orders.partitions.map(({ replicas, isr, leader, end }) => ({ replicas, isr, leader, end }))).toEqual(
      [0, 1, 2].map(() => ({ replicas: [1], isr: [1], leader: 1, end: 0 })),
    )
  })

  it('is sent nothing but what the bridge may send, and no more a second than it says', () => {
    const kinds = new Set(proxy.requests.map(({ apiKey }) => apiKey))
    expect([...kinds].filter((key) => !MAY_SEND.has(key))).toEqual([])
    expect(kinds.size).toBeGreaterThan(5)
    // Bytes arrive a moment after they were sent, so a second at the wire is a little shorter.
    expect(proxy.mostIn(950)).toBeLessThanOrEqual(MOST_PER_SECOND)
  })

  it('is not sent what is not in the list, though the client could', async () => {
    const line = await BrokerLine.open('127.0.0.1', port, PLAINTEXT, new Pace())
    const before = proxy.requests.length
    await expect(line.ask(metadataV12.api, null, true, true)).rejects.toThrow('does not send')
    await line.close()
    expect(proxy.requests.length).toBe(before)
  })

  it('becomes a world that runs, in which its rack dies', () => {
    const world = importLive(picture, "zone 'a' = $(1)")
    if (!world.ok) throw new Error(JSON.stringify(world.errors))
    expect(world.scenario.topics).toMatchObject([{ name: 'orders', partitions: 3 }])
    const run = createWorld(world.scenario)
    runUntil(run, 30_000_000)
    expect(describePartitions(run)[0]).toMatchObject({ accepted: false })
  })

  it('is gone when it dies, with a word for it', async () => {
    cluster.signal(1, 'SIGKILL')
    while (cluster.isUp(1)) await new Promise((done) => setTimeout(done, 20))
    await expect(watch.look()).rejects.toMatchObject({ fault: { code: 'gone' } })
  })
})
