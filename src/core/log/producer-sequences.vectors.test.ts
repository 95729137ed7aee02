import { describe, expect, it } from 'vitest'
import { loadVectors, type VectorCase } from '../testing/load-vectors'
import { createSequenceLog } from '../testing/sequence-log'

interface Input {
  readonly state: { readonly epoch: number; readonly lastSeq: number } | null
  readonly batch: {
    readonly epoch: number
    readonly firstSeq: number
    readonly lastSeq: number
    readonly origin: 'client' | 'replication' | 'coordinator'
  }
}
interface Expected {
  readonly result: string
}

/** What the core does differently, so that a case says nothing about it; null when it can be held to the case. */
function whyNotModelled({ state, batch }: Input): string | null {
  if (batch.origin === 'coordinator') return 'group coordinators do not write through producers'
  if (state === null) return null
  if (state.lastSeq < 0) return 'transaction markers'
  if (state.epoch !== batch.epoch) return 'a producer that bumps its epoch gets a new producer id'
  return null
}

const SEQUENCES = 2 ** 31

describe('a replica checks sequences as ProducerStateManager recorded it', () => {
  const cases = loadVectors<Input, Expected>('kafka-sequence-check')
  const run = ({ input, expected }: VectorCase<Input, Expected>): void => {
    const log = createSequenceLog()
    const { state, batch } = input
    if (state !== null) log.append(state.lastSeq, 1)
    const count = ((batch.lastSeq - batch.firstSeq + SEQUENCES) % SEQUENCES) + 1
    // A follower takes what its leader has accepted, whatever the sequence.
    const verdict = batch.origin === 'client' ? log.check(batch.firstSeq, count) : log.append(batch.firstSeq, count)
    expect(verdict).toBe(expected.result)
  }
  for (const example of cases) {
    const reason = whyNotModelled(example.input)
    const name = `${example.id} ${example.name}`
    if (reason === null) it(name, () => run(example))
    else it.skip(`${name} (not modelled: ${reason})`, () => run(example))
  }
})
