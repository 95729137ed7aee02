/**
 * All that never moves, on one canvas: sky, mountains, clouds, sea, reflections. Painted anew only when the
 * size, the mood or the set of lit sites changes.
 */

import { halftone, handDrawn, seededRandom } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import { paintSea } from './backdrop-sea'
import { type Aurora, type Glow, paintSky } from './backdrop-sky'
import type { BackdropLayout, BackdropSubject } from './backdrop-subject'
import type { Mood } from './scene-mood'

const INK = PAINTS.inkNight

export function paintBackdrop(c: CanvasRenderingContext2D, subject: BackdropSubject): void {
  const { layout, mood, plain } = subject
  if (plain) {
    c.fillStyle = '#000'
    c.fillRect(0, 0, layout.width, layout.height)
    return
  }
  paintSky(c, layout, mood, lightOf(subject), aurorasOf(subject))
  paintMountains(c, layout, mood)
  paintClouds(c, layout, mood)
  paintSea(c, subject)
  paintTopShade(c, layout, mood)
}

function lightOf({ layout, mood, darkSites }: BackdropSubject): Glow[] {
  const k = layout.scale
  const { horizonY: hz, width } = layout
  if (mood === 'calm')
    return [
      { x: width * 0.5, y: hz + 26 * k, radius: 520 * k, color: 'rgba(120,255,220,0.30)' },
      { x: width * 0.12, y: hz * 0.25, radius: 420 * k, color: 'rgba(120,60,200,0.24)' },
      { x: width * 0.9, y: hz * 0.3, radius: 460 * k, color: 'rgba(60,120,255,0.22)' },
    ]
  return layout.sites.map((site) => {
    const dark = darkSites.has(site.id)
    const color = dark
      ? mood === 'refusing'
        ? 'rgba(214,36,66,0.40)'
        : 'rgba(150,40,90,0.24)'
      : mood === 'refusing'
        ? 'rgba(40,150,190,0.24)'
        : 'rgba(110,255,220,0.26)'
    return { x: site.x, y: hz - 30 * k, radius: Math.max(site.halfWidth * 1.9, 200 * k), color }
  })
}

function aurorasOf({ layout, mood, darkSites }: BackdropSubject): Aurora[] {
  const k = layout.mode === 'wide' ? layout.scale : layout.scale * 0.75
  const { horizonY: hz, width } = layout
  const green: Aurora['colors'] = ['120,255,200', '40,220,220', '140,60,255']
  const pink: Aurora['colors'] = ['110,255,190', '40,200,240', '220,50,190']
  const blue: Aurora['colors'] = ['90,255,220', '60,140,255', '220,50,200']
  if (mood === 'calm')
    return [
      {
        from: -80,
        to: width + 100,
        fade: 160 * k,
        y: hz - 74 * k,
        sway: 26 * k,
        wave: 190 * k,
        phase: 0.4,
        height: 300 * k,
        strength: 0.42,
        colors: green,
      },
      {
        from: -60,
        to: width * 0.62,
        fade: 240 * k,
        y: hz - 144 * k,
        sway: 30 * k,
        wave: 140 * k,
        phase: 2.1,
        height: 300 * k,
        strength: 0.36,
        colors: blue,
      },
      {
        from: width * 0.43,
        to: width + 100,
        fade: 260 * k,
        y: hz - 154 * k,
        sway: 34 * k,
        wave: 170 * k,
        phase: 4.1,
        height: 290 * k,
        strength: 0.36,
        colors: pink,
      },
    ]
  // Over trouble the aurora stays only where the lights are on.
  const lit = layout.sites.filter((site) => !darkSites.has(site.id))
  if (lit.length === 0) return []
  const reach = mood === 'refusing' ? 90 * k : 190 * k
  const edge = (low: boolean) => {
    const x = low ? Math.min(...lit.map((s) => s.x - s.halfWidth)) : Math.max(...lit.map((s) => s.x + s.halfWidth))
    if (low) return lit.some((s) => s === layout.sites[0]) ? -100 : x - reach
    return lit.some((s) => s === layout.sites.at(-1)) ? width + 100 : x + reach
  }
  const from = edge(true)
  const to = edge(false)
  if (mood === 'refusing')
    return [
      {
        from,
        to,
        fade: 260 * k,
        y: hz - 84 * k,
        sway: 20 * k,
        wave: 190 * k,
        phase: 0.4,
        height: 170 * k,
        strength: 0.14,
        colors: ['90,200,220', '40,140,200', '110,70,255'],
      },
    ]
  return [
    {
      from,
      to,
      fade: 260 * k,
      y: hz - 76 * k,
      sway: 24 * k,
      wave: 190 * k,
      phase: 0.4,
      height: 290 * k,
      strength: 0.34,
      colors: green,
    },
    {
      from: from + reach * 0.6,
      to,
      fade: 260 * k,
      y: hz - 154 * k,
      sway: 34 * k,
      wave: 170 * k,
      phase: 4.1,
      height: 290 * k,
      strength: 0.27,
      colors: pink,
    },
  ]
}

function ridge(seed: number, y: number, height: number, width: number, step: number): string {
  const random = seededRandom(seed)
  let d = `M-20 ${y + 4}L-20 ${y}`
  let x = -20
  while (x < width + 20) {
    const peak = y - height * (0.3 + random() * 0.7)
    const w = step * (0.7 + random() * 0.9)
    d += `L${x + w * 0.38} ${peak + height * 0.22}L${x + w * 0.5} ${peak}L${x + w * 0.66} ${peak + height * 0.3}L${x + w} ${y - height * random() * 0.18}`
    x += w
  }
  return handDrawn(`${d}L${width + 40} ${y + 4}Z`, seed, 4)
}

function paintMountains(c: CanvasRenderingContext2D, layout: BackdropLayout, mood: Mood): void {
  const k = layout.mode === 'wide' ? layout.scale : layout.scale * 0.62
  const { horizonY: hz, width } = layout
  const grim = mood === 'refusing'
  c.fillStyle = grim ? '#151d4a' : '#1E3A78'
  c.globalAlpha = 0.95
  c.fill(new Path2D(ridge(11, hz - 6, 128 * k, width, 110 * k)))
  c.globalAlpha = 1
  const near = new Path2D(ridge(29, hz, 84 * k, width, 84 * k))
  c.fillStyle = grim ? '#10163b' : '#182A60'
  c.fill(near)
  c.save()
  c.clip(near)
  c.globalAlpha = 0.5
  c.fillStyle = '#060920'
  c.fill(
    new Path2D(
      halftone(0, hz - 90 * k, width, 92 * k, 9, (_, y) => Math.max(0, 0.9 - ((y - hz + 90 * k) / (92 * k)) * 1.1)),
    ),
  )
  c.restore()
  c.strokeStyle = INK
  c.lineWidth = 2.6
  c.lineJoin = 'round'
  c.stroke(near)
}

const CLOUD = new Map<number, Path2D>()
function cloudPath(seed: number): Path2D {
  const known = CLOUD.get(seed)
  if (known) return known
  const path = new Path2D(
    handDrawn(
      'M-62 10C-78 8-78-12-58-13C-56-32-28-40-16-25C-4-44 32-40 34-18C52-26 72-14 64 2C76 6 72 14 60 13C20 15-30 14-62 10Z',
      seed,
      2.4,
    ),
  )
  CLOUD.set(seed, path)
  return path
}

function paintClouds(c: CanvasRenderingContext2D, layout: BackdropLayout, mood: Mood): void {
  const [fill, stroke] = mood === 'refusing' ? ['#1a2250', '#2b3570'] : ['#2A4C92', '#5F9AD0']
  const k = layout.mode === 'wide' ? layout.scale : 0.7 * layout.scale
  const places =
    layout.mode === 'wide'
      ? [
          [0.05, 0.632, 1.5, 0.75],
          [0.174, 0.498, 0.9, 0.5],
          [0.7, 0.55, 1, 0.5],
          [0.958, 0.696, 1.6, 0.75],
          [0.48, 0.696, 1.1, 0.6],
          [0.84, 0.632, 0.8, 0.5],
          [0.347, 0.818, 1.2, 0.8],
          [0.611, 0.827, 1.3, 0.8],
        ]
      : [
          [0.1, 0.73, 1.1, 0.7],
          [0.5, 0.7, 0.9, 0.6],
          [0.92, 0.81, 1.2, 0.7],
        ]
  places.forEach(([x = 0, y = 0, size = 1, alpha = 1], i) => {
    c.save()
    c.translate(x * layout.width, y * layout.horizonY)
    c.scale(size * k, size * k)
    c.globalAlpha = alpha
    c.fillStyle = fill
    c.strokeStyle = stroke
    c.lineWidth = 2.4 / (size * k)
    const path = cloudPath(i)
    c.fill(path)
    c.stroke(path)
    c.restore()
  })
}

/** Dots fade the top of the sky into the page's bar. */
function paintTopShade(c: CanvasRenderingContext2D, layout: BackdropLayout, mood: Mood): void {
  const { width } = layout
  const top = layout.area.y
  const depth = 150 * layout.scale
  c.globalAlpha = 0.5
  c.fillStyle = mood === 'refusing' ? '#000' : '#03051a'
  c.fill(
    new Path2D(
      halftone(0, top, width, depth, 10, (x, y) =>
        Math.max(0, (1 - (y - top) / depth) * 0.8 * (0.35 + Math.abs(x / width - 0.5) * 1.5)),
      ),
    ),
  )
  c.globalAlpha = 1
}
