/**
 * UTF-8, by hand, because the core has no TextEncoder.
 * The one thing a reader would get wrong: a lone surrogate cannot be written and becomes U+FFFD, as in every encoder;
 * when reading, bytes that are not UTF-8 are refused with null, because an Avro string must be UTF-8.
 */

export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    pushPoint(bytes, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point)
  }
  return Uint8Array.from(bytes)
}

function pushPoint(bytes: number[], point: number): void {
  if (point < 0x80) bytes.push(point)
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f))
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f))
  else {
    const tail = [0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f)]
    bytes.push(0xf0 | (point >> 18), ...tail)
  }
}

/** Smallest code point that a sequence of so many bytes may hold. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000]

export function decodeUtf8(bytes: Uint8Array): string | null {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    if (first >= 0xf8 || (first >= 0x80 && first < 0xc0) || at + length > bytes.length) return null
    let point = length === 1 ? first : first & (0x7f >> length)
    for (let next = at + 1; next < at + length; next++) {
      if ((bytes[next] & 0xc0) !== 0x80) return null
      point = (point << 6) | (bytes[next] & 0x3f)
    }
    if (point < LEAST[length] || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null
    text += String.fromCodePoint(point)
    at += length
  }
  return text
}
