/**
 * What leaves the page as a file. The one thing a reader would get wrong: a picture that stands alone knows no style
 * sheet, so the looks that the page gives to its shapes are written into them.
 */

import type { FoldedWorlds } from '../../state'
import { PAINTS } from '../kit/paints'
import { formatMoment } from './day-format'
import { listMetrics } from './metrics'
import { PANEL } from './worlds-layout'

const PNG_SCALE = 2
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
] as const
const TEXT_STYLES = ['font-family', 'font-size', 'font-weight', 'text-anchor'] as const
const CAPTION_HEIGHT = 34
const SVG = 'http://www.w3.org/2000/svg'
const FONTS = 'Atkinson Hyperlegible, Verdana, sans-serif'

/** Why there is no picture, by the code of what the page says. */
export class PictureError extends Error {
  constructor(readonly code: 'not-on-page' | 'not-made') {
    super(code)
  }
}

/** What stands over and under a picture that stands alone. */
export interface Caption {
  readonly title: string
  readonly made: string
}

/** The picture of a world as it stands, with names and answers, as the text of an SVG file. */
export function toSvgText(world: 'batchland' | 'streamscape', caption: Caption): string {
  const picture = document.querySelector<HTMLElement>(`[data-world="${world}"]`)
  const drawing = picture?.querySelector('svg')
  if (!picture || !drawing) throw new PictureError('not-on-page')
  const copy = drawing.cloneNode(true) as SVGSVGElement
  inlineStyles(drawing, copy)
  copy.setAttribute('xmlns', SVG)
  copy.setAttribute('width', String(PANEL.width))
  copy.setAttribute('height', String(PANEL.height + CAPTION_HEIGHT))
  copy.setAttribute('viewBox', `0 0 ${PANEL.width} ${PANEL.height + CAPTION_HEIGHT}`)
  copy.removeAttribute('class')
  copy.removeAttribute('aria-hidden')
  addLights(picture, copy)
  addStage(picture, drawing, copy)
  addNames(picture, copy)
  addCaption(copy, caption)
  return new XMLSerializer().serializeToString(copy)
}

function inlineStyles(from: Element, to: Element): void {
  const looks = window.getComputedStyle(from)
  const names = from.tagName === 'text' ? [...STYLES, ...TEXT_STYLES] : STYLES
  for (const name of names) to.setAttribute(name, looks.getPropertyValue(name))
  to.removeAttribute('class')
  for (let i = 0; i < from.children.length; i++) {
    // Gradients hold no looks of their own beyond their attributes.
    if (!/gradient/i.test(from.children[i].tagName)) inlineStyles(from.children[i], to.children[i])
  }
}

function addLights(picture: Element, svg: SVGSVGElement): void {
  const canvas = picture.querySelector('canvas')
  if (canvas === null || canvas.width === 0) return
  const href = canvas.toDataURL('image/png')
  svg.append(draw('image', { href, width: PANEL.width, height: PANEL.height }))
}

/** The trail, the crates and the crowd: drawings of their own over the first. */
function addStage(picture: Element, drawing: Element, svg: SVGSVGElement): void {
  for (const over of picture.querySelectorAll('svg')) {
    if (over === drawing) continue
    const copy = over.cloneNode(true) as SVGSVGElement
    inlineStyles(over, copy)
    const group = draw('g', {})
    group.append(...copy.children)
    svg.append(group)
  }
}

function addNames(picture: HTMLElement, svg: SVGSVGElement): void {
  const frame = picture.getBoundingClientRect()
  const scale = PANEL.width / frame.width
  for (const tag of picture.querySelectorAll<HTMLElement>('.name, .saying, .scene-note, .follow-tag')) {
    const box = tag.getBoundingClientRect()
    const looks = window.getComputedStyle(tag)
    const turned = new DOMMatrix(looks.transform)
    const group = draw('g', {
      transform: `translate(${((box.left + box.right) / 2 - frame.left) * scale} ${((box.top + box.bottom) / 2 - frame.top) * scale}) rotate(${(Math.atan2(turned.b, turned.a) * 180) / Math.PI})`,
    })
    const width = tag.offsetWidth * scale
    const height = tag.offsetHeight * scale
    const size = Number.parseFloat(looks.fontSize) * scale * 0.94
    const plate = {
      x: -width / 2,
      y: -height / 2,
      width,
      height,
      rx: 3,
      fill: looks.backgroundColor,
      stroke: looks.borderTopColor,
      'stroke-width': Number.parseFloat(looks.borderTopWidth) * scale,
    }
    group.append(draw('rect', plate), ...drawLines(tag, width, size, looks.color))
    svg.append(group)
  }
}

/** The words of a note in as many lines as its width needs. */
function drawLines(tag: HTMLElement, width: number, size: number, fill: string): SVGElement[] {
  const most = Math.max(8, Math.floor(width / (size * 0.56)))
  const lines = shownText(tag)
    .split('\n')
    .flatMap((line) => wrap(line.trim(), most))
  return lines.map((line, i) => {
    const text = draw('text', {
      y: (i - (lines.length - 1) / 2) * size * 1.18,
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
      'font-family': FONTS,
      'font-weight': 700,
      'font-size': size,
      fill,
    })
    text.textContent = line
    return text
  })
}

/** Without what is said only to who listens. */
function shownText(tag: HTMLElement): string {
  const hidden = [...tag.querySelectorAll<HTMLElement>('.visually-hidden, .follow-rank')]
  for (const part of hidden) part.hidden = true
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden in a crowd is not to be drawn.
  const text = tag.innerText
  for (const part of hidden) part.hidden = false
  return text
}

function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function draw(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}

function addCaption(svg: SVGSVGElement, { title, made }: Caption): void {
  const large = { 'font-family': FONTS, 'font-weight': 700, 'font-size': 25 }
  const head = draw('text', {
    ...large,
    x: 24,
    y: 48,
    fill: PAINTS.paper,
    stroke: PAINTS.ink,
    'stroke-width': 5,
    'paint-order': 'stroke',
  })
  head.textContent = title
  const text = draw('text', { x: 12, y: PANEL.height + 22, 'font-family': FONTS, 'font-size': 13.5, fill: PAINTS.ink })
  text.textContent = made
  svg.append(head)
  svg.append(draw('rect', { y: PANEL.height, width: PANEL.width, height: CAPTION_HEIGHT, fill: PAINTS.paper }), text)
}

/** The same picture in pixels, twice as fine as the drawing. */
export async function renderPng(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = PANEL.width * PNG_SCALE
  canvas.height = (PANEL.height + CAPTION_HEIGHT) * PNG_SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new PictureError('not-made')) : resolve(blob)), 'image/png')
  })
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is made a text. */
export function formatScoreCsv(
  { company, seed, score }: FoldedWorlds,
  more: readonly (readonly (string | number)[])[] = [],
): string {
  const lines: readonly (readonly (string | number)[])[] = [
    ['company', company],
    ['seed', seed],
    ['time', formatMoment(score.timeUs)],
    [],
    ['metric', 'unit', 'Batchland', 'Streamscape'],
    ...listMetrics(score).map(({ name, unit, batch, stream }) => [name, unit, batch ?? '', stream ?? '']),
    ...more,
  ]
  return lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')
}

function csvCell(value: string | number): string {
  const text = typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : value
  const safe = /^[=+\-@\t]/.test(text) && typeof value !== 'number' ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
