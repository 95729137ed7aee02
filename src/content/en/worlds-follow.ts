/** Words of one business event that is followed through both worlds. */
export const followWords = {
  bar: 'One event, followed',
  /** `ago` is a time such as 18 min; `thing` is made by `pair` or `piece`. */
  last: (ago: string, system: string, thing: string) => `${ago} ago ${system} sold its last ${thing}. Who has heard?`,
  sold: (ago: string, system: string, thing: string) => `${ago} ago ${system} sold a ${thing}. Who has heard?`,
  pair: (article: string) => `pair of ${article}`,
  /** Such as: loan Home, 10 years. */
  of: (thing: string, article: string) => `${thing} ${article}`,
  piece: (article: string) => `piece of ${article}`,
  notYet: 'It has not happened yet at this moment of the run.',
  event: (kind: string, number: string, time: string) => `No. ${number}: ${kind}, ${time}`,
  another: 'Follow another',
  one: 'Follow an order',
  end: 'Follow none',
  none: 'Follow one order and see who hears of it, and when.',
  nothingYet: 'Nobody has bought anything yet. Let the clock run.',
  ownBatch: (time: string) => `sold ${time}`,
  /** Not heard: what its copy says of that shelf. */
  says: (pairs: number) => `says ${pairs} there`.replace('-', '−'),
  unheard: 'has not heard',
  heardAt: (time: string) => `heard ${time}`,
  after: (time: string) => `+${time}`,
  within: (time: string) => `within ${time}`,
  under: 'on its way',
  hears: 'hears',
  today: (time: string) => `today ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
  failed: 'its file fails;',
  never: 'no wire brings it',
  /** The wire stands. */
  noRun: 'no run in sight',
  readerDown: 'down: hears nothing',
  sourceDown: 'waits: source is down',
  looking: '…',
  wrongOf: (missing: number, all: number) => [`${missing} of ${all}`, 'have not heard'] as const,
  knowOf: (know: number, all: number) => [`${know} of ${all}`, 'know it'] as const,
  /** For who listens: both worlds in two sentences. */
  summary: (told: number, after: string, waiting: number) =>
    `Streamscape: ${told} ${told === 1 ? 'system' : 'systems'} heard within ${after}. Batchland: ${waiting} ${waiting === 1 ? 'has' : 'have'} not heard.`,
  lastHears: (last: string) => `The last hears ${last}.`,
  /** As things stand. */
  without: (systems: number) => `When ${systems} of them will hear cannot be told.`,
} as const
