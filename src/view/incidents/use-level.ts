/**
 * A level that is played: it is opened at its alarm, and how it stands is asked of the run whenever that has moved on. The one
 * thing a reader would get wrong: solved is a moment of the run. Who goes back before it has not solved it any more.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Incident } from '../../incidents'
import type { IncidentView } from '../../protocol'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { useKeptStars } from './kept-stars'

interface Solved {
  readonly timeUs: number
  /** Solved, nothing lost, in time. */
  readonly stars: readonly [boolean, boolean, boolean]
}

export interface Level {
  readonly incident: Incident
  /** Null before the first answer. */
  readonly view: IncidentView | null
  readonly solved: Solved | null
  /** From the alarm on, with nothing done. */
  readonly begin: () => void
  /** To the first bad moment, without what was done since; to the alarm where there was none. */
  readonly rewind: () => void
}

export function useLevel(incident: Incident): Level {
  const client = useSimClient()
  const { loadSession, setSpeed, play, pause, ask } = useSimActions()
  const timeUs = useSim((s) => s.timeUs)
  const isHere = useSim((s) => s.structure?.scenarioId === incident.world.id)
  const [view, setView] = useState<IncidentView | null>(null)
  const [solved, setSolved] = useState<Solved | null>(null)
  const note = useKeptStars((kept) => kept.note)
  const asking = useRef(false)

  const open = useCallback(
    (atUs: number) => {
      const session = client.readSession()
      const own = session?.scenario.id === incident.world.id ? session.commands : []
      const before = atUs > incident.alarmMs * 1000 ? own.filter((entry) => entry.timeUs < atUs) : []
      setView(null)
      setSolved(null)
      loadSession({ scenario: incident.world, commands: before, timeUs: atUs })
      setSpeed(1)
      play()
    },
    [client, incident, loadSession, setSpeed, play],
  )
  const begin = useCallback(() => open(incident.alarmMs * 1000), [open, incident])

  useEffect(() => {
    if (client.readSession()?.scenario.id !== incident.world.id) begin()
    return () => pause()
  }, [client, incident, begin, pause])

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever the run has moved on.
  useEffect(() => {
    if (!isHere || asking.current) return
    asking.current = true
    const { reach, keep, bad, brokenMs } = incident
    ask({ type: 'incident', reach, keep, bad, fromMs: brokenMs })
      .then((answer) => setView(answer.view))
      // A worker that was replaced is asked again by the next frame.
      .catch(() => {})
      .finally(() => {
        asking.current = false
      })
  }, [ask, incident, isHere, timeUs])

  useEffect(() => {
    if (view === null) return
    if (solved !== null) {
      if (view.timeUs < solved.timeUs) setSolved(null)
      return
    }
    if (view.timeUs < incident.alarmMs * 1000 || !view.reach.every(({ isMet }) => isMet)) return
    const stars = [true, view.keep.every(({ isMet }) => isMet), view.timeUs <= incident.limitMs * 1000] as const
    setSolved({ timeUs: view.timeUs, stars })
    note(incident.id, stars.filter(Boolean).length)
    pause()
  }, [view, solved, incident, note, pause])

  const badUs = view?.bad?.timeUs
  const rewind = useCallback(() => open(badUs ?? incident.alarmMs * 1000), [open, badUs, incident])
  return { incident, view, solved, begin, rewind }
}
