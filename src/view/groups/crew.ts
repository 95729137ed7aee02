/** Colours of the members, by number: of a boat, its rope, and what it has read. */
import { PAINTS } from '../kit/paints'

export interface Hue {
  readonly light: string
  readonly dark: string
}

const HUES: readonly Hue[] = [
  { light: PAINTS.cyan, dark: '#0B6F93' },
  { light: PAINTS.yellow, dark: '#A86F0A' },
  { light: '#B388FF', dark: '#5B36A8' },
  { light: '#5FE08A', dark: '#1F7A45' },
  { light: '#FF8FB3', dark: '#B02A5C' },
  { light: PAINTS.orange, dark: PAINTS.rust },
  { light: PAINTS.mint, dark: PAINTS.teal },
  { light: PAINTS.violetPale, dark: '#4B5AA8' },
]

/** Who has no member. */
export const NOBODY: Hue = { light: '#8F98C8', dark: '#3A437C' }

export function hueOf(n: number | undefined): Hue {
  return n === undefined ? NOBODY : HUES[n % HUES.length]
}
