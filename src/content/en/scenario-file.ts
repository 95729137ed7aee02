/** The window for scenario files. */
export const fileWords = {
  title: 'Scenario file',
  text: 'A world as JSON: sites, brokers, links, topics, clients and timed commands. Open a file, drop one here, or paste and edit.',
  schema: 'The format, as JSON Schema',
  label: 'Scenario as JSON',
  choose: 'Open a file …',
  drop: 'Drop the file to read it',
  save: 'Save as a file',
  run: 'Run this world',
  current: 'Start from the world on screen',
  good: (title: string) => `“${title}” is fine.`,
  errors: (n: number) => `${n} ${n === 1 ? 'thing is' : 'things are'} wrong, so nothing was changed.`,
  leaveOut: (n: number) =>
    n === 1 ? 'Leave out the setting that is not simulated' : `Leave out the ${n} settings that are not simulated`,
  place: 'Place',
  value: 'Found',
  message: 'What is wrong',
  cure: 'Cure',
  warnings: 'Worth knowing',
  tooBig: (bytes: number, max: number) => `The file has ${bytes} bytes; at most ${max} are read.`,
  unreadable: 'The file could not be read as text.',
} as const
