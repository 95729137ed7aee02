/** Words, numbers and signs of a line, one after the other. The one thing to know: a fault ends the reading (`Stop`). */

export interface LineFault {
  /** Characters of the text, from and up to. */
  readonly start: number
  readonly end: number
  readonly code:
    | 'unexpected'
    | 'ends'
    | 'twice'
    | 'unclosed'
    | 'sign'
    | 'comparison'
    | 'value'
    | 'number'
    | 'unit'
    | 'span'
    | 'conditions'
    | 'no-source'
    | 'no-feed'
    | 'no-field'
    | 'no-compare'
    | 'no-value'
    | 'no-key'
    | 'no-quantity'
    | 'window-alone'
    | 'no-output'
    | 'bad-name'
    | 'taken'
  readonly values: Readonly<Record<string, string | number>>
}

export class Stop extends Error {
  readonly fault: LineFault
  constructor(fault: LineFault) {
    super(fault.code)
    this.fault = fault
  }
}

interface Token {
  readonly is: 'word' | 'number' | 'text' | 'sign'
  readonly text: string
  readonly start: number
  readonly end: number
}

const TOKEN =
  /\s+|(?<number>\d+(?:\.\d+)?)(?![\w-])|(?<word>[\p{L}_][\p{L}\p{N}_-]*|\d[\w-]*)|(?<text>'[^']*'|"[^"]*"|`[^`]*`)|(?<sign><=|>=|!=|<>|==|[=<>(),*;])/uy

function listTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (match === null) {
      const isOpen = /['"`]/.test(text[start])
      throw new Stop({
        start,
        end: isOpen ? text.length : start + 1,
        code: isOpen ? 'unclosed' : 'sign',
        values: { sign: text[start] },
      })
    }
    const end = TOKEN.lastIndex
    for (const is of ['number', 'word', 'text', 'sign'] as const) {
      const found = match.groups?.[is]
      if (found !== undefined) tokens.push({ is, text: found, start, end })
    }
  }
  // A statement may end as in SQL.
  return tokens.filter(({ text: sign }, i) => sign !== ';' || i < tokens.length - 1)
}

export class Reader {
  private readonly tokens: readonly Token[]
  private readonly length: number
  private next = 0
  private readonly seen = new Set<string>()

  constructor(text: string) {
    this.length = text.length
    this.tokens = listTokens(text)
  }

  isAtEnd(): boolean {
    return this.next === this.tokens.length
  }

  /** Where the next token begins. */
  at(): number {
    return this.tokens[this.next]?.start ?? this.length
  }

  /** Where the last token ended. */
  end(): number {
    return this.tokens[this.next - 1]?.end ?? 0
  }

  /** The last token. */
  last(): readonly [number, number] {
    const token = this.tokens[this.next - 1]
    return token === undefined ? [0, this.length] : [token.start, token.end]
  }

  fail(code: LineFault['code'], values: LineFault['values']): never {
    return this.failAt(this.last(), code, values)
  }

  failAt([start, end]: readonly [number, number], code: LineFault['code'], values: LineFault['values']): never {
    throw new Stop({ start, end, code, values })
  }

  /** A clause that may be there once. */
  once(clause: string): void {
    if (this.seen.has(clause)) this.fail('twice', { clause })
    this.seen.add(clause)
  }

  takeWord(known: string): string {
    const token = this.take(known)
    if (token.is !== 'word') this.fail('unexpected', { word: token.text, known })
    return token.text.toLowerCase()
  }

  /** A name of a topic; with underscores as ksqlDB wants it, or in quotes. */
  takeName(): string {
    const token = this.take('hot-places')
    if (token.is === 'sign') this.fail('unexpected', { word: token.text, known: 'hot-places' })
    return token.text
      .replace(/^['"`]|['"`]$/g, '')
      .toLowerCase()
      .replaceAll('_', '-')
  }

  expectWord(word: string): void {
    if (this.takeWord(word) !== word) this.fail('unexpected', { word: this.tokens[this.next - 1].text, known: word })
  }

  skipWord(word: string): boolean {
    const token = this.tokens[this.next]
    if (token?.is !== 'word' || token.text.toLowerCase() !== word) return false
    this.next++
    return true
  }

  expectSign(sign: string): void {
    const token = this.take(sign)
    if (token.text !== sign) this.fail('unexpected', { word: token.text, known: sign })
  }

  skipSign(sign: string): boolean {
    if (this.tokens[this.next]?.text !== sign) return false
    this.next++
    return true
  }

  takeComparison(): string {
    const { is, text } = this.take('= != < <= > >=')
    if (is !== 'sign' || !/^[=<>!]/.test(text)) this.fail('comparison', { word: text })
    return text === '<>' ? '!=' : text === '==' ? '=' : text
  }

  takeValue(): string | number {
    const { is, text } = this.take('2')
    if (is === 'number') return Number(text)
    if (is === 'sign') this.fail('value', { word: text })
    return is === 'text' ? text.slice(1, -1) : text
  }

  takeNumber(): number {
    const { is, text } = this.take('5')
    if (is !== 'number') this.fail('number', { word: text })
    return Number(text)
  }

  private take(known: string): Token {
    const token = this.tokens[this.next]
    if (token === undefined) return this.failAt([this.length, this.length], 'ends', { known })
    this.next++
    return token
  }
}
