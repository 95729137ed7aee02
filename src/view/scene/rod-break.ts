/**
 * Which part of the rod hangs, and which has come down. It breaks at the shore between the dead and the living when writes
 * stop; what is over the living stays on its beams until the in-sync set itself has become too small.
 *
 * The one thing a reader would get wrong: nothing here moves. When a part falls is a moment of the run (`Vigil`), and
 * how it falls is drawn from that moment by `vigil/fallen-rod.tsx`.
 */
import type { Measures } from '../../protocol'
import type { RodPlace, SceneLayout, SitePlace } from './layout-types'
import type { TowerView } from './scene-mood'

export interface RodPart {
  readonly from: number
  readonly to: number
  /** Which of its ends is broken: the left one, the right one. */
  readonly broken: -1 | 1
  /** It fell when the in-sync set became too small; the others when the writes stopped. */
  readonly isLate: boolean
}

export interface RodParts {
  /** Null when nothing hangs any more. */
  readonly hangs: { readonly from: number; readonly to: number; readonly broken: -1 | 0 | 1 } | null
  readonly fallen: readonly RodPart[]
}

/** Half of the open water between two halves in the water. */
const GAP = { wide: 96, stack: 30 }

export function breakRod(
  layout: SceneLayout,
  measures: Measures,
  towers: readonly TowerView[],
  darkSites: ReadonlySet<string>,
): RodParts {
  const { left, right } = layout.rod
  if (measures.accepting) return { hangs: { from: left, to: right, broken: 0 }, fallen: [] }
  const lit = layout.sites.filter((site) => !darkSites.has(site.id))
  const dark = layout.sites.filter((site) => darkSites.has(site.id))
  const shore = findShore(dark, lit)
  const at = shore === null ? (left + right) / 2 : Math.max(left, Math.min(right, shore.x))
  const gap = GAP[layout.mode] * (layout.mode === 'wide' ? layout.textScale : 1)
  const halves = [
    { from: left, to: Math.max(left + gap, at - gap), broken: 1, isLate: shore?.deadSide === 1 },
    { from: Math.min(right - gap, at + gap), to: right, broken: -1, isLate: shore?.deadSide === -1 },
  ] as const
  const isHeld =
    shore !== null && measures.obstacle !== 'below-min-isr' && lit.some((site) => hasBeam(layout, towers, site))
  if (!isHeld) return { hangs: null, fallen: halves }
  const [dead, living] = shore.deadSide === -1 ? [halves[0], halves[1]] : [halves[1], halves[0]]
  return { hangs: living, fallen: [dead] }
}

/** Where dark and lit sites part; null when they do not stand on two sides. `deadSide` is -1 for the left. */
function findShore(
  dark: readonly SitePlace[],
  lit: readonly SitePlace[],
): { readonly x: number; readonly deadSide: -1 | 1 } | null {
  if (dark.length === 0 || lit.length === 0) return null
  const edges = (sites: readonly SitePlace[]) => ({
    left: Math.min(...sites.map((site) => site.x - site.halfWidth)),
    right: Math.max(...sites.map((site) => site.x + site.halfWidth)),
  })
  const [gone, here] = [edges(dark), edges(lit)]
  if (gone.right <= here.left + 1) return { x: (gone.right + here.left) / 2, deadSide: -1 }
  if (here.right <= gone.left + 1) return { x: (here.right + gone.left) / 2, deadSide: 1 }
  return null
}

function hasBeam(layout: SceneLayout, towers: readonly TowerView[], site: SitePlace): boolean {
  return towers.some(
    ({ broker, state }) =>
      ['leader', 'in-sync', 'promoted'].includes(state) &&
      layout.towers.some((place) => place.broker === broker && place.site === site.id),
  )
}

/** A rod that is only this part of it, so that all who ask where the rod is mean the part. */
export function cutRod(rod: RodPlace, part: { readonly from: number; readonly to: number }): RodPlace {
  return { ...rod, left: part.from, right: part.to }
}
