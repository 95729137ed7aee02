/** What a comic does to a surface: dots, rays, speed, smoke, stars. */
import { attributes, circle, glow, INK, type Ink, line, n, type Point, path, polygon, scatter } from './svg'

/** Dots of one size over a box: printed shade. */
export function dots(
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  step = 9,
  r = 2.4,
  opacity = 0.35,
): string {
  const id = `d${color.replace(/[^0-9a-zA-Z]/g, '')}${Math.round(step * 10)}${Math.round(r * 10)}`
  return `<pattern id="${id}" width="${n(step * 2)}" height="${n(step * 2)}" patternUnits="userSpaceOnUse"><circle cx="${n(step / 2)}" cy="${n(step / 2)}" r="${n(r)}" fill="${color}"/><circle cx="${n(step * 1.5)}" cy="${n(step * 1.5)}" r="${n(r)}" fill="${color}"/></pattern><rect${attributes({ x, y, width, height, opacity })} fill="url(#${id})"/>`
}

/** Squared paper: lines `step` apart. */
export function gridLines(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  step: number,
  stroke: Ink,
): string {
  let lines = ''
  for (let at = step / 2; at < width; at += step)
    lines += line(
      [
        [x + at, y],
        [x + at, y + height],
      ],
      stroke,
    )
  for (let at = step / 2; at < height; at += step)
    lines += line(
      [
        [x, y + at],
        [x + width, y + at],
      ],
      stroke,
    )
  return lines
}

/** Dots that fade away: large at `from`, small at the other side. */
export function fadingDots(
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  from: 'top' | 'bottom' | 'left' | 'right',
  step = 11,
): string {
  const marks: string[] = []
  const alongY = from === 'top' || from === 'bottom'
  for (let row = 0; row * step < height; row++)
    for (let column = 0; column * step < width; column++) {
      const cx = column * step + (row % 2 === 0 ? 0 : step / 2)
      const cy = row * step
      const t = alongY ? cy / height : cx / width
      const r = (from === 'top' || from === 'left' ? 1 - t : t) * step * 0.44
      if (r > 0.5)
        marks.push(
          `M${n(x + cx - r)} ${n(y + cy)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0`,
        )
    }
  return path(marks.join(''), { fill: color, opacity: 0.32 })
}

/** Rays out of a point. */
export function burst(cx: number, cy: number, reach: number, count: number, color: string, opacity = 0.5): string {
  let d = ''
  for (let i = 0; i < count; i++) {
    const a = (i / count) * 2 * Math.PI + 0.05
    const b = a + (Math.PI / count) * 0.95
    d += `M${n(cx)} ${n(cy)}L${n(cx + Math.cos(a) * reach)} ${n(cy + Math.sin(a) * reach)}L${n(cx + Math.cos(b) * reach)} ${n(cy + Math.sin(b) * reach)}Z`
  }
  return path(d, { fill: color, opacity })
}

/** Strokes that run towards a point from the edge of a circle around it. */
export function speedLines(
  cx: number,
  cy: number,
  inner: number,
  outer: number,
  count: number,
  color = INK,
  seed = 1,
): string {
  const chance = scatter(seed)
  let d = ''
  for (let i = 0; i < count; i++) {
    const a = ((i + chance() * 0.8) / count) * 2 * Math.PI
    const start = inner * (0.85 + chance() * 0.5)
    const half = 0.006 + chance() * 0.012
    d += `M${n(cx + Math.cos(a) * start)} ${n(cy + Math.sin(a) * start)}L${n(cx + Math.cos(a - half) * outer)} ${n(cy + Math.sin(a - half) * outer)}L${n(cx + Math.cos(a + half) * outer)} ${n(cy + Math.sin(a + half) * outer)}Z`
  }
  return path(d, { fill: color, opacity: 0.8 })
}

export function stars(
  x: number,
  y: number,
  width: number,
  height: number,
  count: number,
  seed = 3,
  color = '#DDE8FF',
): string {
  const chance = scatter(seed)
  let d = ''
  for (let i = 0; i < count; i++) {
    const sx = x + chance() * width
    const sy = y + chance() * height
    const r = 0.6 + chance() ** 3 * 1.8
    d += `M${n(sx - r)} ${n(sy)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0`
  }
  return path(d, { fill: color, opacity: 0.85 })
}

/** A cloud of dust or smoke: circles in one outline. */
export function puff(x: number, y: number, size: number, fill = '#FFF3DC', shadow = '#E2A05A', seed = 5): string {
  const chance = scatter(seed)
  const balls: { x: number; y: number; r: number }[] = []
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * 2 * Math.PI
    balls.push({
      x: x + Math.cos(a) * size * 0.62,
      y: y + Math.sin(a) * size * 0.4,
      r: size * (0.34 + chance() * 0.18),
    })
  }
  balls.push({ x, y, r: size * 0.6 })
  const lay = (grow: number, look: Ink, dy = 0): string =>
    balls.map((ball) => circle(ball.x, ball.y + dy, ball.r + grow, look)).join('')
  return lay(3.2, { fill: INK }) + lay(0, { fill: shadow }) + lay(-size * 0.06, { fill }, -size * 0.07)
}

/** A soft light that nothing casts back. */
export function light(x: number, y: number, r: number, color: string, opacity = 0.9): string {
  const { def, fill } = glow(color, `${color.slice(0, 7)}00`)
  return `${def}<circle${attributes({ cx: x, cy: y, r, opacity })} fill="${fill}" style="mix-blend-mode:screen"/>`
}

/** A beam from a lamp, as a quadrilateral. */
export function beam(points: readonly Point[], color: string, opacity = 0.28): string {
  return polygon(points, { fill: color, opacity })
}

/** Marks of surprise around a thing. */
export function sparks(
  cx: number,
  cy: number,
  inner: number,
  outer: number,
  count: number,
  color = '#FFFFFF',
  from = 0,
  to = 2 * Math.PI,
): string {
  let d = ''
  for (let i = 0; i < count; i++) {
    const a = from + ((to - from) * i) / Math.max(1, count - 1)
    const reach = i % 2 === 0 ? outer : outer * 0.86
    const half = 0.035
    d += `M${n(cx + Math.cos(a - half) * inner)} ${n(cy + Math.sin(a - half) * inner)}L${n(cx + Math.cos(a) * reach)} ${n(cy + Math.sin(a) * reach)}L${n(cx + Math.cos(a + half) * inner)} ${n(cy + Math.sin(a + half) * inner)}Z`
  }
  return path(d, { fill: color, stroke: INK, width: 1.6 })
}

/** Broken pieces that fly. */
export function shards(
  x: number,
  y: number,
  spread: number,
  count: number,
  colors: readonly string[],
  seed = 9,
): string {
  const chance = scatter(seed)
  let content = ''
  for (let i = 0; i < count; i++) {
    const a = chance() * 2 * Math.PI
    const far = spread * (0.25 + chance() * 0.75)
    const size = 5 + chance() * 13
    const px = x + Math.cos(a) * far
    const py = y + Math.sin(a) * far
    const turn = chance() * 6
    const corners: Point[] = [0, 1, 2, 3].map((corner) => {
      const at = turn + corner * (1.2 + chance() * 0.7)
      return [px + Math.cos(at) * size, py + Math.sin(at) * size * 0.8]
    })
    content += polygon(corners, { fill: colors[i % colors.length], stroke: INK, width: 2.2 })
  }
  return content
}

/** Rain, slanting. */
export function rain(x: number, y: number, width: number, height: number, count: number, seed = 2): string {
  const chance = scatter(seed)
  let content = ''
  for (let i = 0; i < count; i++) {
    const px = x + chance() * width
    const py = y + chance() * height
    const length = 14 + chance() * 22
    content += line(
      [
        [px, py],
        [px - length * 0.25, py + length],
      ],
      { stroke: '#BFD4FF', width: 1.4, opacity: 0.5 },
    )
  }
  return content
}

/** The tint of night over everything under it. */
export function nightTint(
  x: number,
  y: number,
  width: number,
  height: number,
  color = '#1B2150',
  opacity = 0.45,
): string {
  return `<rect${attributes({ x, y, width, height, opacity })} fill="${color}" style="mix-blend-mode:multiply"/>`
}

/** Lines of a floor that run to a vanishing point. */
export function floorLines(
  x: number,
  y: number,
  width: number,
  height: number,
  vanish: Point,
  color: string,
  count = 14,
): string {
  let content = ''
  for (let i = -2; i <= count + 2; i++) {
    const px = x + (width * i) / count
    const t = (y - vanish[1]) / (y + height - vanish[1])
    content += line(
      [
        [vanish[0] + (px - vanish[0]) * t, y],
        [px, y + height],
      ],
      { stroke: color, width: 1.4 },
    )
  }
  for (let i = 1; i < 7; i++) {
    const py = y + height * (i / 7) ** 1.7
    content += line(
      [
        [x, py],
        [x + width, py],
      ],
      { stroke: color, width: 1.2 },
    )
  }
  return content
}

/** Steam over a cup. */
export function steam(x: number, y: number, size: number, color = '#FFFFFF'): string {
  return [0, 1, 2]
    .map((i) =>
      path(`M${n(x + (i - 1) * size * 0.5)} ${n(y)}q${n(-size * 0.4)} ${n(-size * 0.5)} 0 ${n(-size)}t0 ${n(-size)}`, {
        stroke: color,
        width: 3,
        cap: 'round',
        opacity: 0.85,
      }),
    )
    .join('')
}
