/**
 * Places of the book: each draws a far and a middle plane into a box, lit from one side. People, and what lives, stand
 * before them.
 */
import { beam, dots, fadingDots, floorLines, light, stars } from './effects'
import { circle, ellipse, group, INK, inked, line, n, type Point, path, polygon, rect, scatter, washed } from './svg'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Houses along a horizon; lit windows are few. */
export function skyline(box: Box, baseY: number, color: string, windowColor: string, seed = 4, most = 120): string {
  const chance = scatter(seed)
  let content = ''
  for (let x = box.x - 10; x < box.x + box.width + 10; ) {
    const width = 26 + chance() * 44
    const height = most * (0.3 + chance() * 0.7)
    content += rect(x, baseY - height, width + 1, height + 2, { fill: color })
    for (let wy = baseY - height + 10; wy < baseY - 12; wy += 15)
      for (let wx = x + 7; wx < x + width - 9; wx += 12)
        if (chance() < 0.16) content += rect(wx, wy, 5, 7, { fill: windowColor, opacity: 0.85 })
    x += width
  }
  return content
}

/** A sea at night between two shores, with the light of whatever stands on it. */
export function nightSea(box: Box, horizonY: number): string {
  const { x, y, width, height } = box
  const chance = scatter(7)
  let waves = ''
  for (let i = 0; i < 46; i++) {
    const wy = horizonY + 8 + chance() ** 1.4 * (y + height - horizonY)
    const wx = x + chance() * width
    const length = 14 + chance() * 60
    waves += line(
      [
        [wx, wy],
        [wx + length, wy],
      ],
      { stroke: '#5FC9F2', width: 1.6, opacity: 0.4 },
    )
  }
  return (
    washed(x, y, width, horizonY - y, ['#0A0E2A', '#141B4D', '#2A3B8C']) +
    stars(x, y, width, (horizonY - y) * 0.9, 90) +
    fadingDots(x, y, width, (horizonY - y) * 0.8, '#4B6BD8', 'bottom', 13) +
    skyline(box, horizonY, '#18205A', '#FFD97A', 11, 90) +
    washed(x, horizonY, width, y + height - horizonY, ['#1C4C92', '#112A63', '#0A1338']) +
    waves
  )
}

/** An office by day: ceiling lights, a wall of windows with hills, a floor that runs away. */
export function office(box: Box, horizonY: number, vanishX: number): string {
  const { x, y, width, height } = box
  const bottom = y + height
  const windowTop = y + (horizonY - y) * 0.28
  let panes = ''
  const count = Math.max(4, Math.round(width / 120))
  for (let i = 0; i < count; i++) {
    const px = x + (width * i) / count
    panes += rect(px + 3, windowTop, width / count - 6, horizonY - windowTop, { stroke: '#4B4A52', width: 3 })
  }
  let lamps = ''
  for (let i = 0; i < 5; i++) {
    const t = i / 4
    const ly = y + 8 + t * (windowTop - y - 16)
    const half = 190 * (1 - t * 0.72)
    lamps += polygon(
      [
        [vanishX - half, ly],
        [vanishX + half, ly],
        [vanishX + half * 0.82, ly + 9 * (1 - t * 0.6)],
        [vanishX - half * 0.82, ly + 9 * (1 - t * 0.6)],
      ],
      { fill: '#FFFFFF', stroke: '#BDBAC4', width: 1.5 },
    )
  }
  return (
    washed(x, y, width, horizonY - y, ['#C9C7D1', '#E9E7EC']) +
    lamps +
    washed(x, windowTop, width, horizonY - windowTop, ['#BFE6F5', '#F7F3D8']) +
    circle(x + width * 0.7, windowTop + (horizonY - windowTop) * 0.3, 24, { fill: '#FFD257' }) +
    hills(x, horizonY, width, (horizonY - windowTop) * 0.5, '#8FBF8A', 3) +
    hills(x, horizonY, width, (horizonY - windowTop) * 0.3, '#5E9B72', 8) +
    panes +
    washed(x, horizonY, width, bottom - horizonY, ['#BDBBC7', '#E2E0E6']) +
    floorLines(x, horizonY, width, bottom - horizonY, [vanishX, horizonY - 60], '#A09EAC') +
    fadingDots(x, y, width, (horizonY - y) * 0.4, '#8A8894', 'top', 12)
  )
}

export function hills(x: number, baseY: number, width: number, high: number, fill: string, seed: number): string {
  const chance = scatter(seed)
  let d = `M${n(x)} ${n(baseY)}`
  const count = 6
  for (let i = 0; i <= count; i++) {
    const px = x + (width * i) / count
    d += `Q${n(px - width / count / 2)} ${n(baseY - high * (0.6 + chance() * 0.7))} ${n(px)} ${n(baseY - high * (0.25 + chance() * 0.4))}`
  }
  return path(`${d}L${n(x + width)} ${n(baseY)}Z`, { fill })
}

/** A wall of one colour with a light on it: for close-ups. */
export function wall(
  box: Box,
  stops: readonly string[],
  dotColor: string,
  from: 'top' | 'bottom' | 'left' | 'right' = 'bottom',
): string {
  const { x, y, width, height } = box
  return washed(x, y, width, height, stops) + fadingDots(x, y, width, height, dotColor, from, 13)
}

/** A desk seen from the front. */
export function desk(x: number, y: number, width: number, height: number, top = '#F4F1EA', front = '#C9C4CF'): string {
  return (
    rect(x, y + 16, width, height - 16, inked(front)) +
    dots(x + 3, y + 20, width - 6, height - 24, '#8F8A98', 7, 1.8, 0.5) +
    polygon(
      [
        [x - 12, y + 18],
        [x + 16, y - 6],
        [x + width - 16, y - 6],
        [x + width + 12, y + 18],
      ],
      inked(top),
    ) +
    rect(x - 12, y + 16, width + 24, 9, inked(top))
  )
}

/** A monitor from the front; what is on it stands in the page. */
export function monitor(x: number, y: number, width: number, height: number, screen = '#0E1B26'): string {
  return (
    polygon(
      [
        [x + width * 0.42, y + height],
        [x + width * 0.58, y + height],
        [x + width * 0.64, y + height + 34],
        [x + width * 0.36, y + height + 34],
      ],
      inked('#4A4852'),
    ) +
    rect(x - 10, y - 10, width + 20, height + 20, inked('#2A2932', 4), 8) +
    rect(x, y, width, height, { fill: screen })
  )
}

/** A plant in a pot. */
export function plant(x: number, y: number, size: number): string {
  const leaf = (angle: number, long: number): string =>
    group(
      path(
        `M0 0Q${n(size * 0.2)} ${n(-long * 0.5)} 0 ${n(-long)}Q${n(-size * 0.2)} ${n(-long * 0.5)} 0 0Z`,
        inked('#2F8F5B', 2.4),
      ),
      `translate(${n(x)} ${n(y)}) rotate(${angle})`,
    )
  return (
    leaf(-52, size) +
    leaf(48, size * 0.9) +
    leaf(-22, size * 1.2) +
    leaf(24, size * 1.15) +
    leaf(0, size * 1.3) +
    polygon(
      [
        [x - size * 0.36, y],
        [x + size * 0.36, y],
        [x + size * 0.26, y + size * 0.55],
        [x - size * 0.26, y + size * 0.55],
      ],
      inked('#C2593A'),
    )
  )
}

/** Cloth that hangs in folds between two points of a rod. */
export function curtain(
  x: number,
  y: number,
  width: number,
  height: number,
  color = '#D81E6A',
  dark = '#8A0F3F',
  folds = 6,
): string {
  const step = width / folds
  let content = ''
  for (let i = 0; i < folds; i++) {
    const fx = x + i * step
    content += path(
      `M${n(fx)} ${n(y)}C${n(fx + step * 0.2)} ${n(y + height * 0.4)} ${n(fx - step * 0.1)} ${n(y + height * 0.7)} ${n(fx + step * 0.1)} ${n(y + height)}Q${n(fx + step * 0.6)} ${n(y + height + 14)} ${n(fx + step * 1.06)} ${n(y + height)}C${n(fx + step * 0.9)} ${n(y + height * 0.6)} ${n(fx + step * 1.1)} ${n(y + height * 0.3)} ${n(fx + step)} ${n(y)}Z`,
      inked(i % 2 === 0 ? color : dark, 2.8),
    )
    content += path(
      `M${n(fx + step * 0.34)} ${n(y + 6)}C${n(fx + step * 0.44)} ${n(y + height * 0.4)} ${n(fx + step * 0.2)} ${n(y + height * 0.7)} ${n(fx + step * 0.36)} ${n(y + height * 0.96)}`,
      { stroke: '#FF7FB4', width: 2.4, opacity: 0.55 },
    )
  }
  return content
}

/** The same cloth in a fist at `grip`: its folds run together there, and fan out again below it. */
export function pulledCurtain(
  x: number,
  y: number,
  width: number,
  height: number,
  [gx, gy]: Point,
  color = '#D81E6A',
  dark = '#8A0F3F',
  folds = 8,
): string {
  const step = width / folds
  const low = y + height
  const top = (i: number): number => x + i * step
  const held = (i: number): number => gx + (i - folds / 2) * step * 0.2
  const hem = (i: number): number => x + (gx - x - width / 2) * 0.55 + i * step * 0.94
  const down = (i: number): string =>
    `C${n(top(i))} ${n(y + (gy - y) * 0.6)} ${n(held(i))} ${n(gy - (gy - y) * 0.3)} ${n(held(i))} ${n(gy)}C${n(held(i))} ${n(gy + 46)} ${n(hem(i))} ${n(gy + 60)} ${n(hem(i))} ${n(low)}`
  const up = (i: number): string =>
    `C${n(hem(i))} ${n(gy + 60)} ${n(held(i))} ${n(gy + 46)} ${n(held(i))} ${n(gy)}C${n(held(i))} ${n(gy - (gy - y) * 0.3)} ${n(top(i))} ${n(y + (gy - y) * 0.6)} ${n(top(i))} ${n(y)}`
  return Array.from({ length: folds }, (_, i) =>
    path(
      `M${n(top(i))} ${n(y)}${down(i)}Q${n((hem(i) + hem(i + 1)) / 2)} ${n(low + 14)} ${n(hem(i + 1))} ${n(low)}${up(i + 1)}Z`,
      inked(i % 2 === 0 ? color : dark, 2.8),
    ),
  ).join('')
}

/** The golden rod from one point to another, thicker than it needs to be. */
export function rod(from: Point, to: Point, thick = 22, knobs: 'both' | 'left' | 'right' | 'none' = 'both'): string {
  const [ax, ay] = from
  const [bx, by] = to
  const length = Math.hypot(bx - ax, by - ay)
  const turn = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI
  const knob = (at: number): string =>
    circle(at, 0, thick * 0.95, inked('#F2B51D', 4)) +
    ellipse(at - thick * 0.25, -thick * 0.35, thick * 0.3, thick * 0.18, { fill: '#FFF1B0' })
  return group(
    rect(0, -thick / 2, length, thick, inked('#F2B51D', 4), thick / 2) +
      rect(4, -thick * 0.36, length - 8, thick * 0.22, { fill: '#FFE58C' }, 3) +
      dots(6, thick * 0.08, length - 12, thick * 0.36, '#8A4B00', 5, 1.7, 0.6) +
      (knobs === 'both' || knobs === 'left' ? knob(0) : '') +
      (knobs === 'both' || knobs === 'right' ? knob(length) : ''),
    `translate(${n(ax)} ${n(ay)}) rotate(${n(turn)})`,
  )
}

/** A hook that holds the rod; its plate is screwed on above. The name stands in the page. */
export function bracket(x: number, y: number, size = 60): string {
  return (
    path(`M${n(x)} ${n(y - size)}V${n(y - size * 0.1)}a${n(size * 0.26)} ${n(size * 0.26)} 0 0 0 ${n(size * 0.52)} 0`, {
      stroke: INK,
      width: 17,
      cap: 'round',
    }) +
    path(`M${n(x)} ${n(y - size)}V${n(y - size * 0.1)}a${n(size * 0.26)} ${n(size * 0.26)} 0 0 0 ${n(size * 0.52)} 0`, {
      stroke: '#D7E6F5',
      width: 10,
      cap: 'round',
    })
  )
}

/** A tower with a lantern on it, as the playground has them. */
export function tower(x: number, baseY: number, size: number, lamp: string | null, isDark = false): string {
  const w = size * 0.44
  const body = isDark ? '#20244A' : '#3B46B8'
  return (
    (lamp === null || isDark ? '' : light(x, baseY - size * 1.22, size * 0.7, lamp)) +
    polygon(
      [
        [x - w * 0.72, baseY - size],
        [x + w * 0.72, baseY - size],
        [x + w, baseY],
        [x - w, baseY],
      ],
      inked(body, 3),
    ) +
    dots(x - w * 0.9, baseY - size * 0.5, w * 1.8, size * 0.5, '#141A5A', 6, 1.8, 0.6) +
    rect(x - w * 0.55, baseY - size * 0.78, w * 1.1, size * 0.34, inked('#FFF8E7', 2.4), 3) +
    circle(x, baseY - size * 0.2, w * 0.3, inked(isDark ? '#5A5348' : '#FFC933', 2.2)) +
    (lamp === null
      ? ''
      : circle(x, baseY - size * 1.22, size * 0.24, inked(isDark ? '#2A2C44' : lamp, 3)) +
        (isDark
          ? line(
              [
                [x - size * 0.1, baseY - size * 1.32],
                [x + size * 0.1, baseY - size * 1.12],
              ],
              { stroke: '#8A90B8', width: 3 },
            ) +
            line(
              [
                [x + size * 0.1, baseY - size * 1.32],
                [x - size * 0.1, baseY - size * 1.12],
              ],
              { stroke: '#8A90B8', width: 3 },
            )
          : ellipse(x - size * 0.08, baseY - size * 1.3, size * 0.07, size * 0.05, { fill: '#FFFFFF' })))
  )
}

export function crown(x: number, y: number, size: number, turn = 0): string {
  return group(
    path(
      `M${n(-size)} ${n(size * 0.6)}L${n(-size * 1.1)} ${n(-size * 0.5)}L${n(-size * 0.45)} 0L0 ${n(-size * 0.85)}L${n(size * 0.45)} 0L${n(size * 1.1)} ${n(-size * 0.5)}L${n(size)} ${n(size * 0.6)}Z`,
      inked('#FFC933', 3),
    ) +
      [-1.1, 0, 1.1]
        .map((k) => circle(k * size, k === 0 ? -size * 0.9 : -size * 0.55, size * 0.14, inked('#FFF1B0', 2)))
        .join(''),
    `translate(${n(x)} ${n(y)}) rotate(${n(turn)})`,
  )
}

/** The small third site. */
export function hut(x: number, baseY: number, size: number, isLit = true): string {
  return (
    (isLit ? light(x, baseY - size * 0.9, size * 0.9, '#FFB84D', 0.7) : '') +
    ellipse(x, baseY + size * 0.08, size * 1.05, size * 0.2, inked('#2A3272', 3)) +
    rect(x - size * 0.5, baseY - size * 0.55, size, size * 0.6, inked('#5A63C9', 3)) +
    rect(x - size * 0.14, baseY - size * 0.34, size * 0.28, size * 0.39, inked(isLit ? '#FFC933' : '#3A3A55', 2.6)) +
    polygon(
      [
        [x - size * 0.72, baseY - size * 0.5],
        [x, baseY - size * 1.08],
        [x + size * 0.72, baseY - size * 0.5],
      ],
      inked('#B4492D', 3),
    )
  )
}

/** A platform in the sea with room for towers. */
export function platform(x: number, y: number, width: number, depth = 44): string {
  return (
    polygon(
      [
        [x, y],
        [x + width, y],
        [x + width * 0.88, y + depth],
        [x + width * 0.12, y + depth],
      ],
      inked('#2C3590', 3),
    ) +
    dots(x + width * 0.12, y + depth * 0.5, width * 0.76, depth * 0.46, '#141A5A', 6, 1.9, 0.7) +
    rect(x - 8, y - 12, width + 16, 14, inked('#4A57D6', 3), 6)
  )
}

/** Light of a desk lamp falling from the top left or right. */
export function lampLight(box: Box, from: 'left' | 'right', color = '#FFE7A8'): string {
  const { x, y, width, height } = box
  const lx = from === 'left' ? x + width * 0.08 : x + width * 0.92
  return (
    light(lx, y + 10, Math.max(width, height) * 0.55, color, 0.5) +
    beam(
      [
        [lx - 18, y],
        [lx + 18, y],
        [lx + width * 0.34, y + height],
        [lx - width * 0.34, y + height],
      ],
      color,
      0.16,
    )
  )
}
