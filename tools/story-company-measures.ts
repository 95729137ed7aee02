/** What the story's figures read of a company: pure reads of a world as it stands. */
import {
  businessExtension,
  countSales,
  type JobOutcome,
  locateArticle,
  measureCapture,
  measureJobs,
  measureWorlds,
  scoreAdding,
  traceEvent,
  traceShelf,
} from '../src/core/company/index.ts'
import { measureGroups, type World } from '../src/core/index.ts'
import { RUNS } from '../src/story/runs/index.ts'

export const COMPANY_EXTENSION = businessExtension

/** The shoe of the story: Harbor, size 44, on the shelf of warehouse North. */
const HARBOR = { article: 88, place: 'north' } as const

const shelf = (world: World) => {
  const history = traceShelf(world, HARBOR.article, HARBOR.place, 0)
  if (history === null) throw new RangeError('This company has no Harbor 44 in North.')
  return history.batch
}
const says =
  (system: string) =>
  (world: World): number =>
    shelf(world)
      .answers.find((answer) => answer.system === system)
      ?.steps.at(-1)?.pairs ?? Number.NaN
const jobsThat = (is: (outcome: JobOutcome, transform: string) => boolean) => (world: World) =>
  measureJobs(world).jobs.filter(({ outcome, transform }) => is(outcome, transform)).length
const sold = (world: World, day: number, system: string | null): number => {
  const batch = countSales(world, day)?.batch
  return (system === null ? batch?.truth : batch?.systems.find((known) => known.system === system))?.all ?? Number.NaN
}
const batchRepairs = (world: World) => measureJobs(world).repairs.filter((repair) => repair.world === 'Batchland')
const ageOf = (world: World, system: string): number =>
  (measureWorlds(world).systems.find(({ id }) => id === system)?.batch.ageUs ?? Number.NaN) / 1_000_000

const total = (pairs: readonly number[] | null): number => (pairs ?? []).reduce((sum, n) => sum + n, 0)
const captured = (world: World) => measureCapture(world)?.recent ?? []
/** How far the data warehouse has read the clicks. */
const clicks = (world: World) => {
  const found = measureGroups(world)
    .find(({ group }) => group === 'data-warehouse')
    ?.partitions.find(({ topic, partition }) => topic === 'clicks' && partition === 0)
  if (found === undefined) throw new RangeError('The data warehouse does not read clicks-0.')
  return found
}

export const COMPANY_MEASURES: Readonly<Record<string, (world: World) => number>> = {
  shelf: (world) => shelf(world).truth.at(-1)?.pairs ?? Number.NaN,
  shopSays: says('web-shop'),
  ordersSays: says('orders'),
  northSays: says('north'),
  erpSays: says('erp'),
  eastSays: says('east'),
  jobs: (world) => measureJobs(world).jobs.length,
  goodJobs: jobsThat((outcome) => outcome === 'ok'),
  failedJobs: jobsThat((outcome) => outcome === 'failed'),
  awkJobs: jobsThat((_, transform) => transform.endsWith('.awk')),
  repairs: (world) => batchRepairs(world).length,
  mendedAt: (world) => (measureJobs(world).mendedUs ?? Number.NaN) / 1_000_000,
  soldMonday: (world) => sold(world, 0, null),
  soldMondayErp: (world) => sold(world, 0, 'erp'),
  soldMondayEast: (world) => sold(world, 0, 'east'),
  /** When the web shop hears of the first sale that the reader made. */
  shopHearsAt: (world) => {
    const sale = world.stores.events.find(({ kind }) => kind === 'SaleRecorded')
    if (sale?.kind !== 'SaleRecorded') throw new RangeError('Nothing was sold by hand.')
    const hearing = traceEvent(world, sale.number)?.batch.find(({ system }) => system === 'web-shop')
    return (hearing?.heardUs ?? hearing?.dueUs ?? Number.NaN) / 1_000_000
  },
  /** How old the copy was of which the last pair was sold twice. */
  copyAge: (world) => {
    const last = world.stores.events.findLast(({ kind }) => kind === 'PairOversold')
    return last?.kind === 'PairOversold' ? last.copyAgeMs / 1_000 : Number.NaN
  },
  shopAge: (world) => ageOf(world, 'web-shop'),
  meanAge: (world) => (measureWorlds(world).batch.meanAgeUs ?? Number.NaN) / 1_000_000,
  meanHours: (world) => (measureWorlds(world).batch.meanAgeUs ?? Number.NaN) / 3_600_000_000,
  meanMinutes: (world) => (measureWorlds(world).batch.meanAgeUs ?? Number.NaN) / 60_000_000,
  asked88: (world) => locateArticle(world, 88).batch.answers.length,
  truth88: (world) => total(locateArticle(world, 88).batch.truth),
  different88: (world) => new Set(locateArticle(world, 88).batch.answers.map(({ pairs }) => total(pairs))).size,
  streamRight88: (world) => locateArticle(world, 88).stream.answers.filter(({ wrong }) => !wrong).length,
  clicks: (world) => clicks(world).committed,
  clicksEnd: (world) => clicks(world).logEndOffset,
  /** From the commit until it was read, seconds: the first and the last change of a row. */
  firstDelay: (world) => (captured(world).at(0)?.delayUs ?? Number.NaN) / 1_000_000,
  lastDelay: (world) => (captured(world).at(-1)?.delayUs ?? Number.NaN) / 1_000_000,
  orderRecords: (world) => captured(world).filter(({ topic }) => topic.endsWith('.orders')).length,
  wires: (world) => measureWorlds(world).batch.connections,
  logWires: (world) => measureWorlds(world).stream.connections,
  wronglyRefused: (world) => measureWorlds(world).batch.wronglyRefused,
  shopAgeHours: (world) => ageOf(world, 'web-shop') / 3_600,
  meanAgeHours: (world) => (measureWorlds(world).batch.meanAgeUs ?? Number.NaN) / 3_600_000_000,
  /** Whole hours to the next run of any job. */
  hoursToRun: (world) =>
    Math.floor((Math.min(...measureJobs(world).jobs.map(({ nextUs }) => nextUs)) - world.state.nowUs) / 3_600_000_000),
  /** Of all loads that have landed, the rows of the last. */
  rowsLanded: (world) => {
    const last = world.stores.events.findLast(({ kind }) => kind === 'DumpLoaded')
    return last?.kind === 'DumpLoaded' ? last.rows : Number.NaN
  },
  rightSystems: (world) => {
    const { truth, answers } = shelf(world)
    return answers.filter(({ steps }) => steps.at(-1)?.pairs === truth.at(-1)?.pairs).length
  },
  /** So many systems say the same. */
  mostAgree: (world) => {
    const counts = new Map<number, number>()
    for (const { steps } of shelf(world).answers) {
      const pairs = steps.at(-1)?.pairs ?? Number.NaN
      counts.set(pairs, (counts.get(pairs) ?? 0) + 1)
    }
    return Math.max(...counts.values())
  },
  wiresForMarketing: (world) => {
    const command = RUNS.marketing.commands[0].command
    return command.kind === 'AddSystem' ? scoreAdding(world, command.system).batch.connections : Number.NaN
  },
  dirtySystems: (world) =>
    new Set(
      world.stores.events.flatMap((event) =>
        event.kind === 'DirtyLoad' || event.kind === 'DirtySpread' ? [event.to] : [],
      ),
    ).size,
}
