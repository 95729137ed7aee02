/** Which talk is given. */
import { useStore } from 'zustand'
import { showWords as words } from '../../../content/show'
import { planMs } from '../../../state/stage/pace'
import type { Presenter } from '../../../state/stage/presenter'
import { listBuiltIn } from '../built-in-talks'
import { listOwn, listTalks } from '../own-talks'
import { formatStageAddress } from '../stage-address'

export function TalkChoice({ presenter }: { readonly presenter: Presenter }) {
  const talk = useStore(presenter.store, (state) => state.talk)
  const builtIn = listBuiltIn()
  const own = listOwn()
  const isKept = [...builtIn, ...own].some(({ id }) => id === talk.id)
  // A talk that this browser could not keep is still the one that is given.
  const mine = isKept ? own : [talk, ...own]
  const plan = (moments: typeof talk.moments): string => words.plan(Math.round(planMs(moments) / 60_000))
  return (
    <header className="show-talk">
      <h1>{talk.title}</h1>
      <select
        aria-label={words.talk}
        value={talk.id}
        onChange={(event) => {
          const chosen = listTalks().find(({ id }) => id === event.target.value)
          if (chosen === undefined) return
          presenter.change(chosen)
          window.history.replaceState(null, '', formatStageAddress(chosen.id, 0))
        }}
      >
        <optgroup label={words.builtIn}>
          {builtIn.map(({ id, title, moments }) => (
            <option key={id} value={id}>
              {`${title} · ${plan(moments)}`}
            </option>
          ))}
        </optgroup>
        {mine.length === 0 ? null : (
          <optgroup label={words.own}>
            {mine.map(({ id, title, moments }) => (
              <option key={id} value={id}>
                {`${title} · ${plan(moments)}`}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </header>
  )
}
