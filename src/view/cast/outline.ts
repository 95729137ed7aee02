/**
 * Outlines: curves as path data. Written in hundredths of a head radius, whole and relative, so that a curve through twelve
 * points takes some 150 bytes. The one thing to know: every closed outline runs the same way round, because outlines are
 * put together into one path, and pieces of opposite direction would cut holes into each other.
 */
import { distance, lerp, type Point } from './geometry'

/** How many units of path data a head radius is. */
export const UNITS = 100

export interface Outline {
  readonly d: string
  /** Points on or near the curve, for the box of the figure. */
  readonly points: readonly Point[]
}

/** A corner, and how far the edge that leaves it bulges outwards, in shares of its length. */
export type Corner = readonly [x: number, y: number, bulge?: number]

class PathData {
  d = ''
  private x = 0
  private y = 0
  private letter = ''

  private write(letter: string, points: readonly Point[], end: Point): void {
    let text = ''
    for (const [px, py] of points) {
      const dx = Math.round(px * UNITS) - this.x
      const dy = Math.round(py * UNITS) - this.y
      text += `${text === '' || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`
    }
    const repeats = letter === this.letter && letter !== 'm'
    this.d += repeats ? (text.startsWith('-') ? text : ` ${text}`) : letter + text
    this.letter = letter
    this.x = Math.round(end[0] * UNITS)
    this.y = Math.round(end[1] * UNITS)
  }

  /** The first letter is absolute in effect: a path begins at 0 0. */
  moveTo(point: Point): void {
    const [x, y] = [Math.round(point[0] * UNITS), Math.round(point[1] * UNITS)]
    this.d += `M${x}${y < 0 ? '' : ' '}${y}`
    this.letter = 'M'
    this.x = x
    this.y = y
  }

  lineTo(point: Point): void {
    this.write('l', [point], point)
  }

  quadTo(control: Point, point: Point): void {
    this.write('q', [control, point], point)
  }

  /** A smooth curve through points, from where the pen is. The ends take their direction from `before` and `after`. */
  smoothTo(points: readonly Point[], before: Point, start: Point, after: Point): void {
    const all = [before, start, ...points, after]
    for (let i = 1; i < all.length - 2; i++) {
      const [from, to] = [all[i], all[i + 1]]
      const leave: Point = [from[0] + (to[0] - all[i - 1][0]) / 6, from[1] + (to[1] - all[i - 1][1]) / 6]
      const arrive: Point = [to[0] - (all[i + 2][0] - from[0]) / 6, to[1] - (all[i + 2][1] - from[1]) / 6]
      // Within one curve the leaving handle mirrors the last arriving one, which is what "s" says in fewer numbers.
      if (i === 1) this.write('c', [leave, arrive, to], to)
      else this.write('s', [arrive, to], to)
    }
  }

  /** Half a circle to a point, around the end of a limb. */
  capTo(point: Point, radius: number): void {
    const [x, y] = [Math.round(point[0] * UNITS), Math.round(point[1] * UNITS)]
    const r = Math.round(radius * UNITS)
    this.d += `a${r} ${r} 0 0 0 ${x - this.x}${y - this.y < 0 ? '' : ' '}${y - this.y}`
    this.letter = 'a'
    this.x = x
    this.y = y
  }

  close(): void {
    this.d += 'z'
    this.letter = 'z'
  }
}

function runSameWay(points: readonly Point[]): readonly Point[] {
  const area = points.reduce((sum, [x, y], i) => {
    const next = points[(i + 1) % points.length]
    return sum + x * next[1] - next[0] * y
  }, 0)
  return area > 0 ? [...points].reverse() : points
}

/** A closed curve through the points. */
export function blob(through: readonly Point[]): Outline {
  const points = runSameWay(through)
  const path = new PathData()
  path.moveTo(points[0])
  path.smoothTo([...points.slice(1), points[0]], points[points.length - 1], points[0], points[1])
  path.close()
  return { d: path.d, points }
}

export function ellipse(
  centre: Point,
  radiusX: number,
  radiusY: number,
  place: (p: Point) => Point = (p) => p,
): Outline {
  return blob(
    Array.from({ length: 8 }, (_, i) => {
      const angle = (i / 8) * 2 * Math.PI
      return place([centre[0] + Math.cos(angle) * radiusX, centre[1] + Math.sin(angle) * radiusY])
    }),
  )
}

export function polygon(points: readonly Point[]): Outline {
  const path = new PathData()
  runSameWay(points).forEach((point, i) => {
    if (i === 0) path.moveTo(point)
    else path.lineTo(point)
  })
  path.close()
  return { d: path.d, points }
}

/** Hair with points: smooth along a lock, sharp at its tip. `place` maps the corners to the figure. */
export function locks(corners: readonly Corner[], place: (p: Point) => Point): Outline {
  const path = new PathData()
  const points = corners.map(([x, y]) => place([x, y]))
  path.moveTo(points[0])
  corners.forEach(([x, y, bulge = 0], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]
    const [dx, dy] = [nextX - x, nextY - y]
    const control: Point = [(x + nextX) / 2 - dy * bulge * 2, (y + nextY) / 2 + dx * bulge * 2]
    path.quadTo(place(control), points[(i + 1) % points.length])
  })
  path.close()
  return { d: path.d, points }
}

/** A smooth edge, then straight ones back to its beginning. */
export function fringed(edge: readonly Point[], fringe: readonly Point[]): Outline {
  const path = new PathData()
  path.moveTo(edge[0])
  path.smoothTo(edge.slice(1), edge[0], edge[0], edge[edge.length - 1])
  for (const point of fringe) path.lineTo(point)
  path.close()
  return { d: path.d, points: [...edge, ...fringe] }
}

/** A point on the Catmull-Rom curve half way between two of its points. */
function midway(before: Point, from: Point, to: Point, after: Point): Point {
  return [(9 * (from[0] + to[0]) - before[0] - after[0]) / 16, (9 * (from[1] + to[1]) - before[1] - after[1]) / 16]
}

function refine(line: readonly Point[]): Point[] {
  const at = (i: number): Point => line[Math.max(0, Math.min(line.length - 1, i))]
  return line.flatMap((point, i) =>
    i === line.length - 1 ? [point] : [point, midway(at(i - 1), point, at(i + 1), at(i + 2))],
  )
}

/** The two edges of a band along a line, a half width at each point. */
function edgesOf(line: readonly Point[], halfWidths: readonly number[]): readonly [Point[], Point[]] {
  const left: Point[] = []
  const right: Point[] = []
  line.forEach((point, i) => {
    const from = line[Math.max(0, i - 1)]
    const to = line[Math.min(line.length - 1, i + 1)]
    const length = distance(from, to) || 1
    const across: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length]
    left.push([point[0] + across[0] * halfWidths[i], point[1] + across[1] * halfWidths[i]])
    right.push([point[0] - across[0] * halfWidths[i], point[1] - across[1] * halfWidths[i]])
  })
  return [left, right]
}

/** A limb, a finger, a belt: a tube with round ends along a line, with a half width at each of its points. */
export function tube(line: readonly Point[], halfWidths: readonly number[]): Outline {
  const fine = line.length > 2 ? refine(line) : [...line]
  const widths = line.length > 2 ? refine(halfWidths.map((width) => [width, 0] as const)).map(([w]) => w) : halfWidths
  const [left, right] = edgesOf(fine, widths)
  const back = [...right].reverse()
  const path = new PathData()
  path.moveTo(left[0])
  path.smoothTo(left.slice(1), left[0], left[0], left[left.length - 1])
  path.capTo(back[0], widths[widths.length - 1])
  path.smoothTo(back.slice(1), back[0], back[0], back[back.length - 1])
  path.capTo(left[0], widths[0])
  path.close()
  return { d: path.d, points: [...left, ...right] }
}

/** A drawn line that swells in the middle and ends in points; `from` and `to` (0 to 1) are how thick its ends are. */
export function swelling(line: readonly Point[], width: number, from = 0, to = 0): Outline {
  const fine = line.length === 2 ? [line[0], lerp(line[0], line[1], 0.5), line[1]] : [...line]
  const last = fine.length - 1
  const halfWidths = fine.map((_, i) => {
    const share = i / last
    const belly = Math.sin(Math.PI * share) ** 0.7
    return (width / 2) * Math.max(belly, from * (1 - share), to * share)
  })
  const [left, right] = edgesOf(fine, halfWidths)
  const back = [...right].reverse()
  const path = new PathData()
  path.moveTo(left[0])
  path.smoothTo(left.slice(1), left[0], left[0], left[last])
  if (to > 0) path.lineTo(back[0])
  path.smoothTo(back.slice(1), back[0], back[0], back[last])
  path.close()
  return { d: path.d, points: fine }
}

/** An open line, to be stroked. */
export function thread(line: readonly Point[]): Outline {
  const path = new PathData()
  path.moveTo(line[0])
  if (line.length === 2) path.lineTo(line[1])
  else path.smoothTo(line.slice(1), line[0], line[0], line[line.length - 1])
  return { d: path.d, points: line }
}

/** Several outlines as one form: their union is inked as a whole. */
export function unite(outlines: readonly Outline[]): Outline {
  return { d: outlines.map(({ d }) => d).join(''), points: outlines.flatMap(({ points }) => points) }
}
