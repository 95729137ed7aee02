/**
 * Acknowledged records by half second as bars, one path for all of them. The one thing a reader would get wrong: after an
 * outage everything that waited is acknowledged at once, and by that bar all others would be hairs; a bar beyond the top is
 * cut there, and drawn apart so that it can be seen to be cut.
 */
import { BIN_US, readRate, type WriteHistory } from '../../../state/write-history'

interface BarBox {
  readonly toX: (timeUs: number) => number
  /** Where bars stand, and how far they reach from there: below 0 upwards, pixels. */
  readonly foot: number
  readonly reach: number
  /** Records in a half second that a full bar stands for. */
  readonly top: number
}

/** Twice what is usual in these runs, so that they can be held against each other. */
export function findTop(histories: readonly WriteHistory[]): number {
  const rates: number[] = []
  for (const history of histories)
    for (let bin = 0; bin < history.length; bin++) if (readRate(history, bin) > 0) rates.push(readRate(history, bin))
  rates.sort((a, b) => a - b)
  return Math.max(1, 2 * (rates[rates.length >> 1] ?? 0))
}

/** `untilUs` is where the clock stands: the half second that it is in is still filling. */
export function drawBars(
  history: WriteHistory,
  untilUs: number,
  { toX, foot, reach, top }: BarBox,
): { readonly whole: string; readonly cut: string } {
  let [whole, cut] = ['', '']
  const bins = Math.min(history.length, Math.floor(untilUs / BIN_US))
  for (let bin = 0; bin < bins; bin++) {
    const share = Math.max(0, readRate(history, bin)) / top
    const tall = Math.min(1, share) * reach
    if (Math.abs(tall) < 0.5) continue
    const bar = `M${toX((bin + 0.5) * BIN_US).toFixed(1)} ${foot}v${tall.toFixed(1)}`
    if (share > 1) cut += bar
    else whole += bar
  }
  return { whole, cut }
}

/** Width of a bar, pixels. */
export function barWidth(toX: (timeUs: number) => number): number {
  const width = toX(BIN_US)
  return Math.max(1, width - Math.min(2, width / 4))
}
