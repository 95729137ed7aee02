/** What the backdrop is painted from; a new one means a new painting. */
import type { SceneLayout } from './layout-types'
import type { Mood } from './scene-mood'

/** All that is asked of a layout, so that whoever has no rod and no clients has a night as well. */
export type BackdropLayout = Pick<
  SceneLayout,
  'width' | 'height' | 'mode' | 'scale' | 'area' | 'horizonY' | 'sites' | 'huts'
>

export interface BackdropSubject {
  readonly layout: BackdropLayout
  readonly mood: Mood
  readonly darkSites: ReadonlySet<string>
  /** x of the lanterns whose light falls on the water. */
  readonly reflections: readonly { readonly x: number; readonly deckY: number; readonly color: string }[]
  /** No dots and no wash of colour, for high contrast. */
  readonly plain: boolean
}
