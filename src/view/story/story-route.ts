/**
 * The story's addresses: `#/story` is the map, `#/story/8` a chapter, `#/story/8.4.1` a panel. The one thing a reader would
 * get wrong: an address of a panel that is not there is no error; the nearest one before it opens, and the page says so.
 */

export type StoryRoute =
  | { readonly at: 'map'; readonly unknown: string | null }
  | { readonly at: 'panel'; readonly chapter: number; readonly panel: string | null }

const PANEL = /^(\d{1,2})(?:\.(\d{1,2})(?:\.(\d{1,2}))?)?$/

export function parseStoryRoute(hash: string): StoryRoute {
  const rest = hash.replace(/^#\/?story\/?/, '').replace(/[?/].*$/, '')
  if (rest === '' || rest === hash) return { at: 'map', unknown: null }
  const match = PANEL.exec(rest)
  const chapter = match === null ? Number.NaN : Number(match[1])
  if (match === null || chapter < 1 || chapter > 10) return { at: 'map', unknown: rest }
  const asked = match.slice(1).filter((part) => part !== undefined)
  return { at: 'panel', chapter, panel: asked.length === 1 ? null : asked.map(Number).join('.') }
}

/** The panel itself, or of a page its first; or the last panel that does not come after it. */
export function findNearest(asked: string | null, ids: readonly string[]): string {
  if (asked === null) return ids[0]
  const there = ids.find((id) => isAt(id, asked))
  if (there !== undefined) return there
  const wanted = toNumber(asked)
  return ids.filter((id) => toNumber(id) <= wanted).at(-1) ?? ids[0]
}

/** Is the panel what was asked for, or on the page that was? */
export function isAt(panel: string, asked: string): boolean {
  return panel === asked || panel.startsWith(`${asked}.`)
}

function toNumber(id: string): number {
  const [chapter = 0, page = 0, panel = 0] = id.split('.').map(Number)
  return chapter * 10_000 + page * 100 + panel
}

export function panelAddress(panel: string): string {
  return `#/story/${panel}`
}
