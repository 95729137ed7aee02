/** Things that stand on several pages of chapter 9. */
import { inked, path, scatter } from '../../../art'

export const PAPER = '#FFFDF6'

/** A kernel of popcorn: dashed while it is only watched. */
export function kernel(x: number, y: number, size: number, isInked: boolean): string {
  const d = `M${x - size} ${y}q${-size * 0.4} ${-size} ${size * 0.5} ${-size}q${size * 0.5} ${-size * 0.8} ${size} 0q${size} ${size * 0.2} ${size * 0.5} ${size}q${-size * 0.6} ${size * 0.7} ${-size * 1.2} ${size * 0.3}q${-size * 0.8} ${size * 0.2} ${-size * 0.8} ${-size * 0.3}Z`
  return isInked ? path(d, inked('#FFF3C0', 2)) : path(d, { stroke: '#E6FBFF', width: 2, dash: '4 4' })
}

export function popcorn(
  x: number,
  y: number,
  spread: number,
  count: number,
  isInked: (i: number) => boolean,
  seed = 3,
): string {
  const chance = scatter(seed)
  return Array.from({ length: count }, (_, i) =>
    kernel(x + (chance() - 0.5) * spread, y + (chance() - 0.5) * spread * 0.7, 6 + chance() * 5, isInked(i)),
  ).join('')
}
