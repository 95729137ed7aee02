/** What is wrong with a link that cannot be opened. */
import { shareWords as words } from '../../content/share'
import { shellWords } from '../../content/shell'
import type { InputError } from '../../protocol'
import { InputErrors } from '../kit/input-errors'
import { Window } from '../kit/window'

interface BadLinkWindowProps {
  readonly errors: readonly InputError[]
  readonly onClose: () => void
}

export function BadLinkWindow({ errors, onClose }: BadLinkWindowProps) {
  return (
    <Window title={words.badTitle} closeLabel={shellWords.close} onClose={onClose}>
      <p>{words.badText}</p>
      <InputErrors errors={errors} />
      <p>
        <button type="button" data-first className="btn btn-yes" onClick={onClose}>
          {words.goOn}
        </button>
      </p>
    </Window>
  )
}
