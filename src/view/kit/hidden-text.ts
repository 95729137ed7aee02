/** Characters in names that nobody sees, or that turn the rest around. Joiners stay: emoji and some scripts need them. */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

export function hasHidden(text: string): boolean {
  return HIDDEN.test(text)
}

/** For messages: each is written as `<U+202E>`. */
export function showHidden(text: string): string {
  const name = (char: string): string => `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`
  return [...text].map((char) => (HIDDEN.test(char) ? name(char) : char)).join('')
}
