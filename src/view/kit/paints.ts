/**
 * The palette of `tokens.css` for what knows no custom properties: canvases, gradients, and pictures that leave the page
 * as files. The one thing a reader would get wrong: each colour stands there as well, and a test holds the two together.
 */
export const PAINTS = {
  paper: '#fff8e7',
  ink: '#16130f',
  inkNight: '#0b0a14',
  indigo: '#1b2150',
  cyan: '#22c7e8',
  cyanPale: '#8febfa',
  teal: '#16a39a',
  orange: '#ff7a1a',
  yellow: '#ffc933',
  yellowPale: '#ffe27a',
  magenta: '#e5286e',
  rust: '#b4492d',
  bruise: '#4b3a6b',
  ochre: '#c98a2b',
  violetPale: '#dce3ff',
  mint: '#6ff5cf',
  ok: '#2e9e5b',
  bad: '#c62f2f',
}

/** A colour as its three parts, 0 to 255, for who mixes pixels. */
export function toRgb(colour: string): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}
