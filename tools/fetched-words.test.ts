/**
 * Parts of the page that bring words are fetched by `later`, which waits for the words in the visitor's language. Any other
 * way would show a part in English first.
 *
 * The one thing a reader would get wrong: a part whose doors its importer has already opened brings no new words, and may be
 * fetched as one likes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

/** The language itself is no table of words. */
const DOOR = /^src\/content\/(?!language\.ts)[a-z-]+\.ts$/

function resolve(from: string, path: string): string | null {
  const base = join(dirname(from), path)
  const candidates = [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`, base]
  return candidates.find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null
}

function listImports(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm)
  return [...found].flatMap(([, path]) => resolve(file, path) ?? [])
}

/** What comes with a module, itself included. */
function collect(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const other of listImports(file)) collect(other, seen)
  return seen
}

const doorsOf = (file: string): readonly string[] => [...collect(file)].filter((one) => DOOR.test(one))

/** Parts that are fetched without `later`. */
function listUnwaited(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const named = [...text.matchAll(/const (\w+) = \(\) => import\('([^']+)'\)/g)]
    .filter(([, name]) => new RegExp(`\\blater\\(\\s*${name}\\b`).test(text))
    .map(([, , path]) => path)
  const inPlace = [...text.matchAll(/\blater\(\s*\(\) => import\('([^']+)'\)/g)].map(([, path]) => path)
  const waited = new Set([...named, ...inPlace])
  const all = [...text.matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, path]) => path)
  return all.filter((path) => !waited.has(path)).flatMap((path) => resolve(file, path) ?? [])
}

it('whatever is fetched with words of its own is waited for', () => {
  const folders = ['src/app', 'src/view', 'src/state']
  const files = folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file))
  const unwaited = files.flatMap((file) => listUnwaited(file).map((part) => [file, part] as const))
  expect(unwaited.map(([, part]) => part)).toContain('src/state/share.ts')
  expect(doorsOf('src/view/inspector/index.ts')).toContain('src/content/inspector.ts')
  const bare = unwaited
    // A language is what is waited for.
    .filter(([, part]) => !part.startsWith('src/content/'))
    .flatMap(([file, part]) => {
      const known = doorsOf(file)
      return doorsOf(part)
        .filter((door) => !known.includes(door))
        .map((door) => `${file} fetches ${part}, which brings ${door}`)
    })
  expect(bare).toEqual([])
})
