/** What is seen of the case as a PNG, with its name and its link; its fields stay on the page. */
import { type RefObject, useState } from 'react'
import { economicsWords as words } from '../../content/economics'
import { saveFile } from '../kit/save-file'
import type { View } from './use-case'

/** The ground of the page, which the picture has of its own. */
const GROUND = 'is-pictured'
type Making = 'no' | 'yes' | { readonly failed: string }

interface PictureButtonProps {
  readonly view: View
  readonly of: RefObject<HTMLElement | null>
}

export function PictureButton({ view, of }: PictureButtonProps) {
  const [making, setMaking] = useState<Making>('no')
  const take = async (): Promise<void> => {
    const element = of.current
    if (element === null || making === 'yes') return
    setMaking('yes')
    try {
      const { takePicture } = await import('../kit/picture/take-picture')
      const strip = { text: `${words.title} · ${words.view[view]}`, link: window.location.href }
      element.classList.add(GROUND)
      saveFile(await takePicture(element, '.visually-hidden', strip), `economics-${view}.png`)
      setMaking('no')
    } catch (reason) {
      setMaking({ failed: reason instanceof Error ? reason.message : String(reason) })
    } finally {
      element.classList.remove(GROUND)
    }
  }
  return (
    <>
      <button type="button" className="btn btn-small" disabled={making === 'yes'} onClick={() => void take()}>
        {words.png}
      </button>
      {typeof making === 'string' ? null : (
        <span className="economics-fault" role="alert">
          {words.pngFailed(making.failed)}
        </span>
      )}
    </>
  )
}
