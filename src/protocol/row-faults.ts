/**
 * What can be wrong with a row of a visitor's own events, or with the file that it is in: a code, and the values that a
 * page says with it in its own language (`content/row-faults.ts`).
 *
 * The one thing a reader would get wrong: there is no English here. Nobody but the page reads such files.
 */
type None = Readonly<Record<string, never>>
interface Most {
  readonly most: number
}

/** Names in a row are text with commas; empty for none. */
export interface RowFaultValues {
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

export type RowFaultCode = keyof RowFaultValues
/** A code with its own values. */
export type RowFault = { [C in RowFaultCode]: { readonly code: C; readonly values: RowFaultValues[C] } }[RowFaultCode]
