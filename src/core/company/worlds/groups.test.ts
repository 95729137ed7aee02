/** Each system of a company reads as a consumer group of its own. */
import { expect, it } from 'vitest'
import { defineSystem } from '../../../scenarios/define-company'
import { NEWLIMITS } from '../../../scenarios/newlimits'
import { checkCompany } from '../../checks/company'
import { measureGroups } from '../../clients/groups/measure-groups'
import { createTimeline, issueAt, runTimeline, type Timeline } from '../../timeline/timeline'
import { businessExtension } from '../extension'

const MINUTE_US = 60_000_000

function lagOf({ world }: Timeline, group: string): number {
  const found = measureGroups(world).find((candidate) => candidate.group === group)
  return found?.partitions.reduce((sum, { lag }) => sum + Math.max(0, lag), 0) ?? -1
}

function run(minutes: number, commands: Parameters<typeof issueAt>[1][] = [], at = 5, scenario = NEWLIMITS): Timeline {
  const timeline = createTimeline(scenario, [], businessExtension)
  runTimeline(timeline, at * MINUTE_US)
  for (const command of commands) issueAt(timeline, command)
  runTimeline(timeline, minutes * MINUTE_US)
  return timeline
}

it('reads by one group for each system, coordinated and committed', () => {
  const groups = measureGroups(run(10).world)
  expect(groups.map(({ group }) => group)).toContain('data-warehouse')
  expect(groups).toHaveLength(10)
  const { state, protocol, members, partitions } = groups[0]
  expect({ state, protocol, members: members.length }).toEqual({ state: 'Stable', protocol: 'range', members: 1 })
  expect(partitions.some(({ committed }) => committed > 0)).toBe(true)
})

it('lets the lag of a stopped system grow, and nothing counts twice when it goes on from what was committed', () => {
  const timeline = run(40, [{ kind: 'StopSystem', system: 'erp' }])
  const behind = lagOf(timeline, 'erp')
  expect(behind).toBeGreaterThan(50)
  const others = lagOf(timeline, 'north')
  issueAt(timeline, { kind: 'StartSystem', system: 'erp' })
  runTimeline(timeline, 46 * MINUTE_US)
  expect(lagOf(timeline, 'erp')).toBeLessThan(behind / 2)
  expect(others).toBeLessThan(behind / 2)
  expect(checkCompany(timeline.world)).toBeNull()
})

it('lets a system that comes later read from the beginning', () => {
  const late = defineSystem('fraud', 'Fraud check', 'fraud-check')
  const { business } = NEWLIMITS
  if (business === null) throw new Error('a company')
  const soon = { ...NEWLIMITS, business: { ...business, batch: { ...business.batch, daysPerLink: 0 } } }
  const { world } = run(7 * 60 + 30, [{ kind: 'AddSystem', system: late }], 7 * 60, soon)
  const group = measureGroups(world).find((candidate) => candidate.group === 'fraud')
  const orders = group?.partitions.filter(({ topic }) => topic === 'orders') ?? []
  expect(orders).toHaveLength(3)
  expect(orders.every(({ lag, logEndOffset }) => logEndOffset > 30 && lag < 10)).toBe(true)
  expect(checkCompany(world)).toBeNull()
})
