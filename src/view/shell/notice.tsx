/** Something the visitor must know and can put away. */
import { shellWords as words } from '../../content/shell'
import type { Notice as Said } from '../../state'
import { CloseIcon } from '../kit/icons'

export function Notice({ text, onDismiss }: { readonly text: Said; readonly onDismiss: () => void }) {
  return (
    <div className="notice" role="alert">
      <p>{typeof text === 'string' ? text : text()}</p>
      <button
        type="button"
        className="btn btn-small btn-icon"
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={onDismiss}
      >
        <CloseIcon />
      </button>
    </div>
  )
}
