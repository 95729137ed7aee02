/** The windows over the page. All are loaded when they are asked for. */

import { useState } from 'react'
import type { Scenario } from '../../core'
import type { InputError } from '../../protocol'
import type { WindowName } from '../../state'
import { later } from '../kit/later'
import { useSimActions } from '../kit/sim-context'

const GalleryWindow = later(
  () => import('../gallery'),
  (m) => m.GalleryWindow,
)
const OpenBet = later(
  () => import('../gallery'),
  (m) => m.OpenBet,
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
  // Who never bet needs nothing of the gallery.
  const [hasBets, mayHaveBets] = useState(hasKeptBets)
  const run = (scenario: Scenario) => {
    loadScenario(scenario)
    mayHaveBets(true)
    onClose()
  }
  return (
    <>
      {hasBets ? <OpenBet /> : null}
      {open === 'gallery' ? <GalleryWindow onClose={onClose} onChoose={run} /> : null}
      {open === 'file' ? <FileWindow file={file} onClose={onClose} onRun={run} /> : null}
      {open === 'share' ? <ShareWindow onClose={onClose} /> : null}
      {open === 'help' ? <HelpWindow recordsPerLight={1} onClose={onClose} onGuide={onGuide} /> : null}
      {badLink === null ? null : <BadLinkWindow errors={badLink} onClose={onBadLinkClose} />}
    </>
  )
}

function hasKeptBets(): boolean {
  try {
    return window.localStorage.getItem('streamscape.bets') !== null
  } catch {
    return false
  }
}
