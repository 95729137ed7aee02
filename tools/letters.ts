/**
 * `npx tsx tools/letters.ts`, and `npm run format` after it: the letters that stand on things in drawings, as outlines. A
 * drawing is a picture of its own, in which there are no fonts of the page; so its few letters are drawn.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import opentype from 'opentype.js'

const FONT = '../node_modules/@fontsource/bangers/files/bangers-latin-400-normal.woff'
const FILE = '../src/view/cast/letters.json'
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Units of an em in the file: fine enough for the largest sign. */
const EM = 100

type Letters = Readonly<Record<string, { readonly wide: number; readonly d: string }>>

/** How wide each is and its outline, on a line at y = 0, in hundredths of an em. */
export function outlineLetters(): Letters {
  const bytes = readFileSync(new URL(FONT, import.meta.url))
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  return Object.fromEntries(
    [...CHARACTERS].map((letter) => {
      const glyph = font.charToGlyph(letter)
      const wide = Math.round(((glyph.advanceWidth ?? 0) / font.unitsPerEm) * EM)
      const d = glyph
        .getPath(0, 0, EM)
        // A line to where the pen stands already is left out.
        .commands.filter(({ type, x, y }, i, all) => type !== 'L' || x !== all[i - 1]?.x || y !== all[i - 1]?.y)
        .map(({ type, x1, y1, x, y }) => {
          const numbers = [x1, y1, x, y].flatMap((at) => (at === undefined ? [] : [Math.round(at)]))
          return type + numbers.join(' ')
        })
        .join('')
        .replaceAll(' -', '-')
      return [letter, { wide, d }]
    }),
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(fileURLToPath(new URL(FILE, import.meta.url)), JSON.stringify(outlineLetters()))
