/** Links of clients, and brokers that hold nothing of what is shown: each has a sentence of its own, and a slow way a why. */
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/core'
import { addSlowWays } from '../../src/view/why/slow-ways'
import { buildStructure } from '../../src/worker/structure-view'
import { lookAt } from './look-at'

const cutOffice: Command = { kind: 'CutLink', from: 'office', to: 'dc-west', both: true }
const slowShops = ['dc-west', 'dc-east'].map(
  (to): Command => ({ kind: 'SetLink', from: 'storefront', to, latencyMs: 40_000 }),
)

describe('the link of a client', () => {
  it('that is cut is no matter of the quorum', () => {
    const [said] = lookAt('no-observers', [[5, cutOffice]], [8])
    expect(said.kind).toBe('linkCut')
    expect(said.balloon).toContain('Between the brokers nothing is cut')
  })

  it('between datacenters is', () => {
    const [said] = lookAt('no-observers', [[5, { kind: 'CutLink', from: 'dc-west', to: 'dc-east', both: true }]], [8])
    expect(said.balloon).not.toContain('Between the brokers')
  })

  it('that is too slow is what Why? goes back to', () => {
    const [said] = lookAt(
      'no-observers',
      slowShops.map((command) => [5, command] as const),
      [25],
    )
    expect(said.kind).toBe('noAnswer')
    expect(said.explained).not.toBeNull()
    expect(said.chain).toContain('link')
  })

  it('is in the story of each event that nothing in the cluster caused', () => {
    const [{ world }] = lookAt(
      'no-observers',
      slowShops.map((command) => [5, command] as const),
      [25],
    )
    const uncaused = world.stores.events.filter(
      ({ kind, cause, timeUs }) =>
        cause < 0 && timeUs > 5_000_000 && (kind === 'WritesStopped' || kind === 'RequestRefused'),
    )
    expect(uncaused.length).toBeGreaterThan(1)
    for (const { id } of uncaused) {
      const told = addSlowWays([world.stores.events[id]], world.stores.events, buildStructure(world, 1).producers)
      expect(told.map(({ kind }) => kind)).toContain('LinkChanged')
    }
  })
})

describe('a broker that is down', () => {
  it('and holds no replica of the shown partition is not one of whom others have the same copy', () => {
    const [said] = lookAt('no-observers', [[5, { kind: 'CrashBroker', broker: 13 }]], [25])
    expect(said.kind).toBe('brokerDown')
    expect(said.balloon).toContain('no replica of this partition')
  })

  it('and holds one is', () => {
    const [said] = lookAt('no-observers', [[5, { kind: 'CrashBroker', broker: 22 }]], [25])
    expect(said.balloon).toContain('Others have the same copy')
  })
})
