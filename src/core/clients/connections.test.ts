import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import { closeByBroker, forgetConnectionsOf, resetConnectionsTo } from '../cluster/client-connections'
import { Kind } from '../engine/kinds'
import type { Connection } from '../shape/producer-state'
import { dueTimes } from '../testing/controller-image'
import { makeSmallCluster } from '../testing/small-cluster'
import { closeConnection, createConnection, onConnectArrive, onConnectResponse, openConnection } from './connections'

function stand(): { world: World; connection: Connection } {
  const world = createWorld(makeSmallCluster())
  world.state.nowUs = 5_000_000
  const [producer] = world.state.producers
  producer.connections[0] = createConnection()
  return { world, connection: producer.connections[0] }
}

describe('a connection', () => {
  it('is open after a round trip, or given up after socket.connection.setup.timeout.ms', () => {
    const { world, connection } = stand()
    openConnection(world, 0, 0)
    expect(connection).toMatchObject({ state: 'opening', generation: 1, setupDeadlineUs: 15_000_000 })
    expect(dueTimes(world, Kind.ConnectArrive)).toEqual([5_005_000])
    onConnectArrive(world, 0, 0, 1)
    expect(dueTimes(world, Kind.ConnectResponse)).toHaveLength(1)
    expect(onConnectResponse(world, 0, 0, 1)).toBe(true)
    expect(connection).toMatchObject({ state: 'open', failures: 0, setupDeadlineUs: Number.POSITIVE_INFINITY })
  })

  it('does not open by the answer to an older attempt, nor twice', () => {
    const { world, connection } = stand()
    openConnection(world, 0, 0)
    expect(onConnectResponse(world, 0, 0, 0)).toBe(false)
    expect(connection.state).toBe('opening')
    expect([onConnectResponse(world, 0, 0, 1), onConnectResponse(world, 0, 0, 1)]).toEqual([true, false])
  })

  it('that is opening or open is not opened again', () => {
    const { world, connection } = stand()
    openConnection(world, 0, 0)
    openConnection(world, 0, 0)
    onConnectResponse(world, 0, 0, connection.generation)
    openConnection(world, 0, 0)
    expect(connection.generation).toBe(1)
  })

  it('waits reconnect.backoff.ms after a failure, twice as long each time up to reconnect.backoff.max.ms', () => {
    const { world, connection } = stand()
    const pauses = [1, 2, 3, 4, 5, 6, 7].map(() => {
      closeConnection(world, connection)
      return (connection.retryAtUs - world.state.nowUs) / 1000
    })
    expect(pauses).toEqual([50, 100, 200, 400, 800, 1000, 1000])
    expect(connection.failures).toBe(7)
  })

  it('that was open has its failures behind it (ClusterConnectionStates.ready)', () => {
    const { world, connection } = stand()
    for (let i = 0; i < 5; i++) closeConnection(world, connection)
    world.state.nowUs = connection.retryAtUs
    openConnection(world, 0, 0)
    onConnectResponse(world, 0, 0, connection.generation)
    closeConnection(world, connection)
    expect(connection.retryAtUs - world.state.nowUs).toBe(50_000)
  })

  it('may be opened when that time is over, and not before', () => {
    const { world, connection } = stand()
    closeConnection(world, connection)
    world.state.nowUs += 49_999
    openConnection(world, 0, 0)
    expect(connection.state).toBe('closed')
    world.state.nowUs++
    openConnection(world, 0, 0)
    expect(connection.state).toBe('opening')
  })

  it('that ends has nothing under way, and the next one waits for nothing that was sent over it', () => {
    const { world, connection } = stand()
    const { generation } = connection
    Object.assign(connection, { state: 'open', inFlight: 3, requestAfterUs: 7, responseAfterUs: 8, setupDeadlineUs: 9 })
    closeConnection(world, connection)
    expect(connection).toMatchObject({ state: 'closed', inFlight: 0, requestAfterUs: 0, responseAfterUs: 0 })
    expect([connection.generation, connection.setupDeadlineUs]).toEqual([generation + 1, Number.POSITIVE_INFINITY])
  })

  it('to a host without its process is refused, and to a dark site nobody answers', () => {
    const { world } = stand()
    world.state.brokers[0].phase = 'crashed'
    openConnection(world, 0, 0)
    onConnectArrive(world, 0, 0, 1)
    expect([dueTimes(world, Kind.ConnectionReset).length, dueTimes(world, Kind.ConnectResponse).length]).toEqual([1, 0])
    world.state.network.siteUp[world.state.brokers[0].site] = 0
    onConnectArrive(world, 0, 0, 1)
    expect(dueTimes(world, Kind.ConnectionReset)).toHaveLength(1)
  })

  it('is reset when the process at its other end is gone; one that is closed is not', () => {
    const { world, connection } = stand()
    resetConnectionsTo(world, 0)
    expect(dueTimes(world, Kind.ConnectionReset)).toHaveLength(0)
    connection.state = 'open'
    resetConnectionsTo(world, 0)
    expect(dueTimes(world, Kind.ConnectionReset)).toHaveLength(1)
  })

  it('is closed by its broker once', () => {
    const { world, connection } = stand()
    connection.state = 'open'
    closeByBroker(world, 0, 0, connection.generation - 1)
    expect(dueTimes(world, Kind.ConnectionReset)).toHaveLength(0)
    closeByBroker(world, 0, 0, connection.generation)
    closeByBroker(world, 0, 0, connection.generation)
    expect(dueTimes(world, Kind.ConnectionReset)).toHaveLength(1)
    expect(connection.closedByBroker).toBe(connection.generation)
  })

  it('is forgotten with the process of its broker', () => {
    const { world, connection } = stand()
    forgetConnectionsOf(world, 0)
    expect(connection.closedByBroker).toBe(-1)
    connection.state = 'open'
    forgetConnectionsOf(world, 0)
    expect(connection.closedByBroker).toBe(connection.generation)
  })
})
