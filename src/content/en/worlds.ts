/** Words of the page that wires one company twice. */
function sayBuilding(count: number): string {
  return count === 0 ? '' : `, ${count} more being built`
}

export const worldsWords = {
  title: 'Two worlds',
  lead: 'The same systems, wired twice',
  batchland: 'Batchland',
  streamscape: 'Streamscape',
  wires: (count: number) => (count === 1 ? 'wire' : 'wires'),
  ribbons: (count: number) => (count === 1 ? 'ribbon' : 'ribbons'),
  joins: (count: number, name: string) => `System ${count} joins: ${name}`,
  needs: (feeds: string) => `It needs ${feeds}.`,
  brings: (feeds: string) => `It brings ${feeds}.`,
  needsAndBrings: (needs: string, brings: string) => `It needs ${needs} and brings ${brings}.`,
  and: ' and ',
  list: ', ',
  describeBatch: (systems: number, wires: number, building: number) =>
    `Batchland: ${systems} systems and ${wires} wires between them${sayBuilding(building)}.`,
  describeStream: (systems: number, ribbons: number, building: number, topics: string) =>
    `Streamscape: the same ${systems} systems with ${ribbons} ribbons${sayBuilding(building)} to one log of the topics ${topics}.`,
  keepAlive: 'Connections to keep alive',
  /** For whom: who has joined last, else who would be the next. */
  mustChange: (newcomer: string, isHere: boolean) =>
    newcomer === ''
      ? 'Running systems that must change'
      : isHere
        ? `Running systems that had to change for ${newcomer}`
        : `Running systems that must change for the next, ${newcomer}`,
  ofSystems: (count: number) => `of ${count}`,
  changeEach: 'change, test and release each',
  changeNone: 'the log hands out copies; writers do not know their readers',
  next: (count: number, name: string) => `Next: number ${count}, ${name}`,
  allHere: 'All forty are here',
  allHereText: 'Forty systems are as many as this page wires.',
  or: 'or',
  add: 'Add it',
  undo: 'Take the last one out',
  own: 'Enter your company',
  money: 'Is it worth it?',
  doorsTitle: 'Parts of this page',
  doors: { day: 'The day', company: 'Your company', money: 'Money', streams: 'Streams' },
  derived: 'DERIVED',
  badLinkTitle: 'This link cannot be read',
  badLink: (place: string, value: string, expected: string) =>
    `Its part “${place}” says “${value}”. Expected ${expected}. The company of today is shown instead.`,
  linkExpects: {
    systems: '2 to 40 systems',
    name: 'no more names than systems, each of at most 60 characters that can be seen',
    events: 'a whole number of events a day from 1 to 2,000,000',
    seed: 'a whole number from 0 to 4,294,967,295',
  },
  namesTitle: 'Your company',
  namesLabel: 'One name a line, or paste a table from a spreadsheet: systems down, feeds across, w and r in the cells',
  namesHint:
    'A list of names takes what each writes and needs from the table above, place by place. Nothing is sent anywhere.',
  namesHidden: 'A name has a character that cannot be seen, or that turns the rest around. Write it anew.',
  namesFew: 'Write at least two names.',
  namesMany: (count: number) => `These are ${count} names; 40 are the most.`,
  namesLong: 'A name is longer than 60 characters. Shorten it.',
  namesEvents: 'Business events a day',
  namesSeed: 'Seed of all chance',
  namesBadEvents: (most: string) => `Enter a whole number of events from 1 to ${most}.`,
  namesBadSeed: (most: number) => `Enter a whole number from 0 to ${most}.`,
  namesUse: 'Wire them',
  namesCancel: 'Cancel',
} as const

export const chartWords = {
  title: (systems: number) => `${systems} systems:`,
  wires: (from: number, to: number) => `${from.toLocaleString('en')} to ${to.toLocaleString('en')} wires,`,
  or: 'or',
  ribbons: (from: number, to: number) => `${from} to ${to} ribbons`,
  describe: (systems: number, wires: number, ribbons: number) =>
    `Connections against the number of systems. With ${systems} systems this company has ${wires} wires in Batchland and ${ribbons} ribbons in Streamscape.`,
  mesh: 'n × (n − 1)',
  bipartite: 'S × T, half and half',
  hub: 'S + T to the log',
  own: (wires: number) => `yours: ${wires} wires`,
  slider: 'Systems',
  fewFirst: (systems: number) => `Up to ${systems} systems direct wires`,
  fewSecond: 'can be as few. Keep them.',
  fewSecondDear: 'can be as few, and cost more.',
  note: 'Counts of possible connections, no vendor’s figure. The lower edges: half of the systems only write, half only read. The upper edges: every system does both. Real companies are sparse and often lie lower.',
} as const
