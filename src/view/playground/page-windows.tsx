/** The windows over the page. All are loaded when they are asked for. */
import { lazy, Suspense } from 'react'
import type { Scenario } from '../../core'
import type { InputError } from '../../protocol'
import { useSimActions } from '../kit/sim-context'

const GalleryWindow = lazy(() => import('../gallery').then((m) => ({ default: m.GalleryWindow })))
const FileWindow = lazy(() => import('../gallery').then((m) => ({ default: m.FileWindow })))
const ShareWindow = lazy(() => import('../share').then((m) => ({ default: m.ShareWindow })))
const BadLinkWindow = lazy(() => import('../share').then((m) => ({ default: m.BadLinkWindow })))
const HelpWindow = lazy(() => import('./help-window').then((m) => ({ default: m.HelpWindow })))

export type WindowName = 'gallery' | 'file' | 'share' | 'help'

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
    <Suspense fallback={null}>
      {open === 'gallery' ? <GalleryWindow onClose={onClose} onChoose={run} /> : null}
      {open === 'file' ? <FileWindow file={file} onClose={onClose} onRun={run} /> : null}
      {open === 'share' ? <ShareWindow onClose={onClose} /> : null}
      {open === 'help' ? <HelpWindow recordsPerLight={1} onClose={onClose} onGuide={onGuide} /> : null}
      {badLink === null ? null : <BadLinkWindow errors={badLink} onClose={onBadLinkClose} />}
    </Suspense>
  )
}
