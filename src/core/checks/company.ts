/**
 * Invariants of a company in two worlds, recounted from the business events and the logs without the code that
 * keeps the books. The one thing a reader would get wrong: this walks all events, so it is asked now and then and
 * not after every step.
 */
import type { BusinessState, Side } from '../company/books/business-state'
import type { BusinessStore } from '../company/books/business-store'
import { businessStore, findBusiness } from '../company/books/company'
import type { World } from '../world'

export interface CompanyViolation {
  readonly invariant:
    | 'each business event is accounted for'
    | 'shelves are what took place'
    | 'a copy is what its system was told'
    | 'what a producer was handed it has'
    | 'who is down sends nothing'
    | 'what is called lost is not in the log'
    | 'streams know the truth when nothing lags'
  readonly message: string
}

/** The feeds by number, written out so that a change of their order is noticed. */
const FEED_NAMES = ['orders', 'payments', 'stock', 'shipments', 'prices', 'customers', 'clicks']
const SIDES = [0, 1] as const
const VOID_FROM = 2
const NOBODY = 255

interface Books {
  readonly world: World
  readonly business: BusinessState
  readonly store: BusinessStore
  /** Lane of each event, by the lists of the lanes. */
  readonly laneOf: Int32Array
}

export function checkCompany(world: World): CompanyViolation | null {
  const business = findBusiness(world)
  if (business === null) return null
  const store = businessStore(world)
  const laneOf = new Int32Array(business.events).fill(-1)
  const { lanes } = business
  for (let lane = 0; lane < lanes.length; lane++) {
    for (let event = lanes.first[lane]; event >= 0; event = event === lanes.last[lane] ? -1 : store.next[event])
      laneOf[event] = lane
  }
  const books = { world, business, store, laneOf }
  return (
    checkShelves(books) ??
    checkAccounts(books) ??
    checkCopies(books) ??
    checkProducers(books) ??
    checkSilence(books) ??
    checkLost(books) ??
    checkTruth(books)
  )
}

/** A producer runs exactly while its system does, and has nothing on the wire while it does not. */
function checkSilence({ world, business }: Books): CompanyViolation | null {
  const perSystem = FEED_NAMES.length
  for (let i = 0; i < business.systems.length; i++) {
    const system = business.systems[i]
    if (system.removed) continue
    for (let f = 0; f < perSystem; f++) {
      const producer = world.state.producers[business.stream.producers[i * perSystem + f] ?? -1]
      if (producer === undefined || producer.up === system.up) continue
      const message = `${producer.id} ${producer.up ? 'runs' : 'does not run'}, its system is ${system.up ? 'up' : 'down'}`
      return { invariant: 'who is down sends nothing', message }
    }
  }
  return null
}

function isLive({ store }: Books, side: Side, event: number): boolean {
  return store.outcome[side][event] < VOID_FROM
}

function add({ store, business }: Books, event: number, shelves: Int32Array, times: number): void {
  const at = store.article[event] * business.places.length
  shelves[at + store.place[event]] += store.pairs[event] * times
  if (store.other[event] !== NOBODY) shelves[at + store.other[event]] -= store.pairs[event] * times
}

function startShelves({ world, business }: Books): Int32Array {
  const spec = world.scenario.business
  return new Int32Array((spec?.articles ?? 0) * business.places.length).fill(spec?.pairsAtStart ?? 0)
}

function differ(a: Int32Array, b: Int32Array): number {
  return a.findIndex((value, i) => value !== b[i])
}

function checkShelves(books: Books): CompanyViolation | null {
  const { business, laneOf } = books
  const invariant = 'shelves are what took place'
  for (const side of SIDES) {
    const shelves = startShelves(books)
    for (let event = 0; event < business.events; event++) {
      if (laneOf[event] < 0) return { invariant, message: `event ${event} is in no lane` }
      if (isLive(books, side, event)) add(books, event, shelves, 1)
    }
    const cell = differ(shelves, business.shelves[side])
    if (cell >= 0) return { invariant, message: `side ${side}, cell ${cell}: ${business.shelves[side][cell]}` }
  }
  return null
}

/** Is the event given, passed by with a name, or still on its way: for each system that needs it, exactly one. */
function checkAccounts(books: Books): CompanyViolation | null {
  const { business } = books
  const { stream, batch } = business
  const invariant = 'each business event is accounted for'
  const named = new Set([...stream.malformed, ...stream.resent, ...stream.expired, ...stream.missing])
  if (stream.goneWithout.some((event) => !stream.malformed.includes(event)))
    return { invariant, message: 'an event that was corrected still counts as lost' }
  for (let reader = 0; reader < business.systems.length; reader++) {
    const system = business.systems[reader]
    for (const event of system.passedBy)
      if (!named.has(event))
        return { invariant, message: `${system.spec.id} lacks event ${event}, and nobody says why` }
    const uncounted = system.passedBy.find(
      (event) => stream.malformed.includes(event) && !stream.goneWithout.includes(event),
    )
    if (uncounted !== undefined)
      return {
        invariant,
        message: `${system.spec.id} went on without event ${uncounted}, and it is not counted as lost`,
      }
    const passed = new Set(system.passedBy)
    const holes = batch.spoiled.filter(
      (load) => load.target === reader && load.from < 0 && !load.repaired && load.fault === 'half-written',
    )
    for (const side of SIDES) {
      const given = countGiven(books, reader, side, (event) => {
        if (side === 1) return passed.has(event)
        const { source, feed } = books.store
        return holes.some(
          (load) =>
            load.source === source[event] &&
            load.feeds.includes(feed[event]) &&
            event > load.after &&
            event <= load.upTo,
        )
      })
      const lane = differ(given, system.delivered[side])
      if (lane >= 0)
        return {
          invariant,
          message: `${system.spec.id} in ${side}, lane ${lane}: ${system.delivered[side][lane]} of ${given[lane]}`,
        }
    }
  }
  return null
}

function needs({ business, store }: Books, reader: number, event: number): boolean {
  return (
    store.source[event] !== reader &&
    business.systems[reader].spec.needs.some((feed) => FEED_NAMES.indexOf(feed) === store.feed[event])
  )
}

function countGiven(books: Books, reader: number, side: Side, isHole: (event: number) => boolean): Int32Array {
  const { business, laneOf } = books
  const given = new Int32Array(business.lanes.length)
  for (let event = 0; event < business.events; event++) {
    if (!isLive(books, side, event) || !needs(books, reader, event)) continue
    if (event <= business.systems[reader].known[side][laneOf[event]] && !isHole(event)) given[laneOf[event]]++
  }
  return given
}

function checkCopies(books: Books): CompanyViolation | null {
  const { business, store, laneOf } = books
  for (let s = 0; s < business.systems.length; s++) {
    const system = business.systems[s]
    const passed = new Set(system.passedBy)
    for (const side of SIDES) {
      const copy = startShelves(books)
      for (let event = 0; event < business.events; event++) {
        if (!isLive(books, side, event)) continue
        const lane = laneOf[event]
        const isOwn = store.source[event] === s
        const told = isOwn
          ? event <= business.lanes.entered[lane]
          : needs(books, s, event) && event <= system.known[side][lane]
        if (told && !(side === 1 && !isOwn && passed.has(event))) add(books, event, copy, 1)
      }
      if (side === 0) addDirt(books, s, copy)
      const cell = differ(copy, system.copies[side])
      if (cell >= 0) {
        const message = `${system.spec.id} in ${side}, cell ${cell}: ${system.copies[side][cell]}, told ${copy[cell]}`
        return { invariant: 'a copy is what its system was told', message }
      }
    }
  }
  return null
}

function addDirt(books: Books, target: number, copy: Int32Array): void {
  const { business, store } = books
  for (const load of business.batch.spoiled) {
    if (load.target !== target || load.repaired) continue
    for (let event = load.after + 1; event <= load.upTo; event++) {
      if (store.source[event] !== load.source || !load.feeds.includes(store.feed[event])) continue
      if (isLive(books, 0, event)) add(books, event, copy, load.fault === 'half-written' ? -1 : 1)
    }
  }
}

/** Numbers of all events in records that were made, in a batch or still in an open one. */
function checkProducers(books: Books): CompanyViolation | null {
  const { world, business, laneOf, store } = books
  const { records } = world.stores
  const made = new Set<number>()
  const note = (value: number): void => {
    if (value >= 0) made.add(value)
    else if (value <= -2) made.add(Number(/"event": (\d+)/.exec(world.stores.contents[-2 - value] ?? '')?.[1] ?? -1))
  }
  for (let i = 0; i < records.length; i++) note(records.value[i])
  for (const producer of world.state.producers)
    for (const queue of producer.queues) for (let i = 0; i < queue.count; i++) note(queue.values[i])
  for (let event = 0; event < business.events; event++) {
    if (!isLive(books, 1, event) || event > business.lanes.handed[laneOf[event]] || made.has(event)) continue
    // The serializer would not let it out; its system keeps it until somebody corrects it.
    if (business.governance?.unserialized.includes(event)) continue
    const message = `event ${event} of ${business.systems[store.source[event]].spec.id} is in no record`
    return { invariant: 'what a producer was handed it has', message }
  }
  return null
}

/** A record that a reader has read past must not count as lost for it. */
function checkLost(books: Books): CompanyViolation | null {
  const { world, business } = books
  const { state, stores } = world
  for (let n = 0; n < state.consumers.length; n++) {
    const reader = business.stream.readerOf[n] ?? -1
    if (reader < 0) continue
    const system = business.systems[reader]
    const suspects = new Set(system.passedBy)
    if (suspects.size === 0) continue
    for (const { partition, position } of state.consumers[n].positions) {
      const row = state.partitions.leaderRow[partition]
      if (row < 0) continue
      for (let i = 0; i < state.replicas.logLength[row]; i++) {
        const entry = world.logs[row][i]
        if (stores.entries.baseOffset[entry] + stores.entries.count[entry] > position) break
        const start = stores.batches.recordStart[stores.entries.batch[entry]]
        for (let r = start; r < start + stores.entries.count[entry]; r++) {
          if (!suspects.has(stores.records.value[r])) continue
          const message = `${system.spec.id} lacks event ${stores.records.value[r]}, which it has read past`
          return { invariant: 'what is called lost is not in the log', message }
        }
      }
    }
  }
  return null
}

/** When every system has heard of everything, each complete copy is the shelf itself. */
function checkTruth(books: Books): CompanyViolation | null {
  const { business } = books
  const { lanes, systems } = business
  for (let lane = 0; lane < lanes.length; lane++) if (lanes.entered[lane] !== lanes.last[lane]) return null
  // The events of a system that left, and of one that never heard, are no longer everybody's.
  if (systems.some(({ removed, connectedUs }) => removed || connectedUs > books.world.state.nowUs)) return null
  for (let s = 0; s < systems.length; s++) {
    const system = systems[s]
    if (!system.keepsStock || system.passedBy.length > 0) continue
    let lags = false
    for (let event = 0; event < business.events && !lags; event++)
      lags = isLive(books, 1, event) && needs(books, s, event) && event > system.known[1][books.laneOf[event]]
    if (lags) continue
    const cell = differ(system.copies[1], business.shelves[1])
    if (cell >= 0)
      return { invariant: 'streams know the truth when nothing lags', message: `${system.spec.id}, cell ${cell}` }
  }
  return null
}
