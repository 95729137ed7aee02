/** The night in which the bill is drawn: sky, sea, three zones with their brokers. It is a picture of its own, drawn once. */
import { aurora, crown, group, hills, inked, nightSea, path, platform, rect, tower } from '../art'
import { PAINTS } from '../kit/paints'
import type { Layout } from './bill-layout'

const BOAT = 'M-58 30Q-52 62 -18 64H18Q52 62 58 30Z'

function shop(): string {
  const awning = [-42, -14, 14]
    .map((x) => path(`M${x} -22L${x + 4} -46h14L${x + 14} -22q0 9 -7 9t-7 -9Z`, inked(PAINTS.magenta)))
    .join('')
  return (
    path(BOAT, inked('#2B3A9E')) +
    rect(-36, -22, 72, 52, inked('#FFE9C4')) +
    rect(-28, -6, 30, 22, inked(PAINTS.cyan)) +
    rect(10, -4, 17, 34, inked(PAINTS.bruise)) +
    path('M-42 -22L-36 -46H36L42 -22Z', inked('#FFFFFF')) +
    awning
  )
}

function warehouse(): string {
  return (
    path(BOAT, inked('#2B3A9E')) +
    path('M-42 30V-18L0 -44L42 -18V30Z', inked('#39C2A8')) +
    path('M-28 30V-6H28V30Z', inked('#123A4A')) +
    rect(-20, 14, 15, 16, inked('#E5A24A')) +
    rect(-3, 14, 15, 16, inked(PAINTS.ochre))
  )
}

function zone(layout: Layout, i: number): string {
  const [x, y] = layout.towers[i]
  const lamp = i === 0 ? '#FFB020' : '#1CB5DA'
  return (
    platform(x - layout.isle / 2, y, layout.isle, layout.isle * 0.22) +
    tower(x, y - 8, layout.tower, lamp) +
    (i === 0 ? crown(x, y - 8 - layout.tower * 1.62, layout.tower * 0.26) : '')
  )
}

/** As the address of a picture. */
export function drawBackdrop(layout: Layout): string {
  const { width, height, horizon } = layout
  const sky = { x: 0, y: 0, width, height: horizon }
  const place = (content: string, at: Layout['shop']): string =>
    at === null ? '' : group(content, `translate(${at[0]} ${at[1]}) scale(0.82)`)
  const content =
    nightSea({ x: 0, y: 0, width, height }, horizon) +
    aurora(sky, horizon * 0.5, horizon * 0.36, '#28DCDC', 3) +
    hills(-10, horizon, width + 20, 54, '#1E4F86', 4) +
    hills(-10, horizon, width + 20, 32, '#163A6C', 9) +
    place(shop(), layout.shop) +
    place(warehouse(), layout.warehouse) +
    layout.towers.map((_, i) => zone(layout, i)).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${content}</svg>`
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
