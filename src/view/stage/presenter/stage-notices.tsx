/** What only the presenter must know. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { writeFault } from '../../../content/input-faults'
import { showWords as words } from '../../../content/show'
import type { Presenter } from '../../../state/stage/presenter'
import { Notice } from '../../shell'

export function StageNotices({ presenter }: { readonly presenter: Presenter }) {
  const foreign = useStore(presenter.store, (state) => state.foreign)
  const isKept = useStore(presenter.store, (state) => state.isKept)
  const fault = useStore(presenter.store, (state) => state.fault)
  const rival = useStore(presenter.store, (state) => state.rival)
  const [isHeard, hear] = useState(false)
  if (fault !== null) return <Notice text={writeFault(fault)} onDismiss={() => presenter.forgetFault()} />
  if (foreign !== null) {
    const { count, version } = foreign
    const text = version === null ? words.foreign(count) : words.otherVersion(version)
    return <Notice text={text} onDismiss={() => presenter.forgetForeign()} />
  }
  if (rival !== null)
    return (
      <div className="notice" role="alert">
        <p>{words.rival(rival.title, rival.hasStage)}</p>
        {rival.hasStage ? (
          <button type="button" className="btn btn-small" onClick={() => presenter.claim()}>
            {words.claim}
          </button>
        ) : null}
      </div>
    )
  return isKept || isHeard ? null : <Notice text={words.notKept} onDismiss={() => hear(true)} />
}
