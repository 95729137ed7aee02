/**
 * What a scene shows of a run: places, towers, light and dark, and the mood. The one thing a reader would get wrong: the
 * structure is new whenever anything in it changes, and places depend on few of its parts; what did not change keeps its
 * identity here, so that it is not painted again.
 */

import { useMemo } from 'react'
import type { FocusView, Measures, Structure } from '../../protocol'
import { type Animator, createAnimator } from '../kit/animator'
import { PAINTS } from '../kit/paints'
import type { BackdropSubject } from './backdrop-subject'
import { computeLayout } from './layout'
import type { SceneLayout } from './layout-types'
import { breakRod, type RodParts } from './rod-break'
import { type Mood, readMood, readTowers, type TowerView } from './scene-mood'
import { useContrast } from './use-contrast'
import { useWave } from './use-wave'

/** The box of a scene, and what lies over its edges, pixels. */
export interface SceneBox {
  readonly width: number
  readonly height: number
  readonly topInset: number
  readonly bottomInset: number
  readonly rightInset: number
}

/** What the run says at this moment. */
export interface SceneSubject {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
}

export interface SceneModel extends SceneSubject {
  readonly layout: SceneLayout
  readonly nodes: Structure['nodes']
  readonly towers: readonly TowerView[]
  readonly darkSites: ReadonlySet<string>
  readonly darkClients: ReadonlySet<string>
  readonly parts: RodParts
  readonly mood: Mood
  /** Broker id of the leader, -1 for none. */
  readonly leader: number
  readonly leaderX: number | null
  readonly backdrop: BackdropSubject
  readonly animator: Animator
  readonly reducedMotion: boolean
  /** Forced colours, or more contrast. */
  readonly plain: boolean
}

export function useScene(
  { structure, focus, measures }: SceneSubject,
  { width, height, topInset, bottomInset, rightInset }: SceneBox,
  reducedMotion: boolean,
): SceneModel {
  const plain = useContrast()
  const shape = worldShape(structure)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the parts of the structure that places depend on.
  const layout = useMemo(
    () => computeLayout(structure, { width, height, topInset, bottomInset, rightInset }),
    [shape, width, height, topInset, bottomInset, rightInset],
  )
  const nodesKey = structure.nodes.map((n) => `${n.kind}${n.id}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal nodes keep their identity.
  const nodes = useMemo(() => structure.nodes, [nodesKey])
  const animator = useMemo(() => createAnimator(reducedMotion), [reducedMotion])
  const towers = useWave(readTowers(structure, focus), structure, reducedMotion)
  const darkSites = useIds(structure.sites)
  const darkClients = useIds([...structure.producers, ...structure.consumers])
  const parts = useSame(breakRod(layout, measures, towers, darkSites))
  const mood = readMood(structure, focus, measures)
  const leader = towers.find((t) => t.state === 'leader')?.broker ?? -1
  const leaderX = layout.towers.find((t) => t.broker === leader)?.x ?? null
  const promotedKey = towers.flatMap((t) => (t.state === 'promoted' ? [t.broker] : [])).join()
  const backdrop = useMemo((): BackdropSubject => {
    const mirror = (broker: number, color: string) => {
      const tower = layout.towers.find((t) => t.broker === broker)
      return tower ? [{ x: tower.x, deckY: tower.baseY, color }] : []
    }
    const promoted = promotedKey === '' ? [] : promotedKey.split(',').flatMap((id) => mirror(Number(id), '#FF9A4A'))
    return { layout, mood, darkSites, plain, reflections: [...mirror(leader, PAINTS.yellowPale), ...promoted] }
  }, [layout, mood, darkSites, plain, leader, promotedKey])
  return {
    structure,
    focus,
    measures,
    layout,
    nodes,
    towers,
    darkSites,
    darkClients,
    parts,
    mood,
    leader,
    leaderX,
    backdrop,
    animator,
    reducedMotion,
    plain,
  }
}

/** Plain data that reads the same keeps its identity. */
function useSame<T>(value: T): T {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the value.
  return useMemo(() => value, [JSON.stringify(value)])
}

/** Ids of those that are down; the same set as long as they are the same. */
function useIds(things: readonly { readonly id: string; readonly up: boolean }[]): ReadonlySet<string> {
  const key = things
    .filter(({ up }) => !up)
    .map(({ id }) => id)
    .join('\n')
  return useMemo(() => new Set(key === '' ? [] : key.split('\n')), [key])
}

function worldShape(structure: Structure): string {
  return JSON.stringify([
    structure.sites.map((s) => [s.id, s.kind]),
    structure.brokers.map((b) => [b.id, b.site]),
    structure.links.map((l) => [l.from, l.to]),
    structure.producers.map((p) => p.id),
    structure.consumers.map((c) => c.id),
  ])
}
