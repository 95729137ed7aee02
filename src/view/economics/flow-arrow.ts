/** An arrow along a way: as wide as what it stands for. */
import { type Point, smoothed } from '../art'
import { short } from '../kit/hand-drawn'

/** The outline of an arrow through `points`, `width` wide in units of the picture. */
export function drawArrow(points: readonly Point[], width: number): string {
  const way = smoothed(points, 16)
  const head = Math.max(12, width * 0.7)
  const wing = Math.max(8, width * 0.5 + 5)
  const from: number[] = [0]
  for (let i = 1; i < way.length; i++)
    from.push(from[i - 1] + Math.hypot(way[i][0] - way[i - 1][0], way[i][1] - way[i - 1][1]))
  const neck = Math.max(
    1,
    from.findIndex((at) => at >= from[from.length - 1] - head),
  )
  const place = (i: number, off: number): string => {
    const [ax, ay] = way[Math.max(0, i - 1)]
    const [bx, by] = way[Math.min(way.length - 1, i + 1)]
    const long = Math.hypot(bx - ax, by - ay) || 1
    return `${short(way[i][0] - ((by - ay) / long) * off)} ${short(way[i][1] + ((bx - ax) / long) * off)}`
  }
  const body = Array.from({ length: neck + 1 }, (_, i) => i)
  const left = body.map((i) => place(i, -width / 2))
  const right = body.toReversed().map((i) => place(i, width / 2))
  const tip = way[way.length - 1]
  return `M${left.join('L')}L${place(neck, -wing)}L${short(tip[0])} ${short(tip[1])}L${place(neck, wing)}L${right.join('L')}Z`
}

/** Places along it, `apart` from each other, for what travels on it. */
export function placesOn(points: readonly Point[], apart: number): readonly Point[] {
  const way = smoothed(points, 16)
  const places: Point[] = []
  let since = apart / 2
  for (let i = 1; i < way.length - 4; i++) {
    since += Math.hypot(way[i][0] - way[i - 1][0], way[i][1] - way[i - 1][1])
    if (since < apart) continue
    since = 0
    places.push(way[i])
  }
  return places
}
