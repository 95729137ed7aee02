/** The list of events, held against the core: two brokers and then the leader crash, and an operator elects another. */
import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type CoreClient, openCoreClient } from '../playground/testing/core-client'
import { draw, findButton, press } from '../playground/testing/draw'
import { EventList } from '.'

let client: CoreClient
beforeEach(() => {
  client = openCoreClient('unclean-election')
  client.goTo(95)
})
afterEach(() => document.body.replaceChildren())

const NAMES = { site: (id: string) => id, client: (id: string) => id, isScripted: () => true, command: () => 'asked' }

const rowsOf = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('.event')]
const kindsOf = (box: HTMLElement) => rowsOf(box).map((row) => row.querySelector('code')?.textContent)

async function type(box: HTMLElement, text: string): Promise<void> {
  const field = box.querySelector('input')
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  await act(async () => {
    set?.call(field, text)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

it('tells everything that has happened, newest first, and each in a sentence', async () => {
  const { events } = await client.store.getState().ask({ type: 'known-events' })
  const box = await draw(client, <EventList names={NAMES} />)
  expect(kindsOf(box)).toEqual(events.map(({ kind }) => kind).reverse())
  for (const row of rowsOf(box)) expect(row.querySelector('p')?.textContent?.trim()).not.toBe('')
})

it('finds by kind and by words, and says how many', async () => {
  const { events } = await client.store.getState().ask({ type: 'known-events' })
  const box = await draw(client, <EventList names={NAMES} />)
  await press(findButton(box, 'elections'))
  const elections = events.filter(({ kind }) =>
    /^(LeaderElected|ControllerElected|ControllerResigned|Quorum)/.test(kind),
  )
  expect(kindsOf(box)).toEqual(elections.map(({ kind }) => kind).reverse())
  await press(findButton(box, 'elections'))
  await type(box, 'unclean LeaderElected')
  expect(kindsOf(box)).toEqual(['LeaderElected'])
  expect(box.querySelector('.events-count')?.textContent).toBe(`1 of ${events.length} events`)
})

it('goes to the moment, where what is known to come stays in the list, and asks Why?', async () => {
  const { events } = await client.store.getState().ask({ type: 'known-events' })
  const box = await draw(client, <EventList names={NAMES} />)
  const crash = events.find((event) => event.kind === 'BrokerCrashed' && event.broker === 1)
  await type(box, 'BrokerCrashed orders')
  expect(rowsOf(box)).toEqual([])
  await type(box, 'BrokerCrashed 1 stopped')
  await press(findButton(rowsOf(box)[0], 'Go to'))
  expect(client.store.getState()).toMatchObject({ timeUs: crash?.timeUs, playing: false })
  await type(box, '')
  expect(rowsOf(box).length).toBe(events.length)
  const later = events.filter(({ timeUs }) => timeUs > (crash?.timeUs ?? 0)).length
  expect(box.querySelectorAll('.is-future').length).toBe(later)
  await press(findButton(rowsOf(box)[0], 'Why?'))
  expect(client.seen.getState()).toMatchObject({ panel: 'why', asked: events.at(-1)?.id })
})

it('tells of one thing what speaks of it', async () => {
  const { events } = await client.store.getState().ask({ type: 'known-events' })
  const box = await draw(client, <EventList names={NAMES} about={{ kind: 'controller', id: 2 }} />)
  const own = events.filter((event) => 'controller' in event && event.controller === 2)
  expect(kindsOf(box)).toEqual(
    own
      .map(({ kind }) => kind)
      .reverse()
      .slice(0, 6),
  )
})
