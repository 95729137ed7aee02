/**
 * The pen: from outlines to SVG, in ink, as a ghost, or in black. A form is inked by its own outline, a little fatter and
 * moved away from the light, so that the line is heavy in the shade and thin in the light; its shade is what its copy,
 * moved towards the light, leaves bare, with a band of dots beyond. All copies are references to one path.
 *
 * The one thing to know: ids are made from the prefix and a hash of what is drawn, so that the same figure drawn twice has
 * the same ids for the same things, and two different ones have none in common.
 */
import { INK, type Light, lightUp, mix, PAPER } from './colours'
import type { Placing, Point } from './geometry'
import letters from './letters.json'
import { ellipse, type Outline, swelling, thread, UNITS } from './outline'

export type Style = 'ink' | 'ghost' | 'silhouette'

/** Half a line's width of a body, in head radii. */
const LINE = 0.075
/** Towards the one light, above and to the left. */
const TO_LIGHT: Point = [-0.55, -0.83]
/** Width of the light on an edge. */
const RIM = 0.085
const GHOST = '#E6FBFF'
/** A drawing is a picture of its own, in which there are no fonts of the page. */
const LETTERS: Readonly<Record<string, { readonly wide: number; readonly d: string } | undefined>> = letters

export interface PenOptions {
  /** Of all ids, and of the shared patterns (see `castDefs`). */
  readonly prefix: string
  /** What distinguishes this drawing from others on the page. */
  readonly key: string
  readonly style: Style
  readonly light: Light
  readonly rim: string | undefined
  /** -1 where the rim light comes from the left. */
  readonly rimSide?: 1 | -1
  /** Page units a head radius takes: chooses the size of dots. */
  readonly scale: number
}

export interface FormOptions {
  /** Colour of the side away from the light. Without one the form is flat. */
  readonly shade?: string
  /** How far the shade reaches, in head radii. */
  readonly depth?: number
  readonly dots?: boolean
  /** Thickness of the line, 1 = the body's. */
  readonly line?: number
  readonly rim?: boolean
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A short name for a text: FNV-1a in base 36. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

const units = (value: number): number => Math.round(value * UNITS)
const attribute = (name: string, value: number): string => (value === 0 ? '' : ` ${name}="${value}"`)

export class Pen {
  private out: string[] = []
  private cuts: string[] = []
  private cutLines: string[] = []
  private lastFill = ''
  private count = 0
  private left = Number.POSITIVE_INFINITY
  private top = Number.POSITIVE_INFINITY
  private right = Number.NEGATIVE_INFINITY
  private bottom = Number.NEGATIVE_INFINITY
  private readonly name: string
  private readonly dots: string
  readonly options: PenOptions

  constructor(options: PenOptions) {
    this.options = options
    this.name = `${options.prefix}-${hashText(options.key)}`
    // Dots are as large on the page for a small figure as for a large one, in three steps.
    const step = options.scale < 34 ? 3 : options.scale < 58 ? 2 : 1
    this.dots = `url(#${options.prefix}-dots${step})`
  }

  get isBlack(): boolean {
    return this.options.style === 'silhouette'
  }

  private paint(hex: string): string {
    return lightUp(hex, this.options.light)
  }

  private note(points: readonly Point[], around: number): void {
    for (const [x, y] of points) {
      if (x - around < this.left) this.left = x - around
      if (x + around > this.right) this.right = x + around
      if (y - around < this.top) this.top = y - around
      if (y + around > this.bottom) this.bottom = y + around
    }
  }

  private add(markup: string): void {
    this.out.push(markup)
    this.lastFill = ''
  }

  /** Parts in one colour that follow each other are one path. */
  private addFlat(d: string, fill: string): void {
    if (this.lastFill === fill) {
      const last = this.out.length - 1
      this.out[last] = this.out[last].replace('"/>', `${d}"/>`)
      return
    }
    this.out.push(`<path${fill === INK ? '' : ` fill="${fill}"`} d="${d}"/>`)
    this.lastFill = fill
  }

  form(outline: Outline, fill: string, options: FormOptions = {}): void {
    const line = LINE * (options.line ?? 1)
    this.note(outline.points, 0.12 + line)
    const { style, rim } = this.options
    if (style === 'silhouette') {
      this.out.push(outline.d)
      return
    }
    if (style === 'ghost') {
      this.add(`<path d="${outline.d}"/>`)
      return
    }
    const rimLight = options.rim === false ? undefined : rim
    if (options.shade === undefined && rimLight === undefined) {
      this.add(`<path fill="${this.paint(fill)}" stroke-width="${units(line * 1.7)}" d="${outline.d}"/>`)
      return
    }
    this.addShaded(outline, fill, line, options, rimLight)
  }

  private addShaded(
    { d }: Outline,
    fill: string,
    line: number,
    { shade, depth = 0.2, dots = true }: FormOptions,
    rim: string | undefined,
  ): void {
    const id = `${this.name}-${(this.count++).toString(36)}`
    const use = (attributes: string, along: Point, reach: number): string =>
      `<use href="#${id}"${attribute('x', units(along[0] * reach))}${attribute('y', units(along[1] * reach))}${attributes}/>`
    const fillOf = (colour: string) => ` fill="${this.paint(colour)}"`
    let inside = ''
    if (shade === undefined) inside = use(fillOf(fill), TO_LIGHT, 0)
    else {
      inside = use(fillOf(mix(fill, shade, 0.55)), TO_LIGHT, 0) + use(fillOf(fill), TO_LIGHT, depth)
      if (dots) inside += use(` fill="${this.dots}"`, TO_LIGHT, 0) + use(fillOf(fill), TO_LIGHT, depth * 2.1)
    }
    if (rim !== undefined) {
      // A line on the edge itself, moved a little inwards on the lit side and out of the form on the other.
      const side = this.options.rimSide ?? 1
      inside += use(` fill="none" stroke="${rim}" stroke-width="${units(RIM)}"`, [-0.95 * side, 0.3], RIM / 2)
    }
    this.add(
      `<clipPath id="${id}c"><path id="${id}" d="${d}"/></clipPath>${use(` stroke-width="${units(line * 1.65)}"`, TO_LIGHT, -line * 0.475)}<g clip-path="url(#${id}c)">${inside}</g>`,
    )
  }

  /** A line inside a form: pointed at its ends. Not seen in black. */
  line(points: readonly Point[], width: number, colour: string = INK, from = 0, to = 0): void {
    this.flat(swelling(points, width, from, to), colour)
  }

  /** A flat patch without ink. Not seen in black. */
  flat(outline: Outline, colour: string): void {
    const { style } = this.options
    if (style === 'silhouette') return
    this.note(outline.points, 0.05)
    if (style === 'ghost') {
      if (colour === INK) this.add(`<path fill-opacity="1" stroke="none" d="${outline.d}"/>`)
      return
    }
    this.addFlat(outline.d, this.paint(colour))
  }

  /** A patch that lets through what is under it. */
  wash(outline: Outline, colour: string, opacity: number): void {
    if (this.options.style !== 'ink') return
    this.note(outline.points, 0)
    this.add(`<path fill="${this.paint(colour)}" opacity="${opacity}" d="${outline.d}"/>`)
  }

  /** A line of one width: a strap, a wire, steam. Inked on both sides when it has an edge. */
  cord(points: readonly Point[], width: number, colour: string, edge = 0): void {
    this.note(points, width / 2 + edge)
    const { d } = thread(points)
    if (this.isBlack) {
      if (edge > 0) this.out.push(swelling(points, width + edge, 1, 1).d)
      return
    }
    const stroke = (ink: string, wide: number) =>
      `<path fill="none" stroke="${ink}" stroke-width="${units(wide)}" d="${d}"/>`
    if (this.options.style === 'ghost') this.add(`<path fill="none" d="${d}"/>`)
    else this.add((edge > 0 ? stroke(INK, width + edge * 2) : '') + stroke(this.paint(colour), width))
  }

  dot(centre: Point, radius: number, colour: string, edge = 0): void {
    if (this.isBlack) return
    this.note([centre], radius + edge)
    if (this.options.style === 'ghost') return
    const stroke = edge > 0 ? ` stroke-width="${units(edge)}"` : ''
    const fill = colour === INK ? '' : ` fill="${this.paint(colour)}"`
    this.add(`<circle${fill} cx="${units(centre[0])}" cy="${units(centre[1])}" r="${units(radius)}"${stroke}/>`)
  }

  /** White in the black figure (teeth, glasses, a lapel), and nothing otherwise. */
  cut(outline: Outline): void {
    if (this.isBlack) this.cuts.push(outline.d)
  }

  /** The same for a line. */
  cutLine(points: readonly Point[], width: number): void {
    if (this.isBlack) this.cutLines.push(`<path stroke-width="${units(width)}" d="${thread(points).d}"/>`)
  }

  /** Letters on a thing, centred and turned with it. */
  letters(text: string, centre: Point, angle: number, size: number, colour: string): void {
    if (this.options.style !== 'ink') return
    const drawn = [...text].map((letter) => {
      const known = LETTERS[letter]
      if (known === undefined) throw new RangeError(`There is no outline for "${letter}"; tools/letters.ts draws them.`)
      return known
    })
    const wide = drawn.reduce((sum, letter) => sum + letter.wide, 0)
    let x = -wide / 2
    const outlines = drawn.map((letter) => {
      const placed = `<path transform="translate(${round(x)})" d="${letter.d}"/>`
      x += letter.wide
      return placed
    })
    const place = `translate(${units(centre[0])} ${units(centre[1])}) rotate(${Math.round((angle * 180) / Math.PI)})`
    // Capitals are as high as 0.73 of their em; outlines are in hundredths of it.
    this.add(
      `<g stroke="none" fill="${this.paint(colour)}" transform="${place} scale(${round((size * UNITS) / 100, 3)}) translate(0 36)">${outlines.join('')}</g>`,
    )
  }
  /** The drawing at its place on the page. */
  finish(origin: Point, scale: number): { readonly svg: string; readonly box: Box } {
    const place = `translate(${round(origin[0])} ${round(origin[1])}) scale(${round(scale / UNITS, 4)})`
    const svg = `<g transform="${place}" ${this.paintOfAll()}>${this.body()}</g>`
    const corner: Point = [origin[0] + this.left * scale, origin[1] + this.top * scale]
    return {
      svg,
      box: {
        x: round(corner[0]),
        y: round(corner[1]),
        width: round((this.right - this.left) * scale),
        height: round((this.bottom - this.top) * scale),
      },
    }
  }

  private body(): string {
    if (!this.isBlack) return this.out.join('')
    const cuts = this.cuts.length === 0 ? '' : `<path fill="${PAPER}" stroke="none" d="${this.cuts.join('')}"/>`
    const lines = this.cutLines.join('')
    const white = lines === '' ? '' : `<g fill="none" stroke="${PAPER}">${lines}</g>`
    return this.out.map((d) => `<path d="${d}"/>`).join('') + cuts + white
  }

  private paintOfAll(): string {
    const round = 'stroke-linejoin="round" stroke-linecap="round"'
    if (this.isBlack) return `fill="${INK}" stroke="${INK}" stroke-width="9" ${round}`
    if (this.options.style === 'ghost')
      return `fill="${GHOST}" fill-opacity=".1" stroke="${GHOST}" stroke-width="7" stroke-dasharray="20 15" ${round}`
    return `fill="${INK}" stroke="${INK}" stroke-width="0" paint-order="stroke" ${round}`
  }
}

export function round(value: number, digits = 1): number {
  const factor = 10 ** digits
  return Math.round(value * factor) / factor
}

/** A ring, as an earring or a lens: two circles that the pen paints one over the other. */
export function drawRing(
  pen: Pen,
  centre: Point,
  radius: number,
  width: number,
  colour: string,
  place?: Placing,
): void {
  const outline = ellipse(centre, radius, radius, place)
  if (pen.isBlack) return
  pen.cord([...outline.points, outline.points[0], outline.points[1]], width, colour, 0.03)
}

const DOT_SIZES: readonly (readonly [step: number, units: number])[] = [
  [1, 10],
  [2, 14.5],
  [3, 22],
]

/** What figures share on a page: the dots of their shade. Once in its <defs>, with the prefix that the figures are given. */
export function castDefs(prefix = 'cast'): string {
  return DOT_SIZES.map(
    ([step, size]) =>
      `<pattern id="${prefix}-dots${step}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(32)"><circle cx="${size / 2}" cy="${size / 2}" r="${round(size * 0.29, 2)}" fill="#2a1026" fill-opacity=".5"/></pattern>`,
  ).join('')
}
