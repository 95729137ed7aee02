/** Where the scripts of the story are, and how they become chapters. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readScript } from '../src/story/read-script.ts'
import type { Chapter, Piece } from '../src/story/script-types.ts'

const FOLDER = 'src/story/script'
export const FIGURES_FILE = 'src/story/figures.json'

export type ScriptLanguage = 'en' | 'de'

export interface ScriptFile {
  readonly path: string
  readonly language: ScriptLanguage
  readonly number: number
  readonly source: string
}

/** In the order of the book, each language for itself. */
export function readScripts(root = process.cwd()): readonly ScriptFile[] {
  return (['en', 'de'] as const).flatMap((language) => {
    const folder = join(root, FOLDER, language)
    return readdirSync(folder)
      .filter((name) => /^ch\d\d\.md$/.test(name))
      .sort()
      .map((name) => ({
        path: `${FOLDER}/${language}/${name}`,
        language,
        number: Number(basename(name, '.md').slice(2)),
        source: readFileSync(join(folder, name), 'utf8'),
      }))
  })
}

/** A term is marked where the book first uses it, so a chapter is compiled after those before it. */
export function compileStory(root = process.cwd()): ReadonlyMap<string, Chapter> {
  const figures = JSON.parse(readFileSync(join(root, FIGURES_FILE), 'utf8'))
  const known = { en: new Set<string>(), de: new Set<string>() }
  return new Map(
    readScripts(root).map(({ path, language, number, source }) => [
      `${language}/${number}`,
      readScript(source, path, language, figures, known[language]),
    ]),
  )
}

/** By term: the panel in which the book first says it. */
export function findFirstPanels(
  chapters: ReadonlyMap<string, Chapter>,
  language: ScriptLanguage,
): Readonly<Record<string, string>> {
  const first: Record<string, string> = {}
  for (const [name, { pages }] of chapters)
    for (const { id, lines, guess } of name.startsWith(`${language}/`) ? pages.flatMap(({ panels }) => panels) : []) {
      const said: readonly Piece[] = [
        ...lines.flatMap((line) => (line.kind === 'sfx' ? [] : line.text)),
        ...(guess === null ? [] : [...guess.question, ...guess.after]),
      ]
      for (const { term } of said) if (term !== null) first[term] ??= id
    }
  return first
}
