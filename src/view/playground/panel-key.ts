/**
 * What asking for a panel does: it opens, or is put away when it is open. The one thing a reader would get wrong: a panel
 * that has opened by itself just now is not put away by somebody who asked for it before he could see it.
 */
import type { PanelName } from '../../state'

/** Nobody has seen a panel and decided against it in less. */
const JUST_OPENED_MS = 800

/** `openedMsAgo` is since the panel that is open opened by itself; infinite when somebody opened it. */
export function choosePanel(open: PanelName | null, asked: PanelName, openedMsAgo: number): PanelName | null {
  return open === asked && openedMsAgo > JUST_OPENED_MS ? null : asked
}
