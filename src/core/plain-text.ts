/**
 * A value that came from outside as text, at the one place where that may be asked for.
 *
 * The one thing a reader would get wrong: `String(value)` runs code of the value. `{"toString": null}` in a file makes it
 * throw, and a list that is nested deep enough overflows the stack. So only what is plain has a text.
 */

/** null for what is no text, number, or truth value. */
export function toText(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}
