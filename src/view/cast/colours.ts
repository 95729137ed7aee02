/** Colours of the cast and what light does to them. Computed, not blended, so that a figure needs no filter. */
export const INK = '#16130F'
export const PAPER = '#FFF8E7'
export type Light = 'day' | 'dusk' | 'night'

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16))
}

function toHex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

export function mix(from: string, to: string, share: number): string {
  const other = channels(to)
  return toHex(channels(from).map((value, i) => value + (other[i] - value) * share))
}

export function darken(hex: string, share = 0.45): string {
  return mix(hex, INK, share)
}

export function lighten(hex: string, share = 0.2): string {
  return mix(hex, '#FFFFFF', share)
}

/** The colour of the air: what each light multiplies with, and how strongly. */
const AIR: Readonly<Record<Exclude<Light, 'day'>, readonly [string, number]>> = {
  dusk: ['#E79C8A', 0.62],
  night: ['#6E84D8', 0.66],
}

export function lightUp(hex: string, light: Light): string {
  if (light === 'day' || hex === INK || !/^#[0-9a-f]{6}$/i.test(hex)) return hex
  const [air, strength] = AIR[light]
  const tint = channels(air)
  return toHex(channels(hex).map((value, i) => value * (1 - strength) + ((value * tint[i]) / 255) * strength))
}
