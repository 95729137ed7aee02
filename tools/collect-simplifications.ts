/**
 * Finds what the code itself says that it simplifies: every comment with the tag `Simplification:`. The page
 * "What this simulates" is made of these, so a simplification that is not tagged is not told.
 *
 * The one thing to know: a statement ends at a blank comment line, at the next tag, at an `@tag`, or with its
 * comment. Line comments on adjacent lines are one comment. The words in a string or in a test do not count.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'

export interface Simplification {
  /** Path from the project's root, with forward slashes. */
  readonly file: string
  /** Line of the tag, from 1. */
  readonly line: number
  readonly text: string
}

/** A file's statement is without words: the author must say what is simplified. */
export class EmptySimplification extends Error {
  override readonly name = 'EmptySimplification'
}

const TAG = 'Simplification:'

interface CommentLine {
  readonly line: number
  readonly text: string
}

/** Statements of one source text, in order. Throws EmptySimplification for a tag with nothing after it. */
export function extractSimplifications(file: string, source: string): Simplification[] {
  if (!source.includes(TAG)) return []
  const found: Simplification[] = []
  for (const block of collectCommentBlocks(file, source)) {
    let open: { line: number; words: string[] } | null = null
    const close = (): void => {
      if (open === null) return
      const text = open.words.join(' ').trim()
      if (text === '')
        throw new EmptySimplification(`${file}:${open.line}: "${TAG}" says nothing. Say what is simplified.`)
      found.push({ file, line: open.line, text })
      open = null
    }
    for (const { line, text } of block) {
      const parts = text.split(TAG)
      if (text === '' || text.startsWith('@')) close()
      else if (open !== null && parts[0].trim() !== '') (open as { words: string[] }).words.push(parts[0].trim())
      for (const part of parts.slice(1)) {
        close()
        open = { line, words: part.trim() === '' ? [] : [part.trim()] }
      }
    }
    close()
  }
  return found
}

/** Statements of every source file under `root`/src, by path then line. Tests are left out. */
export function collectSimplifications(root: string): Simplification[] {
  return listSources(join(root, 'src')).flatMap((path) =>
    extractSimplifications(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')),
  )
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split(sep).includes('testing'))
    .sort()
}

/** Comments as lines without their decoration; line comments that follow each other are one block. */
function collectCommentBlocks(file: string, source: string): CommentLine[][] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind)
  const ranges = new Map<number, ts.CommentRange>()
  const jsxTexts: ts.Node[] = []
  const note = (list: ts.CommentRange[] | undefined): void => {
    for (const range of list ?? []) ranges.set(range.pos, range)
  }
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) {
      jsxTexts.push(node)
      return
    }
    const children = node.getChildren(tree)
    if (children.length === 0) {
      note(ts.getLeadingCommentRanges(source, node.getFullStart()))
      note(ts.getTrailingCommentRanges(source, node.getEnd()))
    }
    // JSDoc hangs on its node as a child: its text is already a leading comment of the first token.
    for (const child of children) if (!ts.isJSDoc(child)) visit(child)
  }
  visit(tree)
  // After `<p>` the text of the element looks like a comment when it begins with slashes.
  for (const text of jsxTexts)
    for (const pos of ranges.keys()) if (pos >= text.pos && pos < text.end) ranges.delete(pos)

  const blocks: CommentLine[][] = []
  let lastLineComment = -2
  for (const range of [...ranges.values()].sort((a, b) => a.pos - b.pos)) {
    const first = tree.getLineAndCharacterOfPosition(range.pos).line
    const raw = source.slice(range.pos, range.end)
    if (range.kind === ts.SyntaxKind.SingleLineCommentTrivia) {
      const line = { line: first + 1, text: raw.replace(/^\/\/+/, '').trim() }
      if (lastLineComment === first - 1) blocks[blocks.length - 1].push(line)
      else blocks.push([line])
      lastLineComment = first
    } else {
      const body = raw.replace(/^\/\*+/, '').replace(/\*+\/$/, '')
      blocks.push(body.split('\n').map((text, i) => ({ line: first + 1 + i, text: text.replace(/^\s*\*/, '').trim() })))
      lastLineComment = -2
    }
  }
  return blocks
}
