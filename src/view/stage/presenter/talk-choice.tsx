/** Which talk is given. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { showWords as words } from '../../../content/show'
import { planMs } from '../../../state/stage/pace'
import type { Presenter } from '../../../state/stage/presenter'
import { listBuiltIn } from '../built-in-talks'
import { formatStageAddress } from '../stage-address'

export function TalkChoice({ presenter }: { readonly presenter: Presenter }) {
  const talk = useStore(presenter.store, (state) => state.talk)
  const talks = useMemo(listBuiltIn, [])
  const plan = (moments: typeof talk.moments): string => words.plan(Math.round(planMs(moments) / 60_000))
  return (
    <header className="show-talk">
      <h1>{talk.title}</h1>
      <select
        aria-label={words.talk}
        value={talk.id}
        onChange={(event) => {
          const chosen = talks.find(({ id }) => id === event.target.value)
          if (chosen === undefined) return
          presenter.change(chosen)
          window.history.replaceState(null, '', formatStageAddress(chosen.id, 0))
        }}
      >
        <optgroup label={words.builtIn}>
          {talks.map(({ id, title, moments }) => (
            <option key={id} value={id}>
              {`${title} · ${plan(moments)}`}
            </option>
          ))}
        </optgroup>
      </select>
    </header>
  )
}
