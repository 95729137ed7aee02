/** The canvas as it was left, kept on this device. What cannot be read any more is an empty canvas. */
import { formatScenario, parseScenario } from '../../protocol'
import { recall, remember } from '../kit/device'
import { arrange, type Draft, EMPTY_DRAFT, toScenario } from './draft'
import { listFaults } from './faults'

const KEY = 'streamscape.build'

/** Only a world that is a file can be read again; a half one is kept as the whole one before it. */
export function keepDraft(draft: Draft): void {
  if (draft.scenario.sites.length === 0) remember(KEY, null)
  else if (listFaults(draft).length === 0)
    remember(
      KEY,
      JSON.stringify({ scenario: formatScenario(toScenario(draft), { compact: true }), places: draft.places }),
    )
}

export function readKeptDraft(): Draft {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return EMPTY_DRAFT
    const { scenario, places } = kept as { readonly scenario?: unknown; readonly places?: unknown }
    const read = typeof scenario === 'string' ? parseScenario(scenario) : null
    return read?.ok === true ? arrange(read.scenario, readPlaces(places)) : EMPTY_DRAFT
  } catch {
    return EMPTY_DRAFT
  }
}

function readPlaces(places: unknown): Draft['places'] {
  if (typeof places !== 'object' || places === null) return {}
  const good = Object.entries(places).filter(
    ([, at]) => typeof at === 'object' && at !== null && Number.isFinite(at.x) && Number.isFinite(at.y),
  )
  return Object.fromEntries(good.map(([key, { x, y }]) => [key, { x, y }]))
}
