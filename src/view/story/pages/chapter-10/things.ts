/** Things that stand on several pages of chapter 10. */
import { circle, ellipse, group, INK, inked, path, polygon, rect, scatter } from '../../../art'
import type { Point } from '../../staging'

export const PAPER = '#FFFDF6'

export const PARCHMENT = '#F8EBC8'

/** The star of the contract, on six legs; `worry` opens its mouth. */
export function asterisk(x: number, y: number, size: number, turn = 0, worry = false): string {
  const points = Array.from({ length: 10 }, (_, i): Point => {
    const angle = (i / 10) * 2 * Math.PI - Math.PI / 2
    const r = i % 2 === 0 ? size : size * 0.5
    return [Math.cos(angle) * r, Math.sin(angle) * r]
  })
  const legs = [-0.9, -0.54, -0.18, 0.18, 0.54, 0.9]
    .map((k, i) =>
      path(
        `M${k * size * 0.7} ${size * 0.4}q${size * 0.1 * (i % 2 === 0 ? 1 : -1)} ${size * 0.4} ${k * size * 0.3} ${size * (0.62 + (i % 2) * 0.14)}h${size * 0.16}`,
        { stroke: INK, width: Math.max(2, size * 0.09), cap: 'round' },
      ),
    )
    .join('')
  return group(
    legs +
      polygon(points, inked('#FFC933', Math.max(2, size * 0.1))) +
      circle(-size * 0.2, -size * 0.08, size * 0.15, inked('#FFFFFF', 1.6)) +
      circle(size * 0.2, -size * 0.08, size * 0.15, inked('#FFFFFF', 1.6)) +
      circle(-size * 0.15, -size * 0.08, size * 0.06, { fill: INK }) +
      circle(size * 0.25, -size * 0.08, size * 0.06, { fill: INK }) +
      (worry
        ? ellipse(0, size * 0.24, size * 0.1, size * 0.13, { fill: INK })
        : path(`M${-size * 0.16} ${size * 0.18}q${size * 0.16} ${size * 0.16} ${size * 0.32} 0`, {
            stroke: INK,
            width: size * 0.07,
            cap: 'round',
          })),
    `translate(${x} ${y}) rotate(${turn})`,
  )
}

/** Small print: lines of words too small to read. */
export function smallPrint(x: number, y: number, width: number, lines: number, step: number, seed: number): string {
  const chance = scatter(seed)
  let content = ''
  for (let i = 0; i < lines; i++) {
    const end = x + width * (i === lines - 1 ? 0.6 : 0.92 + chance() * 0.08)
    for (let at = x; at < end - 4; ) {
      const long = Math.min(6 + chance() * 22, end - at)
      content += `M${Math.round(at)} ${y + i * step}h${Math.round(long)}`
      at += long + step * 0.6
    }
  }
  return path(content, { stroke: '#8A7448', width: Math.max(1.2, step * 0.28), opacity: 0.5, cap: 'round' })
}

export function house(x: number, baseY: number, size: number, color: string): string {
  return (
    rect(x - size * 0.5, baseY - size * 0.8, size, size * 0.8, inked(color, 3)) +
    polygon(
      [
        [x - size * 0.64, baseY - size * 0.76],
        [x, baseY - size * 1.3],
        [x + size * 0.64, baseY - size * 0.76],
      ],
      inked('#B4492D', 3),
    ) +
    rect(x - size * 0.3, baseY - size * 0.62, size * 0.22, size * 0.22, inked('#FFE27A', 2.2)) +
    rect(x + size * 0.08, baseY - size * 0.62, size * 0.22, size * 0.22, inked('#FFE27A', 2.2)) +
    rect(x - size * 0.11, baseY - size * 0.32, size * 0.22, size * 0.32, inked('#5A2E18', 2.2))
  )
}

export const brick = (x: number, y: number, width: number, height: number, color: string): string => {
  let content = ''
  for (let row = 0; row * 34 < height; row++)
    for (let at = x - (row % 2) * 32; at < x + width; at += 64) content += `M${at} ${y + row * 34}h64v34`
  return path(content, { stroke: color, width: 2, opacity: 0.7 })
}
