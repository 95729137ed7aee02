/** A link holds the whole session: whoever opens it has the same state, and one that is broken changes nothing. */
import { deflateRawSync } from 'node:zlib'
import { formatSession } from '../src/protocol/session-codec'
import { digestInNode, Playground } from './pages/playground'
import { expect, test, watchPage } from './pages/watched-page'

function pack(session: unknown): string {
  return `#s=1.${deflateRawSync(JSON.stringify(session)).toString('base64url')}`
}

test('a link opens to the same state in another browser and in Node', async ({ page, browser, baseURL }) => {
  const playground = new Playground(page)
  await playground.openPaused('observers', 7)
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  await playground.seek(25)
  await page.getByRole('button', { name: 'Cut the link between DC West and DC East' }).click()
  await playground.seek(40)
  await expect(playground.tower(23, 'promoted')).toBeVisible()
  const shared = await playground.readMoment()
  expect(shared.session.commands.map(({ command }) => command.kind)).toEqual(['KillSite', 'CutLink'])
  const figures = await playground.readFigures()

  const other = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const guest = await other.newPage()
  const complaints = watchPage(guest, baseURL ?? '')
  const there = new Playground(guest)
  await there.open(new URL(shared.url).hash)
  await expect(there.clock).toHaveText('0:40.0')
  expect(await there.readFigures()).toEqual(figures)
  const arrived = await there.readMoment()
  expect(arrived.digest).toBe(shared.digest)
  expect(arrived.session).toEqual(shared.session)
  expect(complaints).toEqual([])
  await other.close()

  expect(digestInNode(shared.session)).toBe(shared.digest)
})

test('links that are broken or hostile say what is wrong and change nothing', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 10)
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  const before = await playground.readMoment()
  const good = new URL(before.url).hash
  const session = JSON.parse(formatSession(before.session))
  const markup = '<img src=x onerror=alert(1)>'

  const hostile: readonly (readonly [what: string, link: string, place: string, says: RegExp])[] = [
    ['garbage', '#s=1.garbage', 'link', /damaged or incomplete.*Copy the whole link again/],
    ['truncated', good.slice(0, good.length - 40), 'link', /damaged or incomplete.*Copy the whole link again/],
    ['another version', good.replace('#s=1.', '#s=9.'), 'link', /version 9.*version 1.*Reload the page/],
    ['a zip bomb', `#s=1.${deflateRawSync(Buffer.alloc(50_000_000)).toString('base64url')}`, 'link', /more than/],
    ['not a session', pack({ v: 1 }), '$.scenario', /Expected/],
    [
      'an unknown command',
      pack({ ...session, commands: [[1, { kind: `Nuke ${markup}` }]] }),
      '$.commands[0][1].kind',
      /Nuke <img/,
    ],
    [
      'a site that is not there',
      pack({ ...session, commands: [[1, { kind: 'KillSite', site: markup }]] }),
      '$.commands[0][1].site',
      /<img src=x/,
    ],
    ['time before zero', pack({ ...session, commands: [], timeUs: -1 }), '$.timeUs', /-1/],
  ]
  for (const [what, link, place, says] of hostile) {
    await test.step(what, async () => {
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, link)
      await expect(playground.dialog.getByRole('heading', { name: 'This link cannot be opened' })).toBeVisible()
      const errors = playground.dialog.getByRole('alert').getByRole('listitem')
      await expect(errors.filter({ hasText: place }).first()).toContainText(says)
      expect(await errors.locator('em').first().textContent(), 'the cure').not.toBe('')
      await expect(playground.dialog.locator('img')).toHaveCount(0)
      await playground.button('Go on without it').click()
      await expect(playground.dialog).toBeHidden()
      const after = await playground.readMoment()
      expect(after.digest).toBe(before.digest)
      expect(after.session).toEqual(before.session)
    })
  }
})

test('a broken link as the first thing still gives a world to go on with', async ({ page }) => {
  const playground = new Playground(page)
  await playground.open('#s=1.garbage')
  await expect(playground.dialog.getByRole('alert')).toContainText('damaged or incomplete')
  await playground.button('Go on without it').click()
  await expect(playground.writes).toContainText('YES')
})
