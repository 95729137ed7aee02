/** Where a topic has several partitions, what is said is of the one that it is so of, and says which. */
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/core'
import { readTrouble } from '../../src/core'
import { readStamp } from '../../src/view/scene/vigil/read-stamp'
import { buildMeasures } from '../../src/worker/focus-view'
import { buildMarkers, createMarkers, learnEvents } from '../../src/worker/markers'
import { lookAt, type Plan } from './look-at'

const cut = (from: string, to: string, both = true): Command => ({ kind: 'CutLink', from, to, both })
const mend = (from: string, to: string): Command => ({ kind: 'HealLink', from, to, both: true })

describe('a way between two datacenters that is cut in one direction', () => {
  it.each([
    ['dc-b', 'dc-c'],
    ['dc-c', 'dc-b'],
  ])('%s to %s holds up another partition than the one that is shown, and no in-sync set changed', (from, to) => {
    const [{ world, kind, caption, balloon, chain }] = lookAt('three-datacenters', [[10, cut(from, to, false)]], [15])
    expect(world.state.partitions.stopReason[0]).toBeNull()
    expect(world.stores.events.some((event) => event.kind === 'IsrChanged' && event.timeUs > 10_000_000)).toBe(false)
    expect(kind).toBe('waiting')
    expect(caption).toMatch(/^orders-[12]: Nothing gets from DC [BC] to DC [BC]\. Each yes waits for all three/)
    expect(balloon).not.toContain('became smaller')
    expect(chain).toMatch(/\norders-[12]: So the leader waits/)
  })
})

describe('a shop that reaches one leader again, and was answered by the others all the time', () => {
  it('has no yes yet of that partition, whose leader never stopped', () => {
    const plan: Plan = [
      [18, cut('shop', 'zone-c')],
      [41, mend('shop', 'zone-c')],
    ]
    const [{ caption }] = lookAt('one-broker-dies', plan, [41.6])
    expect(caption).toMatch(
      /^orders-\d: The way to the leader and back is open again\. Web shop has not had a yes yet\.$/,
    )
  })
})

describe('the partition that is shown', () => {
  it('is the one that Why? tells of while it is held up itself', () => {
    const [{ world, chain }] = lookAt('one-broker-dies', [], [14])
    expect(readTrouble(world, 0)?.reason).toBe('leader-down')
    expect(chain).toContain('orders-0: So the leader is gone')
    expect(chain).not.toContain('orders-1')
  })

  it('is the one whose in-sync sets Why? tells', () => {
    const plan: Plan = [
      [5, cut('dc-west', 'dc-east')],
      [50, mend('dc-west', 'dc-east')],
    ]
    const [{ chain }] = lookAt('stretched-shop', plan, [75])
    expect(chain).toContain('orders-0: ')
    expect(chain).not.toMatch(/orders-[1-9]|observer 22|In sync: 23/)
  })
})

describe('what is counted', () => {
  it('of the topic that is shown leaves out what another topic lost, and says so', () => {
    const [{ world, chain }] = lookAt('stretched-shop', [[5, cut('dc-west', 'dc-east')]], [45])
    const { lost, lostElsewhere } = buildMeasures(world, 0)
    expect([lost, lostElsewhere]).toEqual([0, [{ topic: 'page-views', lost: 375 }]])
    expect(chain).not.toContain('None lost')
  })

  it('as the RTO of an outage is of that one, and the tile adds up all of them', () => {
    const crash = (broker: number): Command => ({ kind: 'CrashBroker', broker })
    const start = (broker: number): Command => ({ kind: 'StartBroker', broker })
    const plan: Plan = [
      [21, crash(2)],
      [33, crash(3)],
      [45, start(2)],
      [55, start(3)],
    ]
    const [{ world }] = lookAt('one-broker-dies', plan, [70])
    const flags = createMarkers()
    learnEvents(flags, world.stores.events)
    const markers = buildMarkers(flags, 'orders', world.scenario.commands.length)
    const outages = markers.filter(({ kind, endUs }) => kind === 'outage' && endUs >= 0)
    const spans = outages.map(({ timeUs, endUs }) => endUs - timeUs)
    expect(spans.length).toBeGreaterThan(1)
    expect(buildMeasures(world, 0).withoutWritesUs).toBe(spans.reduce((sum, us) => sum + us, 0))
    const last = outages[outages.length - 1]
    expect(readStamp(markers, last.endUs)?.stoppedUs).toBe(last.endUs - last.timeUs)
  })
})
