/**
 * A 64-bit fingerprint of plain data: two FNV-1a lanes over 32-bit words. Same data, same digest, in every
 * engine. Object keys are visited sorted, so that the order of creation does not matter.
 */
const buffer = new Float64Array(1)
const words = new Uint32Array(buffer.buffer)

export interface Digest {
  a: number
  b: number
}

export function createDigest(): Digest {
  return { a: 0x811c9dc5, b: 0x9747b28c }
}

function mixWord(digest: Digest, word: number): void {
  digest.a = Math.imul(digest.a ^ word, 0x01000193)
  digest.b = Math.imul(digest.b ^ ((word << 13) | (word >>> 19)), 0x85ebca6b) ^ (digest.b >>> 15)
}

export function mixNumber(digest: Digest, value: number): void {
  buffer[0] = value
  mixWord(digest, words[0])
  mixWord(digest, words[1])
}

export function mixText(digest: Digest, text: string): void {
  mixWord(digest, text.length)
  for (let i = 0; i < text.length; i++) mixWord(digest, text.charCodeAt(i))
}

export function mixData(digest: Digest, value: unknown): void {
  if (typeof value === 'number') mixNumber(digest, value)
  else if (typeof value === 'string') mixText(digest, value)
  else if (typeof value === 'boolean') mixWord(digest, value ? 1 : 2)
  else if (value === null || value === undefined) mixWord(digest, 3)
  else if (Array.isArray(value)) {
    mixWord(digest, value.length)
    for (const item of value) mixData(digest, item)
  } else if (ArrayBuffer.isView(value)) {
    const array = value as Float64Array
    mixWord(digest, array.length)
    for (let i = 0; i < array.length; i++) mixNumber(digest, array[i])
  } else {
    const source = value as Record<string, unknown>
    for (const key of Object.keys(source).sort()) {
      mixText(digest, key)
      mixData(digest, source[key])
    }
  }
}

/** Sixteen hexadecimal digits. */
export function digestText(digest: Digest): string {
  const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')
  return hex(digest.a) + hex(digest.b)
}
