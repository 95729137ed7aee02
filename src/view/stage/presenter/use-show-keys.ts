/**
 * Keys of the stage, and what a clicker sends. The one thing a reader would get wrong: a key that a control understands
 * itself (a number that is typed, a thumb that is moved, a button that has the focus) is left to it, except for the page
 * keys, which a clicker sends whatever has the focus.
 */
import { useEffect, useRef } from 'react'
import { showWords as words } from '../../../content/show'
import type { SimClient } from '../../../state'
import type { Presenter } from '../../../state/stage/presenter'
import type { Panels } from './stage-bar'

/** Of the picture at each press. */
const SPOT_STEP = 0.04
const NEAR = 2.2
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export function useShowKeys(
  presenter: Presenter,
  client: SimClient | null,
  panels: Panels,
  say: (text: string) => void,
): void {
  const latest = useRef({ client, panels, say })
  latest.current = { client, panels, say }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      if (isForControl(event)) return
      const act = findAct(presenter, event, latest.current)
      if (act === null) return
      event.preventDefault()
      if (!event.repeat || event.shiftKey) act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [presenter])
}

function isForControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  // Who works on the talk does not give it.
  if (target.closest('[data-edits]') !== null) return true
  // What a clicker sends means the show, also while a number is typed.
  if (key === 'PageDown' || key === 'PageUp') return target.closest('dialog, textarea, select') !== null
  if (target.closest('dialog, input, textarea, select') !== null) return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null
}

interface Hands {
  readonly client: SimClient | null
  readonly panels: Panels
  readonly say: (text: string) => void
}

function findAct(presenter: Presenter, { key, shiftKey }: KeyboardEvent, hands: Hands): (() => void) | null {
  const { look, preview } = presenter.store.getState()
  const move = MOVES[key]
  if (shiftKey && move !== undefined) return () => moveSpot(presenter, move)
  if (/^[1-9]$/.test(key)) return () => hands.client?.store.getState().setSpeed(Number(key))
  if (preview !== null && key === 'Enter') return () => presenter.showPreview()
  if (preview !== null && key === 'Escape') return () => presenter.dropPreview()
  const acts = new Map<string, () => void>([
    ['PageDown', () => presenter.next()],
    ['ArrowRight', () => presenter.next()],
    ['PageUp', () => presenter.back()],
    ['ArrowLeft', () => presenter.back()],
    [' ', () => (shiftKey ? presenter.back() : presenter.next())],
    ['r', () => presenter.restart()],
    ['c', () => presenter.curtainUp()],
    ['b', () => presenter.see({ isDark: !look.isDark })],
    ['.', () => presenter.see({ isDark: !look.isDark })],
    ['s', () => presenter.see({ spotlight: look.spotlight === null ? { x: 0.5, y: 0.4 } : null })],
    ['p', () => (preview === null ? presenter.openPreview() : presenter.dropPreview())],
    ['n', hands.panels.toggleNotes],
    ['q', () => presenter.toggleLink(window.location.href)],
    ['?', hands.panels.toggleKeys],
    ['v', () => document.querySelector<HTMLElement>('[data-hands="0"]')?.focus()],
    ['0', () => toggleTime(hands.client)],
    ['ArrowDown', () => chooseSite(hands, 1)],
    ['ArrowUp', () => chooseSite(hands, -1)],
    ['k', () => killOrHeal(hands, true)],
    ['h', () => killOrHeal(hands, false)],
    ['z', () => toggleZoom(hands.client)],
  ])
  return acts.get(key.length === 1 ? key.toLowerCase() : key) ?? null
}

function moveSpot(presenter: Presenter, [dx, dy]: readonly [number, number]): void {
  const { spotlight } = presenter.store.getState().look
  if (spotlight === null) return
  const bound = (value: number): number => Math.max(0, Math.min(1, value))
  presenter.see({ spotlight: { x: bound(spotlight.x + dx * SPOT_STEP), y: bound(spotlight.y + dy * SPOT_STEP) } })
}

function toggleTime(client: SimClient | null): void {
  const state = client?.store.getState()
  if (state?.playing === true) state.pause()
  else state?.play()
}

/** Near to the middle of the scene, or to all of it; the mouse and the keys of the scene go nearer to a place. */
function toggleZoom(client: SimClient | null): void {
  const zoom = client?.seen.getState().zoom
  const near = { x: -(NEAR - 1) / 2, y: -(NEAR - 1) / 3, k: NEAR }
  client?.seen.setState({ zoom: zoom?.k === 1 ? near : { x: 0, y: 0, k: 1 } })
}

/** Those that can die first, then the others. */
function listSites(client: SimClient | null) {
  const structure = client?.store.getState().structure ?? null
  if (structure === null) return []
  const has = (id: string): number => (structure.brokers.some(({ site }) => site === id) ? 0 : 1)
  return [...structure.sites].sort((one, other) => has(one.id) - has(other.id))
}

function findChosen(client: SimClient | null) {
  const target = client?.seen.getState().target
  return target?.kind === 'site' ? (listSites(client).find(({ id }) => id === target.id) ?? null) : null
}

function choose({ client, say }: Hands, site: { readonly id: string; readonly name: string }): void {
  client?.seen.setState({ target: { kind: 'site', id: site.id } })
  say(words.choose(site.name))
}

function chooseSite(hands: Hands, direction: 1 | -1): void {
  const sites = listSites(hands.client)
  if (sites.length === 0) {
    hands.say(words.noSite)
    return
  }
  const at = sites.findIndex(({ id }) => id === findChosen(hands.client)?.id)
  const next = at < 0 ? (direction > 0 ? 0 : sites.length - 1) : (at + direction + sites.length) % sites.length
  choose(hands, sites[next])
}

/** The chosen one; where none is chosen the first that could be is, and a second press does it. */
function killOrHeal(hands: Hands, isKill: boolean): void {
  const { client, say } = hands
  const chosen = findChosen(client)
  if (chosen !== null && chosen.up === isKill) {
    client?.store.getState().issue({ kind: isKill ? 'KillSite' : 'HealSite', site: chosen.id })
    say('')
    return
  }
  const first = listSites(client).find(({ up }) => up === isKill)
  if (first === undefined) say(words.noSite)
  else if (isKill) choose(hands, first)
  else client?.store.getState().issue({ kind: 'HealSite', site: first.id })
}
