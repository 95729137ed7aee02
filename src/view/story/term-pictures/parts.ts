/**
 * The few things of which the glossary's pictures are made, in a window of 160 by 90. A thing is a list of strokes: a
 * look, and a path. The one thing a reader would get wrong: looks are names that the style sheet paints, so that a sticker
 * that still waits is the same strokes as a dashed outline, and forced colours are the visitor's.
 */

export type Look =
  | 'gold'
  | 'cyan'
  | 'teal'
  | 'hot'
  | 'bad'
  | 'ok'
  | 'paper'
  | 'stone'
  | 'sea'
  /** Lines without a field. */
  | 'line'
  | 'lit'
  | 'warm'
  | 'ghost'
  /** Light around a thing. */
  | 'halo'
  | 'glow'
  | 'wrong'

export type Stroke = readonly [look: Look, path: string]
export type Drawing = readonly Stroke[]

const n = (value: number): string => String(Math.round(value * 10) / 10)

export const dotPath = (x: number, y: number, r: number): string =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`
export const boxPath = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`

export const dot = (x: number, y: number, r: number, look: Look = 'cyan'): Drawing => [[look, dotPath(x, y, r)]]
export const box = (x: number, y: number, width: number, height: number, look: Look = 'paper'): Drawing => [
  [look, boxPath(x, y, width, height)],
]
export const draw = (look: Look, path: string): Drawing => [[look, path]]
export const all = (...parts: readonly Drawing[]): Drawing => parts.flat()

/** Cells of a log; `hot` is the one that counts, from 0. */
export function cells(x: number, y: number, count: number, hot = -1, size = 12): Drawing {
  return Array.from(
    { length: count },
    (_, i): Stroke => [i === hot ? 'hot' : 'cyan', boxPath(x + i * (size + 3), y, size, size)],
  )
}

/** A line that an event travels, and the light on it. */
export const wave = (y: number, look: Look = 'lit', high = 10): Drawing =>
  draw(look, `M14 ${n(y)}q33 ${n(-high * 2)} 66 0t66 0`)
export const light = (x: number, y: number): Drawing => all(dot(x, y, 9, 'glow'), dot(x, y, 5, 'hot'))

/** `way` in degrees, 0 to the right. */
export function arrow(fromX: number, fromY: number, toX: number, toY: number, look: Look = 'line'): Drawing {
  const turn = Math.atan2(toY - fromY, toX - fromX)
  const tip = (by: number): string => `${n(toX - 8 * Math.cos(turn + by))} ${n(toY - 8 * Math.sin(turn + by))}`
  return draw(look, `M${n(fromX)} ${n(fromY)}L${n(toX)} ${n(toY)}M${tip(0.55)}L${n(toX)} ${n(toY)}L${tip(-0.55)}`)
}

export const cross = (x: number, y: number, r = 6): Drawing =>
  draw('wrong', `M${n(x - r)} ${n(y - r)}L${n(x + r)} ${n(y + r)}M${n(x + r)} ${n(y - r)}L${n(x - r)} ${n(y + r)}`)
export const check = (x: number, y: number, r = 7): Drawing =>
  draw('line', `M${n(x - r)} ${n(y)}l${n(r * 0.7)} ${n(r * 0.7)}l${n(r * 1.2)} ${n(-r * 1.5)}`)

export const crown = (x: number, y: number, size = 9): Drawing =>
  draw(
    'gold',
    `M${n(x - size)} ${n(y)}l${n(-size * 0.3)} ${n(-size * 1.1)}l${n(size * 0.7)} ${n(size * 0.5)}l${n(size * 0.6)} ${n(-size * 0.9)}l${n(size * 0.6)} ${n(size * 0.9)}l${n(size * 0.7)} ${n(-size * 0.5)}l${n(-size * 0.3)} ${n(size * 1.1)}Z`,
  )

/** A replica's lantern. */
export const lamp = (x: number, y: number, look: Look = 'cyan', r = 9): Drawing =>
  all(look === 'ghost' ? [] : dot(x, y, r + 5, 'halo'), dot(x, y, r, look))
export const leader = (x: number, y: number, r = 10): Drawing =>
  all(lamp(x, y, 'gold', r), crown(x, y - r + 1, r * 0.85))

/** The rod on its two knobs, and what holds it. */
export const rod = (y: number, tilt = 0): Drawing =>
  all(
    draw('gold', `M18 ${n(y - 3)}L142 ${n(y - 3 + tilt)}v6L18 ${n(y + 3)}Z`),
    dot(18, y, 6, 'gold'),
    dot(142, y + tilt, 6, 'gold'),
  )
export const beam = (x: number, top: number, low: number): Drawing =>
  draw('lit', `M${n(x - 4)} ${n(top)}L${n(x - 7)} ${n(low)}M${n(x + 4)} ${n(top)}L${n(x + 7)} ${n(low)}`)

export const page = (x: number, y: number, width = 28, height = 36, lines = 3): Drawing =>
  all(
    box(x, y, width, height),
    draw(
      'stone',
      Array.from(
        { length: lines },
        (_, i) => `M${n(x + 5)} ${n(y + 8 + (i * (height - 10)) / lines)}h${n(width - 10)}`,
      ).join(''),
    ),
  )

export const tower = (x: number, base: number, look: Look = 'cyan', high = 40): Drawing =>
  all(
    draw('sea', `M${n(x - 8)} ${n(base - high)}h16l4 ${n(high)}h-24Z`),
    lamp(x, base - high - 9, look, 8),
    box(x - 4, base - 11, 8, 11, 'gold'),
  )
export const deck = (x: number, y: number, width: number, look: Look = 'sea'): Drawing =>
  draw(look, `M${n(x)} ${n(y)}h${n(width)}l-9 10h${n(18 - width)}Z`)
export const hut = (x: number, base: number): Drawing =>
  all(
    draw('hot', `M${n(x - 20)} ${n(base - 20)}L${n(x)} ${n(base - 38)}L${n(x + 20)} ${n(base - 20)}Z`),
    box(x - 15, base - 20, 30, 20, 'paper'),
    box(x - 5, base - 13, 10, 13, 'gold'),
    draw('line', `M${n(x + 28)} ${n(base)}v-30`),
    dot(x + 28, base - 33, 4, 'gold'),
  )
export const boat = (x: number, y: number, look: Look = 'hot'): Drawing =>
  all(dot(x, y - 9, 5, 'paper'), draw(look, `M${n(x - 14)} ${n(y - 3)}h28l-7 10h-14Z`))
export const person = (x: number, base: number, look: Look = 'hot'): Drawing =>
  all(dot(x, base - 27, 8, 'paper'), draw(look, `M${n(x - 14)} ${n(base)}q0 -18 14 -18q14 0 14 18Z`))
export const store = (x: number, y: number, width = 34, height = 38, look: Look = 'teal'): Drawing =>
  all(
    draw(
      look,
      `M${n(x)} ${n(y)}v${n(height)}q${n(width / 2)} 10 ${n(width)} 0v${n(-height)}q${n(-width / 2)} 10 ${n(-width)} 0Z`,
    ),
    draw(look, `M${n(x)} ${n(y)}q${n(width / 2)} -10 ${n(width)} 0q${n(-width / 2)} 10 ${n(-width)} 0Z`),
  )
/** Something that runs on its own. */
export const system = (x: number, y: number, look: Look = 'paper'): Drawing =>
  all(box(x - 14, y - 11, 28, 22, look), draw('stone', `M${n(x - 9)} ${n(y - 4)}h18M${n(x - 9)} ${n(y + 3)}h11`))
export const clock = (x: number, y: number, r = 16): Drawing =>
  all(dot(x, y, r, 'paper'), draw('stone', `M${n(x)} ${n(y - r * 0.65)}V${n(y)}L${n(x + r * 0.5)} ${n(y + r * 0.3)}`))
export const wheel = (x: number, y: number, r = 15, look: Look = 'teal'): Drawing => {
  const spokes = Array.from({ length: 8 }, (_, i) => {
    const turn = (i * Math.PI) / 4
    return `M${n(x + r * Math.cos(turn))} ${n(y + r * Math.sin(turn))}L${n(x + (r + 6) * Math.cos(turn))} ${n(y + (r + 6) * Math.sin(turn))}`
  })
  return all(draw('line', spokes.join('')), dot(x, y, r, look), dot(x, y, r * 0.35, 'paper'))
}
export const coin = (x: number, y: number, r = 9): Drawing =>
  all(dot(x, y, r, 'gold'), draw('stone', `M${n(x)} ${n(y - r * 0.5)}v${n(r)}`))
export const shield = (x: number, y: number, look: Look = 'teal'): Drawing =>
  draw(look, `M${n(x - 18)} ${n(y - 20)}q18 4 36 0v16q0 18 -18 27q-18 -9 -18 -27Z`)
export const key = (x: number, y: number): Drawing =>
  all(
    draw(
      'gold',
      `${dotPath(x, y, 9)}${boxPath(x + 9, y - 3, 34, 6)}${boxPath(x + 31, y + 3, 5, 7)}${boxPath(x + 39, y + 3, 4, 6)}`,
    ),
    dot(x, y, 3.4, 'sea'),
  )
export const letter = (x: number, y: number, look: Look = 'paper'): Drawing =>
  all(box(x - 15, y - 10, 30, 20, look), draw('stone', `M${n(x - 15)} ${n(y - 10)}l15 12l15 -12`))
/** An observer: a lantern with a face, and two arms. */
export const observer = (x: number, y: number, isUp: boolean, look: Look = 'cyan'): Drawing =>
  all(
    draw(
      'line',
      isUp
        ? `M${n(x - 14)} ${n(y)}q-16 -10 -10 -32M${n(x + 14)} ${n(y)}q16 -10 10 -32`
        : `M${n(x - 14)} ${n(y)}q-14 8 -8 20M${n(x + 14)} ${n(y)}q14 8 8 20`,
    ),
    draw(look, `M${n(x - 14)} ${n(y - 16)}h28l3 32h-34Z`),
    draw('sea', `M${n(x - 16)} ${n(y - 16)}q16 -14 32 0Z`),
    draw('stone', `${dotPath(x - 6, y - 4, 1.6)}${dotPath(x + 6, y - 4, 1.6)}M${n(x - 5)} ${n(y + 6)}h10`),
  )
export const curtainHem = (x: number, y: number, width: number): Drawing =>
  draw(
    'teal',
    `M${n(x)} ${n(y)}h${n(width)}v20q${n(-width / 8)} 9 ${n(-width / 4)} 0t${n(-width / 4)} 0t${n(-width / 4)} 0t${n(-width / 4)} 0Z`,
  )
