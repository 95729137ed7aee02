/** The worlds of the gallery, and lights that move in them. */
import {
  FLIGHT_STRIDE,
  FlightKind,
  type FocusView,
  type Measures,
  type ReplicaState,
  type Structure,
} from '../../protocol'
import { makeFocus, makeMeasures, makeStructure } from './fixtures'

export interface FixtureWorld {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
  readonly lights: number
  /** from, to (ids of nodes), kind, share of the lights. */
  readonly ways: readonly (readonly [string, string, number, number])[]
}

const { produce, replicate, observe, promoted, consume, refused, dropped } = FlightKind

const pair = { sites: 2, brokersEach: 3, tieBreaker: true, producers: 2, consumers: 2 }
const troubled = [
  { id: 'producer1', backlog: 308, done: 700, error: 'NOT_ENOUGH_REPLICAS' },
  { id: 'producer2', backlog: 308, done: 739, error: 'NOT_ENOUGH_REPLICAS' },
  { id: 'consumer1', backlog: 0, done: 1439, error: null },
  { id: 'consumer2', backlog: 0, done: 1439, error: null },
]

const big: [number, ReplicaState, number][] = [
  [11, 'leader', 1400],
  [22, 'in-sync', 1400],
  [33, 'in-sync', 1399],
  [44, 'catching-up', 1202],
  [55, 'observer', 1390],
]

export const WORLDS: Readonly<Record<string, FixtureWorld>> = {
  rest: {
    structure: makeStructure(pair),
    focus: makeFocus([
      [11, 'leader', 1370],
      [12, 'in-sync', 1370],
      [13, 'observer', 1369],
      [21, 'in-sync', 1368],
      [22, 'in-sync', 1368],
      [23, 'observer', 1366],
    ]),
    measures: makeMeasures({}),
    lights: 46,
    ways: [
      ['producer1', '11', produce, 6],
      ['producer2', '11', produce, 5],
      ['11', '12', replicate, 2],
      ['11', '13', observe, 2],
      ['11', '21', replicate, 7],
      ['11', '22', replicate, 7],
      ['11', '23', observe, 5],
      ['22', 'consumer1', consume, 5],
      ['22', 'consumer2', consume, 5],
    ],
  },
  dead: {
    structure: makeStructure({ ...pair, dark: ['dc1'] }),
    focus: makeFocus([
      [11, 'offline', 1441],
      [12, 'offline', 1441],
      [21, 'leader', 1439],
      [22, 'in-sync', 1439],
    ]),
    measures: makeMeasures({ accepting: false, error: 'NOT_ENOUGH_REPLICAS', inSync: 2, clients: troubled }),
    lights: 34,
    ways: [
      ['producer1', '21', produce, 9],
      ['producer2', '21', produce, 8],
      ['21', 'producer1', refused, 2],
      ['21', 'producer2', refused, 2],
      ['producer1', '11', dropped, 5],
      ['producer2', '12', dropped, 5],
    ],
  },
  promoted: {
    structure: makeStructure({ ...pair, dark: ['dc1'] }),
    focus: makeFocus([
      [11, 'offline', 1441],
      [12, 'offline', 1441],
      [13, 'offline', 1440],
      [21, 'leader', 2055],
      [22, 'in-sync', 2054],
      [23, 'promoted', 2053],
    ]),
    measures: makeMeasures({ inSync: 3 }),
    lights: 36,
    ways: [
      ['producer1', '21', produce, 9],
      ['producer2', '21', produce, 8],
      ['21', '22', replicate, 2],
      ['21', '23', promoted, 3],
      ['21', 'consumer1', consume, 6],
      ['21', 'consumer2', consume, 6],
    ],
  },
  three: {
    structure: makeStructure({ ...pair, sites: 3, tieBreaker: false }),
    focus: makeFocus([
      [11, 'leader', 900],
      [22, 'in-sync', 900],
      [32, 'catching-up', 640],
    ]),
    measures: makeMeasures({ inSync: 2, minIsr: 2 }),
    lights: 40,
    ways: [
      ['producer1', '11', produce, 6],
      ['producer2', '11', produce, 6],
      ['11', '22', replicate, 6],
      ['11', '32', replicate, 6],
      ['22', 'consumer1', consume, 5],
      ['11', 'consumer2', consume, 5],
    ],
  },
  big: {
    structure: makeStructure({
      sites: 6,
      brokersEach: 5,
      tieBreaker: false,
      producers: 8,
      consumers: 6,
      dark: ['dc5'],
    }),
    focus: makeFocus(big),
    measures: makeMeasures({ inSync: 3, minIsr: 2 }),
    lights: 60,
    ways: [
      ['producer1', '11', produce, 6],
      ['producer6', '11', produce, 6],
      ['11', '22', replicate, 6],
      ['11', '33', replicate, 6],
      ['11', '44', replicate, 6],
      ['22', 'consumer1', consume, 5],
      ['33', 'consumer2', consume, 5],
    ],
  },
}

/** Lights spread evenly over their ways at `seconds`. */
export function makeFlights(
  world: FixtureWorld,
  lights: number,
  seconds: number,
): { flights: Float32Array; flightCount: number } {
  const flights = new Float32Array(lights * FLIGHT_STRIDE)
  const index = (id: string) => world.structure.nodes.findIndex((n) => n.id === id)
  const shares = world.ways.reduce((sum, way) => sum + way[3], 0)
  let at = 0
  for (const [from, to, kind, share] of world.ways) {
    const count = Math.round((lights * share) / shares)
    const a = index(from)
    const b = index(to)
    for (let i = 0; i < count && at < lights; i++, at++) {
      const progress = ((i + 0.3) / count + seconds * 0.18) % 1
      flights.set([a, b, progress, kind, 1, at], at * FLIGHT_STRIDE)
    }
  }
  return { flights, flightCount: at }
}
