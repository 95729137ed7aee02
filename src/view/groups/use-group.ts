/**
 * What the scene of a group asks of the worker, again at each moment of the run. The one thing a reader would get wrong: an
 * answer belongs to the moment at which it was given. One of another world or of another reader is not shown.
 */
import { useEffect, useRef, useState } from 'react'
import type { GroupScene, ReaderName, WantedRecord } from '../../core'
import type { GroupWatchView, JourneyView, Question } from '../../protocol'
import { useSim, useSimActions } from '../kit/sim-context'

export interface GroupSight {
  readonly readers: readonly ReaderName[]
  readonly scene: GroupScene | null
  readonly timeUs: number
}

/** Answers that were not finished are asked for again after so long. */
const AGAIN_MS = 10

/** Asks whenever the run has moved, one question at a time; `key` says what is asked for. Null before the first answer. */
function useAnswer<T>(
  key: string | null,
  ask: () => Promise<T>,
  isUnfinished: (answer: T) => boolean,
  pauseMs = 0,
): T | null {
  const timeUs = useSim((s) => s.timeUs)
  const done = useSim((s) => s.commands.length)
  const [told, setTold] = useState<{ readonly key: string; readonly answer: T } | null>(null)
  const latest = useRef({ ask, isUnfinished, key })
  latest.current = { ask, isUnfinished, key }
  const line = useRef({ isBusy: false, isWanted: false, askedAtMs: 0, isUnfinished: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment asks again.
  useEffect(() => {
    const own = line.current
    let timer: ReturnType<typeof setTimeout> | undefined
    const run = (): void => {
      const { ask: put, key: of } = latest.current
      if (of === null) return
      if (own.isBusy) {
        own.isWanted = true
        return
      }
      const waitMs = own.isUnfinished ? 0 : own.askedAtMs + pauseMs - performance.now()
      if (waitMs > 0) {
        timer = setTimeout(run, waitMs)
        return
      }
      own.isBusy = true
      own.isWanted = false
      own.askedAtMs = performance.now()
      put()
        .then((answer) => {
          own.isBusy = false
          own.isUnfinished = latest.current.isUnfinished(answer)
          if (latest.current.key === of) setTold({ key: of, answer })
          if (own.isWanted || latest.current.key !== of) run()
          else if (own.isUnfinished) timer = setTimeout(run, AGAIN_MS)
        })
        .catch(() => {
          // The next moment asks again.
          own.isUnfinished = false
          own.isBusy = false
        })
    }
    run()
    return () => clearTimeout(timer)
  }, [key, timeUs, done, pauseMs])
  return told !== null && told.key === key ? told.answer : null
}

/** `reader` null is the first of the world. */
export function useGroup(world: string, reader: ReaderName | null): GroupSight | null {
  const { ask } = useSimActions()
  return useAnswer(
    JSON.stringify([world, reader]),
    () => ask({ type: 'group', reader }),
    () => false,
  )
}

/** The seconds are run a second time for it: of a run that is faster than this it is not asked. */
export const WATCHED_SPEED_MOST = 5

/** Costs a part of each second of the run, so that it is asked for less often. */
export function useGroupWatch(world: string, reader: ReaderName | null): GroupWatchView | null {
  const { ask } = useSimActions()
  const isFast = useSim((s) => s.playing && s.speed > WATCHED_SPEED_MOST)
  const told = useAnswer(
    reader === null || isFast ? null : JSON.stringify([world, reader]),
    () => ask({ type: 'group-watch', reader: reader as ReaderName }),
    ({ watch }) => watch.isLooking,
    250,
  )
  return told?.watch ?? null
}

export function useJourney(world: string, reader: ReaderName | null, wanted: WantedRecord | null): JourneyView | null {
  const { ask } = useSimActions()
  const question: Extract<Question, { type: 'journey' }> | null =
    reader === null || wanted === null ? null : { type: 'journey', reader, wanted }
  const told = useAnswer(
    question === null ? null : JSON.stringify([world, question]),
    () => ask(question as Extract<Question, { type: 'journey' }>),
    ({ journey }) => journey.isLooking,
    100,
  )
  return told?.journey ?? null
}
