/**
 * Reads a regular expression as JSON Schema has them (ECMA-262) into the parts of a machine.
 *
 * The one thing a reader would get wrong: what one character may be is asked of the language's own engine, with a pattern
 * of that one class. So classes and escapes mean what they mean everywhere.
 */
import { buildStates, type PatternPart, type PatternState } from './pattern-states'

const DEPTH_MAX = 100
const COUNT_MAX = 1_000

export class PatternReader {
  private at = 0

  constructor(private readonly pattern: string) {}

  read(): { readonly states: readonly PatternState[]; readonly start: number } {
    const part = this.readChoice(0)
    if (this.at < this.pattern.length) throw new SyntaxError('a bracket closes that was never opened')
    return buildStates(part)
  }

  private readChoice(depth: number): PatternPart {
    if (depth > DEPTH_MAX) throw new SyntaxError(`groups are nested deeper than ${DEPTH_MAX}`)
    const parts = [this.readSequence(depth)]
    while (this.take('|')) parts.push(this.readSequence(depth))
    return parts.length === 1 ? parts[0] : { kind: 'choice', parts }
  }

  private readSequence(depth: number): PatternPart {
    const parts: PatternPart[] = []
    while (this.at < this.pattern.length && !/[|)]/.test(this.pattern[this.at])) parts.push(this.readRepeated(depth))
    return { kind: 'sequence', parts }
  }

  private readRepeated(depth: number): PatternPart {
    const part = this.readAtom(depth)
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(this.pattern.slice(this.at, this.at + 40))
    if (found === null) return part
    if (part.kind === 'place') throw new SyntaxError('a place such as ^ is not repeated')
    this.at += found[0].length
    const [sign] = found[0]
    if (sign !== '{') return { kind: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : null }
    const least = Number(found[1])
    const most = found[2] === undefined ? least : found[3] === '' ? null : Number(found[3])
    if (least > COUNT_MAX || (most ?? 0) > COUNT_MAX) throw new SyntaxError(`a count is more than ${COUNT_MAX}`)
    if (most !== null && most < least) throw new SyntaxError('the numbers of a count are the wrong way round')
    return { kind: 'repeat', part, least, most }
  }

  private readAtom(depth: number): PatternPart {
    const start = this.at
    const one = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0)
    this.at += one.length
    if (one === '(') return this.readGroup(depth)
    if (one === '^') return { kind: 'place', place: 'start' }
    if (one === '$') return { kind: 'place', place: 'end' }
    if (one === '[') this.skipClass()
    else if (one === '\\') {
      const place = this.skipEscape()
      if (place !== null) return place
    } else if ('*+?'.includes(one)) throw new SyntaxError('nothing stands in front of a repetition')
    return { kind: 'character', matches: matcherOf(this.pattern.slice(start, this.at)) }
  }

  private readGroup(depth: number): PatternPart {
    if (this.take('?') && !this.take(':')) {
      const name = /^<[^=!][^>]*>/.exec(this.pattern.slice(this.at))
      if (name === null) throw new SyntaxError('look-ahead and look-behind are not supported')
      this.at += name[0].length
    }
    const part = this.readChoice(depth + 1)
    if (!this.take(')')) throw new SyntaxError('a group is not closed')
    return part
  }

  /** Up to the bracket that closes; the engine judges what is inside. */
  private skipClass(): void {
    while (this.at < this.pattern.length && this.pattern[this.at] !== ']')
      this.at += this.pattern[this.at] === '\\' ? 2 : 1
    if (!this.take(']')) throw new SyntaxError('a class is not closed')
  }

  /** Behind the backslash. A place is returned, of a character the end is found. */
  private skipEscape(): PatternPart | null {
    const rest = this.pattern.slice(this.at)
    if (/^[1-9]/.test(rest) || /^k</.test(rest)) throw new SyntaxError('back references are not supported')
    if (/^[bB]/.test(rest)) {
      this.at++
      return { kind: 'place', place: rest[0] === 'b' ? 'edge' : 'no-edge' }
    }
    const found =
      /^(?:u\{[0-9a-fA-F]+\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[\s\S])/u.exec(
        rest,
      )
    if (found === null) throw new SyntaxError('a backslash stands at the end')
    this.at += found[0].length
    return null
  }

  private take(text: string): boolean {
    if (this.pattern[this.at] !== text) return false
    this.at++
    return true
  }
}

/** Does one character belong to it? In the strict mode, or as Java's dialect, which escapes more. */
function matcherOf(text: string): (character: string) => boolean {
  const whole = (flags: string): RegExp => new RegExp(`^(?:${text})$`, flags)
  let expression: RegExp
  try {
    expression = whole('u')
  } catch {
    expression = whole('')
  }
  return (character) => expression.test(character)
}
