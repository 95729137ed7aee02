/** Keys of the playground. A key that a control understands itself (typing, a pressed button) is left to it. */
import { useEffect, useRef } from 'react'
import { timelineWords } from '../../content/timeline'
import type { CommandRecord } from '../../protocol'
import type { PanelName, SimActions, SimState } from '../../state'
import { EMBED } from '../kit/embed'
import { useSimActions, useSimClient } from '../kit/sim-context'
import { nextSpeed } from '../timeline'
import { describeCommand, type FlagNames } from '../timeline/flags'

export interface KeyTargets {
  readonly onHelp: () => void
  readonly onGallery: () => void
  readonly onShare: () => void
  readonly onPanel: (panel: PanelName) => void
  /** All partitions, the worst first. */
  readonly onPartitions: () => void
  readonly onRead: () => void
  readonly onEscape: () => void
  /** The selected site, null when none is. */
  readonly site: { readonly id: string; readonly name: string; readonly up: boolean } | null
  readonly onSay: (text: string) => void
  readonly names: FlagNames
  /** Another page that shows this world has keys of its own. */
  readonly isDeaf?: boolean
}

const ARMED_MS = 4_000
/** Held down, these go on; everything else happens once. */
const REPEATING = new Set(['ArrowLeft', 'ArrowRight', ',', '.', '[', ']'])

export function useKeys(targets: KeyTargets): void {
  const client = useSimClient()
  const actions = useSimActions()
  const latest = useRef(targets)
  latest.current = targets
  const armedUntil = useRef(0)

  // A frame with nothing to press has no keys either.
  useEffect(() => {
    if (EMBED === 'scene') return
    const skip = (seconds: number) => actions.seek(client.store.getState().timeUs + seconds * 1_000_000)
    const toggleSite = () => {
      const { site, onSay } = latest.current
      if (site === null) return onSay(timelineWords.killNothing)
      if (performance.now() > armedUntil.current) {
        armedUntil.current = performance.now() + ARMED_MS
        onSay(timelineWords.killArmed(site.name, !site.up))
        return
      }
      armedUntil.current = 0
      actions.issue({ kind: site.up ? 'KillSite' : 'HealSite', site: site.id })
    }
    const previousFlag = () => {
      const { markers, timeUs } = client.store.getState()
      actions.seek(Math.max(0, ...markers.map((m) => m.timeUs).filter((t) => t < timeUs - 300_000)))
    }
    const seeking: readonly (readonly [string, () => void])[] = [
      ['ArrowLeft', () => skip(-1)],
      ['ArrowRight', () => skip(1)],
      ['Home', () => actions.seek(0)],
      ['End', () => actions.seek(client.store.getState().frontierUs)],
      [',', previousFlag],
      ['.', actions.step],
      ['n', actions.nextEvent],
    ]
    const timing: readonly (readonly [string, () => void])[] = [
      [' ', () => (client.store.getState().playing ? actions.pause() : actions.play())],
      ['[', () => actions.setSpeed(nextSpeed(client.store.getState().speed, -1))],
      [']', () => actions.setSpeed(nextSpeed(client.store.getState().speed, 1))],
    ]
    const commanding: readonly (readonly [string, () => void])[] = [
      ['k', toggleSite],
      ['f', actions.fork],
      ['g', () => latest.current.onGallery()],
    ]
    const keys = new Map<string, () => void>([
      ...(client.canSeek ? seeking : []),
      ...(client.isLive ? [] : timing),
      ...(client.canCommand ? commanding : []),
      ['i', () => latest.current.onPanel('inspector')],
      ['e', () => latest.current.onPanel('events')],
      ['w', () => latest.current.onPanel('why')],
      ['l', () => latest.current.onPanel('legend')],
      ['p', () => latest.current.onPartitions()],
      ['o', () => latest.current.onRead()],
      ['c', () => client.seen.setState(({ skies }) => ({ skies: skies ? null : { kind: 'groups' } }))],
      ['s', () => latest.current.onShare()],
      ['?', () => latest.current.onHelp()],
      ['Escape', () => latest.current.onEscape()],
    ])
    const onKey = (event: KeyboardEvent) => {
      if (latest.current.isDeaf === true || event.defaultPrevented || event.altKey || isTaken(event)) return
      if ((event.ctrlKey || event.metaKey) && event.key === 'z') {
        event.preventDefault()
        if (client.canCommand) undoLast(actions, client.store.getState(), latest.current)
        return
      }
      if (event.ctrlKey || event.metaKey) return
      const act = keys.get(event.key)
      if (act === undefined) return
      event.preventDefault()
      if (event.repeat && !REPEATING.has(event.key)) return
      if (event.shiftKey && event.key === 'ArrowLeft') skip(-10)
      else if (event.shiftKey && event.key === 'ArrowRight') skip(10)
      else act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [client, actions])
}

function undoLast(actions: SimActions, { commands }: SimState, { names, onSay }: KeyTargets): void {
  const own = commands.filter((entry) => !entry.fromScenario)
  const last = own.reduce<CommandRecord | null>(
    (newest, e) => (newest === null || e.index > newest.index ? e : newest),
    null,
  )
  if (last === null) return
  actions.undo(last.index)
  onSay(timelineWords.undone(describeCommand(last.command, names)))
}

function isTaken(event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('dialog, input, textarea, select, [contenteditable]') !== null) return true
  const isPress = event.key === ' ' || event.key === 'Enter'
  return isPress && target.closest('button, a, summary') !== null
}
