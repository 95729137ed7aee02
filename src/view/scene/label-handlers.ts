/** What the names on the scene can be asked to do, and how they are put in their boxes. */
import type { Box } from './layout-types'
import type { SceneSelection } from './selection'

export interface LabelHandlers {
  readonly onSelect: (selection: SceneSelection) => void
  readonly onKillSite: (id: string) => void
  readonly onHealSite: (id: string) => void
  readonly onLinkToggle: (from: string, to: string) => void
}

export const placeBox = (box: Box) => ({ left: box.x, top: box.y, width: box.width, height: box.height })
