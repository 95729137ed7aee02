/**
 * Cases to begin from: each is a handful of beliefs with a day, a region of prices and a label, and the rest as proposed. The
 * one thing a reader would get wrong: a preset is nothing that a case remembers. Whose figures are those of a preset has it
 * on, so that a link needs no name of it, and one edit away it is nobody's.
 *
 * Sources: two published examples of traffic (100 MB/s read three times over three zones, with 24,192 dollars a month between
 * zones; 300 MiB/s read twice). No vendor is named, and no price is somebody's offer.
 */
import type { Range } from '../money-inputs'
import type { Label } from '../provenance'
import { ASSUMPTIONS, type AssumptionId, type Believed } from './assumptions'

export const PRESET_IDS = ['proposed', 'corner', 'chain', 'example-100', 'example-300'] as const
export type PresetId = (typeof PRESET_IDS)[number]

/** Whose list prices are in it. */
export type Region = 'us'

export interface Preset {
  readonly believed: Believed
  readonly region: Region
  /** When it was put together. */
  readonly date: string
  readonly label: Label
}

const LOOKED_UP = '2026-11-30'
const exactly = (value: number): Range => ({ low: value, likely: value, high: value })
const range = (low: number, likely: number, high: number): Range => ({ low, likely, high })

export const PRESETS: Readonly<Record<PresetId, Preset>> = {
  proposed: { believed: {}, region: 'us', date: '2026-11-28', label: 'ILLUSTRATIVE' },
  /** Few systems, few bytes, nobody full-time: where staying with batch should win. */
  corner: {
    believed: {
      written: range(0.05, 0.2, 1),
      sources: exactly(2),
      sinks: exactly(2),
      peopleBatch: range(0.05, 0.1, 0.2),
      directBuild: range(0.25, 0.5, 1),
      batchMachines: range(1_000, 3_000, 6_000),
      badNight: range(50, 150, 400),
      chainSteps: exactly(3),
      minuteDown: range(1, 4, 10),
    },
    region: 'us',
    date: LOOKED_UP,
    label: 'ILLUSTRATIVE',
  },
  /** Many systems, sparse links. */
  chain: {
    believed: {
      written: range(80, 200, 400),
      sources: exactly(20),
      sinks: exactly(30),
      density: range(10, 15, 25),
      peopleBatch: range(2, 4, 6),
      peopleSelf: range(2, 4, 8),
      peopleNode: range(1, 2, 4),
      peopleUse: range(1, 1.5, 3),
      peopleDistribution: range(1.5, 3, 6),
      batchMachines: range(100_000, 300_000, 600_000),
      chainSteps: exactly(20),
      minuteDown: range(50, 200, 600),
    },
    region: 'us',
    date: LOOKED_UP,
    label: 'ILLUSTRATIVE',
  },
  'example-100': {
    believed: { written: exactly(100), fanOut: exactly(3), compression: exactly(1) },
    region: 'us',
    date: LOOKED_UP,
    label: 'PUBLIC',
  },
  /** 300 MiB/s. */
  'example-300': {
    believed: { written: exactly(314.5728), fanOut: exactly(2), compression: exactly(1) },
    region: 'us',
    date: LOOKED_UP,
    label: 'PUBLIC',
  },
}

const isSame = (a: Range | undefined, b: Range | undefined): boolean =>
  a?.low === b?.low && a?.likely === b?.likely && a?.high === b?.high

/** The preset whose figures these are; null when they are nobody's. */
export function presetOf(believed: Believed): PresetId | null {
  const ids = Object.keys(ASSUMPTIONS) as AssumptionId[]
  return PRESET_IDS.find((preset) => ids.every((id) => isSame(PRESETS[preset].believed[id], believed[id]))) ?? null
}

/** Of a figure that differs from its proposal: the preset that has it so, while the rest of that preset stands beside it. */
export function presetWith(believed: Believed, id: AssumptionId): Preset | null {
  const kept = (preset: Preset): number =>
    Object.entries(preset.believed).filter(([name, of]) => isSame(of, believed[name as AssumptionId])).length
  const whole = PRESET_IDS.map((name) => PRESETS[name]).filter(
    (preset) => isSame(preset.believed[id], believed[id]) && 2 * kept(preset) > Object.keys(preset.believed).length,
  )
  return believed[id] === undefined ? null : (whole[0] ?? null)
}
