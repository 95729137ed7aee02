/**
 * All that never moves, on one canvas: sky, mountains, clouds, sea, reflections. Painted anew only when the
 * size, the mood or the set of lit sites changes.
 */
import { halftone, handDrawn, seededRandom, short } from '../kit/hand-drawn'
import { type Aurora, type Glow, paintGlow, paintSky } from './backdrop-sky'
import type { SceneLayout } from './layout-types'
import type { Mood } from './scene-mood'

export interface BackdropSubject {
  readonly layout: SceneLayout
  readonly mood: Mood
  readonly darkSites: ReadonlySet<string>
  /** x of the lanterns whose light falls on the water. */
  readonly reflections: readonly { readonly x: number; readonly deckY: number; readonly color: string }[]
  /** No dots and no wash of colour, for high contrast. */
  readonly plain: boolean
}

const INK = '#0B0A14'

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

function paintMountains(c: CanvasRenderingContext2D, layout: SceneLayout, mood: Mood): void {
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

function paintClouds(c: CanvasRenderingContext2D, layout: SceneLayout, mood: Mood): void {
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

function paintSea(c: CanvasRenderingContext2D, subject: BackdropSubject): void {
  const { layout, mood, darkSites } = subject
  const k = layout.scale
  const { horizonY: hz, width, height } = layout
  const grim = mood === 'refusing'
  const sea = c.createLinearGradient(0, hz, 0, Math.max(height, hz + 300))
  const stops: [number, string][] = grim
    ? [
        [0, '#2a4a72'],
        [0.15, '#1a2c58'],
        [1, '#080b22'],
      ]
    : [
        [0, '#2C93A8'],
        [0.1, '#1C5E86'],
        [0.4, '#163265'],
        [1, '#0A0F2C'],
      ]
  for (const [offset, color] of stops) sea.addColorStop(offset, color)
  c.fillStyle = sea
  c.fillRect(0, hz, width, height - hz)
  c.globalAlpha = 0.8
  c.fillStyle = grim ? '#6f8fc0' : '#B9FBEF'
  c.fillRect(0, hz - 1, width, 2.4)
  c.globalAlpha = 1
  for (const hut of layout.huts)
    paintReflection(
      c,
      hut.x + 36 * hut.scale,
      hz + 26 * hut.scale,
      110 * k,
      40 * hut.scale,
      '#FFDF7A',
      3,
      darkSites.has(hut.id) ? 0 : 0.8,
    )
  paintWaves(c, width, hz + 8, layout.area.y + layout.area.height + 10, grim ? '#3c5590' : '#7FE3EE')
  c.globalAlpha = 0.45
  c.fillStyle = '#050719'
  c.fill(
    new Path2D(
      halftone(0, hz + 110 * k, width, height - hz - 110 * k, 10, (_, y) =>
        Math.min(0.85, Math.max(0, ((y - hz - 110 * k) / 330 - 0.12) * 0.75)),
      ),
    ),
  )
  c.globalAlpha = 1
  for (const site of layout.sites) {
    const dark = darkSites.has(site.id)
    const y = site.deckY + 128 * site.scale
    paintPool(
      c,
      site.x,
      y,
      site.halfWidth * 1.12,
      42 * site.scale,
      dark ? 'rgba(27,31,70,0.5)' : 'rgba(34,199,232,0.42)',
    )
    if (!dark)
      paintReflection(
        c,
        site.x,
        y - 8 * site.scale,
        90 * site.scale,
        site.halfWidth * 1.5,
        '#6FF0FF',
        site.seed + 5,
        0.5,
      )
  }
  subject.reflections.forEach(({ x, deckY, color }, i) => {
    paintReflection(c, x, deckY + 118 * k, 100 * k, 60 * k, color, 18 + i, 0.9)
  })
}

function paintPool(c: CanvasRenderingContext2D, x: number, y: number, rx: number, ry: number, color: string): void {
  c.save()
  c.translate(x, y)
  c.scale(1, ry / rx)
  paintGlow(c, { x: 0, y: 0, radius: rx, color })
  c.restore()
}

function paintWaves(c: CanvasRenderingContext2D, width: number, from: number, to: number, color: string): void {
  const random = seededRandom(3)
  const count = Math.round((110 * width * (to - from)) / (1440 * 290))
  let d = ''
  for (let i = 0; i < count; i++) {
    const v = random()
    const y = from + (to - from) * v * v
    const x = random() * width
    const w = 14 + 70 * random() * (0.3 + v)
    d += `M${short(x)} ${short(y)}q${short(w * 0.25)} -3 ${short(w * 0.5)} 0t${short(w * 0.5)} 0`
  }
  c.globalAlpha = 0.32
  c.strokeStyle = color
  c.lineWidth = 2
  c.lineCap = 'round'
  c.stroke(new Path2D(d))
  c.globalAlpha = 1
}

function paintReflection(
  c: CanvasRenderingContext2D,
  x: number,
  y0: number,
  height: number,
  width: number,
  color: string,
  seed: number,
  alpha: number,
): void {
  if (alpha <= 0) return
  const random = seededRandom(seed)
  c.fillStyle = color
  for (let y = y0; y < y0 + height; y += 6.5) {
    const u = (y - y0) / height
    const w = width * (0.35 + 0.65 * random()) * (1 - u * 0.55)
    c.globalAlpha = alpha * (1 - u) * (0.5 + 0.5 * random())
    c.beginPath()
    c.roundRect(x - w / 2 + (random() - 0.5) * width * 0.22, y, w, 3.2, 1.6)
    c.fill()
  }
  c.globalAlpha = 1
}

/** Dots fade the top of the sky into the page's bar. */
function paintTopShade(c: CanvasRenderingContext2D, layout: SceneLayout, mood: Mood): void {
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
