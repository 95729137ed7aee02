/** Chapter 1: a Monday has been sold, and one night has gone wrong. The reader sells the last pair, and orders it once more. */
import type { StoryRun } from './story-run'

export const CHAPTER_01: Readonly<Record<string, StoryRun>> = {
  'one-shoe': {
    kind: 'company',
    world: 'newlimits',
    commands: [
      {
        atS: 122_420,
        command: { kind: 'RecordSale', system: 'north', article: 88, place: 'north', pairs: 1 },
        deed: 'sell',
      },
      {
        atS: 122_480,
        command: { kind: 'PlaceOrder', system: 'web-shop', article: 88, place: 'north', pairs: 1 },
        deed: 'order',
      },
    ],
  },
}
