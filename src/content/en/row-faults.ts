/** What is wrong with a row of a visitor's own events. The codes are those of the protocol. */
type None = Readonly<Record<string, never>>
interface Most {
  readonly most: number
}

export interface RowFaultFacts {
  readonly 'no-event': None
  readonly 'not-time': None
  readonly 'not-feed': { readonly feeds: string }
  readonly 'not-system': { readonly systems: string }
  readonly 'not-writer': { readonly system: string; readonly feed: string; readonly feeds: string }
  readonly 'not-article': Most
  readonly 'not-pairs': Most
  readonly 'text-control': { readonly sign: string }
  readonly 'text-hidden': { readonly sign: string }
  readonly 'text-unseen': None
  readonly 'too-many-events': Most
  readonly 'too-many-articles': Most
  readonly 'over-a-year': None
  readonly 'no-such-time': None
  readonly 'mixed-units': None
  readonly 'mixed-days': None
  readonly 'not-object': None
  readonly 'twin-key': { readonly key: string }
  readonly 'no-header': None
  readonly 'twin-column': None
  readonly 'too-many-columns': { readonly count: number; readonly most: number }
  readonly 'line-too-long': Most
  readonly 'quote-open': None
  readonly 'quote-inside': None
  readonly 'field-count': { readonly found: number; readonly expected: number }
}

export type RowFaultWords = { readonly [C in keyof RowFaultFacts]: (facts: RowFaultFacts[C]) => string }

/** An error as the reader found it: `value` is what stood there, the code carries its own values. */
export type SaidRowError = {
  [C in keyof RowFaultFacts]: { readonly value: string; readonly code: C; readonly values: RowFaultFacts[C] }
}[keyof RowFaultFacts]

const write = (number: number): string => number.toLocaleString('en-US')
const count = (number: number, one: string, more: string): string => `${write(number)} ${number === 1 ? one : more}`
const UNITS = 'Write seconds or milliseconds since 1970 for days from 2000 to 2099, or milliseconds since midnight.'

export const ROW_FAULTS: RowFaultWords = {
  'no-event': () => 'There is no event in this file.',
  'not-time': () => 'Expected 08:15, 08:15:30, a whole number, or a real day with a time such as 2026-11-27T08:15:00Z.',
  'not-feed': ({ feeds }) => `Expected one of: ${feeds}.`,
  'not-system': ({ systems }) => `No system of this company has this name. It has: ${systems}.`,
  'not-writer': ({ system, feed, feeds }) =>
    `${system} does not write ${feed}; it writes ${feeds === '' ? 'nothing' : feeds}.`,
  'not-article': ({ most }) => `Expected the name or number of an article, at most ${most} characters.`,
  'not-pairs': ({ most }) => `Expected a whole number from -${write(most)} to ${write(most)}.`,
  'text-control': ({ sign }) => `The text has control characters (${sign}). Remove them.`,
  'text-hidden': ({ sign }) =>
    `The text has a character that is not shown or turns the rest around (${sign}). Remove it.`,
  'text-unseen': () => 'Nothing of the text can be seen. Write a name.',
  'too-many-events': ({ most }) => `At most ${write(most)} events are read.`,
  'too-many-articles': ({ most }) => `At most ${write(most)} articles are kept by a company of this size.`,
  'over-a-year': () => 'More than a year after the first event.',
  'no-such-time': () => `Nobody can say what time this is. ${UNITS}`,
  'mixed-units': () => `The numbers of this column have not one unit. ${UNITS}`,
  'mixed-days': () => 'Some times of this file have a day and others have none. Write it at all.',
  'not-object': () => 'This line is not a JSON object. Write one object a line, without a list around them.',
  'twin-key': ({ key }) => `The key "${key}" stands twice in this line. Remove one of the two.`,
  'no-header': () =>
    'The header is missing: this line reads like a row. Put time,feed,system,article,quantity in front of it.',
  'twin-column': () => 'Two columns of the header have this name. Rename one of them.',
  'too-many-columns': ({ count, most }) =>
    `The first line names ${write(count)} columns; at most ${write(most)} are read. Leave out those that are no events.`,
  'line-too-long': ({ most }) =>
    `This line has more than ${write(most)} characters: it is no line of a file of events. Does the file have line breaks?`,
  'quote-open': () =>
    'The quote that begins here never ends, so that nothing behind it can be read. Close it, or remove it.',
  'quote-inside': () => 'A quote inside of quotes stands alone. Write two of them, or remove it.',
  'field-count': ({ found, expected }) =>
    `The row has ${count(found, 'field', 'fields')}, and the header ${count(expected, 'column', 'columns')}. A field with a comma needs quotes.`,
}

export function tellRowError({ value, code, values }: SaidRowError): { readonly value: string; readonly what: string } {
  const tell = ROW_FAULTS[code] as (values: object) => string
  return { value, what: tell(values) }
}
