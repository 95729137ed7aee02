/** The first thing that somebody does here, by mouse: a datacenter dies, and what held and what did not. */

import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

const OBSERVERS = JSON.stringify({
  version: 2,
  replicas: [
    { count: 2, constraints: { rack: 'west' } },
    { count: 2, constraints: { rack: 'east' } },
  ],
  observers: [
    { count: 1, constraints: { rack: 'west' } },
    { count: 1, constraints: { rack: 'east' } },
  ],
  observerPromotionPolicy: 'under-min-isr',
})

test('a datacenter dies and writes stop; rewound and with observers, they go on', async ({ page }) => {
  const playground = new Playground(page)
  const { writes, panel } = playground

  await test.step('the page opens alive', async () => {
    await page.goto('/#/playground')
    await playground.waitUntilAlive()
    await expect(writes).toContainText('YES')
    const acknowledged = playground.tile('Acknowledged').locator('.tile-number')
    await expect(acknowledged).not.toHaveText('0')
    await expect(page.getByText('DC West is about to die. Will the shop go on selling?')).toBeVisible()
    await page.getByRole('button', { name: 'Skip' }).click()
  })

  await test.step('a world without observers is chosen', async () => {
    await playground.choose('2.5 datacenters without observers')
    await expect(playground.tower(11, 'leader')).toBeVisible()
    await expect(playground.tower(13, 'no replica')).toBeVisible()
    await playground.pause()
    await playground.seek(10)
  })

  await test.step('a short press kills nothing', async () => {
    await playground.button('Kill DC West').click()
    await expect(page.getByText('Kill DC West: press again to confirm.')).toBeAttached()
    await expect(playground.button('Heal DC West')).toBeHidden()
  })

  await test.step('held, the button kills DC West; writes stop and the page says why', async () => {
    await playground.hold('Kill DC West', playground.button('Heal DC West'))
    await playground.playFast()
    await expect(writes).toContainText('NO')
    await expect(writes).toContainText('NOT_ENOUGH_REPLICAS')
    await playground.pause()
    await expect(playground.tower(11, 'offline')).toBeVisible()
    await expect(playground.tower(21, 'leader')).toBeVisible()
    await expect(playground.tile('In sync')).toContainText('2 min 3')
    await expect(page.getByText('DC West is gone. A rod made for three cannot hang on two.')).toBeVisible()
    await expect(panel.getByRole('heading', { name: 'Why are writes refused?' })).toBeVisible()
    const chain = panel.getByRole('listitem')
    await expect(chain.first()).toContainText('You switched the power off. DC West went dark.')
    await expect(chain.filter({ hasText: '11, 12 and 13 were last heard at' })).toContainText('fenced them')
    await expect(chain.filter({ hasText: 'min.insync.replicas = 3' })).toContainText(
      'You asked for three. Two are left.',
    )
    await expect(chain.last()).toContainText('answers each acks=all write with')
    await expect(chain.last()).toContainText('NOT_ENOUGH_REPLICAS')
  })

  await test.step('rewound to before, everything stands again', async () => {
    await page.getByTitle(/^0:10\.0 kill DC West/).click()
    await playground.seek(8)
    await expect(playground.button('Kill DC West')).toBeVisible()
    await expect(writes).toContainText('YES')
    await expect(playground.tile('In sync')).toContainText('4 min 3')
  })

  await test.step('observers are added by their placement constraints', async () => {
    await playground.inspect('orders')
    await panel.getByLabel('confluent.placement.constraints').fill(OBSERVERS)
    await panel.getByRole('button', { name: 'Apply' }).click()
    await playground.playFast()
    await expect(playground.tower(13, 'observer')).toBeVisible()
    await expect(playground.tower(23, 'observer')).toBeVisible()
    await playground.pause()
    await expect(playground.tile('In sync')).toContainText('4 min 3')
  })

  await test.step('killed again, an observer is promoted and writes go on', async () => {
    await playground.hold('Kill DC West', playground.button('Heal DC West'))
    await playground.playFast()
    await expect(playground.tower(23, 'promoted')).toBeVisible()
    await expect(writes).toContainText('YES')
    await playground.pause()
    await expect(playground.tile('In sync')).toContainText('3 min 3')
    await expect(playground.tile('Lost').locator('.tile-number')).toHaveText('0')
    await page.getByRole('tab', { name: 'Why?' }).click()
    await expect(panel.getByRole('heading', { name: 'Why do orders go on?' })).toBeVisible()
    await expect(panel.getByRole('listitem').filter({ hasText: '23 was caught up' })).toContainText('under-min-isr')
  })

  await test.step('healed, the observer steps back', async () => {
    await playground.hold('Heal DC West', playground.button('Kill DC West'))
    await playground.playFast()
    await expect(playground.tower(23, 'observer')).toBeVisible()
    await expect(playground.tower(11, 'in sync')).toBeVisible()
    await expect(playground.tile('In sync')).toContainText('4 min 3')
    await playground.pause()
    await expect(writes).toContainText('YES')
    await expect(page.getByTitle(/23 steps back/)).toBeAttached()
  })
})
