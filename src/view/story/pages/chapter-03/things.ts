/** Things that stand on several pages of chapter 3. */
import { ellipse, INK } from '../../../art'

export const NIGHT = '#0B1026'

/** Lit from the log. */
export const LIT = { wear: 'stream', rim: '#A8F6FF' } as const

/** What somebody's feet stand in: without it a figure hovers. */
export const shadow = (x: number, y: number, wide: number): string =>
  ellipse(x, y, wide, wide * 0.16, { fill: INK, opacity: 0.42 })
