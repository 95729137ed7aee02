/** What one reads of a log in the inspector, held against the core: an unclean election, after which the old leader cuts. */
import { afterEach, beforeAll, expect, it } from 'vitest'
import { type CoreClient, openCoreClient } from '../playground/testing/core-client'
import { draw, findButton, press } from '../playground/testing/draw'
import { Inspector } from '.'
import { readSlips } from './describe-view'
import type { InspectorTarget } from './target'

afterEach(() => document.body.replaceChildren())

let client: CoreClient
beforeAll(() => {
  client = openCoreClient('unclean-election')
  client.goTo(135)
})

const look = (target: InspectorTarget) => draw(client, <Inspector target={target} onTarget={() => {}} />)
const readFocus = () => {
  const { focus } = client.store.getState()
  if (focus === null) throw new Error('There is no world')
  return focus
}
const lookAtLog = () => {
  const { topic, partition } = readFocus()
  return look({ kind: 'partition', topic, partition })
}

it('says each truncation: who cut what, of whose epoch, and what of it had been acknowledged', async () => {
  const { events } = await client.store.getState().ask({ type: 'known-events' })
  const cut = events.find((event) => event.kind === 'LogTruncated')
  if (cut?.kind !== 'LogTruncated') throw new Error('Nobody has cut a log')
  const { topic, partition } = readFocus()
  const { history } = await client.store.getState().ask({ type: 'log-history', topic, partition })
  const [told] = history.cuts
  expect(told).toMatchObject({ broker: cut.broker, toOffset: cut.toOffset, fromOffset: cut.fromOffset })
  // What was cut adds up, and is of one epoch that somebody else led.
  expect(told.pieces.reduce((sum, { count }) => sum + count, 0)).toBe(cut.fromOffset - cut.toOffset)
  expect(told.pieces.map(({ leaderEpoch }) => leaderEpoch)).toEqual([0])
  const lost = events.find((event) => event.kind === 'RecordsLost')
  const acknowledged = told.pieces.reduce((sum, piece) => sum + piece.acknowledged, 0)
  expect(acknowledged).toBe(lost?.kind === 'RecordsLost' ? lost.acknowledged : 0)
  const box = await lookAtLog()
  const line = box.querySelector('.log-cuts li')?.textContent
  expect(line).toContain(`${cut.broker} cut`)
  expect(line).toContain(`Of epoch 0, led by ${history.leaders.find(({ epoch }) => epoch === 0)?.leader}.`)
})

it('draws all replicas on one axis, each with its own end and high watermark', async () => {
  const box = await lookAtLog()
  const labels = [...box.querySelectorAll('.log-strip')].map((strip) => strip.getAttribute('aria-label'))
  expect(labels.sort()).toEqual(
    readFocus()
      .replicas.map((r) => `Broker ${r.broker}: log end offset ${r.logEndOffset}, high watermark ${r.highWatermark}`)
      .sort(),
  )
  const rows = [...box.querySelectorAll('.log-strip > .log-cells:not(.log-cut)')]
  const offsets = rows.map((row) => [...row.querySelectorAll('button')].map((cell) => Number(cell.textContent)))
  const all = new Set(offsets.flat())
  readFocus().replicas.forEach(({ broker, logEndOffset }) => {
    const own =
      offsets[rows.findIndex((row) => row.parentElement?.getAttribute('aria-label')?.startsWith(`Broker ${broker}:`))]
    expect(own).toEqual([...all].filter((offset) => offset < logEndOffset).sort((one, other) => one - other))
  })
})

it('reads a record where a cell is clicked: offset, key, producer, sequence, epoch', async () => {
  const box = await lookAtLog()
  const cell = [...box.querySelectorAll<HTMLElement>('.log-cell')].at(-1) as HTMLElement
  await press(cell)
  const { topic, partition } = readFocus()
  const row = cell.closest('.log-strip')?.querySelector('b')?.textContent
  const { record } = await client.store
    .getState()
    .ask({ type: 'record', topic, partition, broker: Number(row), offset: Number(cell.textContent) })
  const card = box.querySelector('.record-card')?.textContent ?? ''
  expect(record?.key).toMatch(/^key-\d+$/)
  expect(card).toContain(`${record?.key}`)
  expect(card).toContain(`${record?.sequence}, of producer id ${record?.producerId}`)
  expect(card).toContain(`leader epoch ${record?.leaderEpoch}`)
})

it('sets out what the tool prints field by field, and copies what it prints', async () => {
  const { topic } = readFocus()
  const { text } = await client.store.getState().ask({ type: 'describe', topic })
  const [head, first] = readSlips(text)
  expect(Object.fromEntries(head).Topic).toBe(topic)
  expect(Object.fromEntries(first)).toMatchObject({ Partition: '0' })
  const box = await look({ kind: 'topic', name: topic })
  expect([...box.querySelectorAll('.slip dd')].map((dd) => dd.textContent)).toEqual(
    readSlips(text).flatMap((fields) => fields.map(([, value]) => value)),
  )
  await press(findButton(box, 'as printed'))
  expect(box.querySelector('.slip pre')?.textContent).toBe(text)
})
