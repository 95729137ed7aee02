/** A small company with an even rate of events, for tests of who may write what. */
import { defineCompany, defineSystem } from '../../../../scenarios/define-company'
import { createTimeline, runTimeline, type Scenario, type Timeline } from '../../..'
import { businessExtension } from '../..'

const SECOND_US = 1_000_000

/** Shop, warehouse and payments; `withMarketing` adds a fourth that only reads. */
export function defineSmallCompany(withMarketing: boolean): Scenario {
  return defineCompany({
    id: 'small',
    title: '',
    description: '',
    company: 'Small',
    systems: [
      defineSystem('shop', 'Shop', 'web-shop'),
      defineSystem('house', 'House', 'warehouse'),
      defineSystem('pay', 'Payments', 'payments'),
      ...(withMarketing ? [defineSystem('market', 'Marketing', 'marketing')] : []),
    ],
    business: { eventsPerDay: 200_000, dayShape: new Array(24).fill(1) },
  })
}

/** The company after so many seconds. */
export function openAt(scenario: Scenario, seconds: number): Timeline {
  const timeline = createTimeline(scenario, [], businessExtension)
  runTimeline(timeline, seconds * SECOND_US)
  return timeline
}

export function runFor(timeline: Timeline, seconds: number): void {
  runTimeline(timeline, timeline.world.state.nowUs + seconds * SECOND_US)
}
