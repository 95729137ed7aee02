/** The page of a group on the real core: what it draws and says, and a record that is followed by hand. */
import { act, createRef } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useSim } from '../kit/sim-context'
import { openCoreClient } from '../playground/testing/core-client'
import { draw, findButton, press } from '../playground/testing/draw'
import { Group } from './group-view'

const foot = createRef<HTMLDivElement>()

function Page() {
  const structure = useSim((s) => s.structure)
  if (structure === null) return null
  const size = { width: 1440, height: 780 }
  return <Group structure={structure} size={size} foot={foot} footHeight={90} onLeave={() => {}} />
}

const settle = (ms = 400) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)))

afterEach(() => document.body.replaceChildren())

it('draws each partition and says the same as text; two change hands while the sixth member joins', async () => {
  const client = openCoreClient('group-rebalance')
  client.goTo(44)
  const box = await draw(client, <Page />)
  await settle()
  expect(box.querySelectorAll('[data-partition]')).toHaveLength(12)
  expect(box.querySelector('.gr-caption')?.textContent).toBe('2 partitions change hands. 10 are read all the while.')
  const rows = [...box.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '')
  expect(rows.filter((row) => row.includes('is read'))).toHaveLength(10)
  expect(rows.filter((row) => row.includes('nobody’s'))).toHaveLength(2)
  expect(box.querySelectorAll('.gr-scene image')).toHaveLength(6)
  await act(async () => client.goTo(50))
  await settle()
  expect(box.querySelector('.gr-caption')?.textContent).toContain('Each partition has one reader')
})

it('follows a record that was typed by hand from the shop to the commit, step by step', async () => {
  const client = openCoreClient('group-rebalance')
  client.goTo(10)
  const box = await draw(client, <Page />)
  await settle()
  await press(findButton(box, 'Send and follow'))
  await settle()
  const steps = () => [...box.querySelectorAll('.gr-steps li')]
  expect(steps().map((step) => step.querySelector('span')?.textContent)).toEqual([
    'Web shop sends it',
    'murmur2(key) % 12 → partition 4',
    expect.stringMatching(/^appended at \d+ on broker \d$/),
    expect.stringContaining('below the high watermark'),
    'the producer is told: stored',
    expect.stringMatching(/^a poll hands it to Truck .$/),
    expect.stringMatching(/^Truck . is through with that poll$/),
    expect.stringMatching(/^committed \d+: the next to read$/),
  ])
  const ahead = () => box.querySelectorAll('.gr-steps .is-ahead').length
  const before = ahead()
  await press(findButton(box, 'Next step'))
  await settle(150)
  expect(ahead()).toBeLessThan(before)
  while (ahead() > 0) {
    await press(findButton(box, 'Next step'))
    await settle(150)
  }
  expect(box.querySelector('.gr-follow')?.textContent).toContain('whoever comes next begins behind it')
})

it('shows readers without a group, and what keeps them', async () => {
  const client = openCoreClient('zombie-producer')
  client.goTo(28)
  const box = await draw(client, <Page />)
  await settle()
  expect([...box.querySelectorAll('.gr-tools option')].map(({ textContent }) => textContent)).toEqual([
    'alone: warehouse',
    'alone: dashboard',
  ])
  expect(box.querySelector('.gr-caption')?.textContent).toContain('last stable offset')
  expect(box.querySelector('.gr-scene')?.textContent).toContain('LSO')
})
