import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bindSelector, featureOf, splitSelectors } from './page-styles'
import { readFeaturePages, readPages } from './view-features'

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

describe('Pages that show a feature', () => {
  const shown = readFeaturePages()

  it.each([
    ['scene', ['build', 'cover', 'incidents', 'keepsake', 'live', 'playground', 'sheets', 'stage', 'story']],
    ['fidelity', ['about']],
    ['why', ['incidents', 'playground', 'stage', 'worlds']],
    // Only types and words of it are asked for elsewhere.
    ['worlds', ['stage', 'worlds']],
  ])('are those that fetch its sheet: %s', (feature, pages) => {
    expect([...(shown[feature] ?? [])].sort()).toEqual(pages)
  })

  it('are all there are where everything stands on it', () => {
    expect([shown['kit'], shown['shell'], shown['cast']]).toEqual([null, null, null])
  })

  it('are known by the table of pages, and a page that fetches nothing is an error', () => {
    const table = "const loadX = () => import('../view/x')\n  {\n    id: 'x',\n    load: loadX,\n  },\n"
    expect([...readPages(table)]).toEqual([['x', 'src/view/x']])
    expect(() => readPages(table.replace('load: loadX', 'load: loadY'))).toThrow('"x" names no module')
    expect(() => readPages('')).toThrow('0 modules')
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
  const shown = readFeaturePages()
  for (const feature of Object.keys(shown)) {
    for (const file of readdirSync(`src/view/${feature}`)) {
      if (!file.endsWith('.css')) continue
      for (const name of subjectsOf(readFileSync(`src/view/${feature}/${file}`, 'utf8')))
        owners.set(name, (owners.get(name) ?? new Set()).add(feature))
    }
  }
  const meets = (a: string, b: string): boolean => {
    const [here, there] = [shown[a], shown[b]]
    return here == null || there == null || here.some((page) => there.includes(page))
  }
  const shared = [...owners].flatMap(([name, features]) => {
    const list = [...features]
    return list.some((a, i) => list.slice(i + 1).some((b) => meets(a, b))) ? [`${name}: ${list.join(', ')}`] : []
  })
  expect(shared).toEqual([])
})
