/**
 * Two keys of the same name in one object of a JSON text. JSON.parse takes the last without a word, so that half of what
 * somebody wrote would be gone.
 *
 * The one thing a reader would get wrong: keys are the same when they are after unescaping: "a" and "\\u0061" are one.
 */
export interface DuplicateKey {
  /** JSON path of the key. */
  readonly path: string
  readonly key: string
  /** Of the second one; the first line is 1. */
  readonly line: number
}

interface Level {
  /** null for a list. */
  readonly keys: Set<string> | null
  /** The key, or the place in the list, that comes next. */
  name: string
  count: number
}

/** The text must be JSON. Walks without recursion, as a text may be nested deep. */
export function findDuplicateKey(text: string): DuplicateKey | null {
  const levels: Level[] = []
  let isKeyNext = false
  for (let at = 0; at < text.length; at++) {
    const one = text[at]
    const level = levels.at(-1)
    if (one === '"') {
      const end = endOfString(text, at)
      if (isKeyNext && level?.keys) {
        const key = JSON.parse(text.slice(at, end)) as string
        if (level.keys.has(key)) return { path: pathOf(levels, key), key, line: lineOf(text, at) }
        level.keys.add(key)
        level.name = key
        isKeyNext = false
      }
      at = end - 1
    } else if (one === '{' || one === '[') {
      levels.push({ keys: one === '{' ? new Set() : null, name: '0', count: 0 })
      isKeyNext = one === '{'
    } else if (one === '}' || one === ']') levels.pop()
    else if (one === ',' && level !== undefined) {
      isKeyNext = level.keys !== null
      if (level.keys === null) level.name = String(++level.count)
    }
  }
  return null
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function pathOf(levels: readonly Level[], key: string): string {
  const steps = levels.slice(0, -1).map((level) => (level.keys === null ? `[${level.name}]` : `.${level.name}`))
  return `$${steps.join('')}.${key}`
}

function lineOf(text: string, at: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++
  return line
}
