/**
 * Chapter 3: the same company on the same Tuesday, in Streamscape, and the door of a small log. Connections are plugged in
 * at once: it is the plugging that is shown, not the days of building.
 */
import { archive } from '../worlds'
import type { StoryRun } from './story-run'

export const CHAPTER_03: Readonly<Record<string, StoryRun>> = {
  streamscape: {
    kind: 'company',
    world: 'newlimits',
    change: (scenario) =>
      scenario.business === null
        ? scenario
        : { ...scenario, business: { ...scenario.business, batch: { ...scenario.business.batch, daysPerLink: 0 } } },
    commands: [
      {
        atS: 122_420,
        command: {
          kind: 'AddSystem',
          system: {
            id: 'fraud-check',
            name: 'Fraud check',
            kind: 'fraud-check',
            site: 'zone-a',
            emits: [],
            needs: ['orders', 'payments', 'customers'],
          },
        },
        deed: 'plug',
      },
      {
        atS: 122_450,
        command: { kind: 'RecordSale', system: 'north', article: 88, place: 'north', pairs: 1 },
        deed: 'sell',
      },
      { atS: 122_455, command: { kind: 'PlaceOrder', system: 'web-shop', article: 88, place: 'north', pairs: 1 } },
      { atS: 122_470, command: { kind: 'PauseConsumer', consumer: 'erp.reads' }, deed: 'lunch' },
      { atS: 133_270, command: { kind: 'ResumeConsumer', consumer: 'erp.reads' } },
    ],
  },
  visits: {
    kind: 'cluster',
    world: 'story-visits',
    commands: [
      { atS: 20, command: { kind: 'PauseConsumer', consumer: 'catering' } },
      {
        atS: 31,
        command: { kind: 'SendRecord', producer: 'door', key: 'Jax', value: 'JaxArrived' },
        deed: 'arrive',
      },
      { atS: 31.5, command: { kind: 'SendRecord', producer: 'door', key: 'Jax', value: 'JaxCombed' } },
      { atS: 50, command: { kind: 'ResumeConsumer', consumer: 'catering' }, deed: 'read' },
      { atS: 60, command: { kind: 'AddConsumer', consumer: archive } },
      { atS: 65, command: { kind: 'SeekConsumer', consumer: 'greeter', offset: 'beginning' } },
    ],
  },
}
