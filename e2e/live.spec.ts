/**
 * The page over a real cluster, with the bridge's own server and policy and pictures that it is given. A real cluster behind
 * the bridge is `live/real.test.ts`.
 */
import AxeBuilder from '@axe-core/playwright'
import { test } from '@playwright/test'
import { BridgeServer } from '../live/bridge/server'
import { findPicture } from '../src/protocol/live/testing/picture'
import { expect, watchPage } from './pages/watched-page'

test('a cluster is seen, loses a broker, loses the bridge, and dies in a copy', async ({ page }) => {
  const server = new BridgeServer('dist')
  const url = await server.listen(0)
  const complaints = watchPage(page, url)
  const picture = findPicture()
  const evil = '<img src=x onerror=alert(1)>\u202e'
  const topics = [...picture.topics, { ...picture.topics[0], name: evil }]
  server.send({ kind: 'picture', picture: { ...picture, topics } })
  await page.goto(url)
  await expect(page.getByText('read-only')).toBeVisible()
  await expect(page.getByRole('group', { name: 'zone-b' })).toBeVisible()
  await expect(page.getByText('<U+202E>', { exact: false }).first()).toBeVisible()
  await expect(page.locator('.live-tile').first()).toContainText('of 5 partitions')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])

  const brokers = picture.brokers.map((broker) => ({ ...broker, isUp: broker.id !== 3 }))
  server.send({ kind: 'picture', picture: { ...picture, brokers, takenAtMs: picture.takenAtMs + 1_000 } })
  await expect(page.getByText('Broker 3 is gone')).toBeVisible()
  server.send({ kind: 'fault', fault: { code: 'gone', address: 'localhost:9092', reason: 'ECONNREFUSED' } })
  await expect(page.getByRole('alert')).toContainText('no longer answers (ECONNREFUSED)')
  expect(complaints).toEqual([])

  server.close()
  await expect(page.getByRole('alert')).toContainText('The bridge no longer answers')
  await expect(page.getByRole('group', { name: 'zone-b' })).toBeVisible()
  await page.getByRole('button', { name: 'zone-c', exact: false }).last().click()
  await page.getByRole('button', { name: 'Try it in the simulation' }).click()
  await expect(page).toHaveURL(/#s=1\./)
})
