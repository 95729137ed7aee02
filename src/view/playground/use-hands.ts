/** What the visitor's hands can do on the scene, and what they hold: names, the selection, kill, heal, cut. */
import { useCallback, useMemo, useRef } from 'react'
import type { Structure } from '../../protocol'
import type { Target } from '../../state'
import { useSee, useSeen, useSimActions, useSimClient } from '../kit/sim-context'
import type { SceneSelection } from '../scene'

export function useHands(structure: Structure, onPicked: (picked: SceneSelection) => void) {
  const client = useSimClient()
  const actions = useSimActions()
  const selection = useSeen((seen) => seen.target)
  const see = useSee()
  const select = useCallback((target: Target | null) => see({ target }), [see])
  const picked = useRef(onPicked)
  picked.current = onPicked
  const latest = useRef(structure)
  latest.current = structure

  // Names change only with the world itself, not with every state of it.
  const siteNames = structure.sites.map((site) => `${site.id}\t${site.name}`).join('\n')
  const clientNames = [...structure.producers, ...structure.consumers].map((c) => `${c.id}\t${c.name}`).join('\n')
  const names = useMemo(() => {
    const read = (text: string) => new Map(text.split('\n').map((line) => line.split('\t') as [string, string]))
    const sites = read(siteNames)
    const clients = read(clientNames)
    return {
      site: (id: string) => sites.get(id) ?? id,
      client: (id: string) => clients.get(id) ?? id,
      // The run numbers its commands itself: those of the script first, then what was done.
      isScripted: (index: number) =>
        index < client.store.getState().commands.filter((entry) => entry.fromScenario).length,
    }
  }, [siteNames, clientNames, client])

  const onSelect = useCallback(
    (chosen: SceneSelection) => {
      select(chosen)
      picked.current(chosen)
    },
    [select],
  )
  const onKillSite = useCallback((site: string) => actions.issue({ kind: 'KillSite', site }), [actions])
  const onHealSite = useCallback((site: string) => actions.issue({ kind: 'HealSite', site }), [actions])
  const onLinkToggle = useCallback(
    (from: string, to: string) => {
      const link = latest.current.links.find(
        (l) => (l.from === from && l.to === to) || (l.from === to && l.to === from),
      )
      const isCut = link?.cutForward === true || link?.cutBack === true
      actions.issue({ kind: isCut ? 'HealLink' : 'CutLink', from, to, both: true })
    },
    [actions],
  )
  const onMinIsr = useCallback(
    (topic: string, value: number) =>
      actions.issue({ kind: 'AlterTopicConfig', topic, key: 'min.insync.replicas', value }),
    [actions],
  )
  /** To before the first fault. There the run stands still: its command is still to come, and would be done again. */
  const rewind = useCallback(() => {
    const fault = client.store.getState().markers.find((marker) => marker.kind === 'fault')
    actions.pause()
    actions.seek(Math.max(0, (fault?.timeUs ?? 1_000_000) - 1_000_000))
  }, [client, actions])
  const sceneSelection = isOnScene(selection) ? selection : null
  const commands = client.canCommand
    ? { onKillSite, onHealSite, onLinkToggle, onMinIsr }
    : { onKillSite: null, onHealSite: null, onLinkToggle: null, onMinIsr: null }
  return { names, selection, select, sceneSelection, onSelect, ...commands, rewind }
}

function isOnScene(target: Target | null): target is SceneSelection {
  return target !== null && target.kind !== 'topic' && target.kind !== 'controller' && target.kind !== 'replica'
}
