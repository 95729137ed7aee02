/** What the story's figures read of Streamscape's side of a company, and of its jobs. */
import { measureStreams, measureWorlds, traceShelf } from '../src/core/company/index.ts'
import type { World } from '../src/core/index.ts'

const shelf = (world: World) => {
  const history = traceShelf(world, 88, 'north', 0)
  if (history === null) throw new RangeError('This company has no Harbor 44 in North.')
  return history
}
const saysInStream =
  (system: string) =>
  (world: World): number =>
    shelf(world)
      .stream.answers.find((answer) => answer.system === system)
      ?.steps.at(-1)?.pairs ?? Number.NaN
const wrong = (which: 'batch' | 'stream') => (world: World) => {
  const { truth, answers } = shelf(world)[which]
  return answers.filter(({ steps }) => steps.at(-1)?.pairs !== truth.at(-1)?.pairs).length
}
const system = (world: World, id: string) => {
  const found = measureWorlds(world).systems.find((candidate) => candidate.id === id)
  if (found === undefined) throw new RangeError(`This company has no system "${id}".`)
  return found
}
const application = (world: World, name: string) =>
  measureStreams(world).applications.find((candidate) => candidate.application === name)

export const STREAM_MEASURES: Readonly<Record<string, (world: World) => number>> = {
  streamWrong: wrong('stream'),
  batchWrong: wrong('batch'),
  /** Mean from an event to its knowledge, milliseconds. */
  streamDelay: (world) => (measureWorlds(world).stream.meanDelayUs ?? Number.NaN) / 1_000,
  writers: (world) => measureWorlds(world).systems.filter(({ emits }) => emits.length > 0).length,
  systems: (world) => measureWorlds(world).systems.length,
  events: (world) => measureWorlds(world).events,
  fraudRead: (world) => system(world, 'fraud-check').stream.delivered,
  erpBehind: (world) => system(world, 'erp').stream.waiting,
  erpSaysInStream: saysInStream('erp'),
  shopSaysInStream: saysInStream('web-shop'),
  /** How long the slowest system took to hear of what was last done by hand, seconds. */
  lastHeardAfter: (world) => {
    const heard = world.stores.events.flatMap((event) =>
      event.kind === 'EventHeard' && event.world === 'Streamscape' ? [event.afterMs] : [],
    )
    return Math.max(...heard) / 1_000
  },
  shelves: (world) => measureStreams(world).inventory?.shelves ?? Number.NaN,
  shelvesWrong: (world) => measureStreams(world).inventory?.wrong ?? Number.NaN,
  lookedUp: (world) =>
    application(world, 'low-stock-alerts')?.nodes.find(({ kind }) => kind === 'join')?.out ?? Number.NaN,
  batchAgeHours: (world) => (measureWorlds(world).batch.meanAgeUs ?? Number.NaN) / 3_600_000_000,
}
