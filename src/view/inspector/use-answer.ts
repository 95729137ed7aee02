/** The answer to a question, asked again as the run goes on, but not more often than somebody can read. */
import { useEffect, useState } from 'react'
import type { Answer, Question } from '../../protocol'
import { useSim, useSimActions } from '../kit/sim-context'

const BEAT_US = 500_000

export function useAnswer<T extends Question['type']>(
  question: Extract<Question, { type: T }>,
): Extract<Answer, { type: T }> | null {
  const { ask } = useSimActions()
  const beat = useSim((s) => `${Math.floor(s.timeUs / BEAT_US)} ${s.playing ? '' : s.timeUs} ${s.commands.length}`)
  const [answer, setAnswer] = useState<Extract<Answer, { type: T }> | null>(null)
  const key = JSON.stringify(question)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the question, and a new beat asks again.
  useEffect(() => {
    let isCurrent = true
    ask(question)
      .then((given) => isCurrent && setAnswer(given))
      .catch(() => {
        // The next beat asks again.
      })
    return () => {
      isCurrent = false
    }
  }, [ask, key, beat])
  return answer
}
