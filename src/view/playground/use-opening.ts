/**
 * Opens what the address asks for: a scenario of the gallery, or a shared session. A link that cannot be read says
 * what is wrong with it and changes nothing.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { shellWords } from '../../content/en/shell'
import type { InputError } from '../../protocol'
import type { SimClient } from '../../state'
import { isReloaded, isRestored, keepRun, readKeptRun } from '../../state/kept-run'
import { formatClock } from '../kit/format'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { formatRoute, parseRoute, type Route } from './route'

export type BadLink = readonly InputError[]

export function useOpening(): { readonly badLink: BadLink | null; readonly dismissBadLink: () => void } {
  const client = useSimClient()
  const actions = useSimActions()
  const gallery = useSim((s) => s.gallery)
  const [badLink, setBadLink] = useState<BadLink | null>(null)
  const opened = useRef<string | null>(null)

  const openScenario = useCallback(
    (route: Extract<Route, { page: 'playground' }>) => {
      const entry = gallery.find((candidate) => candidate.id === route.scenario) ?? gallery[0]
      if (entry === undefined) return
      if (route.scenario === null && client.readSession() !== null) return
      if (route.timeUs > 0) actions.loadSession({ scenario: entry.scenario, commands: [], timeUs: route.timeUs })
      else actions.loadScenario(entry.scenario)
      if (route.focus !== null) actions.focusOn(route.focus.topic, route.focus.partition)
    },
    [gallery, actions, client],
  )

  const open = useCallback(async () => {
    const { hash } = window.location
    if (gallery.length === 0 || hash === opened.current) return
    const isFirst = opened.current === null
    opened.current = hash
    const route = parseRoute(hash)
    if (isFirst && (await restoreKept(client, hash))) return
    if (route.page === 'about' || route.page === 'worlds') return
    if (route.page === 'playground') {
      if (isFirst || route.scenario !== null) openScenario(route)
      return
    }
    const share = await import('../../state/share').catch(() => null)
    if (share === null) {
      // So that the same address can be tried again.
      opened.current = null
      actions.showNotice(shellWords.missing)
      return
    }
    const { openShareLink } = share
    const result = openShareLink(route.fragment)
    if (result.ok && result.session.scenario.business !== null) {
      // A company is shown by the page of the two worlds.
      window.location.replace(route.fragment.replace(/^#s=/, '#/worlds?run='))
      return
    }
    if (result.ok) {
      actions.loadSession(result.session)
      if (result.warnings.length > 0) actions.showNotice(result.warnings.join(' '))
      return
    }
    setBadLink(result.errors)
    if (client.readSession() === null) openScenario({ page: 'playground', scenario: null, timeUs: 0, focus: null })
  }, [gallery, actions, client, openScenario])

  useEffect(() => {
    void open()
    const onHash = () => void open()
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [open])

  useEffect(() => keepRun('playground', client, isHere), [client])

  useEffect(
    () =>
      client.store.subscribe((state, before) => {
        const isSettled = !state.playing && state.structure !== null && state.structure.scenarioId !== ''
        if (!isSettled || (state.playing === before.playing && state.timeUs === before.timeUs)) return
        // With commands of one's own only a share link tells the whole run.
        if (state.commands.some((entry) => !entry.fromScenario)) return
        if (parseRoute(window.location.hash).page !== 'playground') return
        const hash = formatRoute(state.structure?.scenarioId ?? '', state.timeUs)
        opened.current = hash
        window.history.replaceState(null, '', hash)
      }),
    [client],
  )
  return { badLink, dismissBadLink: () => setBadLink(null) }
}

function isHere(): boolean {
  const { page } = parseRoute(window.location.hash)
  return page === 'playground' || page === 'shared'
}

/** The run that this device keeps, when the address leaves it to us. False when there is none. */
async function restoreKept(client: SimClient, hash: string): Promise<boolean> {
  const kept = readKeptRun('playground')
  if (client.readSession() !== null || !isRestored(kept, hash, isReloaded())) return false
  const share = await import('../../state/share').catch(() => null)
  const result = share?.openShareLink(kept.packed)
  if (result === undefined || !result.ok || result.session.scenario.business !== null) return false
  const actions = client.store.getState()
  actions.loadSession(result.session)
  actions.setSpeed(kept.speed)
  if (kept.playing) actions.play()
  actions.showNotice(shellWords.kept(formatClock(result.session.timeUs)))
  return true
}
