/** The windows over the page. All are loaded when they are asked for. */

import type { Scenario } from '../../core'
import type { InputError } from '../../protocol'
import type { WindowName } from '../../state'
import { later } from '../kit/later'
import { useSimActions } from '../kit/sim-context'

const GalleryWindow = later(
  () => import('../gallery'),
  (m) => m.GalleryWindow,
)
const FileWindow = later(
  () => import('../gallery'),
  (m) => m.FileWindow,
)
const ShareWindow = later(
  () => import('../share'),
  (m) => m.ShareWindow,
)
const BadLinkWindow = later(
  () => import('../share'),
  (m) => m.BadLinkWindow,
)
const HelpWindow = later(
  () => import('./help-window'),
  (m) => m.HelpWindow,
)

interface PageWindowsProps {
  readonly open: WindowName | null
  /** Dropped on the page. */
  readonly file: File | null
  /** Of a link that could not be opened. */
  readonly badLink: readonly InputError[] | null
  readonly onClose: () => void
  readonly onBadLinkClose: () => void
  readonly onGuide: () => void
}

export function PageWindows({ open, file, badLink, onClose, onBadLinkClose, onGuide }: PageWindowsProps) {
  const { loadScenario } = useSimActions()
  const run = (scenario: Scenario) => {
    loadScenario(scenario)
    onClose()
  }
  return (
    <>
      {open === 'gallery' ? <GalleryWindow onClose={onClose} onChoose={run} /> : null}
      {open === 'file' ? <FileWindow file={file} onClose={onClose} onRun={run} /> : null}
      {open === 'share' ? <ShareWindow onClose={onClose} /> : null}
      {open === 'help' ? <HelpWindow recordsPerLight={1} onClose={onClose} onGuide={onGuide} /> : null}
      {badLink === null ? null : <BadLinkWindow errors={badLink} onClose={onBadLinkClose} />}
    </>
  )
}
