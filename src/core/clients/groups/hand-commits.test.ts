import { describe, expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil, type World } from '../..'
import { makeGroupWorld, readAtDesk, told } from './testing/group-world'

const SECOND_US = 1_000_000

/** A slow reader at its desk, which loses its power at `atUs` and has it again 20 s later. */
function crashAt(commit: string, atUs: number, reader = {}): World {
  const configs = {
    'streamscape.commit': commit,
    'enable.auto.commit': false,
    'max.poll.records': 40,
    'session.timeout.ms': 10_000,
    'heartbeat.interval.ms': 1000,
    ...reader,
  }
  const base = readAtDesk(makeGroupWorld({ partitions: 2, members: 1, configs, recordsPerSecond: 100 }))
  const world = createWorld({ ...base, consumers: base.consumers.map((one) => ({ ...one, maxRecordsPerSecond: 20 })) })
  runUntil(world, atUs)
  issueCommand(world, { kind: 'KillSite', site: 'desk' })
  runUntil(world, atUs + 20 * SECOND_US)
  issueCommand(world, { kind: 'HealSite', site: 'desk' })
  runUntil(world, atUs + 60 * SECOND_US)
  return world
}

function count(world: World): { repeated: number; skipped: number } {
  let [repeated, skipped] = [0, 0]
  for (const event of world.stores.events)
    if (event.kind === 'WorkResumed') {
      repeated += event.repeated
      skipped += event.skipped
    }
  return { repeated, skipped }
}

const TIMES_US = [21.3, 22.7, 24.1, 25.5].map((s) => s * SECOND_US)

describe('an application that commits by hand', () => {
  it('after its work repeats at most one poll when it dies, and skips nothing', () => {
    const all = TIMES_US.map((atUs) => count(crashAt('after', atUs)))
    for (const { repeated, skipped } of all) {
      expect(skipped).toBe(0)
      expect(repeated).toBeLessThanOrEqual(40)
    }
    expect(Math.max(...all.map(({ repeated }) => repeated))).toBeGreaterThan(5)
  })

  it('before its work skips at most one poll when it dies, and repeats nothing', () => {
    const all = TIMES_US.map((atUs) => count(crashAt('before', atUs)))
    for (const { repeated, skipped } of all) {
      expect(repeated).toBe(0)
      expect(skipped).toBeLessThanOrEqual(40)
    }
    expect(Math.max(...all.map(({ skipped }) => skipped))).toBeGreaterThan(5)
  })

  it.each(['before', 'after'])('%s its work commits each poll, in a group of KIP-848 as well', (commit) => {
    for (const protocol of ['classic', 'consumer']) {
      const base = makeGroupWorld({
        partitions: 2,
        members: 2,
        configs: { 'streamscape.commit': commit, 'enable.auto.commit': false, 'group.protocol': protocol },
        recordsPerSecond: 60,
      })
      const world = createWorld(base)
      runUntil(world, 30 * SECOND_US)
      const read = world.state.consumers.reduce((sum, one) => sum + one.read, 0)
      expect(read).toBeGreaterThan(1500)
      for (const { positions } of world.state.consumers)
        for (const { position, committed } of positions) expect(position - committed).toBeLessThan(30)
      expect(told(world, 'WorkResumed')).toEqual([])
    }
  })
})
