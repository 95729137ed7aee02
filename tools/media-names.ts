/**
 * Widths of the page by name: `@media (--phone)` in a sheet stands for what `src/view/kit/tokens.css` says of `--phone`
 * with `@custom-media`, which no browser understands yet. Replaced when the page is built.
 *
 * The one thing a reader would get wrong: the names are read once, when the build starts; who changes a width while the
 * development server runs starts it again.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const TOKENS = fileURLToPath(new URL('../src/view/kit/tokens.css', import.meta.url))

/** By name, with its two dashes. */
export function readMediaNames(css: string = readFileSync(TOKENS, 'utf8')): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/@custom-media\s+(--[\w-]+)\s+([^;]+);/g)].map(([, name, query]) => [name, query]))
}

/** The query without names. */
export function expandMedia(query: string, names: ReadonlyMap<string, string>): string {
  return query.replace(/\((--[\w-]+)\)/g, (_, name: string) => {
    const known = names.get(name)
    if (known === undefined) throw new Error(`src/view/kit/tokens.css has no @custom-media ${name}.`)
    return known
  })
}

interface AtRule {
  readonly name: string
  params: string
  remove(): void
}

/** For PostCSS. */
export function mediaNames() {
  const names = readMediaNames()
  return {
    postcssPlugin: 'streamscape-media-names',
    Once(root: { walkAtRules(visit: (rule: AtRule) => void): void }) {
      root.walkAtRules((rule) => {
        if (rule.name === 'custom-media') rule.remove()
        else if (rule.name === 'media') rule.params = expandMedia(rule.params, names)
      })
    },
  }
}
