/** Things that stand on several pages of chapter 9. */
import { group, INK, inked, path, rect, scatter } from '../../../art'

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

/** The reader's own fist in the cloth: the glove and the sleeve of the page to keep. It comes from below. */
export function readerFist(x: number, y: number, turn: number): string {
  const fingers = [-45, -21, 3, 27].map((fx, i) =>
    rect(fx, i === 0 || i === 3 ? -46 : -52, 23, i === 0 || i === 3 ? 66 : 74, inked('#FFFDF6', 4), 11),
  )
  return group(
    rect(-46, 84, 92, 260, inked('#4B3A6B', 4.5)) +
      rect(-54, 58, 108, 34, inked('#FF7A1A', 4.5), 6) +
      path('M-50 -20Q-58 30 -42 62H42Q58 30 54 -20Z', inked('#FFFDF6', 4.5)) +
      fingers.join('') +
      path('M-60 10Q-44 44 6 42Q26 40 22 24Q18 12 -6 16Q-30 16 -40 -6Q-52 -14 -60 10Z', inked('#FFFDF6', 4)) +
      path('M-34 -26q4 -5 8 0M-10 -30q4 -5 8 0M14 -30q4 -5 8 0M38 -26q4 -5 8 0', {
        stroke: INK,
        width: 3,
        cap: 'round',
      }),
    `translate(${x} ${y}) rotate(${turn})`,
  )
}
