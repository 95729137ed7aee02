/**
 * A vendor's table of savings, computed again. The one thing a reader would get wrong: its cells are rounded to ten
 * thousand, so that a claim is right when some unrounded cells give it, and wrong when none do.
 *
 * Label VENDOR: a white paper's return on investment, in millions of US dollars, of two products. DERIVED: the rest.
 */
import { paperRoi, type Roi } from './returns'

export const PAPER_ROWS = ['infrastructure', 'development', 'operations', 'support'] as const
export type PaperRow = (typeof PAPER_ROWS)[number]

export interface PaperColumn {
  readonly id: 'cloud' | 'platform'
  readonly saved: Readonly<Record<PaperRow, number>>
  readonly subscription: number
  /** As printed. */
  readonly claimed: number
}

export const PAPER: readonly [PaperColumn, PaperColumn] = [
  {
    id: 'cloud',
    saved: { infrastructure: 1.85, development: 0.3, operations: 0.23, support: 0.14 },
    subscription: 0.37,
    claimed: 5.9,
  },
  {
    id: 'platform',
    saved: { infrastructure: 0.8, development: 0.25, operations: 0.15, support: 0.14 },
    subscription: 0.47,
    claimed: 3.7,
  },
]

/** Half of the last digit that is printed. */
const ROUNDING = 0.005

export interface CheckedColumn extends Roi {
  readonly savings: number
  /** The least and the most that the paper's own formula gives within the rounding of its cells. */
  readonly least: number
  readonly most: number
  /** Does either formula give what is claimed, within the rounding? */
  readonly isReachable: boolean
  /** What the claim needs: savings with the paper's formula and with the other one, or the subscription. */
  readonly needsNet: number
  readonly needsGross: number
  readonly needsSubscription: number
}

export function checkColumn({ saved, subscription, claimed }: PaperColumn): CheckedColumn {
  const savings = PAPER_ROWS.reduce((sum, row) => sum + saved[row], 0)
  const slack = ROUNDING * PAPER_ROWS.length
  const low = paperRoi(savings - slack, subscription + ROUNDING)
  const high = paperRoi(savings + slack, subscription - ROUNDING)
  // A printed 5.9 is anything from 5.85 to 5.95.
  const meets = (least: number, most: number): boolean => claimed + 0.05 >= least && claimed - 0.05 <= most
  return {
    ...paperRoi(savings, subscription),
    savings,
    least: low.net,
    most: high.net,
    isReachable: meets(low.net, high.net) || meets(low.gross, high.gross),
    needsNet: subscription * (claimed + 1),
    needsGross: subscription * claimed,
    needsSubscription: savings / (claimed + 1),
  }
}

/** Staff whom an incident keeps from their work: a share of a share, all three from the paper. */
export function affectedStaff(staff: number, engineers: number, onIt: number): number {
  return staff * engineers * onIt
}

/** The two totals behind a saving that is printed as money and as a share of the first. */
export function totalsBehind(saving: number, share: number): { readonly base: number; readonly other: number } {
  return { base: saving / share, other: saving / share - saving }
}
