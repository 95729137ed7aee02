/**
 * The runs of two skies while they are looked at; the playground's own run stands still meanwhile, and goes on afterwards
 * if it was playing.
 */
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { SessionState } from '../../../protocol'
import { type Ensemble, type EnsembleState, openEnsemble } from '../../../state/ensemble'
import { useOpenRun, useSee, useSimClient } from '../../kit/sim-context'

/** `makeSessions` is asked once; null where there is nothing to run. */
export function useEnsemble(makeSessions: (own: SessionState) => readonly SessionState[] | null): {
  readonly ensemble: Ensemble | null
  readonly isImpossible: boolean
} {
  const main = useSimClient()
  const openRun = useOpenRun()
  const make = useRef(makeSessions)
  const [opened, setOpened] = useState<Ensemble | null>(null)
  const [isImpossible, setImpossible] = useState(false)
  useEffect(() => {
    const { playing, speed, pause } = main.store.getState()
    if (playing) pause()
    const own = main.readSession()
    const sessions = own === null ? null : make.current(own)
    setImpossible(sessions === null)
    const ensemble =
      own === null || sessions === null
        ? null
        : openEnsemble((clock) => openRun('cluster', clock), sessions, own.timeUs)
    ensemble?.setSpeed(speed)
    if (playing) ensemble?.play()
    setOpened(ensemble)
    return () => {
      ensemble?.dispose()
      setOpened(null)
      const { structure, play } = main.store.getState()
      if (playing && structure !== null) play()
    }
  }, [main, openRun])
  useLeaveWithWorld()
  return { ensemble: opened, isImpossible }
}

/** Another world was chosen: what was beside the one before is of no use. */
function useLeaveWithWorld(): void {
  const main = useSimClient()
  const see = useSee()
  useEffect(() => main.store.subscribe(({ structure }) => structure === null && see({ skies: null })), [main, see])
}

export function useEnsembleState<T>(ensemble: Ensemble, select: (state: EnsembleState) => T): T {
  return useStore(ensemble.store, select)
}
