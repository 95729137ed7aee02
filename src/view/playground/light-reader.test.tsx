/** Lights of the scene, read, and each of them held against the core. */
import { act } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { FLIGHT_STRIDE, FlightKind } from '../../protocol'
import { useSim } from '../kit/sim-context'
import { computeLayout } from '../scene/layout'
import { placeLights } from './light-places'
import { LightReader } from './light-reader'
import { type CoreClient, openCoreClient } from './testing/core-client'
import { draw, findButton, press, pressKey } from './testing/draw'

const BOX = { width: 1440, height: 900, topInset: 58, rightInset: 0, bottomInset: 158 }

let client: CoreClient
beforeAll(() => {
  client = openCoreClient('observers-under-min-isr')
  client.goTo(8)
})
afterEach(() => document.body.replaceChildren())

const listLights = () => {
  const { flights, flightCount } = client.frame()
  return Array.from({ length: flightCount }, (_, i) => {
    const [from, to, , kind, records, id] = flights.subarray(i * FLIGHT_STRIDE, (i + 1) * FLIGHT_STRIDE)
    return { from, to, kind, records, id }
  })
}
const read = async (id: number) => (await client.store.getState().ask({ type: 'light', id })).light

it('each light says how many records it stands for, which they are, and where it goes', async () => {
  const lights = listLights()
  expect(new Set(lights.map(({ kind }) => kind))).toEqual(
    new Set([FlightKind.produce, FlightKind.replicate, FlightKind.observe, FlightKind.consume]),
  )
  for (const light of lights) {
    const told = await read(light.id)
    expect(told).toMatchObject({ from: light.from, to: light.to, records: light.records })
    if (told === null || told.offsets.length === 0) continue
    const offsets = told.offsets.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    )
    expect(offsets.length).toBe(light.records)
    expect(told.read.map(({ offset }) => offset)).toEqual(offsets.slice(0, 8))
  }
})

it('what has been stored says its offset, as the log of the leader has it', async () => {
  const { topic, partition, replicas } = client.frame().focus
  const leader = replicas.find(({ state }) => state === 'leader')?.broker ?? -1
  for (const { id, kind } of listLights()) {
    const [record] = (await read(id))?.read ?? []
    if (kind !== FlightKind.produce || record.offset < 0) continue
    const at = { type: 'record', topic, partition, broker: leader, offset: record.offset } as const
    expect((await client.store.getState().ask(at)).record).toEqual(record)
  }
})

function Scene({ asked }: { readonly asked: number }) {
  const structure = useSim((s) => s.structure)
  if (structure === null) return null
  const layout = computeLayout(structure, BOX)
  return (
    <section className="scene">
      <LightReader layout={layout} nodes={structure.nodes} client={(id) => id} asked={asked} />
    </section>
  )
}

it('a click on a light lets the run stand still and opens its card; Escape closes it', async () => {
  client.store.setState({ playing: true })
  const box = await draw(client, <Scene asked={0} />)
  const { structure } = client.store.getState()
  if (structure === null) throw new Error('There is no world')
  const [place] = placeLights(client.frame(), computeLayout(structure, BOX), structure.nodes)
  const scene = box.querySelector('.scene') as HTMLElement
  await act(async () => void scene.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 5000, clientY: 5 })))
  expect(box.querySelector('[role="dialog"]')).toBe(null)
  expect(client.store.getState().playing).toBe(true)
  await act(
    async () =>
      void scene.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: place.x, clientY: place.y })),
  )
  expect(client.store.getState().playing).toBe(false)
  const told = await read(place.id)
  const card = box.querySelector('[role="dialog"]')
  expect(card?.textContent).toContain(`${told?.read[0].key}`)
  await press(findButton(card as HTMLElement, 'Next light'))
  expect(box.querySelectorAll('[role="dialog"]').length).toBe(1)
  await pressKey('Escape')
  expect(box.querySelector('[role="dialog"]')).toBe(null)
})
