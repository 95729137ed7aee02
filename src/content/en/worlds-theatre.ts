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
  gang: (topic: string) => `The Batch Gang pours into ${topic}`,
} as const
