/** The keys of the stage. */
import { shellWords } from '../../../content/shell'
import { showWords as words } from '../../../content/show'
import { Window } from '../../kit/window'

export function KeysWindow({ onClose }: { readonly onClose: () => void }) {
  return (
    <Window title={words.keys} closeLabel={shellWords.close} onClose={onClose}>
      <dl className="show-keys">
        {words.keyTable.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Window>
  )
}
