/** The course of one prediction: asked, done, computed, answered. Going back before the fault asks again. */
import { useEffect, useRef, useState } from 'react'
import type { RunAnswer, RunOrder, RunOutcome } from '../../../protocol'
import { useSim, useSimClient } from '../../kit/sim-context'
import { toPoolWorker } from '../../kit/work-pool'
import { addScore, readScore } from './kept-score'
import {
  type Asked,
  countRight,
  findFault,
  type Guess,
  HORIZON_US,
  nameCommand,
  readTruth,
  type Score,
  sessionAt,
} from './prediction'

export type Course =
  | { readonly phase: 'asking' | 'failed' }
  | { readonly phase: 'waiting' | 'computing'; readonly atUs: number }
  | { readonly phase: 'answered'; readonly atUs: number; readonly truth: Readonly<Record<Asked, string>> }

export interface Prediction {
  readonly course: Course
  readonly guess: Guess
  readonly score: Score
  readonly setGuess: (guess: Guess) => void
  readonly again: () => void
}

/** `focus` is the partition that the page looks at. */
export function usePrediction(focus: { readonly topic: string; readonly partition: number }): Prediction {
  const client = useSimClient()
  const commands = useSim((s) => s.commands)
  const timeUs = useSim((s) => s.timeUs)
  const isComputing = useSim((s) => s.computing !== null)
  const [guess, setGuess] = useState<Guess>({})
  const [course, setCourse] = useState<Course>({ phase: 'asking' })
  const [score, setScore] = useState(readScore)
  const known = useRef(new Set(commands.map(nameCommand)))
  const subject = useRef(focus)
  const fault = findFault(commands, known.current)
  const hasGuess = Object.values(guess).some((own) => own !== undefined)
  const dueUs = fault === null || !hasGuess ? null : fault.timeUs + HORIZON_US
  const { phase } = course
  const isOver = phase === 'answered' || phase === 'failed'
  const isDue = dueUs !== null && timeUs >= dueUs && !isComputing && !isOver
  if (phase === 'asking') subject.current = focus
  // A fault for which nothing was predicted is none to predict any more.
  if (fault !== null && !hasGuess) known.current.add(nameCommand(fault))
  const latest = useRef(guess)
  latest.current = guess
  useEffect(() => {
    setCourse((now) =>
      now.phase === 'answered' || now.phase === 'failed'
        ? now
        : dueUs === null
          ? { phase: 'asking' }
          : { phase: 'waiting', atUs: dueUs },
    )
  }, [dueUs])
  useEffect(() => {
    const session = isDue ? client.readSession() : null
    if (session === null || dueUs === null) return
    const { topic, partition } = subject.current
    setCourse({ phase: 'computing', atUs: dueUs })
    const orderAt = (timeUs: number): RunOrder => ({ session: sessionAt(session, timeUs, topic, partition) })
    const fail = (): void => setCourse({ phase: 'failed' })
    let stop = askRun(orderAt(dueUs - HORIZON_US - 1), (before) => {
      if (before === null) fail()
      else
        stop = askRun(orderAt(dueUs), (outcome) => {
          if (outcome === null) {
            fail()
            return
          }
          const truth = readTruth(outcome, before)
          setScore(addScore(countRight(latest.current, truth)))
          setCourse({ phase: 'answered', atUs: dueUs, truth })
        })
    })
    return () => stop()
  }, [isDue, dueUs, client])
  return {
    course,
    guess,
    score,
    setGuess,
    again: () => {
      known.current = new Set(commands.map(nameCommand))
      setGuess({})
      setCourse({ phase: 'asking' })
    },
  }
}

/** Returns the end of it. */
function askRun(order: RunOrder, tell: (outcome: RunOutcome | null) => void): () => void {
  const worker = toPoolWorker<RunOrder, RunAnswer>(
    new Worker(new URL('../../../worker/outcomes.ts', import.meta.url), { type: 'module', name: 'outcomes' }),
  )
  worker.listen(
    (answer) => {
      worker.end()
      tell(answer.type === 'outcome' ? answer.outcome : null)
    },
    () => {
      worker.end()
      tell(null)
    },
  )
  worker.ask(order)
  return () => worker.end()
}
