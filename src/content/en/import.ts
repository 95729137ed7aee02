/** Words of the card that takes in a visitor's own events. */
const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const importWords = {
  title: 'Your own events',
  lead: 'A CSV file with a header, or NDJSON with one object a line. It is read in this page and sent nowhere. The run then starts at the day of its first event.',
  columns: [
    ['time', '08:15, 08:15:30, a date with a time, or seconds or milliseconds since 1970'],
    ['feed', 'orders, payments, stock, shipments, prices, customers or clicks'],
    ['system', 'a system of this company that writes this feed, by name or id'],
    ['article', 'any name; the page calls it so'],
    ['quantity', 'what comes in (above 0) or goes out (below 0); may be left out'],
  ] as readonly (readonly [string, string])[],
  choose: 'Choose a file',
  paste: 'or paste the rows here',
  read: 'Read the rows',
  example: 'Show an example',
  reading: (rows: number, percent: number) => `Reading: ${many(rows, 'event', 'events')}, ${percent} %`,
  refused: (rows: number) => `Nothing was loaded: ${many(rows, 'row is', 'rows are')} wrong.`,
  more: (count: number) => `and ${many(count, 'more problem', 'more problems')}`,
  line: 'Line',
  column: 'Column',
  found: 'Found',
  problem: 'What is wrong',
  tooBig: (mega: number) => `The file is larger than ${mega} MB. Cut it.`,
  unreadable: (reason: string) => `The file cannot be read: ${reason}`,
  loaded: (events: number, articles: number) =>
    `${many(events, 'event', 'events')} of ${many(articles, 'article', 'articles')} ${events === 1 ? 'runs' : 'run'} now.`,
  firstDay: (day: string, weekday: number) => `The first day is ${WEEKDAYS[weekday]}, ${day}.`,
  noDay: 'The times name no day, so the first one is called Monday.',
  unit: {
    seconds: 'Whole numbers were read as seconds since 1970.',
    milliseconds: 'Whole numbers were read as milliseconds since 1970.',
    'of-the-run': 'Whole numbers were read as milliseconds since the midnight before the first day.',
  },
  shelves: (pairs: number) =>
    pairs === 0
      ? 'The shelves were empty before the first event.'
      : `Each shelf held ${pairs} of each article before the first event.`,
  old: 'That is long ago: look whether the times mean what you think.',
  unread: (columns: string) => `Not read: ${columns}.`,
  pairsAtStart: 'How many of each article on each shelf before the first event',
  columnsTitle: 'Which column is what?',
  columnsLead: 'The columns of this file have other names.',
  noColumn: 'not in this file',
  useColumns: 'Read it so',
  columnsMissing: 'Choose a column for time, feed, system and article.',
  back: 'Back to the made-up day',
  running: (events: number) => `This run plays ${many(events, 'event', 'events')} from a file.`,
} as const
