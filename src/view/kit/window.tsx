/**
 * A window over the page: the browser's own dialog, which keeps the focus and closes on Escape. The one thing a reader
 * would get wrong: it is taken off the page before the browser could give the focus back, so that is done here.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { CloseIcon } from './icons'

interface WindowProps {
  readonly title: string
  readonly closeLabel: string
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Window({ title, closeLabel, wide, onClose, children }: WindowProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    // The browser would begin at the button that closes it.
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      element?.close()
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'window window-wide' : 'window'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A click on the dialog itself, not on what is in it, is a click on the backdrop.
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="window-body">
        <header className="window-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="btn btn-icon" aria-label={closeLabel} title={closeLabel} onClick={onClose}>
            <CloseIcon />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
