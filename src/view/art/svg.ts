/**
 * Words of drawing: small functions that give strings of SVG, in the units of whoever draws. Nothing here knows React or a
 * document. The one thing a reader would get wrong: each drawing becomes a picture of its own, so that names in it
 * (gradients, patterns) need not differ from those of another.
 */
export type Point = readonly [x: number, y: number]

export const INK = '#16130F'

export const n = (value: number): string => String(Math.round(value * 10) / 10)

export function attributes(given: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? n(value) : value}"`)
    .join('')
}

export interface Ink {
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
  readonly opacity?: number
  readonly dash?: string
  readonly cap?: 'round' | 'butt'
}

function ink({ fill = 'none', stroke, width, opacity, dash, cap }: Ink): string {
  return attributes({
    fill,
    stroke,
    'stroke-width': stroke === undefined ? undefined : (width ?? 3),
    'stroke-linejoin': stroke === undefined ? undefined : 'round',
    'stroke-linecap': cap,
    'stroke-dasharray': dash,
    opacity,
  })
}

/** A form with the book's outline. */
export const inked = (fill: string, width = 3): Ink => ({ fill, stroke: INK, width })

export function rect(x: number, y: number, width: number, height: number, look: Ink, radius?: number): string {
  return `<rect${attributes({ x, y, width, height, rx: radius })}${ink(look)}/>`
}

export function circle(x: number, y: number, r: number, look: Ink): string {
  return `<circle${attributes({ cx: x, cy: y, r })}${ink(look)}/>`
}

export function ellipse(x: number, y: number, rx: number, ry: number, look: Ink): string {
  return `<ellipse${attributes({ cx: x, cy: y, rx, ry })}${ink(look)}/>`
}

export function path(d: string, look: Ink): string {
  return `<path d="${d}"${ink(look)}/>`
}

export function polygon(points: readonly Point[], look: Ink): string {
  return path(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, look)
}

export function line(points: readonly Point[], look: Ink): string {
  return path(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}`, look)
}

export function group(content: string, transform?: string, opacity?: number): string {
  return `<g${attributes({ transform, opacity })}>${content}</g>`
}

export const turned = (content: string, degrees: number, x: number, y: number): string =>
  group(content, `rotate(${n(degrees)} ${n(x)} ${n(y)})`)

/** `stops`: colours from the top (or left) to the bottom (or right), evenly. Returns its definition and how to use it. */
export function shade(
  stops: readonly string[],
  way: 'down' | 'right' = 'down',
): { readonly def: string; readonly fill: string } {
  const id = `s${way[0]}${stops.join('').replace(/[^0-9a-zA-Z]/g, '')}`
  const list = stops.map((color, i) => `<stop offset="${n(i / (stops.length - 1))}" stop-color="${color}"/>`).join('')
  const to = way === 'down' ? 'x2="0" y2="1"' : 'x2="1" y2="0"'
  return { def: `<linearGradient id="${id}" x1="0" y1="0" ${to}>${list}</linearGradient>`, fill: `url(#${id})` }
}

/** From the middle outwards. */
export function glow(inner: string, outer: string): { readonly def: string; readonly fill: string } {
  const id = `g${(inner + outer).replace(/[^0-9a-zA-Z]/g, '')}`
  return {
    def: `<radialGradient id="${id}"><stop offset="0" stop-color="${inner}"/><stop offset="1" stop-color="${outer}"/></radialGradient>`,
    fill: `url(#${id})`,
  }
}

/** A field of one shade. */
export function washed(
  x: number,
  y: number,
  width: number,
  height: number,
  stops: readonly string[],
  way: 'down' | 'right' = 'down',
): string {
  const { def, fill } = shade(stops, way)
  return def + rect(x, y, width, height, { fill })
}

/** Numbers that look like chance and are always the same. */
export function scatter(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
