/**
 * Text that is shown to people: what of it would deceive them is refused, and in messages it is written out.
 *
 * The one thing a reader would get wrong: not every mark that is not seen is bad. Joiners (U+200C, U+200D) hold emoji and
 * Persian words together, so only a text that has nothing else is refused for them.
 */

type Range = readonly [from: number, to: number]

/** C0 but tab and line feed, delete, C1. */
const CONTROLS: readonly Range[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
]
/** Marks that turn the direction of writing, separators of lines, blanks of no width, annotations. */
const HIDDEN: readonly Range[] = [
  [0x061c, 0x061c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
]
/** Nothing is drawn for them, though they may stand between others: joiners, fillers, variation selectors. */
const UNDRAWN: readonly Range[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200c, 0x200d],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xffa0, 0xffa0],
]

/** What is wrong, by its code; `sign` is the first bad character. */
export type TextFault =
  | { readonly code: 'text-control' | 'text-hidden'; readonly values: { readonly sign: string } }
  | { readonly code: 'text-unseen'; readonly values: Readonly<Record<string, never>> }

/** null for a text that may be shown as it is. */
export function findTextFault(text: string): TextFault | null {
  let isSeen = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isIn(CONTROLS, code)) return { code: 'text-control', values: { sign: nameOf(code) } }
    if (isIn(HIDDEN, code) || isHalf(text, at)) return { code: 'text-hidden', values: { sign: nameOf(code) } }
    isSeen ||= !isIn(UNDRAWN, code) && text[at].trim() !== ''
  }
  return isSeen || text.trim() === '' ? null : { code: 'text-unseen', values: {} }
}

/** For messages: such characters are written as `<U+202E>` and so on. */
export function showSafely(text: string): string {
  let shown = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    shown += isIn(CONTROLS, code) || isIn(HIDDEN, code) || isHalf(text, at) ? `<${nameOf(code)}>` : text[at]
  }
  return shown
}

function isIn(ranges: readonly Range[], code: number): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to)
}

/** One half of a pair (a surrogate) without the other: no character at all. */
function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code <= 0xdbff) return !isLow(text.charCodeAt(at + 1))
  const before = text.charCodeAt(at - 1)
  return isLow(code) && !(before >= 0xd800 && before <= 0xdbff)
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function nameOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
