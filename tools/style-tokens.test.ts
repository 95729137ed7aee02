/**
 * A ratchet on the sheets of the view: layers, shadows, sizes of type, widths of the page and corners are asked for by the names in
 * `src/view/kit/tokens.css`. What was written out before the names were there stands in `LEFT`, by sheet.
 *
 * The one thing a reader would get wrong: `LEFT` only shrinks. A number that became smaller is lowered here; one that
 * became larger wants a token. What is measured in the picture that it stands in (em, --u, vw) is no bare size.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MEDIA } from '../src/view/kit/media'
import { PAINTS } from '../src/view/kit/paints'
import { expandMedia, readMediaNames } from './media-names'

const TOKENS = 'src/view/kit/tokens.css'

/** Values of these properties are bare when they match. */
const KINDS = {
  layer: { property: /^z-index$/, bare: /^-?\d/ },
  shadow: { property: /^(?:box|text)-shadow$/, bare: /(?:^|[\s,])-?[\d.]+px/ },
  size: { property: /^font(?:-size)?$/, bare: /^(?:\d+ )?[\d.]+px/ },
  width: { property: /^@media$/, bare: /width[^)]*[\d.]+px/ },
  corner: { property: /^border(?:-[a-z]+)*-radius$/, bare: /(?:^|\s)[\d.]+px/ },
} as const
type Kind = keyof typeof KINDS

const LEFT: Readonly<Record<string, Partial<Record<Kind, number>>>> = {
  'src/view/worlds/attack/attack.css': { shadow: 1, corner: 3 },
  'src/view/cover/cover.css': { shadow: 1, width: 1 },
  'src/view/worlds/database/database.css': { width: 1 },
  'src/view/inspector/inspector.css': { shadow: 1, corner: 1 },
  'src/view/instruments/instruments.css': { size: 5, width: 3 },
  'src/view/kit/chrome.css': { corner: 1 },
  'src/view/kit/hold-button.css': { shadow: 2 },
  'src/view/kit/scroll-box.css': { corner: 1 },
  'src/view/playground/playground.css': { corner: 2 },
  'src/view/worlds/registry/registry.css': { shadow: 1, size: 1, width: 1, corner: 2 },
  'src/view/scene/scene.css': { shadow: 2, corner: 2 },
  'src/view/story/chapter-map.css': { width: 1 },
  'src/view/story/glossary.css': { shadow: 3, size: 2, width: 2, corner: 2 },
  'src/view/story/live/database.css': { corner: 1 },
  'src/view/story/live/fine-print.css': { shadow: 1 },
  'src/view/story/live/gang.css': { shadow: 1, corner: 1 },
  'src/view/story/live/live.css': { size: 1 },
  'src/view/story/live/streams.css': { size: 1 },
  'src/view/story/story.css': { shadow: 1, corner: 1 },
  'src/view/story/words.css': { size: 1, corner: 1 },
  'src/view/worlds/streams/streams.css': { shadow: 4, width: 2 },
  'src/view/timeline/timeline.css': { width: 1 },
  'src/view/worlds/worlds-day.css': { shadow: 1, width: 3 },
  'src/view/worlds/worlds.css': { shadow: 2, size: 2, width: 2, corner: 1 },
}

function listFiles(folder: string, ending: RegExp): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => ending.test(file)).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
}

function listDeclarations(sheet: string): readonly (readonly [property: string, value: string])[] {
  const css = readFileSync(sheet, 'utf8').replace(/\/\*.*?\*\//gs, '')
  return [...css.matchAll(/(?<=[{;]\s*)([a-z-]+):\s*([^;{}]+)(?=[;}])/g)].map(([, property, value]) => [
    property,
    value,
  ])
}

function listMedia(sheet: string): readonly (readonly [property: string, value: string])[] {
  return [...readFileSync(sheet, 'utf8').matchAll(/@media ([^{]+)\{/g)].map(([, query]) => ['@media', query])
}

it('sheets ask for layers, shadows, sizes, widths and corners by name', () => {
  const sheets = listFiles('src/view', /\.css$/).filter((sheet) => sheet !== TOKENS)
  expect(sheets.length).toBeGreaterThan(30)
  const found: Record<string, Partial<Record<Kind, number>>> = {}
  for (const sheet of sheets) {
    for (const [property, value] of [...listDeclarations(sheet), ...listMedia(sheet)]) {
      for (const kind of Object.keys(KINDS) as Kind[]) {
        if (!KINDS[kind].property.test(property) || !KINDS[kind].bare.test(value)) continue
        found[sheet] = { ...found[sheet], [kind]: (found[sheet]?.[kind] ?? 0) + 1 }
      }
    }
  }
  expect(found).toEqual(LEFT)
})

it('each token is used, and each name that is asked for is there', () => {
  const named = [...readFileSync(TOKENS, 'utf8').matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name)
  const files = listFiles('src', /\.(?:css|tsx?)$/)
  const all = files.map((file) => readFileSync(file, 'utf8')).join('\n')
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  expect(named.filter((name) => !used.has(name))).toEqual([])
  const scales = /^--(?:z|drop|round|drawn|text)-/
  const set = new Set([...all.matchAll(/["'\s](--[\w-]+)["']?\s*[:\]]/g)].map(([, name]) => name))
  expect([...used].filter((name) => scales.test(name) && !named.includes(name) && !set.has(name))).toEqual([])
})

/** Drawings are written as drawings, with the colours in them. */
const DRAWN = /\/(?:art|cast|cover|sheets|story|testing)\/|\.test\./

it('colours of the palette are asked for by name, in sheets and by what paints', () => {
  const palette = new Map(
    [...readFileSync(TOKENS, 'utf8').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [
      name,
      colour,
    ]),
  )
  for (const [name, colour] of Object.entries(PAINTS))
    expect([name, palette.get(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))]).toEqual([name, colour])
  const colours = new Set(palette.values())
  const files = listFiles('src/view', /\.(?:css|tsx?)$/).filter(
    (file) => !DRAWN.test(file) && file !== TOKENS && !file.endsWith('/paints.ts'),
  )
  const written = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/#[0-9a-f]{6}\b/gi)]
      .filter(([colour]) => colours.has(colour.toLowerCase()))
      .map(([colour]) => `${file}: ${colour}`),
  )
  expect(written).toEqual([])
})

describe('widths of the page', () => {
  it('stand in for their names, and a name that is not there is an error', () => {
    const names = readMediaNames('@custom-media --phone (max-width: 720px);')
    expect(expandMedia('screen and (--phone)', names)).toBe('screen and (max-width: 720px)')
    expect(() => expandMedia('(--tablet)', names)).toThrow('no @custom-media --tablet')
  })

  it('are the same for who asks the window, and each is asked for', () => {
    const names = readMediaNames()
    for (const [name, query] of Object.entries(MEDIA)) expect([name, names.get(`--${name}`)]).toEqual([name, query])
    const asked = listFiles('src/view', /\.css$/).flatMap((sheet) =>
      listMedia(sheet).flatMap(([, query]) => query.match(/--[\w-]+/g) ?? []),
    )
    expect([...new Set(asked)].sort()).toEqual([...names.keys()].sort())
  })
})
