/** What the story's figures read of a sale in both worlds, of what lies there, and of who pays for the log. */
import { measureStock, measureUsage, measureWorlds, type PrincipalUsage } from '../src/core/company/index.ts'
import type { World } from '../src/core/index.ts'
import { type BillLine, divideBill, PUBLISHED_RULE } from '../src/economics/index.ts'
import { BILL_CENTS } from '../src/story/runs/chapter-07.ts'

const batch = (world: World) => measureWorlds(world).batch
const stream = (world: World) => measureWorlds(world).stream
const stock = (world: World) => {
  const found = measureStock(world, 'web-shop')
  if (found === null) throw new RangeError('This company has no web shop.')
  return found
}
const usage = (world: World, system: string): PrincipalUsage => {
  const found = measureUsage(world).principals.find((principal) => principal.system === system)
  if (found === undefined) throw new RangeError(`Nobody writes or reads for "${system}".`)
  return found
}
const bill = (world: World, system: string, rule = PUBLISHED_RULE): BillLine => {
  const teams = measureUsage(world).principals.map(({ principal, ...used }) => ({
    who: used.system ?? principal,
    ...used,
  }))
  const line = divideBill(BILL_CENTS, teams, rule).lines.find(({ who }) => who === system)
  if (line === undefined) throw new RangeError(`The bill has no line for "${system}".`)
  return line
}

export const FRIDAY_MEASURES: Readonly<Record<string, (world: World) => number>> = {
  orders: (world) => batch(world).orders,
  accepted: (world) => batch(world).accepted,
  streamAccepted: (world) => stream(world).accepted,
  soldTwice: (world) => batch(world).oversold,
  streamSoldTwice: (world) => stream(world).oversold,
  streamWronglyRefused: (world) => stream(world).wronglyRefused,
  /** Refused because the pair was not there. */
  rightlyRefused: (world) => batch(world).refusedOrders - batch(world).wronglyRefused,
  streamRightlyRefused: (world) => stream(world).refusedOrders - stream(world).wronglyRefused,
  onShelves: (world) => stock(world).batch.shelves.all,
  streamOnShelves: (world) => stock(world).stream.shelves.all,
  inCopy: (world) => stock(world).batch.copy.all,
  inCopyToOrder: (world) => stock(world).batch.copy.inWarehouses,
  delaySeconds: (world) => (stream(world).meanDelayUs ?? Number.NaN) / 1_000_000,
  repairMinutes: (world) => batch(world).personMinutes,
  wiresNow: (world) => batch(world).connections,
  wiresBuilding: (world) => batch(world).connectionsBuilding,
  linksBuilding: (world) => stream(world).connectionsBuilding,
  allWritten: (world) => measureUsage(world).principals.reduce((sum, { written }) => sum + written, 0),
  warehouseWrote: (world) => usage(world, 'data-warehouse').written,
  warehouseRead: (world) => usage(world, 'data-warehouse').read,
  warehousePercent: (world) => bill(world, 'data-warehouse').share * 100,
  warehouseUsedPercent: (world) => bill(world, 'data-warehouse').used * 100,
  shopPercent: (world) => bill(world, 'web-shop').share * 100,
  shopUsedPercent: (world) => bill(world, 'web-shop').used * 100,
  shopWritesPercent: (world) =>
    bill(world, 'web-shop', { byUse: 1, countsWritten: true, countsRead: false }).share * 100,
  warehouseDollars: (world) => bill(world, 'data-warehouse').amount / 100,
  shopDollars: (world) => bill(world, 'web-shop').amount / 100,
}
