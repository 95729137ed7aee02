/**
 * A line of the terminal, taken apart as a shell does it: words with quotes, `<(echo '…')` in place of a file, and what is
 * piped into grep. The one thing a reader would get wrong: this is no shell. Variables, `;` and `&&` are words like others,
 * and a pipe leads into grep or nowhere.
 */

export interface CommandLine {
  /** The tool without `.sh` and path; empty for an empty line. */
  readonly tool: string
  readonly words: readonly string[]
  /** What its lines are searched for, one after the other. */
  readonly greps: readonly Grep[]
}

interface Grep {
  readonly text: string
  readonly ignoresCase: boolean
  readonly inverts: boolean
}

/** The longest line that is read, letters. */
export const MOST_LETTERS = 2_000

/** `error` is what bash prints. */
export function readCommandLine(line: string): CommandLine | { readonly error: string } {
  const words = splitWords(line.slice(0, MOST_LETTERS))
  if (words === null) return { error: "bash: unexpected EOF while looking for matching `'\"'" }
  const parts: string[][] = [[]]
  for (const { text, isQuoted } of words) {
    if (text === '|' && !isQuoted) parts.push([])
    else parts[parts.length - 1].push(text)
  }
  const [first, ...rest] = parts
  const greps: Grep[] = []
  for (const part of rest) {
    const grep = readGrep(part)
    if ('error' in grep) return grep
    greps.push(grep)
  }
  const tool = (first[0] ?? '').replace(/^.*\//, '').replace(/\.sh$/, '')
  return { tool, words: first.slice(1), greps }
}

function readGrep(part: readonly string[]): Grep | { readonly error: string } {
  if (part.length === 0) return { error: "bash: syntax error near unexpected token `|'" }
  if (part[0] !== 'grep') return { error: `bash: ${part[0]}: command not found` }
  const flags = part.slice(1).filter((word) => word.startsWith('-'))
  const [text, ...more] = part.slice(1).filter((word) => !word.startsWith('-'))
  const unknown = flags.find((flag) => !/^-[iv]+$/.test(flag))
  if (unknown !== undefined) return { error: `grep: invalid option -- '${unknown.replace(/^-+/, '')}'` }
  if (text === undefined || more.length > 0) return { error: 'Usage: grep [OPTION]... PATTERNS [FILE]...' }
  return { text, ignoresCase: flags.some((f) => f.includes('i')), inverts: flags.some((f) => f.includes('v')) }
}

/** What grep lets through; its pattern is taken as it is written. */
export function searchLines(output: string, greps: readonly Grep[]): string {
  return greps.reduce((text, { text: sought, ignoresCase, inverts }) => {
    const fold = (line: string): string => (ignoresCase ? line.toLowerCase() : line)
    return text
      .split('\n')
      .filter((line) => fold(line).includes(fold(sought)) !== inverts)
      .join('\n')
  }, output)
}

interface Word {
  readonly text: string
  readonly isQuoted: boolean
}

/** Null for a quote without its end. */
function splitWords(line: string): Word[] | null {
  const words: Word[] = []
  const pattern = /\s*(?:<\(\s*echo\s+('[^']*'|"[^"]*")\s*\)|(\|)|((?:'[^']*'|"[^"]*"|[^\s'"|])+))/y
  let at = 0
  while (line.slice(at).trim() !== '') {
    pattern.lastIndex = at
    const found = pattern.exec(line)
    if (found === null) return null
    at = pattern.lastIndex
    const [, file, pipe, word] = found
    if (pipe !== undefined) words.push({ text: '|', isQuoted: false })
    else if (file !== undefined) words.push({ text: file.slice(1, -1), isQuoted: true })
    else words.push({ text: word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'), isQuoted: /['"]/.test(word) })
  }
  return words
}
