/** Worlds as files: what is broken is named with its place, value and cure and changes nothing; what is fine runs. */
import { readFile } from 'node:fs/promises'
import { formatScenario } from '../src/protocol'
import { SCENARIOS } from '../src/scenarios'
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

const MARKUP = '<img src=x onerror=alert(1)>'

/** A built-in world as a file, changed. */
function makeFile(change: (file: Record<string, never>) => void): string {
  const file = JSON.parse(formatScenario(SCENARIOS[1]))
  change(file)
  return JSON.stringify(file, null, 2)
}

const upload = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

const BROKEN: readonly (readonly [what: string, text: string, place: string, value: string])[] = [
  ['no JSON', '{ "sites": [', '$', 'sites'],
  [
    'a site that is not there',
    makeFile((file) => Object.assign(file.brokers[2], { site: 'atlantis' })),
    '$.brokers[2].site',
    'atlantis',
  ],
  [
    'min ISR above the replicas, with markup in a name',
    makeFile((file) => Object.assign(file.topics[0], { name: MARKUP })),
    '$.topics[0].name',
    MARKUP,
  ],
  ['an unknown key', makeFile((file) => Object.assign(file, { colour: 'red' })), '$.colour', 'red'],
]

test('a broken file, opened or pasted, is refused with place, value and cure', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 10)
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  const before = await playground.readMoment()
  const { dialog } = playground

  for (const way of ['opened', 'pasted'] as const) {
    for (const [what, text, place, value] of BROKEN) {
      await test.step(`${what}, ${way}`, async () => {
        await playground.button('Scenario file').click()
        await expect(dialog.getByRole('status')).toContainText('is fine')
        if (way === 'pasted') await dialog.getByLabel('Scenario as JSON').fill(text)
        else await dialog.locator('input[type=file]').setInputFiles(upload('broken.json', text))
        const error = dialog.getByRole('alert').getByRole('listitem').filter({ hasText: value }).first()
        await expect(error).toContainText(place)
        expect(await error.locator('em').textContent(), 'the cure').not.toBe('')
        await expect(dialog.getByRole('alert')).toContainText('nothing was changed')
        await expect(dialog.getByRole('button', { name: 'Run this world' })).toBeDisabled()
        await expect(dialog.locator('img')).toHaveCount(0)
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      })
    }
  }
  const after = await playground.readMoment()
  expect(after.digest).toBe(before.digest)
  expect(after.session).toEqual(before.session)
})

test('a file that is too large is refused politely', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 5)
  await playground.button('Scenario file').click()
  await playground.dialog.locator('input[type=file]').setInputFiles(upload('big.json', ' '.repeat(4_000_001)))
  await expect(playground.dialog.getByRole('alert')).toContainText('4000001 bytes; at most 4000000')
})

test('a good file runs, and its names with markup are text', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 5)
  const text = makeFile((file) => {
    Object.assign(file, { title: `World ${MARKUP}` })
    Object.assign(file.sites[0], { name: `West ${MARKUP}` })
    Object.assign(file.producers[0], { name: `Shop ${MARKUP}` })
  })
  await playground.button('Scenario file').click()
  await playground.dialog.locator('input[type=file]').setInputFiles(upload('good.json', text))
  await expect(playground.dialog.getByRole('status')).toContainText(`World ${MARKUP}`)
  await playground.dialog.getByRole('button', { name: 'Run this world' }).click()
  await expect(playground.dialog).toBeHidden()
  await expect(page.getByTitle('Choose a scenario')).toContainText(`World ${MARKUP}`)
  await expect(playground.button(`Kill West ${MARKUP}`)).toBeVisible()
  await expect(page.getByText(`Shop ${MARKUP}`).first()).toBeVisible()
  await playground.pause()
  await playground.hold(`Kill West ${MARKUP}`, playground.button(`Heal West ${MARKUP}`))
  await playground.seek(30)
  await expect(playground.writes).toContainText('NO')
  await playground.panel
    .getByRole('tab', { name: 'Why?' })
    .or(page.getByRole('tab', { name: 'Why?' }))
    .first()
    .click()
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
})

test('what a real cluster sets and nobody simulates is left out at one click', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 5)
  const text = makeFile((file) => {
    Object.assign((file.topics[0] as { configs: object }).configs, {
      'compression.type': 'lz4',
      preallocate: true,
    })
  })
  await playground.button('Scenario file').click()
  const { dialog } = playground
  await dialog.getByLabel('Scenario as JSON').fill(text)
  await expect(dialog.getByRole('alert')).toContainText('spelt right, that is not simulated')
  await dialog.getByRole('button', { name: 'Leave out the 2 settings that are not simulated' }).click()
  await expect(dialog.getByRole('status')).toContainText('is fine')
  await expect(dialog.getByLabel('Scenario as JSON')).not.toHaveValue(/compression\.type/)
})

test('what is saved can be opened again and is the same world', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('acks-0-1-all', 12)
  const before = await playground.readMoment()
  await playground.button('Scenario file').click()
  const saving = page.waitForEvent('download')
  await playground.button('Save as a file').click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('acks-0-1-all.json')
  const text = await readFile(await download.path(), 'utf8')
  await page.keyboard.press('Escape')

  await playground.choose('One broker dies')
  await playground.button('Scenario file').click()
  await playground.dialog.locator('input[type=file]').setInputFiles(upload('saved.json', text))
  await playground.button('Run this world').click()
  await playground.pause()
  await playground.seek(12)
  const after = await playground.readMoment()
  expect(after.session.scenario).toEqual(before.session.scenario)
  expect(after.digest).toBe(before.digest)
})
