/** Colours of the members, by number: of a boat, its rope, and what it has read. */
export interface Hue {
  readonly light: string
  readonly dark: string
}

const HUES: readonly Hue[] = [
  { light: '#22C7E8', dark: '#0B6F93' },
  { light: '#FFC933', dark: '#A86F0A' },
  { light: '#B388FF', dark: '#5B36A8' },
  { light: '#5FE08A', dark: '#1F7A45' },
  { light: '#FF8FB3', dark: '#B02A5C' },
  { light: '#FF7A1A', dark: '#B4492D' },
  { light: '#6FF5CF', dark: '#16A39A' },
  { light: '#DCE3FF', dark: '#4B5AA8' },
]

/** Who has no member. */
export const NOBODY: Hue = { light: '#8F98C8', dark: '#3A437C' }

export function hueOf(n: number | undefined): Hue {
  return n === undefined ? NOBODY : HUES[n % HUES.length]
}
