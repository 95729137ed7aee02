/** One colour for each key, so that a row is known again on its way through the bench. */
const COLOURS = [
  'var(--orange)',
  'var(--cyan)',
  'var(--mint)',
  'var(--yellow)',
  'var(--magenta)',
  'var(--violet-pale)',
  'var(--teal)',
] as const

export function colourOf(key: string | number): string {
  let sum = 0
  for (const sign of String(key)) sum = (sum * 31 + sign.charCodeAt(0)) % 9_973
  return COLOURS[sum % COLOURS.length]
}
