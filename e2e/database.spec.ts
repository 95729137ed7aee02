/**
 * A real PostgreSQL in the page: a row is changed with SQL, the change is captured from the write-ahead log and read by
 * the company; and what goes wrong is said.
 */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './pages/watched-page'

async function openCard(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Change a row' }).click()
  await expect(page.getByRole('heading', { name: 'Change a row yourself' })).toBeVisible()
}

async function start(page: Page): Promise<void> {
  await page.goto('./#/worlds?systems=10')
  await openCard(page)
  await page.getByRole('button', { name: /^Start PostgreSQL/ }).click()
  await expect(page.getByText(/^PostgreSQL 18\.\d+, started in/)).toBeVisible()
  // Its rows are told first, as Debezium's first snapshot does.
  await expect(page.getByRole('button', { name: 'Run it' })).toBeEnabled()
  await expect(told(page, 'customers')).toHaveText('✓ 4')
}

/** How many rows the topic of a table tells of. */
const told = (page: Page, table: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${table} `) })
    .getByRole('cell')
    .nth(1)

async function run(page: Page, sql: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'SQL' })
  // While the database is asked for something else, as for its first snapshot, nothing can be run, by key or by button.
  await expect(page.getByRole('button', { name: 'Run it' })).toBeEnabled()
  await editor.fill(sql)
  await editor.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Run it' })).toBeEnabled()
}

const records = (page: Page) => page.getByRole('region', { name: 'What the company reads' })

// Starting a database is what takes time: what gets on with each other is done with one.
test('changes are captured from the log and read, travel in a link, and the card is accessible', async ({
  page,
  browser,
}) => {
  await start(page)
  await test.step('a row is changed, captured from the log, and read; errors and rollbacks enter nothing', async () => {
    await expect(page.getByText('captured from the write-ahead log')).toBeVisible()
    await run(page, "update inventory set quantity = 5 where article = 7 and place = 'North'")
    await expect(page.getByText('1 change captured and entered into the run.')).toBeVisible()
    const first = records(page).getByRole('listitem').filter({ hasText: 'update' })
    const play = page.getByRole('button', { name: 'Let it run' })
    await expect(first.getByText(/partition \d @ offset \d/).or(play)).toBeVisible()
    if (await play.isVisible()) await play.click()
    await expect(first.getByText(/partition \d @ offset \d/)).toBeVisible()
    await expect(first).toContainText('{"article":7,"place":"North"}')
    await expect(first.getByRole('row', { name: /^quantity/ })).toContainText('8')
    await expect(first.getByRole('row', { name: /^quantity/ })).toContainText('→ 5')
    await expect(first.getByText(/^LSN/)).toContainText(/0\/[0-9A-F]+/)
    await first.getByText('The whole record as JSON').click()
    await expect(first.locator('pre')).toContainText('"connector": "postgresql"')
    const written = records(page).getByRole('listitem').filter({ hasText: 'newlimits.public.inventory' }).first()
    await expect(written).toContainText('49 written, 49 read')
    const path = page.getByRole('list', { name: 'The way of the newest change' })
    await expect(path.getByRole('listitem').last()).toContainText('✓ has it after')

    await page.getByRole('button', { name: 'A mistake' }).click()
    await page.getByRole('button', { name: 'Run it' }).click()
    const alert = page.getByRole('alert').filter({ hasText: 'SQLSTATE' })
    await expect(alert).toContainText('42P01')
    await expect(alert).toContainText('inventroy')
    await expect(alert).toContainText('line 1, character 8')
    await page.getByRole('button', { name: 'A rollback' }).click()
    await page.getByRole('button', { name: 'Run it' }).click()
    await expect(page.getByText('No committed change, so nothing was captured.')).toBeVisible()
    await expect(written).toContainText('49 written, 49 read')
  })
  await test.step('a change of a key, in a link that another browser opens without a database', async () => {
    await run(page, 'update customers set id = 1004 where id = 4')
    await expect(records(page).getByText('tombstone')).toBeVisible()
    const play = page.getByRole('button', { name: 'Let it run' })
    const whole = records(page).getByText('7 written, 7 read')
    await expect(whole.or(play)).toBeVisible()
    if (await play.isVisible()) await play.click()
    await expect(whole).toBeVisible()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: /^Copy .*link|^Link/ }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#')
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const context = await browser.newContext()
    const other = await context.newPage()
    const asked: string[] = []
    other.on('request', (request) => asked.push(request.url()))
    await other.goto(link)
    await openCard(other)
    await expect(records(other).getByText('7 written, 7 read')).toBeVisible()
    await expect(records(other).getByText('tombstone')).toBeVisible()
    expect(asked.filter((url) => /pglite|postgresql/.test(url))).toEqual([])
    await context.close()
  })
  await test.step('no violations of accessibility and nothing beside the page, on a desk and on a phone', async () => {
    await run(
      page,
      'begin; update inventory set quantity = 2 where article = 1; delete from orders where id = 103; commit',
    )
    await expect(records(page).getByText('tombstone').first()).toBeVisible()
    await run(page, 'select * from inventory limit 3')
    // One database serves both: starting it is what takes time.
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await new AxeBuilder({ page })
        .include('.database-card')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
        .analyze()
      expect(violations, `${width} px`).toEqual([])
      const beside = await page.evaluate(() => {
        const card = document.querySelector('.database-card') as HTMLElement
        return Math.max(card.scrollWidth - card.clientWidth, card.getBoundingClientRect().right - window.innerWidth)
      })
      expect(beside, `${width} px`).toBeLessThanOrEqual(0)
    }
  })
})

test('much is changed, and what has no end is ended', async ({ page }) => {
  await start(page)
  await test.step('thousands of rows, a truncate and a new beginning: table and topic agree again', async () => {
    await run(
      page,
      "create table many (id int primary key, t text); insert into many select i, 'x' from generate_series(1, 3000) i",
    )
    await expect(page.getByText('3,000 changes captured and entered into the run.')).toBeVisible()
    await expect(told(page, 'many')).toHaveText('✓ 3,000')
    await run(page, 'alter table many alter column id type bigint')
    await expect(page.getByText('No committed change, so nothing was captured.')).toBeVisible()
    await run(page, 'truncate many')
    await expect(page.getByText(/TRUNCATE of many was captured, and the connector left it out/)).toBeVisible()
    await expect(told(page, 'many')).toHaveText('≠ 3,000')
    await page.getByRole('button', { name: 'Start again from the tables' }).click()
    await expect(page.getByText('Told. Every table and its topic agree.')).toBeVisible()
    await expect(told(page, 'many')).toHaveText('✓ 0')
    await run(page, "create table nk (a int, b box); insert into nk values (1, '(1,1),(0,0)'); delete from nk")
    await expect(page.getByText(/1 delete of nk told to nobody/)).toBeVisible()
    await expect(page.getByText(/Not in the records: b \(box\)/).first()).toBeVisible()
    await expect(page.getByText(/nk: no primary key and no other replica identity/)).toBeVisible()
  })
  await test.step('a query without end is ended, and the database starts again from the cache', async () => {
    const editor = page.getByRole('textbox', { name: 'SQL' })
    await editor.fill('select count(*) from generate_series(1, 4000000000) i')
    await editor.press('Control+Enter')
    await page.getByRole('button', { name: 'End it' }).click()
    await expect(page.getByRole('alert')).toContainText('PostgreSQL was ended')
    await page.getByRole('button', { name: 'Start it again' }).click()
    await expect(page.getByText(/from your browser’s cache/)).toBeVisible()
    await run(page, 'select 4711 as one')
    await expect(page.getByRole('cell', { name: '4711', exact: true })).toBeVisible()
  })
})

test('when its files are broken it says so, and the page goes on', async ({ page }) => {
  await page.route('**/pglite-*.data', (route) => route.fulfill({ status: 200, body: 'short' }))
  await page.goto('./#/worlds?systems=10')
  await openCard(page)
  await page.getByRole('button', { name: /^Start PostgreSQL/ }).click()
  await expect(page.getByRole('alert')).toContainText('PostgreSQL did not start here.')
  await expect(page.getByRole('alert')).toContainText('pglite.data is not as long as it should be.')
  await expect(page.getByRole('button', { name: 'Start it again' })).toBeEnabled()
})
