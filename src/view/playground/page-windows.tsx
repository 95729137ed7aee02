/** The windows over the page. All are loaded when they are asked for. */
import { lazy, Suspense } from 'react'
import { galleryWords } from '../../content/en/gallery'
import { shareWords } from '../../content/en/share'
import type { Scenario } from '../../core'
import { InputErrors } from '../kit/input-errors'
import { useSimActions } from '../kit/sim-context'
import { Window } from '../kit/window'
import type { BadLink } from './use-opening'

const GalleryWindow = lazy(() => import('../gallery').then((m) => ({ default: m.GalleryWindow })))
const FileWindow = lazy(() => import('../gallery').then((m) => ({ default: m.FileWindow })))
const ShareWindow = lazy(() => import('../share').then((m) => ({ default: m.ShareWindow })))
const HelpWindow = lazy(() => import('./help-window').then((m) => ({ default: m.HelpWindow })))

export type WindowName = 'gallery' | 'file' | 'share' | 'help'

interface PageWindowsProps {
  readonly open: WindowName | null
  /** Dropped on the page. */
  readonly file: File | null
  readonly onClose: () => void
  readonly onGuide: () => void
}

export function PageWindows({ open, file, onClose, onGuide }: PageWindowsProps) {
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
    </Suspense>
  )
}

export function BadLinkWindow({ badLink, onClose }: { readonly badLink: BadLink; readonly onClose: () => void }) {
  return (
    <Window title={badLink.title} closeLabel={galleryWords.current} onClose={onClose}>
      <p>{shareWords.badText}</p>
      <InputErrors errors={badLink.errors} title={badLink.title} />
      <p>
        <button type="button" className="btn btn-yes" onClick={onClose}>
          {shareWords.goOn}
        </button>
      </p>
    </Window>
  )
}
