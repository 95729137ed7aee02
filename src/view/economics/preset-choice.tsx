/** A case to begin from: its figures in place of those that are there, and Back brings these again. */
import { economicsWords as words } from '../../content/economics'
import { type Case, PRESET_IDS, PRESETS, type PresetId, presetOf } from '../../economics'

interface PresetProps {
  readonly of: Case
  /** With a step in the history, so that what somebody has put in can be gone back to. */
  readonly onPick: (next: Case) => void
}

const OWN = 'own'

/** Presets by whose prices they have, and of which day. */
function listSources(): { readonly from: string; readonly ids: readonly PresetId[] }[] {
  const tell = (id: PresetId): string => words.presetFrom(words.regions[PRESETS[id].region], PRESETS[id].date)
  return [...new Set(PRESET_IDS.map(tell))].map((from) => ({ from, ids: PRESET_IDS.filter((id) => tell(id) === from) }))
}

export function PresetChoice({ of, onPick }: PresetProps) {
  const on = presetOf(of.believed)
  return (
    <label className="economics-preset">
      <span className="visually-hidden">{words.preset}</span>
      <select
        value={on ?? OWN}
        title={on === null ? undefined : words.presetFrom(words.regions[PRESETS[on].region], PRESETS[on].date)}
        onChange={(event) => {
          const preset = PRESET_IDS.find((id) => id === event.currentTarget.value)
          if (preset !== undefined) onPick({ ...of, believed: PRESETS[preset].believed })
        }}
      >
        {on === null ? <option value={OWN}>{words.presetOwn}</option> : null}
        {listSources().map(({ from, ids }) => (
          <optgroup key={from} label={from}>
            {ids.map((id) => (
              <option key={id} value={id}>
                {words.presets[id]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}
