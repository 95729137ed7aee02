/** Sounds and labels of what happens on the stage of the two worlds. */
export const theatreWords = {
  thud: 'THUD!',
  thudLarge: 'THUUUM!',
  crunch: 'CRUNCH!',
  splat: 'SPLAT!',
  soldTwice: 'SOLD TWICE!',
  yank: 'YANK!',
  thunk: 'THUNK',
  dump: 'NIGHTLY DUMP',
  rows: (count: string) => `${count} rows`,
  calm: 'No dump, no window, no job.',
  newWires: (wires: number, touched: number) =>
    [`${wires} new`, `${wires === 1 ? 'wire' : 'wires'}, ${touched} changed`] as const,
  newRibbons: (ribbons: number) => [`${ribbons} new`, `${ribbons === 1 ? 'ribbon' : 'ribbons'}, 0 changed`] as const,
  keysTitle: 'Keys',
  keys: [
    ['Space', 'play or pause'],
    ['← →', 'ten minutes back or on; with Shift an hour'],
    ['f', 'follow another order'],
    ['?', 'this'],
    ['Esc', 'close'],
  ] as readonly (readonly [string, string])[],
  /** For who listens, when something has happened. */
  told: (moment: string, what: string, now: string, there: string, here: string) =>
    `${moment}: ${what}. Age of answers${now === moment ? '' : ` at ${now}`}: Batchland ${there}, Streamscape ${here}.`,
  printFault: (moment: string, what: string, there: string, here: string) =>
    `Last fault, ${moment}: ${what}. Batchland: ${there}. Streamscape: ${here}.`,
  printLink: (url: string) => `The same run again: ${url}`,
  gang: (topic: string) => `The Batch Gang pours into ${topic}`,
} as const
