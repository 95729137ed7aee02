/** Drawings beside each other: each scene is painted with parts of its own. */
import { expect, test } from './pages/watched-page'

test('three scenes of different worlds stand on one page, and none takes the parts of another', async ({ page }) => {
  await page.goto('/#/sheets?runs=3&at=24')
  const scenes = page.locator('.sheet')
  await expect(scenes).toHaveCount(3)
  for (let i = 0; i < 3; i++) await expect(scenes.nth(i)).toHaveAttribute('data-ready', 'true')
  expect(page.workers()).toHaveLength(1)

  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  // What a scene refers to stands in the same scene.
  const strangers = await page.evaluate(() =>
    [...document.querySelectorAll('.sheet')].flatMap((scene) =>
      [...scene.querySelectorAll('[fill^="url("], [clip-path^="url("]')].flatMap((element) => {
        const reference = element.getAttribute('clip-path') ?? element.getAttribute('fill') ?? ''
        const id = /^url\(["']?#(.*?)["']?\)$/.exec(reference)?.[1] ?? reference
        return scene.querySelector(`[id="${id}"]`) === null ? [reference] : []
      }),
    ),
  )
  expect(strangers).toEqual([])
  // In the first world the rod has fallen, and its curtain is in the water; in the others it hangs.
  const wet = await scenes.evaluateAll((all) =>
    all.map((scene) => scene.querySelectorAll('[fill$="-curtain-wet)"]').length),
  )
  expect(wet).toEqual([1, 0, 0])
})

test('runs that play share one worker, and a scene out of sight is not drawn', async ({ page }) => {
  await page.goto('/#/sheets?runs=6&at=5&play')
  const scenes = page.locator('.sheet')
  for (let i = 0; i < 6; i++) await expect(scenes.nth(i)).toHaveAttribute('data-ready', 'true')
  await scenes.nth(5).scrollIntoViewIfNeeded()
  const draws = await page.evaluate(async () => {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.scene-records')]
    // Who watches now is told after everybody who watched before: then each scene knows whether it is seen. What was
    // asked of a frame before that is drawn in the next one.
    await new Promise<void>((resolve) => {
      const watcher = new IntersectionObserver((told) => {
        if (told.length > 0) resolve()
      })
      for (const canvas of canvases) watcher.observe(canvas)
    })
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const counts = canvases.map(() => 0)
    const { putImageData } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.putImageData = function (...args: unknown[]) {
      const at = canvases.indexOf(this.canvas)
      if (at >= 0) counts[at]++
      return putImageData.apply(this, args as Parameters<typeof putImageData>)
    }
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    CanvasRenderingContext2D.prototype.putImageData = putImageData
    const isSeen = canvases.map((canvas) => {
      const { top, bottom } = canvas.getBoundingClientRect()
      return bottom > 0 && top < window.innerHeight
    })
    return counts.map((count, i) => ({ count, isSeen: isSeen[i] }))
  })
  expect(draws.some(({ isSeen }) => !isSeen)).toBe(true)
  for (const { count, isSeen } of draws) expect(count > 0).toBe(isSeen)
})

test('the cast is drawn in the page: everything that is referred to is there, and once', async ({ page }) => {
  await page.goto('/#/sheets?cast=ada,murphy,boat-a')
  const sheet = page.locator('.cast-sheet > svg')
  await expect(sheet).toBeVisible()
  const found = await sheet.evaluate((svg) => {
    const ids = [...svg.querySelectorAll('[id]')].map(({ id }) => id)
    const used = [...svg.querySelectorAll('use')].map((use) => (use.getAttribute('href') ?? '').slice(1))
    return {
      ids: ids.length,
      twice: ids.filter((id, i) => ids.indexOf(id) !== i),
      missing: used.filter((id) => !ids.includes(id)),
    }
  })
  expect(found.ids).toBeGreaterThan(100)
  expect([found.twice, found.missing]).toEqual([[], []])
})
