import { describe, expect, it } from 'vitest'
import { EmptySimplification, extractSimplifications } from './collect-simplifications.ts'

const extract = (source: string, file = 'src/a.ts') => extractSimplifications(file, source)

describe('extractSimplifications', () => {
  it('reads a line comment with its place', () => {
    expect(extract('const a = 1\n// Simplification: no fsync.\nconst b = 2')).toEqual([
      { file: 'src/a.ts', line: 2, text: 'no fsync.' },
    ])
  })

  it('joins the lines of a doc comment up to a blank line', () => {
    const source = `/**
 * A log.
 *
 * Simplification: segments are not
 * indexed by time.
 *
 * Something else.
 */
export function readLog(): void {}`
    expect(extract(source)).toEqual([{ file: 'src/a.ts', line: 4, text: 'segments are not indexed by time.' }])
  })

  it('joins adjacent line comments and keeps separate ones apart', () => {
    const source = '// Simplification: one\n//  two\n\n// three\nlet a: number'
    expect(extract(source)).toEqual([{ file: 'src/a.ts', line: 1, text: 'one two' }])
  })

  it('takes two statements of one comment as two', () => {
    const source = '/* Simplification: one. Simplification: two\n   goes on.\n   @see KIP-966 */\nlet a: number'
    expect(extract(source).map((s) => [s.line, s.text])).toEqual([
      [1, 'one.'],
      [1, 'two goes on.'],
    ])
  })

  it('begins on the next line when the tag ends its line', () => {
    expect(extract('// Simplification:\n// the text')).toEqual([{ file: 'src/a.ts', line: 1, text: 'the text' }])
  })

  it('finds comments before a closing brace, after code, at the end of the file and inside JSX', () => {
    const source = `function f() {
  g() // Simplification: trailing.
  // Simplification: closing.
}
const x = <b>{/* Simplification: jsx. */}</b>
// Simplification: last.`
    expect(extract(source, 'src/a.tsx').map((s) => s.text)).toEqual(['trailing.', 'closing.', 'jsx.', 'last.'])
  })

  it('ignores strings, templates, patterns and the text of JSX', () => {
    const source =
      'const s = "// Simplification: no"; const t = `/* Simplification: ${s} */`; const r = /\\/\\/ Simplification: x/\nconst j = <p>// Simplification: no</p>'
    expect(extract(source, 'src/a.tsx')).toEqual([])
  })

  it('refuses a tag without words and names the place', () => {
    expect(() => extract('\n// Simplification:\n')).toThrow(EmptySimplification)
    expect(() => extract('\n// Simplification:\n')).toThrow('src/a.ts:2')
  })
})
