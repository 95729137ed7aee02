/** One of the workers that run many runs: a run comes in, what came of it goes out. */
import type { RunAnswer, RunOrder } from '../protocol'
import { runOutcome } from './run-outcome'

self.addEventListener('message', ({ data }: MessageEvent<RunOrder>) => self.postMessage(answer(data)))

function answer(order: RunOrder): RunAnswer {
  try {
    return { type: 'outcome', outcome: runOutcome(order) }
  } catch (error) {
    return { type: 'fault', message: error instanceof Error ? error.message : String(error) }
  }
}
