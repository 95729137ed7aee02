/**
 * What leaves the page as a file. The one thing a reader would get wrong: a picture that stands alone knows no style
 * sheet, so the looks that the page gives to its shapes are written into them.
 */
import type { FoldedWorlds } from '../../state'
import { formatMoment } from './day-format'
import { listMetrics } from './metrics'
import { PANEL } from './worlds-layout'

const PNG_SCALE = 2
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
] as const
const TEXT_STYLES = ['font-family', 'font-size', 'font-weight', 'text-anchor'] as const
const CAPTION_HEIGHT = 34

export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The download has begun by then.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The picture of a world as it stands, with names and answers, as the text of an SVG file. */
export function toSvgText(world: 'batchland' | 'streamscape', caption: string): string {
  const picture = document.querySelector<HTMLElement>(`[data-world="${world}"]`)
  const drawing = picture?.querySelector('svg')
  if (!picture || !drawing) throw new Error('The picture is not on the page.')
  const copy = drawing.cloneNode(true) as SVGSVGElement
  inlineStyles(drawing, copy)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(PANEL.width))
  copy.setAttribute('height', String(PANEL.height + CAPTION_HEIGHT))
  copy.setAttribute('viewBox', `0 0 ${PANEL.width} ${PANEL.height + CAPTION_HEIGHT}`)
  copy.removeAttribute('class')
  copy.removeAttribute('aria-hidden')
  addLights(picture, copy)
  addNames(picture, copy)
  addCaption(picture, copy, caption)
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
  const image = document.createElementNS(svg.namespaceURI, 'image')
  image.setAttribute('href', canvas.toDataURL('image/png'))
  image.setAttribute('width', String(PANEL.width))
  image.setAttribute('height', String(PANEL.height))
  svg.append(image)
}

function addNames(picture: HTMLElement, svg: SVGSVGElement): void {
  const frame = picture.getBoundingClientRect()
  const scale = PANEL.width / frame.width
  for (const tag of picture.querySelectorAll<HTMLElement>('.name, .saying, .scene-note')) {
    const box = tag.getBoundingClientRect()
    const looks = window.getComputedStyle(tag)
    const x = (box.left - frame.left) * scale
    const y = (box.top - frame.top) * scale
    const plate = document.createElementNS(svg.namespaceURI, 'rect')
    for (const [name, value] of Object.entries({
      x,
      y,
      width: box.width * scale,
      height: box.height * scale,
      rx: 3,
      fill: looks.backgroundColor,
      stroke: looks.borderTopColor,
      'stroke-width': Number.parseFloat(looks.borderTopWidth) * scale,
    }))
      plate.setAttribute(name, String(value))
    const text = document.createElementNS(svg.namespaceURI, 'text')
    text.setAttribute('x', String(x + (box.width * scale) / 2))
    text.setAttribute('y', String(y + (box.height * scale) / 2))
    text.setAttribute('text-anchor', 'middle')
    text.setAttribute('dominant-baseline', 'central')
    text.setAttribute('font-family', 'Atkinson Hyperlegible, Verdana, sans-serif')
    text.setAttribute('font-weight', '700')
    text.setAttribute('font-size', String(Number.parseFloat(looks.fontSize) * scale * 0.94))
    text.setAttribute('fill', looks.color)
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden in a crowd is not to be drawn.
    text.textContent = tag.innerText.replace(/\s+/g, ' ')
    svg.append(plate, text)
  }
}

function addCaption(picture: Element, svg: SVGSVGElement, caption: string): void {
  const headline = picture.parentElement?.querySelector('.world-headline')?.textContent ?? ''
  const plate = document.createElementNS(svg.namespaceURI, 'rect')
  plate.setAttribute('y', String(PANEL.height))
  plate.setAttribute('width', String(PANEL.width))
  plate.setAttribute('height', String(CAPTION_HEIGHT))
  plate.setAttribute('fill', '#fff8e7')
  const text = document.createElementNS(svg.namespaceURI, 'text')
  text.setAttribute('x', '12')
  text.setAttribute('y', String(PANEL.height + 22))
  text.setAttribute('font-family', 'Atkinson Hyperlegible, Verdana, sans-serif')
  text.setAttribute('font-size', '14')
  text.setAttribute('fill', '#16130f')
  text.textContent = `${headline.replace(/\s+/g, ' ').trim()} · ${caption}`
  svg.append(plate, text)
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
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The browser made no picture.')) : resolve(blob)),
      'image/png',
    )
  })
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is made a text. */
export function formatScoreCsv({ company, seed, score }: FoldedWorlds): string {
  const lines = [
    ['company', company],
    ['seed', seed],
    ['time', formatMoment(score.timeUs)],
    [],
    ['metric', 'unit', 'Batchland', 'Streamscape'],
    ...listMetrics(score).map(({ name, unit, batch, stream }) => [name, unit, batch ?? '', stream ?? '']),
  ]
  return lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')
}

function csvCell(value: string | number): string {
  const text = typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : value
  const safe = /^[=+\-@\t]/.test(text) && typeof value !== 'number' ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
