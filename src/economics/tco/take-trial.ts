/**
 * One trial out of the columns of a block. The one thing a reader would get wrong: it is written out by name because a store
 * under a name that is computed takes most of the time of a million trials; a test holds it to the list of assumptions.
 */
import type { AssumptionId } from './assumptions'

export type Columns = Readonly<Record<AssumptionId, Float64Array>>

export function takeTrial(columns: Columns, trial: number, into: Record<AssumptionId, number>): void {
  into.written = columns.written[trial]
  into.fanOut = columns.fanOut[trial]
  into.compression = columns.compression[trial]
  into.peak = columns.peak[trial]
  into.retention = columns.retention[trial]
  into.headroom = columns.headroom[trial]
  into.engineerYear = columns.engineerYear[trial]
  into.peopleBatch = columns.peopleBatch[trial]
  into.peopleSelf = columns.peopleSelf[trial]
  into.peopleNode = columns.peopleNode[trial]
  into.peopleUse = columns.peopleUse[trial]
  into.peopleDistribution = columns.peopleDistribution[trial]
  into.sources = columns.sources[trial]
  into.sinks = columns.sinks[trial]
  into.density = columns.density[trial]
  into.directBuild = columns.directBuild[trial]
  into.hubBuild = columns.hubBuild[trial]
  into.upkeep = columns.upkeep[trial]
  into.batchMachines = columns.batchMachines[trial]
  into.minuteDown = columns.minuteDown[trial]
  into.outages = columns.outages[trial]
  into.badNight = columns.badNight[trial]
  into.stepFailure = columns.stepFailure[trial]
  into.breachChance = columns.breachChance[trial]
  into.breachCost = columns.breachCost[trial]
  into.crossPrice = columns.crossPrice[trial]
  into.diskPrice = columns.diskPrice[trial]
  into.objectPrice = columns.objectPrice[trial]
  into.brokerPrice = columns.brokerPrice[trial]
  into.nodePrice = columns.nodePrice[trial]
  into.nodeDiskPrice = columns.nodeDiskPrice[trial]
  into.unitPrice = columns.unitPrice[trial]
  into.usePrice = columns.usePrice[trial]
  into.useDiskPrice = columns.useDiskPrice[trial]
  into.licence = columns.licence[trial]
  into.training = columns.training[trial]
  into.bothMonths = columns.bothMonths[trial]
  into.discount = columns.discount[trial]
}
