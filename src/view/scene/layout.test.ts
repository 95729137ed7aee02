import { describe, expect, it } from 'vitest'
import { makeStructure } from './fixtures'
import { computeLayout } from './layout'
import type { Box } from './layout-types'

const SIZES = [
  [360, 500],
  [390, 844],
  [600, 700],
  [768, 1024],
  [1024, 700],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1300],
] as const

function overlap(a: Box, b: Box): boolean {
  const slack = 0.5
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  )
}

function inside(box: Box, area: Box): boolean {
  return (
    box.x >= area.x - 1 &&
    box.y >= area.y - 1 &&
    box.x + box.width <= area.x + area.width + 1 &&
    box.y + box.height <= area.y + area.height + 1
  )
}

describe('the layout of the scene', () => {
  for (const [width, height] of SIZES)
    for (const sites of [1, 2, 3, 4, 5, 6])
      for (const brokersEach of [1, 3, 5])
        for (const rightInset of width >= 1280 ? [0, 320] : [0]) {
          it(`keeps ${sites} sites of ${brokersEach} brokers apart and inside ${width}x${height} with inset ${rightInset}`, () => {
            const structure = makeStructure({ sites, brokersEach, tieBreaker: sites === 2, producers: 2, consumers: 2 })
            const viewport = {
              width,
              height,
              topInset: width < 700 ? 52 : 58,
              bottomInset: height > 800 ? 158 : 60,
              rightInset,
            }
            const layout = computeLayout(structure, viewport)
            expect(layout.towers).toHaveLength(sites * brokersEach)
            layout.towers.forEach((tower, i) => {
              expect(inside(tower.box, layout.area), `tower ${tower.broker} inside`).toBe(true)
              for (const other of layout.towers.slice(i + 1))
                expect(overlap(tower.box, other.box), `towers ${tower.broker} and ${other.broker}`).toBe(false)
              for (const site of layout.sites)
                expect(overlap(tower.box, site.sign), `tower ${tower.broker} and the sign of ${site.id}`).toBe(false)
              for (const client of layout.clients)
                expect(overlap(tower.box, client.label), `tower ${tower.broker} and ${client.id}`).toBe(false)
            })
            layout.sites.forEach((site, i) => {
              expect(inside(site.sign, layout.area), `sign of ${site.id} inside`).toBe(true)
              for (const other of layout.sites.slice(i + 1))
                expect(overlap(site.sign, other.sign), `signs ${site.id}`).toBe(false)
              for (const client of layout.clients)
                expect(overlap(site.sign, client.label), `sign ${site.id} and ${client.id}`).toBe(false)
              for (const link of layout.links)
                if (link.label) expect(overlap(site.sign, link.label), `sign ${site.id} and link`).toBe(false)
            })
            // The plates with the brokers' numbers are narrower than the towers' boxes.
            if (width < 860 && layout.sites.length === 2 && layout.sites.every((site) => site.row === 0))
              for (const hut of layout.huts)
                for (const tower of layout.towers) {
                  const plate = { ...tower.box, x: tower.x - 15, width: 29 }
                  expect(overlap(hut.label, plate), `name of ${hut.id} and tower ${tower.broker}`).toBe(false)
                }
            layout.clients.forEach((client, i) => {
              expect(inside(client.label, layout.area), `label of ${client.id} inside`).toBe(true)
              for (const other of layout.clients.slice(i + 1))
                expect(overlap(client.label, other.label), client.id).toBe(false)
            })
          })
        }

  it('collapses clients that find no room into one place that names them all', () => {
    const structure = makeStructure({ sites: 2, brokersEach: 3, tieBreaker: true, producers: 12, consumers: 1 })
    const layout = computeLayout(structure, { width: 1440, height: 900, topInset: 58, rightInset: 0, bottomInset: 158 })
    const producers = layout.clients.filter((c) => c.kind === 'producer')
    expect(producers.length).toBeLessThanOrEqual(4)
    expect(producers.flatMap((c) => c.ids)).toHaveLength(12)
  })

  it('moves the sites left when a panel opens', () => {
    const structure = makeStructure({ sites: 2, brokersEach: 3, tieBreaker: true, producers: 2, consumers: 2 })
    const at = (rightInset: number) =>
      computeLayout(structure, { width: 1440, height: 900, topInset: 58, rightInset, bottomInset: 158 })
    const east = (inset: number) => at(inset).sites[1]?.x ?? 0
    expect(east(320)).toBeLessThan(east(0))
    expect(at(320).towers.every((t) => t.x < 1120)).toBe(true)
  })
})
