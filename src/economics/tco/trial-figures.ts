/**
 * The figures of one trial, as formulas read them: by name, out of one array of numbers. The one thing a reader would get
 * wrong: it is written out by name because a figure that is kept in a property of an object lies in a box of its own, and
 * a million trials would spend most of their time on boxes; a test holds it to the list of assumptions.
 */
import type { Figures } from './assumptions'

/** `at` is in the order of `ASSUMPTION_IDS`; whoever changes it changes what the names say. */
export class TrialFigures implements Readonly<Figures> {
  constructor(private readonly at: Float64Array) {}

  get written(): number {
    return this.at[0]
  }

  get fanOut(): number {
    return this.at[1]
  }

  get compression(): number {
    return this.at[2]
  }

  get peak(): number {
    return this.at[3]
  }

  get retention(): number {
    return this.at[4]
  }

  get headroom(): number {
    return this.at[5]
  }

  get engineerYear(): number {
    return this.at[6]
  }

  get peopleBatch(): number {
    return this.at[7]
  }

  get peopleSelf(): number {
    return this.at[8]
  }

  get peopleNode(): number {
    return this.at[9]
  }

  get peopleUse(): number {
    return this.at[10]
  }

  get peopleDistribution(): number {
    return this.at[11]
  }

  get sources(): number {
    return this.at[12]
  }

  get sinks(): number {
    return this.at[13]
  }

  get density(): number {
    return this.at[14]
  }

  get directBuild(): number {
    return this.at[15]
  }

  get hubBuild(): number {
    return this.at[16]
  }

  get upkeep(): number {
    return this.at[17]
  }

  get batchMachines(): number {
    return this.at[18]
  }

  get minuteDown(): number {
    return this.at[19]
  }

  get outages(): number {
    return this.at[20]
  }

  get badNight(): number {
    return this.at[21]
  }

  get stepFailure(): number {
    return this.at[22]
  }

  get breachChance(): number {
    return this.at[23]
  }

  get breachCost(): number {
    return this.at[24]
  }

  get crossPrice(): number {
    return this.at[25]
  }

  get diskPrice(): number {
    return this.at[26]
  }

  get objectPrice(): number {
    return this.at[27]
  }

  get brokerPrice(): number {
    return this.at[28]
  }

  get nodePrice(): number {
    return this.at[29]
  }

  get nodeDiskPrice(): number {
    return this.at[30]
  }

  get unitPrice(): number {
    return this.at[31]
  }

  get usePrice(): number {
    return this.at[32]
  }

  get useDiskPrice(): number {
    return this.at[33]
  }

  get licence(): number {
    return this.at[34]
  }

  get training(): number {
    return this.at[35]
  }

  get bothMonths(): number {
    return this.at[36]
  }

  get discount(): number {
    return this.at[37]
  }

  get localDays(): number {
    return this.at[38]
  }

  get brokerWrite(): number {
    return this.at[39]
  }

  get brokerRead(): number {
    return this.at[40]
  }

  get brokerDisk(): number {
    return this.at[41]
  }

  get unitRate(): number {
    return this.at[42]
  }

  get chainSteps(): number {
    return this.at[43]
  }

  get upSelf(): number {
    return this.at[44]
  }

  get upNode(): number {
    return this.at[45]
  }

  get upUse(): number {
    return this.at[46]
  }

  get upDistribution(): number {
    return this.at[47]
  }

  get unplanned(): number {
    return this.at[48]
  }

  get nodeObjectPrice(): number {
    return this.at[49]
  }

  get trainingTuned(): number {
    return this.at[50]
  }

  get trainingUse(): number {
    return this.at[51]
  }
}
