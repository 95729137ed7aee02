/** How the audience's window is set for the room. */
import { useStore } from 'zustand'
import { shellWords } from '../../../content/shell'
import { showWords as words } from '../../../content/show'
import type { RoomSettings } from '../../../protocol'
import type { Presenter } from '../../../state/stage/presenter'
import { Window } from '../../kit/window'

const FLAGS = [
  ['isContrast', 'contrast'],
  ['isLarge', 'large'],
  ['hasPointer', 'pointer'],
  ['hasSafeArea', 'safeArea'],
] as const
const SHAPES = ['fill', '16:9', '4:3'] as const

export function RoomCard({ presenter, onClose }: { readonly presenter: Presenter; readonly onClose: () => void }) {
  const room = useStore(presenter.store, (state) => state.room)
  return (
    <Window title={words.room} closeLabel={shellWords.close} onClose={onClose}>
      <div className="show-room">
        {FLAGS.map(([flag, word]) => (
          <label key={flag}>
            <input
              type="checkbox"
              checked={room[flag]}
              onChange={(event) => presenter.setRoom({ [flag]: event.target.checked })}
            />
            {words[word]}
          </label>
        ))}
        <label>
          {words.shape}
          <select
            value={room.shape}
            onChange={(event) => presenter.setRoom({ shape: event.target.value as RoomSettings['shape'] })}
          >
            {SHAPES.map((shape) => (
              <option key={shape} value={shape}>
                {words.shapes[shape]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </Window>
  )
}
