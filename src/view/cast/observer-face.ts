/** An observer's face, from the same numbers as everybody's. */
import { INK } from './colours'
import { lerp, type Point } from './geometry'
import type { Mood } from './moods'
import { WHITE } from './observer-spec'
import { blob, ellipse, polygon } from './outline'
import type { Pen } from './pen'

export function drawEyes(pen: Pen, mood: Mood, gaze: readonly [number, number], isDark: boolean): void {
  const isGhost = pen.options.style === 'ghost'
  for (const side of [-1, 1]) {
    const eye: Point = [side * 0.37, -0.13]
    if (isDark) {
      for (const slope of [-1, 1])
        pen.line(
          [
            [eye[0] - 0.15, eye[1] - 0.15 * slope],
            [eye[0] + 0.15, eye[1] + 0.15 * slope],
          ],
          0.08,
          INK,
          0.9,
          0.9,
        )
      continue
    }
    const high = mood.open < 0.15 ? 0 : 0.3 * Math.min(1.15, mood.open + 0.1)
    if (high === 0)
      pen.line(
        [
          [eye[0] - 0.22, eye[1]],
          [eye[0], eye[1] + 0.1],
          [eye[0] + 0.22, eye[1]],
        ],
        0.09,
        INK,
        0.4,
        0.4,
      )
    else {
      pen.form(ellipse(eye, 0.25, high), WHITE, { line: 0.5, rim: false })
      const pupil: Point = [eye[0] + gaze[0] * 0.14, eye[1] + gaze[1] * high * 0.5]
      pen.flat(ellipse(pupil, 0.11 * mood.pupil + 0.01, 0.13 * mood.pupil + 0.01), INK)
      if (!isGhost) pen.dot([pupil[0] - 0.03, pupil[1] - 0.05], 0.04, WHITE)
    }
    const brow = -0.13 - 0.36 - mood.lift
    pen.line(
      [
        [side * 0.66, brow - mood.brow * 0.18],
        [side * 0.37, brow - 0.05],
        [side * 0.1, brow + mood.brow * 0.42],
      ],
      isGhost ? 0.07 : 0.17,
      INK,
      0.2,
      0.7,
    )
  }
}

export function drawMouth(pen: Pen, mood: Mood, isDark: boolean): void {
  const [width, curve, opening] = isDark ? [0.3, -0.1, 0] : mood.mouth
  const arc = (share: number, drop: number): Point => [
    share * width * 1.1,
    0.5 + curve * 0.2 - curve * 0.4 * share * share + drop,
  ]
  const shares = [-1, -0.5, 0, 0.5, 1]
  const upper = shares.map((share) => arc(share, -opening * 0.06 * (1 - share * share)))
  if (mood.teeth === 3 && !isDark) {
    const row = (drop: number) => [arc(-1.05, drop - 0.02), arc(0, drop), arc(1.05, drop - 0.02)]
    const [high, low] = [row(-0.08), row(0.17)]
    pen.form(polygon([...high, ...low.reverse()]), WHITE, { line: 0.8, rim: false })
    if (pen.options.style === 'ghost') return
    for (const share of [-0.5, 0, 0.5]) pen.line([arc(share, -0.07), arc(share, 0.15)], 0.04, INK, 0.9, 0.9)
    pen.line([arc(-1, 0.04), arc(0, 0.05), arc(1, 0.04)], 0.04, INK, 0.9, 0.9)
    return
  }
  if (opening <= 0.05) {
    pen.line(upper, 0.085, INK, 0.5, 0.5)
    return
  }
  const lower = shares.map((share) => arc(share, opening * 0.34 * (1 - share * share) + 0.02))
  pen.form(blob([...upper, ...lower.reverse().slice(1, -1)]), '#5A1020', { line: 0.6, rim: false })
  if ((mood.teeth ?? 0) > 0) {
    const below = upper.map((point, i) => lerp(point, lower[4 - i] ?? point, 0.3))
    pen.flat(blob([...upper, ...[...below].reverse()]), WHITE)
  }
}

export function drawSweat(pen: Pen): void {
  for (const [x, y, size] of [
    [-1.34, -0.7, 0.13],
    [1.42, -0.5, 0.12],
    [-1.46, -0.05, 0.1],
  ] as const)
    pen.form(
      blob([
        [x, y - size * 1.7],
        [x + size * 0.75, y],
        [x, y + size * 0.9],
        [x - size * 0.75, y],
      ]),
      WHITE,
      { line: 0.5, rim: false },
    )
}
