/** What the backdrop is painted from; a new one means a new painting. */
import type { SceneLayout } from './layout-types'
import type { Mood } from './scene-mood'

export interface BackdropSubject {
  readonly layout: SceneLayout
  readonly mood: Mood
  readonly darkSites: ReadonlySet<string>
  /** x of the lanterns whose light falls on the water. */
  readonly reflections: readonly { readonly x: number; readonly deckY: number; readonly color: string }[]
  /** No dots and no wash of colour, for high contrast. */
  readonly plain: boolean
}
