/**
 * Opens what the address asks for: a scenario of the gallery, or a shared session. A link that cannot be read says
 * what is wrong with it and changes nothing.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { tellWarning } from '../../content/input-faults'
import { shellWords } from '../../content/shell'
import type { Scenario } from '../../core'
import { type InputError, showSafely } from '../../protocol'
import type { SimClient } from '../../state'
import { isReloaded, isRestored, keepRun, readKeptRun } from '../../state/kept-run'
import { EMBED } from '../kit/embed'
import { formatClock } from '../kit/format'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { type Address, formatAddress, NOTHING_ASKED, readAddress, type ScenarioAddress } from './address'
import { WITHOUT_OBSERVERS } from './first-worlds'

export type BadLink = readonly InputError[]

export function useOpening(): { readonly badLink: BadLink | null; readonly dismissBadLink: () => void } {
  const client = useSimClient()
  const actions = useSimActions()
  const gallery = useSim((s) => s.gallery)
  const [badLink, setBadLink] = useState<BadLink | null>(null)
  const opened = useRef<string | null>(null)

  const openScenario = useCallback(
    (route: ScenarioAddress) => {
      const known = gallery.find((candidate) => candidate.id === route.scenario)
      // Who asks for no world begins with the loss.
      const first = gallery.find((candidate) => candidate.id === WITHOUT_OBSERVERS) ?? gallery[0]
      const entry = known ?? first
      if (entry === undefined) return
      if (route.scenario !== null && known === undefined)
        actions.showNotice(() =>
          shellWords.unknownScenario(showSafely(String(route.scenario).slice(0, 80)), entry.title),
        )
      if (route.scenario === null && client.readSession() !== null) return
      // Of a world that is not there no moment is meant either.
      if (route.timeUs > 0 && (known !== undefined || route.scenario === null))
        actions.loadSession({ scenario: entry, commands: [], timeUs: route.timeUs })
      else actions.loadScenario(entry)
      // Nothing in such a frame could start it.
      if (EMBED === 'scene') actions.play()
      if (route.focus !== null) actions.focusOn(route.focus.topic, route.focus.partition)
      if (route.skies !== null) client.seen.setState({ skies: { kind: route.skies } })
    },
    [gallery, actions, client],
  )

  const open = useCallback(async () => {
    const { hash } = window.location
    // What somebody else runs is not chosen by our address.
    if (!client.canCommand || gallery.length === 0 || hash === opened.current) return
    const isFirst = opened.current === null
    opened.current = hash
    const route = readAddress(hash)
    // A frame in somebody else's page shows what its address says, and keeps nothing of it.
    if (isFirst && EMBED === null && (await restoreKept(client, hash))) return
    if (route.kind === 'elsewhere') return
    const world = findNamed(route, gallery)
    if (route.kind === 'scenario' && world === null) {
      if (isFirst || route.scenario !== null) openScenario(route)
      return
    }
    const share = await import('../../state/share').catch(() => null)
    if (share === null) {
      // So that the same address can be tried again.
      opened.current = null
      actions.showNotice(() => shellWords.missing)
      return
    }
    const { openShareLink, openNamedLink } = share
    const result = world === null ? openShareLink(hash) : openNamedLink(world.scenario, world.changes)
    if (result.ok && result.session.scenario.business !== null) {
      // A company is shown by the page of the two worlds.
      window.location.replace(hash.replace(/^#s=/, '#/worlds?run='))
      return
    }
    if (result.ok) {
      actions.loadSession(result.session)
      if (EMBED === 'scene') actions.play()
      if (result.warnings.length > 0) actions.showNotice(() => result.warnings.map(tellWarning).join(' '))
      return
    }
    setBadLink(result.errors)
    if (client.readSession() === null) openScenario(NOTHING_ASKED)
  }, [gallery, actions, client, openScenario])

  useEffect(() => {
    void open()
    const onHash = () => void open()
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [open])

  useEffect(() => (client.canCommand && EMBED === null ? keepRun('playground', client, isHere) : undefined), [client])

  useFollowedAddress(client, opened)
  return { badLink, dismissBadLink: () => setBadLink(null) }
}

/** The address says where a run stands that is paused, and what stands in its place. */
function useFollowedAddress(client: SimClient, opened: RefObject<string | null>): void {
  useEffect(() => {
    const follow = (): void => {
      const { playing, structure, commands, timeUs } = client.store.getState()
      if (playing || structure === null || structure.scenarioId === '') return
      // With commands of one's own only a share link tells the whole run.
      if (commands.some((entry) => !entry.fromScenario)) return
      if (readAddress(window.location.hash).kind !== 'scenario') return
      const hash = formatAddress(structure.scenarioId, timeUs, client.seen.getState().skies?.kind)
      opened.current = hash
      window.history.replaceState(null, '', hash)
    }
    const stopRun = client.store.subscribe((state, before) => {
      if (state.playing !== before.playing || state.timeUs !== before.timeUs) follow()
    })
    const stopSeen = client.seen.subscribe(({ skies }, before) => skies !== before.skies && follow())
    return () => {
      stopRun()
      stopSeen()
    }
  }, [client, opened])
}

/** The built-in world of an address that says what was done in it; null for other addresses. */
function findNamed(route: Address, gallery: readonly Scenario[]) {
  if (route.kind !== 'scenario' || route.changes === null) return null
  const scenario = gallery.find(({ id }) => id === route.scenario)
  return scenario === undefined ? null : { scenario, changes: route.changes }
}

function isHere(): boolean {
  return readAddress(window.location.hash).kind !== 'elsewhere'
}

/** The run that this device keeps, when the address leaves it to us. False when there is none. */
async function restoreKept(client: SimClient, hash: string): Promise<boolean> {
  const kept = readKeptRun('playground')
  if (client.readSession() !== null || !isRestored(kept, 'playground', hash, isReloaded())) return false
  const share = await import('../../state/share').catch(() => null)
  const result = share?.openShareLink(kept.packed)
  if (result === undefined || !result.ok || result.session.scenario.business !== null) return false
  const actions = client.store.getState()
  actions.loadSession(result.session)
  actions.setSpeed(kept.speed)
  if (kept.playing) actions.play()
  actions.showNotice(() => shellWords.kept(formatClock(result.session.timeUs)))
  return true
}
