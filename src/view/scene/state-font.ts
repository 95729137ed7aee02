/** How large the words of the lanterns' states are: for the back row, unless two of them would lie over each other. */

/** Pixels: what is read from the back of a room with a page of 720 lines, and what is read at all. */
const MOST = 18
const LEAST = 12.5
/** Of one letter, in parts of the size; and beside the letters. */
const LETTER = 0.54
const AIR = 13

/** `words` from left to right, `spacing` from one to the next, pixels. */
export function fitStateFont(words: readonly string[], spacing: number, textScale: number): number {
  const most = MOST * textScale
  let font = most
  for (let i = 1; i < words.length; i++) {
    const letters = (words[i - 1].length + words[i].length) / 2
    font = Math.min(font, (spacing - AIR) / (letters * LETTER))
  }
  return Math.max(LEAST * textScale, font)
}
