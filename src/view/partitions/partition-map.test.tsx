/** All partitions at a glance, held against the core: 2.5 datacenters with fifteen partitions, of which one side dies. */
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useSim, useSimActions } from '../kit/sim-context'
import { type CoreClient, openCoreClient } from '../playground/testing/core-client'
import { draw, findButton, press, pressKey } from '../playground/testing/draw'
import { PartitionMap } from '.'
import { rankPartitions } from './rank-partition'

function Part() {
  const structure = useSim((s) => s.structure)
  const focus = useSim((s) => s.focus)
  const { focusOn } = useSimActions()
  const [isOpen, setOpen] = useState(false)
  if (structure === null || focus === null) return null
  return <PartitionMap structure={structure} focus={focus} isOpen={isOpen} onOpen={setOpen} onChoose={focusOn} />
}

afterEach(() => document.body.replaceChildren())

const countByRank = (client: CoreClient): Readonly<Record<string, number>> => {
  const { structure } = client.store.getState()
  const counts: Record<string, number> = {}
  for (const { rank } of structure === null ? [] : rankPartitions(structure)) counts[rank] = (counts[rank] ?? 0) + 1
  return counts
}

it('says of each partition whether it is in trouble, before and after the cluster knows', () => {
  const client = openCoreClient('stretched-shop')
  client.goTo(19)
  const all = client.store.getState().structure?.partitions.length ?? 0
  expect(countByRank(client)).toEqual({ whole: all })
  // The brokers of DC West do not answer, and nobody has missed them: they still lead by the metadata.
  client.goTo(20.1)
  const { structure } = client.store.getState()
  const west = structure?.brokers.filter(({ site }) => site === 'dc-west').map(({ id }) => id) ?? []
  const led = structure?.partitions.filter(({ leader }) => west.includes(leader)).length
  expect(led).toBeGreaterThan(0)
  expect(countByRank(client).silent).toBe(led)
  client.goTo(50)
  expect(countByRank(client).silent).toBe(undefined)
})

it('puts the one in trouble first, and on the scene with a click; Escape gives the focus back', async () => {
  const client = openCoreClient('stretched-shop')
  client.goTo(20.1)
  const box = await draw(client, <Part />)
  const tag = findButton(box, 'take no acks=all')
  await press(tag)
  const worst = document.activeElement as HTMLElement
  expect(worst.className).toBe('partition-tile')
  expect(box.querySelector('h2')?.textContent).toContain('does not answer')
  const name = worst.querySelector('b')?.textContent
  await press(worst)
  const { focus } = client.store.getState()
  expect(`${focus?.topic}-${focus?.partition}`).toBe(name)
  expect(box.querySelector('.partition-board')).toBe(null)
  expect(document.activeElement).toBe(tag)
  await press(tag)
  await pressKey('Escape')
  expect(box.querySelector('.partition-board')).toBe(null)
  expect(document.activeElement).toBe(tag)
})
