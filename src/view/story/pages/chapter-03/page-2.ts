/** Page 3.2. */
import {
  aurora,
  burst,
  circle,
  dots,
  fadingDots,
  INK,
  inked,
  light,
  line,
  logBand,
  n,
  type Point,
  path,
  polygon,
  RIBBONS,
  rect,
  ribbon,
  scatter,
  skyline,
  speedLines,
  stars,
  turned,
  washed,
} from '../../../art'
import type { PageStaging } from '../../staging'
import { LIT, shadow } from './things'

/** The same ten places on both sides of the second page. */
const TEN: readonly Point[] = Array.from({ length: 10 }, (_, i) => {
  const a = (i / 10) * 2 * Math.PI - 1.2
  return [Math.cos(a) * 112, Math.sin(a) * 150]
})

function island(x: number, y: number, i: number, isNight: boolean): string {
  const fill = isNight ? ['#22C7E8', '#7DFFD9', '#8FC3FF'][i % 3] : ['#C98A2B', '#B4492D', '#8A6A3B'][i % 3]
  return (
    rect(x - 17, y - 20, 34, 34, inked(fill, 3), 3) +
    rect(x - 10, y - 13, 9, 9, { fill: isNight ? '#FFFFFF' : '#FFE9A8' }) +
    rect(x + 2, y - 13, 9, 9, { fill: isNight ? '#FFFFFF' : '#FFE9A8' }) +
    polygon(
      [
        [x - 21, y - 20],
        [x, y - 36],
        [x + 21, y - 20],
      ],
      inked(isNight ? '#1B2F7A' : '#5A3A4B', 3),
    )
  )
}

/** Every pair by a wire of its own, none of them straight. */
function tangle(cx: number, cy: number): string {
  const chance = scatter(11)
  let content = ''
  for (let i = 0; i < TEN.length; i++)
    for (let j = i + 1; j < TEN.length; j++) {
      const [ax, ay] = TEN[i]
      const [bx, by] = TEN[j]
      const mx = (ax + bx) / 2 + (chance() - 0.5) * 90
      const my = (ay + by) / 2 + (chance() - 0.5) * 90
      const d = `M${n(cx + ax)} ${n(cy + ay)}Q${n(cx + mx)} ${n(cy + my)} ${n(cx + bx)} ${n(cy + by)}`
      content +=
        path(d, { stroke: '#2A1B2E', width: 5, cap: 'round' }) +
        path(d, { stroke: ['#C98A2B', '#B4492D', '#8C6A9A', '#D9B46A'][(i + j) % 4], width: 2.4, cap: 'round' })
    }
  return content + TEN.map(([x, y], i) => island(cx + x, cy + y, i, false)).join('')
}

/** One log in the middle, and to each of the ten a ribbon of light. */
function order(cx: number, cy: number): string {
  const colors = [RIBBONS.cyan, RIBBONS.teal, RIBBONS.violet, RIBBONS.green, RIBBONS.blue]
  return (
    light(cx, cy, 170, '#22C7E8', 0.8) +
    TEN.map(([x, y], i) =>
      ribbon(
        [
          [cx + x, cy + y],
          [cx + x * 0.6 + y * 0.12, cy + y * 0.55],
          [cx + x * 0.2, cy + y * 0.06],
        ],
        { colors: colors[i % 5], from: 12, to: 9, strands: 3, lights: 7, seed: i + 2, opacity: 0.55 },
      ),
    ).join('') +
    logBand([cx - 84, cy], [cx + 66, cy], 28, 40, 7) +
    TEN.map(([x, y], i) => island(cx + x, cy + y, i, true)).join('')
  )
}

const envelope = (x: number, y: number, size: number, turn: number): string =>
  turned(
    rect(x - size, y - size * 0.62, size * 2, size * 1.24, inked('#FFF8E7', 3), 3) +
      line(
        [
          [x - size, y - size * 0.62],
          [x, y + size * 0.1],
          [x + size, y - size * 0.62],
        ],
        { stroke: INK, width: 3 },
      ) +
      circle(x, y + size * 0.06, size * 0.2, inked('#E5286E', 2.4)),
    turn,
    x,
    y,
  )

export const PAGE_2: PageStaging = {
  height: 1370,
  paper: '#FFFDF6',
  panels: {
    '3.2.1': {
      frame: [
        [22, 22],
        [978, 22],
        [978, 850],
        [22, 880],
      ],
      ground: () => {
        const box = { x: 22, y: 22, width: 956, height: 860 }
        return (
          washed(22, 22, 956, 860, ['#F2A65A', '#A8506A', '#4B3A6B', '#1B2150', '#0B1026'], 'right') +
          dots(22, 22, 300, 860, '#5A2E4B', 12, 3, 0.35) +
          stars(560, 22, 418, 500, 60) +
          aurora({ x: 600, y: 22, width: 378, height: 500 }, 420, 240, '#3DF0B0', 2) +
          skyline(box, 690, '#2A1B45', '#FFD97A', 9, 110) +
          tangle(168, 430) +
          order(832, 430) +
          // Wires on their way from knots to ribbons.
          [0, 1, 2, 3, 4]
            .map((i) =>
              path(
                `M${272} ${330 + i * 48}c60 ${-70 + i * 34} 70 ${80 - i * 26} 150 ${30 - i * 8}S620 ${410 + i * 8} 742 ${402 + i * 14}`,
                { stroke: ['#C98A2B', '#C76A7A', '#9A8CFF', '#5FC9F2', '#7DFFD9'][i], width: 5, cap: 'round' },
              ),
            )
            .join('') +
          washed(22, 690, 956, 192, ['#7A4458', '#3A2C66', '#16225A'], 'right') +
          fadingDots(22, 760, 956, 122, '#0A0E2A', 'bottom', 12) +
          line(
            [
              [430, 640],
              [442, 882],
            ],
            { stroke: '#FFFFFF', width: 5, opacity: 0.7 },
          ) +
          shadow(432, 706, 78) +
          shadow(606, 712, 52)
        )
      },
      live: { x: 270, y: 722, width: 460, height: 128 },
      phone: { x: 290, y: 350, width: 460, height: 372 },
      keepFree: [
        { x: 40, y: 250, width: 256, height: 350 },
        { x: 704, y: 250, width: 256, height: 350 },
      ],
      people: [
        // One foot in each half.
        { who: 'ada', pose: 'jazz', mood: 'worried', x: 432, y: 576, r: 45, yaw: 0.3, ...LIT },
        {
          who: 'iris',
          pose: 'pointUp',
          mood: 'calm',
          x: 604,
          y: 564,
          r: 45,
          yaw: 0.2,
          ...LIT,
        },
      ],
      signs: [
        { x: 168, y: 640, size: 26, text: 'WIRES', de: 'DRÄHTE', color: '#FFE9A8' },
        { x: 832, y: 640, size: 26, text: 'ONE LOG', de: 'EIN LOG', color: '#8DF0FF' },
      ],
    },
    '3.2.2': {
      frame: [
        [22, 898],
        [978, 868],
        [978, 1348],
        [22, 1348],
      ],
      ground: () =>
        washed(22, 868, 956, 480, ['#FFF3D6', '#FFD27A']) +
        burst(120, 1150, 1200, 30, '#FFFFFF', 0.6) +
        speedLines(150, 1160, 120, 760, 26, '#C9731A', 5) +
        fadingDots(22, 1220, 956, 130, '#C9731A', 'bottom', 13) +
        rect(840, 1208, 124, 140, inked('#7D88A8', 4), 8) +
        rect(830, 1196, 144, 20, inked('#A9B3CC', 4), 6),
      people: [
        { who: 'jax', pose: 'run', mood: 'strain', x: 170, y: 1240, r: 54, yaw: 0.5 },
        { who: 'iris', pose: 'stand', mood: 'smug', x: 500, y: 1350, r: 54, yaw: 0.6 },
        { who: 'ada', pose: 'present', mood: 'flat', x: 716, y: 1350, r: 52, yaw: -0.3 },
      ],
      front: () =>
        envelope(296, 1150, 24, -24) +
        envelope(318, 1190, 24, 4) +
        envelope(304, 1232, 24, 30) +
        envelope(86, 1130, 22, 40) +
        envelope(62, 1176, 22, -10) +
        envelope(400, 1290, 20, 62) +
        envelope(872, 1172, 22, -30) +
        envelope(914, 1150, 22, 24),
      signs: [{ x: 902, y: 1284, size: 26, text: 'REST', de: 'MÜLL', color: '#FFFFFF' }],
    },
  },
}
