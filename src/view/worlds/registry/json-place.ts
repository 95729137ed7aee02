/**
 * Where in a JSON text a pointer leads, in characters, so that the editor can show it. The one thing a reader would get
 * wrong: the text should be JSON when this is asked, but one that is not must do no harm either; of what does not lead anywhere the last step that did is taken.
 */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export function findPlace(text: string, pointer: string): TextRange {
  let at = skipSpace(text, 0)
  for (const step of pointer.replace(/^#/, '').split('/').filter(Boolean)) {
    const child = findChild(text, at, step.replaceAll('~1', '/').replaceAll('~0', '~'))
    if (child < 0) break
    at = child
  }
  return { start: at, end: endOfValue(text, at) }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text[at])) at++
  return at
}

function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function endOfValue(text: string, from: number): number {
  let depth = 0
  let at = from
  while (at < text.length) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else {
      if (character === '{' || character === '[') depth++
      else if (character === '}' || character === ']') depth--
      else if (depth === 0) {
        while (at < text.length && !' \t\n\r,]}'.includes(text[at])) at++
        return at
      }
      at++
    }
    if (depth <= 0) return at
  }
  return text.length
}

function readKey(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

/** Start of the value under a key or an index; -1 when there is none. */
function findChild(text: string, from: number, step: string): number {
  const isObject = text[from] === '{'
  if (!isObject && text[from] !== '[') return -1
  let at = skipSpace(text, from + 1)
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index++) {
    let key = String(index)
    if (isObject) {
      const end = endOfString(text, at)
      key = readKey(text.slice(at, end))
      at = skipSpace(text, skipSpace(text, end) + 1)
    }
    if (key === step) return at
    at = skipSpace(text, endOfValue(text, at))
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return -1
}

/** Numbers of the lines that a range touches at its start, from 0. */
export function lineOf(text: string, at: number): number {
  let line = 0
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++
  return line
}
