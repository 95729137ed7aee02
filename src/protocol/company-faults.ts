/** What can be wrong with a company, with changes captured for it, and with what it asks of the registry. */
type Count = {
  readonly count: number
}
type Most = {
  readonly most: number
}

export const COMPANY_FAULTS = {
  'no-company': () => ({ message: 'This run has no company, only a cluster.', cure: 'Open it in the playground.' }),
  'systems-few': () => ({ message: 'A company needs systems to join.', cure: 'Name at least two.' }),
  'twin-system': () => ({ message: 'Two systems have this id.', cure: 'Rename one of them.' }),
  'no-system': () => ({ message: 'The company has no such system.', cure: 'Check the name.' }),
  'system-apart': () => ({
    message: 'No link joins this system to a broker.',
    cure: 'Add a link between them, or a defaultLink.',
  }),
  'no-article': ({ count }: Count) => ({ message: `There are ${count} articles.`, cure: 'Count from 0.' }),
  'no-shelves': ({ known }: { readonly known: string }) => ({
    message: 'The company has no shelves at this place.',
    cure: `Use one of ${known}.`,
  }),
  'shelves-most': ({ most }: Most) => ({
    message: 'Each system has a copy of each shelf; together they are too many.',
    cure: `Name at most ${most} articles, or fewer systems.`,
  }),
  'article-names': ({ count }: Count) => ({ message: `Expected ${count} names.`, cure: 'Name each article once.' }),
  'day-shape': () => ({ message: 'Expected 24 weights, not all 0.', cure: 'Write one for each hour.' }),
  'surge-backwards': () => ({ message: 'The surge ends before it begins.', cure: 'Exchange the two times.' }),
  'nobody-works': () => ({ message: 'Nobody would ever work.', cure: 'Write a later hour.' }),
  'events-disorder': () => ({
    message: 'This event is earlier than the one before it.',
    cure: 'Sort the events by time.',
  }),
  'no-change': () => ({ message: 'There is no change in it.', cure: 'Name at least one.' }),
  'changes-long': ({ length, most }: Most & { readonly length: number }) => ({
    message: `The changes have ${length} characters; at most ${most} are read.`,
    cure: 'Change fewer or shorter rows at once.',
  }),
  'no-new-row': () => ({ message: 'The new row is missing.', cure: 'Write its columns.' }),
  'no-deleted-row': () => ({ message: 'A deleted row is missing.', cure: 'Write the row as it was.' }),
  'row-too-much': () => ({
    message: 'There is no such row in this operation.',
    cure: 'Remove it, or write null.',
  }),
  'not-row': () => ({ message: 'Expected a row.', cure: 'Write { "column": value, … }.' }),
  'columns-most': ({ count, most }: Count & Most) => ({
    message: `${count} columns; at most ${most} are read.`,
    cure: 'Leave some out.',
  }),
  'not-column': ({ most }: Most) => ({
    message: 'This is not a name of a column.',
    cure: `Use 1 to ${most} characters.`,
  }),
  'not-row-value': () => ({
    message: 'Expected text, a number, true, false, null, or a list.',
    cure: 'Write JSON columns as text.',
  }),
  'row-text-long': ({ most }: Most) => ({ message: `Text of more than ${most} characters.`, cure: 'Shorten it.' }),
  'not-registry-path': () => ({
    message: 'This is no path of subjects or levels.',
    cure: 'Use /subjects/… or /config/….',
  }),
}
