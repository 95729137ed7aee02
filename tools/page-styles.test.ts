import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bindSelector, FEATURE_PAGES, featureOf, splitSelectors } from './page-styles'

describe('Styles of a page', () => {
  it('are bound at the subject, before a pseudo-element', () => {
    expect(bindSelector('.a > .b:hover', ['worlds'])).toBe('.a > .b:hover:where([data-page="worlds"] *)')
    expect(bindSelector('.a::before', ['x', 'y'])).toBe('.a:where([data-page="x"] *, [data-page="y"] *)::before')
  })

  it('are parted at the commas of the list only', () => {
    expect(splitSelectors('.a:is(.b, .c), [title="x"] .d')).toEqual(['.a:is(.b, .c)', '[title="x"] .d'])
  })

  it('know their feature by the folder', () => {
    expect(featureOf('/x/src/view/worlds/worlds.css')).toBe('worlds')
    expect(featureOf('/x/node_modules/@fontsource/bangers/latin-400.css')).toBeNull()
  })
})

/** What a sheet's rules are about: the classes of the last part of each selector. */
function subjectsOf(css: string): string[] {
  const bare = css.replace(/\/\*.*?\*\//gs, '').replace(/@(media|supports|container|layer)[^{]*\{/g, '')
  return [...bare.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) =>
    list.trim().startsWith('@')
      ? []
      : splitSelectors(list).flatMap((selector) => {
          const parts = selector.split(/[\s>+~]+/)
          // With an ancestor of its own, or a second class, a rule speaks of its own thing.
          const classes = (parts.at(-1) ?? '').match(/\.[\w-]+/g) ?? []
          return parts.length === 1 && classes.length === 1 ? classes : []
        }),
  )
}

it('no class is the subject of bare rules in two features of one page', () => {
  const owners = new Map<string, Set<string>>()
  for (const feature of Object.keys(FEATURE_PAGES)) {
    for (const file of readdirSync(`src/view/${feature}`)) {
      if (!file.endsWith('.css')) continue
      for (const name of subjectsOf(readFileSync(`src/view/${feature}/${file}`, 'utf8')))
        owners.set(name, (owners.get(name) ?? new Set()).add(feature))
    }
  }
  const meets = (a: string, b: string): boolean => {
    const [here, there] = [FEATURE_PAGES[a], FEATURE_PAGES[b]]
    return here == null || there == null || here.some((page) => there.includes(page))
  }
  const shared = [...owners].flatMap(([name, features]) => {
    const list = [...features]
    return list.some((a, i) => list.slice(i + 1).some((b) => meets(a, b))) ? [`${name}: ${list.join(', ')}`] : []
  })
  expect(shared).toEqual([])
})
