/** What a panel asks of its company again and again: the newest answer while the run goes on. */
import { useEffect, useState } from 'react'
import type { Answer, Question } from '../../../protocol'
import type { SimClient } from '../../../state'

const EVERY_MS = 160

/** Null before the first answer. `question` keeps its identity as long as it is the same. */
export function useAsked<T extends Question['type']>(
  client: SimClient,
  question: Extract<Question, { type: T }>,
): Extract<Answer, { type: T }> | null {
  const [answer, setAnswer] = useState<Extract<Answer, { type: T }> | null>(null)
  useEffect(() => {
    let isWanted = true
    let isAsking = false
    let askedAtUs = -1
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = (): void => {
      const { timeUs, structure, computing, ask: say } = client.store.getState()
      // What is answered on the way to another moment is not of that moment.
      if (computing !== null) askedAtUs = -1
      if (!isWanted || isAsking || structure === null || computing !== null || timeUs === askedAtUs) return
      isAsking = true
      askedAtUs = timeUs
      say(question).then(
        (said) => {
          if (!isWanted) return
          setAnswer(said)
          timer = setTimeout(() => {
            isAsking = false
            ask()
          }, EVERY_MS)
        },
        // Refused on the way to another moment: asked again there.
        () => {
          askedAtUs = -1
          timer = setTimeout(() => {
            isAsking = false
            ask()
          }, EVERY_MS)
        },
      )
    }
    ask()
    const stop = client.store.subscribe(ask)
    return () => {
      isWanted = false
      clearTimeout(timer)
      stop()
    }
  }, [client, question])
  return answer
}
