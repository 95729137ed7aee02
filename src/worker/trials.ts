/** One of the workers that draw trials: a block comes in, its totals go out; or all blocks, and what they say together. */
import { readOutcome, runBlock, type TrialAnswer, type TrialRequest } from '../economics'

self.addEventListener('message', ({ data }: MessageEvent<TrialRequest>) => {
  if (data.type === 'read') {
    tell({ type: 'outcome', outcome: readOutcome(data.blocks, data.pair[0], data.pair[1]) }, [])
    return
  }
  const totals = runBlock(data.order)
  tell({ type: 'block', block: data.order.block, totals }, [totals.buffer])
})

function tell(answer: TrialAnswer, transfer: Transferable[]): void {
  self.postMessage(answer, { transfer })
}
