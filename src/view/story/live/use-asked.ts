/**
 * What a panel asks of its company again and again: the newest answer while the run goes on. The one thing a reader would
 * get wrong: an answer is of the run's own moment, so it is asked by frames and never by where the page wants to be.
 */
import { useEffect, useState } from 'react'
import type { Answer, Question } from '../../../protocol'
import type { SimClient } from '../../../state'
import { ASK_AGAIN_MS } from '../shared-runs'

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
    // The time of the frame is the run's own; the store's is where the page has sent it, which may be ahead.
    const ask = (): void => {
      const frame = client.getLatestFrame()
      if (!isWanted || isAsking || frame === null || frame.computing !== null || frame.timeUs === askedAtUs) return
      const { structure, ask: say } = client.store.getState()
      if (structure === null) return
      isAsking = true
      askedAtUs = frame.timeUs
      const again = (): void => {
        timer = setTimeout(() => {
          isAsking = false
          ask()
        }, ASK_AGAIN_MS)
      }
      say(question).then(
        (said) => {
          if (!isWanted) return
          setAnswer(said)
          again()
        },
        // Refused on the way to another moment: asked again there.
        () => {
          askedAtUs = -1
          again()
        },
      )
    }
    ask()
    const stop = client.onFrame(ask)
    return () => {
      isWanted = false
      clearTimeout(timer)
      stop()
    }
  }, [client, question])
  return answer
}
