/** What the names on the scene can be asked to do, and how they are put in their boxes. */
import type { Box } from './layout-types'
import type { SceneSelection } from './selection'

export interface LabelHandlers {
  readonly onSelect: (selection: SceneSelection) => void
  /** Null where nobody takes commands: then the names have no such buttons. */
  readonly onKillSite: ((id: string) => void) | null
  readonly onHealSite: ((id: string) => void) | null
  readonly onMinIsr: ((topic: string, to: number) => void) | null
  readonly onLinkToggle: ((from: string, to: string) => void) | null
}

export const placeBox = (box: Box) => ({ left: box.x, top: box.y, width: box.width, height: box.height })
