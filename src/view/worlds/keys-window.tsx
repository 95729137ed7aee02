/** What the keys of this page do. */
import { systemWords } from '../../content/worlds-day'
import { theatreWords as words } from '../../content/worlds-theatre'
import { Window } from '../kit/window'

export function KeysWindow({ onClose }: { readonly onClose: () => void }) {
  return (
    <Window title={words.keysTitle} closeLabel={systemWords.close} onClose={onClose}>
      <table className="number-table">
        <tbody>
          {words.keys.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Window>
  )
}
