/**
 * Addresses of the page, all in the fragment: `#/playground/<scenario>?t=12.5&focus=orders-0`, `#/worlds?systems=12`, `#/about`, and
 * `#s=1.…` for a shared session. The one thing a reader would get wrong: the address follows the run only when it
 * is paused, because an address that changes ten times a second is of no use to anybody.
 */
export type Route =
  | {
      readonly page: 'playground'
      readonly scenario: string | null
      readonly timeUs: number
      readonly focus: Focus | null
    }
  | { readonly page: 'about' }
  | { readonly page: 'worlds' }
  | { readonly page: 'shared'; readonly fragment: string }

interface Focus {
  readonly topic: string
  readonly partition: number
}

export function parseRoute(hash: string): Route {
  if (/^#s=/.test(hash)) return { page: 'shared', fragment: hash }
  const [path, query] = hash.replace(/^#\/?/, '').split('?')
  const [page, scenario] = path.split('/')
  if (page === 'about' || page === 'worlds') return { page }
  const params = new URLSearchParams(query ?? '')
  const seconds = Number(params.get('t') ?? 0)
  const focus = /^(.+)-(\d+)$/.exec(params.get('focus') ?? '')
  return {
    page: 'playground',
    scenario: scenario === undefined || scenario === '' ? null : decode(scenario),
    timeUs: Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1_000_000) : 0,
    focus: focus === null ? null : { topic: focus[1], partition: Number(focus[2]) },
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function formatRoute(scenario: string, timeUs: number): string {
  const at = timeUs > 0 ? `?t=${(timeUs / 1_000_000).toFixed(1)}` : ''
  return `#/playground/${encodeURIComponent(scenario)}${at}`
}
