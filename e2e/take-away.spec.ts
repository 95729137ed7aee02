/** What one takes along: a picture, a clip and a frame on a page of somebody else's. */
import { readFileSync } from 'node:fs'
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

/** Images of a GIF, block by block: what marks one may stand in the pixels of another. */
function countFrames(gif: Buffer): number {
  const tableOf = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const skipParts = (from: number): number => {
    let at = from
    while (gif[at] !== 0) at += gif[at] + 1
    return at + 1
  }
  let at = 13 + tableOf(gif[10])
  let frames = 0
  while (gif[at] !== 0x3b) {
    expect([0x21, 0x2c]).toContain(gif[at])
    if (gif[at] === 0x2c) frames++
    at = skipParts(gif[at] === 0x21 ? at + 2 : at + 11 + tableOf(gif[at + 9]))
  }
  return frames
}

test('a picture and a clip show the moment, and the run stands where it stood', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('observers', 10)
  await playground.seek(1)
  const digest = (await playground.readMoment()).digest
  await playground.openTool('Share')
  const save = async (name: string): Promise<Buffer> => {
    const coming = page.waitForEvent('download', { timeout: 60_000 })
    await playground.dialog.getByRole('button', { name }).click()
    return readFileSync(await (await coming).path())
  }
  const png = await save('Save as PNG')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const box = await page.locator('[data-picture]').boundingBox()
  expect(png.readUInt32BE(16)).toBe(2 * Math.round(box?.width ?? 0))
  const svg = (await save('Save as SVG')).toString()
  for (const word of ['DC West', 'Tie-breaker', '0:01.0', 'playground/observers'])
    expect(svg.includes(word), word).toBe(true)
  expect(svg.includes('class="scene-hold'), 'nothing to press').toBe(false)
  const gif = await save('Save as GIF')
  expect(gif.subarray(0, 6).toString()).toBe('GIF89a')
  expect(countFrames(gif)).toBe(11)
  await page.keyboard.press('Escape')
  expect((await playground.readMoment()).digest).toBe(digest)
})

test('a frame on another page shows the run and nothing around it, and asks nobody for anything', async ({ page }) => {
  const blog = `<!doctype html><title>A blog</title>
    <iframe title="run" width="900" height="540" src="./?embed=scene#/playground/observers?t=20"></iframe>
    <iframe title="hands" width="900" height="540" src="./?embed=controls#/playground/no-observers"></iframe>`
  await page.route('**/blog', (route) => route.fulfill({ contentType: 'text/html', body: blog }))
  await page.goto('./blog')
  const run = page.frameLocator('iframe[title=run]')
  await expect(run.getByText('DC West').first()).toBeVisible()
  await expect(run.getByRole('banner')).toHaveCount(0)
  await expect(run.getByRole('button', { name: /Kill DC West/ })).toHaveCount(0)
  await expect(run.getByRole('button', { name: /^(Play|Pause)$/ })).toHaveCount(0)
  await expect(run.getByRole('link', { name: 'Open in Streamscape' })).toHaveAttribute(
    'href',
    /#\/playground\/observers/,
  )
  // It runs by itself: nothing there could start it.
  const lights = run.locator('canvas.scene-records')
  const before = await lights.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  await expect.poll(() => lights.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe(before)
  const hands = page.frameLocator('iframe[title=hands]')
  await expect(hands.getByRole('button', { name: /Kill DC West/ })).toBeVisible()
  await expect(hands.getByRole('button', { name: /^(Play|Pause)$/ })).toBeVisible()
})
