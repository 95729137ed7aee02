/** What the scene feels, read from the run: the sky, the faces and the rod follow it. */
import type { FocusView, Measures, Structure } from '../../protocol'
import type { LanternState } from './lantern'

/** `strained`: something is dark or out of sync, and writes go on. */
export type Mood = 'calm' | 'strained' | 'refusing'

export function readMood(structure: Structure, focus: FocusView, measures: Measures): Mood {
  if (!measures.accepting) return 'refusing'
  const dark = structure.sites.some((site) => !site.up)
  const missing = focus.replicas.some((replica) => !replica.isObserver && !replica.inIsr)
  return dark || missing || measures.lost > 0 ? 'strained' : 'calm'
}

export interface TowerView {
  readonly broker: number
  readonly state: LanternState
  readonly lit: boolean
  /** -1 when the broker holds no replica. */
  readonly logEndOffset: number
}

/** Each broker as it should be drawn, in the order of the structure. */
export function readTowers(structure: Structure, focus: FocusView): TowerView[] {
  const replicas = new Map(focus.replicas.map((replica) => [replica.broker, replica]))
  const darkSites = new Set(structure.sites.filter((site) => !site.up).map((site) => site.id))
  return structure.brokers.map((broker) => {
    const replica = replicas.get(broker.id)
    // A paused process stands there with its lamp on; what it cannot do is told in words.
    const running = ['running', 'starting', 'shutting-down', 'paused'].includes(broker.state)
    const lit = running && !darkSites.has(broker.site)
    // The controller learns of a death only after the session; the scene shows the dark at once.
    const state: LanternState = replica === undefined ? 'none' : lit ? replica.state : 'offline'
    return { broker: broker.id, state, lit, logEndOffset: replica?.logEndOffset ?? -1 }
  })
}
