/**
 * Keeps the styles of a page on that page. Every selector of a sheet in `src/view/<feature>` is bound to the pages on which
 * the feature is shown, by `:where([data-page=…] *)` at its subject, which weighs nothing in the cascade. So a class of one
 * page never reaches another, in whatever order their sheets were fetched. (`@scope` says the same, but not yet to each
 * browser that this product promises.)
 *
 * The one thing a reader would get wrong: no table says which pages those are, the imports do (`view-features.ts`); `kit`,
 * `shell` and `cast` are shown everywhere and stay as they are written.
 */
import { readFeaturePages } from './view-features.ts'

/** Parts of a selector list; commas inside of brackets do not part. */
export function splitSelectors(list: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < list.length; i++) {
    if (list[i] === '(' || list[i] === '[') depth++
    else if (list[i] === ')' || list[i] === ']') depth--
    else if (list[i] === ',' && depth === 0) {
      parts.push(list.slice(from, i))
      from = i + 1
    }
  }
  parts.push(list.slice(from))
  return parts.map((part) => part.trim())
}

/** The selector, true only inside of these pages. A pseudo-element stays the last. */
export function bindSelector(selector: string, pages: readonly string[]): string {
  const element = selector.indexOf('::')
  const subject = element < 0 ? selector : selector.slice(0, element)
  const rest = element < 0 ? '' : selector.slice(element)
  const inside = pages.map((page) => `[data-page="${page}"] *`).join(', ')
  return `${subject}:where(${inside})${rest}`
}

/** The feature that a sheet belongs to, null for sheets from elsewhere. */
export function featureOf(file: string): string | null {
  return /\/src\/view\/([^/]+)\//.exec(file)?.[1] ?? null
}

interface Rule {
  selector: string
  readonly parent?: { readonly type: string; readonly name?: string }
}

/** For PostCSS. */
export function pageStyles() {
  const featurePages = readFeaturePages()
  return {
    postcssPlugin: 'streamscape-page-styles',
    Once(root: {
      walkRules(visit: (rule: Rule) => void): void
      readonly source?: { readonly input: { readonly file?: string } }
    }) {
      const feature = featureOf(root.source?.input.file ?? '')
      if (feature === null) return
      const pages = featurePages[feature]
      if (pages === undefined)
        throw new Error(
          `No page shows src/view/${feature}: import its sheet, then start the server or the build again.`,
        )
      if (pages === null) return
      root.walkRules((rule) => {
        if (rule.parent?.type === 'atrule' && rule.parent.name?.endsWith('keyframes') === true) return
        rule.selector = splitSelectors(rule.selector)
          .map((selector) => bindSelector(selector, pages))
          .join(', ')
      })
    },
  }
}
