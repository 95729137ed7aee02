/** The sea with its waves, and the light of lamps and lanterns on it. */
import { halftone, seededRandom, short } from '../kit/hand-drawn'
import { paintGlow } from './backdrop-sky'
import type { BackdropSubject } from './backdrop-subject'

export function paintSea(c: CanvasRenderingContext2D, subject: BackdropSubject): void {
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
