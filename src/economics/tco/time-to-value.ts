/**
 * How long until something is of use: what a vendor says, and what the story of the house says, on one line of months. The
 * one thing a reader would get wrong: none of it is measured, and the vendor's own figures do not fit each other.
 *
 * Source: a vendor's white papers (up to two years for a cluster of one's own at scale; three to six months to a first
 * application with its platform; "minutes" to a start; more than half a year sooner). They do not say how it was counted.
 */
import type { Label } from '../provenance'

export interface Wait {
  /** Months. It is done between the two; the same twice for one figure, 0 for a least that is not said. */
  readonly least: number
  readonly most: number
  readonly label: Label
}

export const WAITS = {
  ownCluster: { least: 0, most: 24, label: 'VENDOR' },
  platform: { least: 3, most: 6, label: 'VENDOR' },
  minutes: { least: 0, most: 0, label: 'VENDOR' },
  lastProject: { least: 12, most: 12, label: 'ILLUSTRATIVE' },
  deadline: { least: 4, most: 4, label: 'ILLUSTRATIVE' },
} as const satisfies Readonly<Record<string, Wait>>

export type WaitId = keyof typeof WAITS
export const WAIT_IDS = Object.keys(WAITS) as readonly WaitId[]

/** Months on the line. */
export const WAIT_MOST = 24

/** Months that the vendor claims to be sooner, at least; VENDOR. */
export const SOONER_CLAIMED = 6

/** What its own two figures would say, months: the longest of the one less the longest of the other. DERIVED. */
export function soonerByItsFigures(): number {
  return WAITS.ownCluster.most - WAITS.platform.most
}
