/**
 * Addresses of the playground: `#/playground/<scenario>?t=12.5&focus=orders-0&skies=lanes`, `?did=1.…` with what was done
 * in it, and `#s=1.…` for a shared session. The one
 * thing a reader would get wrong: the address follows the run only when it is paused, because an address that changes ten
 * times a second is of no use to anybody.
 */
import { SHARED_LINK } from '../kit/page-context'

export interface ScenarioAddress {
  readonly kind: 'scenario'
  readonly scenario: string | null
  readonly timeUs: number
  readonly focus: Focus | null
  /** What is wanted in the place of the one picture: four promises, who reads what, or many runs. */
  readonly skies: Instead | null
  /** What was done in that world and when, packed; null when the address says nothing of it. */
  readonly changes: string | null
}

type Instead = 'lanes' | 'groups' | 'sweep'

/** `elsewhere` is an address of another page. */
export type Address = ScenarioAddress | { readonly kind: 'shared' | 'elsewhere' }

export const NOTHING_ASKED: ScenarioAddress = {
  kind: 'scenario',
  scenario: null,
  timeUs: 0,
  focus: null,
  skies: null,
  changes: null,
}

interface Focus {
  readonly topic: string
  readonly partition: number
}

export function readAddress(hash: string): Address {
  if (SHARED_LINK.test(hash)) return { kind: 'shared' }
  const [path, query] = hash.replace(/^#\/?/, '').split('?')
  const [page, scenario] = path.split('/')
  if (page !== '' && page !== 'playground') return { kind: 'elsewhere' }
  const params = new URLSearchParams(query ?? '')
  const seconds = Number(params.get('t') ?? 0)
  const focus = /^(.+)-(\d+)$/.exec(params.get('focus') ?? '')
  return {
    kind: 'scenario',
    scenario: scenario === undefined || scenario === '' ? null : decode(scenario),
    timeUs: Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1_000_000) : 0,
    focus: focus === null ? null : { topic: focus[1], partition: Number(focus[2]) },
    skies: readInstead(params.get('skies')),
    changes: params.get('did'),
  }
}

function readInstead(asked: string | null): Instead | null {
  return asked === 'lanes' || asked === 'groups' || asked === 'sweep' ? asked : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function formatAddress(scenario: string, timeUs: number, skies?: string): string {
  const asked = [
    timeUs > 0 ? `t=${(timeUs / 1_000_000).toFixed(1)}` : '',
    readInstead(skies ?? null) === null ? '' : `skies=${skies}`,
  ]
  const query = asked.filter((part) => part !== '').join('&')
  return `#/playground/${encodeURIComponent(scenario)}${query === '' ? '' : `?${query}`}`
}
