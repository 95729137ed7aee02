/** Sky, stars and aurora, painted once per size and mood. */
import { seededRandom } from '../kit/hand-drawn'
import type { BackdropLayout } from './backdrop-subject'
import type { Mood } from './scene-mood'

export interface Aurora {
  readonly from: number
  readonly to: number
  readonly fade: number
  readonly y: number
  readonly sway: number
  readonly wave: number
  readonly phase: number
  readonly height: number
  readonly strength: number
  readonly colors: readonly [string, string, string]
}

const SKY: Readonly<Record<Mood, readonly (readonly [number, string])[]>> = {
  calm: [
    [0, '#060A22'],
    [0.4, '#0D1440'],
    [0.78, '#1A2A6C'],
    [0.94, '#23588F'],
    [1, '#3FA6B0'],
  ],
  strained: [
    [0, '#050820'],
    [0.44, '#0B1136'],
    [0.78, '#172258'],
    [0.94, '#204a80'],
    [1, '#37909f'],
  ],
  refusing: [
    [0, '#04061A'],
    [0.55, '#0A0E2C'],
    [0.84, '#151C4A'],
    [1, '#25386B'],
  ],
}

export interface Glow {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly color: string
}

function valueNoise(seed: number): (x: number) => number {
  const table: number[] = []
  let q = seed
  for (let i = 0; i < 400; i++) {
    q = (q * 16807) % 2147483647
    table.push(q / 2147483647)
  }
  return (x) => {
    const i = Math.floor(x)
    const f = x - i
    const u = f * f * (3 - 2 * f)
    const at = (n: number) => table[((n % 400) + 400) % 400] ?? 0
    return at(i) * (1 - u) + at(i + 1) * u
  }
}

export function paintGlow(c: CanvasRenderingContext2D, glow: Glow): void {
  const g = c.createRadialGradient(glow.x, glow.y, 0, glow.x, glow.y, glow.radius)
  g.addColorStop(0, glow.color)
  g.addColorStop(1, glow.color.replace(/[\d.]+\)$/, '0)'))
  c.fillStyle = g
  c.fillRect(glow.x - glow.radius, glow.y - glow.radius, glow.radius * 2, glow.radius * 2)
}

export function paintSky(
  c: CanvasRenderingContext2D,
  layout: BackdropLayout,
  mood: Mood,
  glows: readonly Glow[],
  auroras: readonly Aurora[],
): void {
  const { width, horizonY } = layout
  const sky = c.createLinearGradient(0, 0, 0, horizonY)
  for (const [offset, color] of SKY[mood]) sky.addColorStop(offset, color)
  c.fillStyle = sky
  c.fillRect(0, 0, width, layout.height)
  for (const glow of glows) paintGlow(c, glow)
  paintStars(c, width, horizonY, mood === 'calm' ? 340 : 230)
  c.globalCompositeOperation = 'lighter'
  auroras.forEach((aurora, k) => {
    paintAurora(c, width, aurora, k)
  })
  c.globalCompositeOperation = 'source-over'
}

function paintStars(c: CanvasRenderingContext2D, width: number, bottom: number, density: number): void {
  const random = seededRandom(7)
  const count = Math.round((density * width * bottom) / (1440 * 474))
  for (let i = 0; i < count; i++) {
    const x = random() * width
    const y = random() * bottom * 0.94
    const r = 0.4 + random() * random() * 1.7
    c.globalAlpha = 0.25 + random() * 0.75
    c.fillStyle = random() > 0.8 ? '#FFE9B0' : '#DDF3FF'
    c.beginPath()
    c.arc(x, y, r, 0, 7)
    c.fill()
  }
  c.globalAlpha = 1
}

/** Thin strips of light, each with a height and strength of its own, added up. */
function paintAurora(c: CanvasRenderingContext2D, width: number, a: Aurora, k: number): void {
  const [n1, n2, n3] = [valueNoise(11 + k * 97), valueNoise(53 + k * 31), valueNoise(91 + k * 17)]
  for (let x = 0; x < width; x += 2) {
    const fade = Math.min(1, Math.max(0, (x - a.from) / a.fade)) * Math.min(1, Math.max(0, (a.to - x) / a.fade))
    if (fade <= 0) continue
    const base =
      a.y + a.sway * Math.sin(x / a.wave + a.phase) + a.sway * 0.5 * Math.sin((x / a.wave) * 2.3 + a.phase * 2)
    const ray = 0.35 + 0.65 * n2(x / 9) * n3(x / 31)
    const height = a.height * (0.45 + 0.55 * n1(x / 47)) * (0.6 + 0.6 * ray)
    const alpha = a.strength * fade * (0.3 + 0.7 * ray)
    const g = c.createLinearGradient(0, base + 10, 0, base - height)
    g.addColorStop(0, `rgba(${a.colors[0]},0)`)
    g.addColorStop(0.06, `rgba(${a.colors[0]},${alpha})`)
    g.addColorStop(0.35, `rgba(${a.colors[1]},${alpha * 0.6})`)
    g.addColorStop(1, `rgba(${a.colors[2]},0)`)
    c.fillStyle = g
    c.fillRect(x, base - height, 2.4, height + 12)
  }
}
