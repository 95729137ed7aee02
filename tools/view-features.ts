/**
 * On which pages each feature of the view is shown, read from the imports: a page shows what it fetches, now or later. So a
 * new page says nothing of it anywhere.
 *
 * The one thing a reader would get wrong: an import of types alone shows nothing, and is not followed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const VIEW = 'src/view'
/** Shown on every page, also on those that do not import them. */
const EVERYWHERE: readonly string[] = ['kit', 'shell', 'cast']

/** Page ids by the module that each fetches, as `app/pages.tsx` says; throws when that table is written in another way. */
export function readPages(source: string): ReadonlyMap<string, string> {
  const modules = new Map(
    [...source.matchAll(/const (load\w+) = \(\) => import\('\.\.\/view\/([^']+)'\)/g)].map(
      ([, name, module]) => [name, join(VIEW, module)] as const,
    ),
  )
  const pages = new Map<string, string>()
  for (const [, id, rest] of source.matchAll(/\n {4}id: '([\w-]+)',([\s\S]*?)\n {2}\}/g)) {
    const module = modules.get(/load: (load\w+)/.exec(rest)?.[1] ?? '')
    if (module === undefined) throw new Error(`src/app/pages.tsx: "${id}" names no module that it loads.`)
    pages.set(id, module)
  }
  if (pages.size === 0 || pages.size !== modules.size)
    throw new Error(`src/app/pages.tsx: ${modules.size} modules are loaded, and ${pages.size} pages name one.`)
  return pages
}

/** By feature (a folder of `src/view`): the ids of the pages that show it; null for everywhere. */
export function readFeaturePages(): Readonly<Record<string, readonly string[] | null>> {
  const found = new Map<string, Set<string>>()
  for (const [page, module] of readPages(readFileSync('src/app/pages.tsx', 'utf8'))) {
    for (const sheet of collectSheets(module)) {
      const [feature] = relative(VIEW, sheet).split('/')
      found.set(feature, (found.get(feature) ?? new Set()).add(page))
    }
  }
  return {
    ...Object.fromEntries([...found].map(([feature, pages]) => [feature, [...pages]])),
    ...Object.fromEntries(EVERYWHERE.map((feature) => [feature, null])),
  }
}

const IMPORT = /(?:^|\n)(?:import|export)(?! type\b)[^'\n]*(?:\n[^'\n]*)*?from '(\.[^']+)'|import\('(\.[^']+)'\)/g
const SHEET = /(?:^|\n)import '(\.[^']+\.css)'/g

/** The sheets that come with a module and with all that it imports. */
function collectSheets(entry: string, sheets = new Set<string>(), seen = new Set<string>()): Set<string> {
  const file = ['.tsx', '.ts', '/index.ts', '/index.tsx'].map((end) => entry + end).find((path) => existsSync(path))
  if (file === undefined || seen.has(file) || !file.startsWith(VIEW)) return sheets
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, sheet] of text.matchAll(SHEET)) sheets.add(join(dirname(file), sheet))
  for (const [, plain, later] of text.matchAll(IMPORT)) collectSheets(join(dirname(file), plain ?? later), sheets, seen)
  return sheets
}
